import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ACTION_ICONS } from './action-icons.ts';
import styles from './finding-panel.module.css';
import type { FindingActionKind } from './use-finding.ts';

/** All that may be done, one below the other, each as wide as the thumb is sure of. */
export function ActionList({ kinds, nameOf, isSending, onAct }: { kinds: readonly FindingActionKind[]; nameOf: (kind: FindingActionKind) => string; isSending: boolean; onAct: (kind: FindingActionKind) => void }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.actionList} aria-label={t('act.label')}>
      {kinds.map((kind) => {
        const Icon = ACTION_ICONS[kind];
        return <li key={kind}><Button fullWidth justify="flex-start" size="md" variant="default" leftSection={<Icon size={18} aria-hidden />} disabled={isSending} onClick={() => onAct(kind)}>{nameOf(kind)}</Button></li>;
      })}
    </ul>
  );
}

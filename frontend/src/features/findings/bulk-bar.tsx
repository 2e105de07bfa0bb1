import { ActionIcon, Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDots, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Spoken } from '../../components/spoken.tsx';
import { useFormats } from '../../lib/format.ts';
import { ACTION_ICONS } from './action-icons.ts';
import styles from './bulk-bar.module.css';
import type { FindingActionKind } from './use-finding.ts';

interface BulkBarProps {
  count: number;
  /** What may be done, the most usual first. */
  kinds: readonly FindingActionKind[];
  isSending: boolean;
  onAct: (kind: FindingActionKind) => void;
  /** Opens the list of all of them. */
  onMore: () => void;
  onClear: () => void;
}

/** Those that have a button of their own where there is room for few. */
const FIRST = { narrow: 1, wide: 5 };

/** What can be done about the findings that are chosen: at the foot of the window, within a thumb's reach. */
export function BulkBar({ count, kinds, isSending, onAct, onMore, onClear }: BulkBarProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const first = kinds.slice(0, isNarrow ? FIRST.narrow : FIRST.wide);
  return (
    <section className={styles.bar} aria-label={t('bulk.label')} data-foot-bar>
      <ActionIcon className={styles.touch ?? ''} aria-label={t('bulk.clear')} onClick={onClear}><IconX size={18} aria-hidden /></ActionIcon>
      <output className={styles.count}>{isNarrow ? formats.count(count) : t('bulk.chosen', { count, shown: formats.count(count) })}{isNarrow && <Spoken>{t('bulk.chosen', { count, shown: '' })}</Spoken>}</output>
      {first.map((kind, at) => {
        const Icon = ACTION_ICONS[kind];
        return <Button key={kind} className={`${styles.touch} ${styles.wide}`} variant={at === 0 ? 'filled' : 'default'} leftSection={<Icon size={16} aria-hidden />} disabled={isSending} onClick={() => onAct(kind)}>{t(`act.${kind}`)}</Button>;
      })}
      {kinds.length > first.length && (isNarrow
        ? <Button className={styles.touch ?? ''} px="sm" variant="default" aria-label={t('bulk.more')} disabled={isSending} onClick={onMore}><IconDots size={18} aria-hidden /></Button>
        : <Button className={styles.touch ?? ''} variant="default" leftSection={<IconDots size={16} aria-hidden />} disabled={isSending} onClick={onMore}>{t('bulk.more')}</Button>)}
    </section>
  );
}

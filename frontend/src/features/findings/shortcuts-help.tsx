import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionSheet } from './action-sheet.tsx';
import styles from './shortcuts-help.module.css';

const KEYS = ['j', 'k', 'x', 'shift', 'e', 'f', 'a', 'd', 'u', 'help'] as const;
const NAMES: Readonly<Record<(typeof KEYS)[number], string>> = { j: 'J', k: 'K', x: 'X', shift: '⇧ X', e: 'E', f: 'F', a: 'A', d: 'D', u: 'U', help: '?' };

/** Which key does what, and whether any does. */
export function ShortcutsHelp({ isOpen, isOn, onSwitch, onClose }: { isOpen: boolean; isOn: boolean; onSwitch: (isOn: boolean) => void; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <ActionSheet title={t('keys.title')} isOpen={isOpen} onClose={onClose}>
      <Switch label={t('keys.on')} checked={isOn} onChange={(event) => onSwitch(event.currentTarget.checked)} />
      <dl className={styles.keys}>
        {KEYS.map((one) => <div key={one}><dt><kbd>{NAMES[one]}</kbd></dt><dd>{t(`keys.key.${one}`)}</dd></div>)}
      </dl>
    </ActionSheet>
  );
}

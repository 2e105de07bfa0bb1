import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import styles from './selection-bar.module.css';

/** What is chosen, and what can be done with it; it stays at the bottom of the window while something is. */
export function SelectionBar({ count, onClear }: { count: number; onClear: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (count === 0) return null;
  return (
    <section className={styles.bar} aria-label={t('ranking.selection')}>
      <output>{t('ranking.selected', { count, shown: formats.count(count) })}</output>
      <Button size="compact-sm" variant="subtle" leftSection={<IconX size={14} aria-hidden />} onClick={onClear}>{t('ranking.clearSelection')}</Button>
    </section>
  );
}

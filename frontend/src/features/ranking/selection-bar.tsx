import { Button } from '@mantine/core';
import { IconArrowsDiff, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import styles from './selection-bar.module.css';

/** So many stand side by side legibly. */
const COMPARED = { least: 2, most: 5 } as const;

/** What is chosen, and what can be done with it; it stays at the bottom of the window while something is. */
export function SelectionBar({ brandId, selection, onClear }: { brandId: string; selection: ReadonlySet<string>; onClear: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const count = selection.size;
  if (count === 0) return null;
  return (
    <section className={styles.bar} aria-label={t('ranking.selection')}>
      <output>{t('ranking.selected', { count, shown: formats.count(count) })}</output>
      {count >= COMPARED.least && count <= COMPARED.most
        ? <Button size="compact-sm" component={Link} to={pageOf.compare(brandId, `?ids=${[...selection].join(',')}`)} leftSection={<IconArrowsDiff size={14} aria-hidden />}>{t('ranking.compare')}</Button>
        : <span className={styles.note}>{t('ranking.compareNote', COMPARED)}</span>}
      <Button size="compact-sm" variant="subtle" leftSection={<IconX size={14} aria-hidden />} onClick={onClear}>{t('ranking.clearSelection')}</Button>
    </section>
  );
}

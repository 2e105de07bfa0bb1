import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import styles from './store-pages.module.css';
import { usePageSearch } from './use-page-search.ts';

/** Leads to the search for store pages where locations lack one, or proposals wait. Nothing where neither is so. */
export function FindPagesHint({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data } = usePageSearch(brandId);
  if (!data || (data.without === 0 && data.counts.proposed === 0)) return null;
  const { without, locations, counts: { proposed } } = data;
  return (
    <div className={styles.hint} role="status">
      <span>{proposed > 0 ? t('storePages.hintProposed', { count: proposed, shown: formats.count(proposed) }) : t('storePages.hint', { count: without, shown: formats.count(without), all: formats.count(locations) })}</span>
      <Button component={Link} to={pageOf.storePages(brandId)} variant="default" size="sm">{t(proposed > 0 ? 'storePages.hintSee' : 'storePages.hintFind')}</Button>
    </div>
  );
}

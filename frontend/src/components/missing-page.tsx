import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../lib/addresses.ts';
import { PageHeader } from './page-header.tsx';
import styles from './missing-page.module.css';

/** What is not there, or not for this reader: said as a page of its own, with where to go from here. `brandId`: the brand whose list may hold it. */
export function MissingPage({ what, brandId }: { what: 'page' | 'brand' | 'location' | 'finding'; brandId?: string }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t(`notFound.title.${what}`)} note={t(`notFound.note.${what}`)} />
      <ul className={styles.ways}>
        {what === 'location' && brandId !== undefined && <li><Link to={pageOf.ranking(brandId)}>{t('notFound.toRanking')}</Link></li>}
        <li><Link to="/">{t('notFound.home')}</Link></li>
      </ul>
    </>
  );
}

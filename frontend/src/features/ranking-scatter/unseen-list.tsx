import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import type { Row } from './scatter-panel.tsx';
import styles from './scatter.module.css';

const SHOWN = 60;

/** Locations without a point: their score or their sentiment would rest on too little. */
export function UnseenList({ rows, brandId }: { rows: readonly Row[]; brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (rows.length === 0) return null;
  return (
    <details className={styles.unseen}>
      <summary>{t('scatter.unseen', { count: rows.length, shown: formats.count(rows.length) })}</summary>
      <ul>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.locationId}><Link to={pageOf.location(brandId, row.locationId)}>{row.name}</Link> <span className={styles.soft}>{t(row.score === null && row.sentiment.value === null ? 'scatter.noBoth' : row.score === null ? 'scatter.noScore' : 'scatter.noSentiment')}</span></li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className={styles.soft}>{t('scatter.more', { count: rows.length - SHOWN, shown: formats.count(rows.length - SHOWN) })}</p>}
    </details>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import type { Row } from './scatter-panel.tsx';
import styles from './scatter.module.css';

const SHOWN = 60;

/** Locations without a point: closed and judged on that alone, or their score or sentiment would rest on too little. */
export function UnseenList({ rows, brandId }: { rows: readonly Row[]; brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (rows.length === 0) return null;
  const whyNot = (row: Row): string => {
    const score = row.score === null ? null : t('scatter.notRanked', { score: formats.score(row.score) });
    if (row.businessStatus !== 'open') return [t(`businessStatus.${row.businessStatus}`), score].filter((one) => one !== null).join(' · ');
    if (row.rank === null && score !== null) return `${t('measure.notEnough')} · ${score}`;
    return t(row.score === null && row.sentiment.value === null ? 'scatter.noBoth' : row.score === null ? 'scatter.noScore' : 'scatter.noSentiment');
  };
  return (
    <details className={styles.unseen}>
      <summary>{t('scatter.unseen', { count: rows.length, shown: formats.count(rows.length) })}</summary>
      <ul>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.locationId}><Link to={pageOf.location(brandId, row.locationId)}>{row.name}</Link> <span className={styles.soft}>{whyNot(row)}</span></li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className={styles.soft}>{t('scatter.more', { count: rows.length - SHOWN, shown: formats.count(rows.length - SHOWN) })}</p>}
    </details>
  );
}

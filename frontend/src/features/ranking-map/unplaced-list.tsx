import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import type { Row } from './map-panel.tsx';
import styles from './map.module.css';

const SHOWN = 60;

/** Locations that the map can't show: their master record has no coordinates. */
export function UnplacedList({ rows, brandId }: { rows: readonly Row[]; brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (rows.length === 0) return null;
  return (
    <details className={styles.unplaced}>
      <summary>{t('map.unplaced', { count: rows.length, shown: formats.count(rows.length) })}</summary>
      <p className={styles.more}>{t('map.unplacedWhy')}</p>
      <ul>{rows.slice(0, SHOWN).map((row) => <li key={row.locationId}><Link to={pageOf.location(brandId, row.locationId)}>{row.name}</Link></li>)}</ul>
      {rows.length > SHOWN && <p className={styles.more}>{t('map.unplacedMore', { count: rows.length - SHOWN, shown: formats.count(rows.length - SHOWN) })}</p>}
    </details>
  );
}

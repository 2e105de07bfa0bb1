import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Measure } from '../../components/measure.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import type { Row } from './map-panel.tsx';
import { gradeOf, type Place } from './places.ts';
import styles from './map.module.css';

/** As many as anybody reads beside a map; nearer, there are fewer. */
const SHOWN = 40;
/** After every score. */
const LAST = 101;

/** What the map shows, for keys and screen readers, and to choose from: the worst first. */
export function PlaceList({ brandId, places, selection, onSelect }: { brandId: string; places: readonly Place<Row>[]; selection: ReadonlySet<string>; onSelect: (selection: ReadonlySet<string>) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const rows = places.map((one) => one.row).toSorted((a, b) => (a.score ?? LAST) - (b.score ?? LAST));
  const toggle = (id: string): void => {
    const next = new Set(selection);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  return (
    <>
      <h3 className={styles.listTitle}>{t('map.inView', { count: rows.length, shown: formats.count(rows.length) })}</h3>
      <ul className={styles.list} aria-label={t('map.inView', { count: rows.length, shown: formats.count(rows.length) })}>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.locationId} data-chosen={selection.has(row.locationId)}>
            <Checkbox size="xs" className={styles.check ?? ''} aria-label={t('map.choose', { name: row.name })} checked={selection.has(row.locationId)} onChange={() => toggle(row.locationId)} />
            <span className={styles.sample} data-grade={gradeOf(row.score)} aria-hidden />
            <Link to={pageOf.location(brandId, row.locationId)}>{row.name}</Link>
            <span className={styles.figure}><Measure value={row.score} format={formats.score} isShort /></span>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className={styles.more}>{t('map.more', { count: rows.length - SHOWN, shown: formats.count(rows.length - SHOWN) })}</p>}
    </>
  );
}

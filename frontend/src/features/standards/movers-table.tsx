import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import tableStyles from '../../components/data-table.module.css';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { ScoreMove } from './score-move.tsx';
import styles from './standard-panels.module.css';
import { rankMovers } from './rank-movers.ts';
import type { PreviewResult } from './use-preview.ts';

const SHOWN_AT_ONCE = 15;

/** The locations whose score or rank moves, those that move most first. */
export function MoversTable({ brandId, movers }: { brandId: string; movers: PreviewResult['locations'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [showsAll, setShowsAll] = useState(movers.length <= SHOWN_AT_ONCE);
  const rank = (value: number | null): string => (value === null ? '—' : formats.count(value));
  return (
    <>
      <ScrollTable label={t('standard.movers')}>
        <thead><tr><th scope="col">{t('ranking.column.name')}</th><th scope="col" className={tableStyles.optional}>{t('ranking.region')}</th><th scope="col" className={tableStyles.number}>{t('ranking.column.score')}</th><th scope="col" className={tableStyles.number}>{t('ranking.column.rank')}</th><th scope="col" className={`${tableStyles.number} ${tableStyles.optional}`}>{t('ranking.column.findings')}</th></tr></thead>
        <tbody>
          {rankMovers(movers).slice(0, showsAll ? undefined : SHOWN_AT_ONCE).map((one) => (
            <tr key={one.locationId}>
              <th scope="row"><Link to={pageOf.location(brandId, one.locationId)}>{one.name}</Link></th>
              <td className={tableStyles.optional}>{one.region ?? '—'}</td>
              <td className={tableStyles.number}><ScoreMove before={one.before.score} after={one.after.score} /></td>
              <td className={`${tableStyles.number} ${styles.moved}`}>{one.before.rank === one.after.rank ? rank(one.after.rank) : `${rank(one.before.rank)} → ${rank(one.after.rank)}`}</td>
              <td className={`${tableStyles.number} ${tableStyles.optional}`}>+{formats.count(one.appear)} −{formats.count(one.vanish)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {!showsAll && <div className={styles.more}><Button variant="default" size="compact-md" onClick={() => setShowsAll(true)}>{t('standard.showAll', { count: movers.length, shown: formats.count(movers.length) })}</Button></div>}
    </>
  );
}

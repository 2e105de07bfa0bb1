import { IconArrowDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Spoken } from '../../components/spoken.tsx';
import { useFormats } from '../../lib/format.ts';
import { failingShare, heatOf, toPercent, type ColumnTotal } from './cells.ts';
import styles from './matrix.module.css';
import type { CellSpot } from './use-cell-keys.ts';
import type { MatrixColumn } from './use-columns.ts';

interface GridHeadProps {
  columns: readonly MatrixColumn[];
  order: readonly number[];
  totals: readonly ColumnTotal[];
  first: string;
  spot: CellSpot;
  /** Its totals are shares, as the cells below. */
  isShare?: boolean;
  /** Column by which rows are sorted; null: as the ranking has them. */
  sortedBy: number | null;
  onSort: (column: number | null) => void;
}

/** Names of the columns, read from below upwards, each with how many locations fail there. A click sorts by it. */
export function GridHead({ columns, order, totals, first, spot, sortedBy, onSort, isShare = false }: GridHeadProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const tabIndex = (column: number): number => (spot.row === -1 && spot.column === column ? 0 : -1);
  return (
    <div role="rowgroup" className={styles.heads} data-head>
      <div role="row" className={styles.line} aria-rowindex={1}>
        <div role="columnheader" className={styles.corner} data-corner><button type="button" tabIndex={tabIndex(0)} data-spot="-1:0" onClick={() => onSort(null)}>{first}</button></div>
        {order.map((place, at) => {
          const column = columns[place];
          const total = totals[place];
          if (!column || !total) return null;
          const share = failingShare(total);
          const said = share === null ? t('measure.notEnough') : t('matrix.failing', { count: total.failing, shown: formats.count(total.failing), share: formats.share(share) });
          return (
            <div key={column.id} role="columnheader" className={styles.head} aria-label={column.name} aria-sort={sortedBy === place ? 'descending' : undefined} data-first={column.isFirst}>
              <button type="button" tabIndex={tabIndex(at + 1)} data-spot={`-1:${at + 1}`} title={`${column.name}: ${said}`} onClick={() => onSort(sortedBy === place ? null : place)}>
                <span className={styles.headName}>{column.name}{sortedBy === place && <IconArrowDown size={14} aria-hidden />}</span>
                <span className={styles.total} data-heat={heatOf(share)}>{share === null ? '–' : isShare ? toPercent(share, formats.count) : formats.count(total.failing)}</span>
                <Spoken>{said}. {t('matrix.sortBy')}</Spoken>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

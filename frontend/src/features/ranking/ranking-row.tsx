import { memo } from 'react';
import type { RankingRow as Row } from '#contract/ranking.ts';
import type { ColumnId } from '#contract/ranking-view.ts';
import { useWords } from '../../lib/use-words.ts';
import { AT_END } from './ranking-columns.ts';
import { LocationCard } from './location-card.tsx';
import { RankingCell, type RowContext } from './ranking-cell.tsx';
import styles from './ranking-table.module.css';

interface RankingRowProps {
  row: Row;
  index: number;
  top: number;
  columns: readonly ColumnId[];
  context: RowContext;
  isCard: boolean;
  isSelected: boolean;
  /** The one row that Tab reaches. */
  isCurrent: boolean;
}

/** One location of the ranking. Kept as drawn while the list scrolls past it; what happens to it, the table hears. */
export const RankingRow = memo(function RankingRow({ row, index, top, columns, context, isCard, isSelected, isCurrent }: RankingRowProps) {
  const { t } = useWords();
  return (
    <div role="row" className={styles.row} aria-rowindex={index + 2} aria-selected={isSelected} data-index={index} data-id={row.locationId} tabIndex={isCurrent ? 0 : -1} style={{ top }}>
      <div role="gridcell" className={styles.select} data-selects>
        <input type="checkbox" tabIndex={-1} checked={isSelected} readOnly aria-label={t('ranking.select', { name: row.name })} />
      </div>
      {isCard ? <LocationCard row={row} context={context} /> : columns.map((id) => (
        <div key={id} role={id === 'name' ? 'rowheader' : 'gridcell'} className={styles[id]} data-column={id} data-end={AT_END.has(id)}>
          <RankingCell id={id} row={row} context={context} />
        </div>
      ))}
    </div>
  );
});

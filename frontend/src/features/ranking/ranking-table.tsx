import { VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useTable } from '@tanstack/react-table';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWindowRows } from '../../lib/use-window-rows.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { columnsBy, features } from './ranking-columns.tsx';
import { RankingRow } from './ranking-row.tsx';
import styles from './ranking-table.module.css';
import type { PeerKind, SortableId, SortKey } from './ranking-view.ts';
import type { RankingRow as Row } from './use-ranking.ts';

/** Kept in step with --row-height in the stylesheet: fixed heights let the list jump anywhere without measuring. */
const ROW_HEIGHT = { wide: 56, narrow: 84 } as const;

interface RankingTableProps {
  rows: Row[];
  sort: SortKey[];
  peers: PeerKind;
  onSort: (sort: SortKey[]) => void;
  brandId: string;
  brandName: string;
  isNarrow: boolean;
}

/** The ranking as a real table of which only the rows in the window are in the page. */
export function RankingTable({ rows, sort, peers, onSort, brandId, brandName, isNarrow }: RankingTableProps) {
  const { t } = useTranslation();
  const wording = useWording();
  const body = useRef<HTMLTableSectionElement>(null);
  const table = useTable({
    features, columns: columnsBy[peers], data: rows,
    state: { sorting: sort },
    onSortingChange: (change) => onSort(typeof change === 'function' ? change(sort) : change),
    enableSortingRemoval: false,
    getRowId: (row) => row.locationId,
  });
  const sorted = table.getRowModel().rows;
  const rowHeight = ROW_HEIGHT[isNarrow ? 'narrow' : 'wide'];
  const { first, last, scrollToRow } = useWindowRows(body, sorted.length, rowHeight);

  const moveTo = useCallback((index: number): void => {
    if (index < 0 || index >= sorted.length) return;
    scrollToRow(index);
    // The row may come into the page only with the scroll event's drawing, one frame later.
    requestAnimationFrame(() => requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-row-link="${index}"]`)?.focus({ preventScroll: true })));
  }, [sorted.length, scrollToRow]);

  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-rowcount={sorted.length + 1}>
        <caption><VisuallyHidden>{t('ranking.caption')}</VisuallyHidden></caption>
        <thead>
          <tr aria-rowindex={1}>
            {table.getHeaderGroups()[0]?.headers.map(({ column }) => {
              const id = column.id as SortableId;
              const direction = column.getIsSorted();
              const place = column.getSortIndex();
              const Icon = direction === false ? IconArrowsSort : direction === 'asc' ? IconArrowUp : IconArrowDown;
              return (
                <th key={id} scope="col" className={styles[id]} aria-sort={place === 0 ? (direction === 'asc' ? 'ascending' : 'descending') : undefined}>
                  <button type="button" className={styles.sort} data-active={direction !== false} onClick={column.getToggleSortingHandler()} title={t('ranking.sortHint')}>
                    {id === 'region' ? t(`ranking.peers.${peers}`) : t(`ranking.column.${id}`)}
                    <Icon size={14} aria-hidden />
                    {sort.length > 1 && place >= 0 && <span className={styles.order}>{place + 1}<VisuallyHidden> {t(direction === 'asc' ? 'ranking.ascending' : 'ranking.descending')}</VisuallyHidden></span>}
                  </button>
                </th>
              );
            })}
            <th scope="col" className={styles.trend}>{t('ranking.column.trend')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {first > 0 && <tr aria-hidden="true" style={{ height: first * rowHeight }} />}
          {sorted.slice(first, last).map((row, at) => (
            <RankingRow key={row.id} row={row.original} peers={peers} index={first + at} brandId={brandId} brandName={brandName} wording={wording} onMove={moveTo} />
          ))}
          {last < sorted.length && <tr aria-hidden="true" style={{ height: (sorted.length - last) * rowHeight }} />}
        </tbody>
      </table>
    </div>
  );
}

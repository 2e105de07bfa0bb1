import { VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useTable } from '@tanstack/react-table';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWording } from '../catalogue/use-wording.ts';
import { columns, features } from './ranking-columns.tsx';
import { RankingRow } from './ranking-row.tsx';
import styles from './ranking-table.module.css';
import type { SortableId, SortKey } from './ranking-view.ts';
import type { RankingRow as Row } from './use-ranking.ts';

/** Kept in step with --row-height in the stylesheet: fixed heights let the list jump anywhere without measuring. */
const ROW_HEIGHT = { wide: 56, narrow: 84 } as const;
/** Above and below the window; with a 4K screen this still stays under 50 rows. */
const OVERSCAN = 4;

interface RankingTableProps {
  rows: Row[];
  sort: SortKey[];
  onSort: (sort: SortKey[]) => void;
  brandId: string;
  brandName: string;
  isNarrow: boolean;
}

/** The ranking as a real table of which only the rows in the window are in the page. */
export function RankingTable({ rows, sort, onSort, brandId, brandName, isNarrow }: RankingTableProps) {
  const { t } = useTranslation();
  const wording = useWording();
  const body = useRef<HTMLTableSectionElement>(null);
  const [offset, setOffset] = useState(0);
  const table = useTable({
    features, columns, data: rows,
    state: { sorting: sort },
    onSortingChange: (change) => onSort(typeof change === 'function' ? change(sort) : change),
    enableSortingRemoval: false,
    getRowId: (row) => row.locationId,
  });
  const sorted = table.getRowModel().rows;
  useLayoutEffect(() => setOffset(body.current ? body.current.getBoundingClientRect().top + window.scrollY : 0), [isNarrow]);
  const virtual = useWindowVirtualizer({
    count: sorted.length,
    estimateSize: () => ROW_HEIGHT[isNarrow ? 'narrow' : 'wide'],
    overscan: OVERSCAN,
    scrollMargin: offset,
    getItemKey: (index) => sorted[index]?.id ?? index,
  });
  const items = virtual.getVirtualItems();
  const above = (items[0]?.start ?? offset) - offset;
  const below = virtual.getTotalSize() - ((items.at(-1)?.end ?? offset) - offset);

  function moveBetweenRows(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const from = (event.target as HTMLElement).dataset['rowLink'];
    if (step === undefined || from === undefined) return;
    const to = Number(from) + step;
    if (to < 0 || to >= sorted.length) return;
    event.preventDefault();
    virtual.scrollToIndex(to, { align: 'auto' });
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-row-link="${to}"]`)?.focus({ preventScroll: true }));
  }

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
                    {t(`ranking.column.${id}`)}
                    <Icon size={14} aria-hidden />
                    {sort.length > 1 && place >= 0 && <span className={styles.place}>{place + 1}<VisuallyHidden> {t(direction === 'asc' ? 'ranking.ascending' : 'ranking.descending')}</VisuallyHidden></span>}
                  </button>
                </th>
              );
            })}
            <th scope="col" className={styles.trend}>{t('ranking.column.trend')}</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={moveBetweenRows}>
          {above > 0 && <tr aria-hidden="true" style={{ height: above }}><td colSpan={9} className={styles.spacer} /></tr>}
          {items.map((item) => {
            const row = sorted[item.index];
            return row && <RankingRow key={row.id} row={row.original} index={item.index} brandId={brandId} brandName={brandName} wording={wording} />;
          })}
          {below > 0 && <tr aria-hidden="true" style={{ height: below }}><td colSpan={9} className={styles.spacer} /></tr>}
        </tbody>
      </table>
    </div>
  );
}

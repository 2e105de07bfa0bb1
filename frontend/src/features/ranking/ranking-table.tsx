import { Skeleton } from '@mantine/core';
import { useEffect, useMemo, useRef, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RankingRow as Row } from '#contract/ranking.ts';
import { writeView, type RankingView, type SortKey } from '#contract/ranking-view.ts';
import { pageOf } from '../../lib/addresses.ts';
import { useWindowRows } from '../../lib/use-window-rows.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { leastWidth, trackSizes } from './ranking-columns.ts';
import type { RowContext } from './ranking-cell.tsx';
import { HeadCell } from './ranking-head.tsx';
import { RankingRow } from './ranking-row.tsx';
import type { RankingWay } from './ranking-way.ts';
import styles from './ranking-table.module.css';
import { useGridKeys } from './use-grid-keys.ts';

/** Kept in step with the stylesheet: fixed heights let the list jump anywhere without measuring. */
const ROW_HEIGHT = { row: 56, card: 130 } as const;

interface RankingTableProps {
  brandId: string;
  brandName: string;
  /** In the order in which they are drawn; undefined: still on its way. */
  rows: readonly (Row | undefined)[];
  /** Hears which rows are in the window. */
  onWindow: (first: number, last: number) => void;
  view: RankingView;
  onSort: (sort: SortKey[]) => void;
  selection: ReadonlySet<string>;
  onSelect: (selection: ReadonlySet<string>) => void;
  isNarrow: boolean;
}

/** The ranking as a grid of which only the rows in the window are in the page; on a phone, as cards. */
export function RankingTable({ brandId, brandName, rows, onWindow, view, onSort, selection, onSelect, isNarrow }: RankingTableProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const wording = useWording();
  const body = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const { peers, columns, sort } = view;
  const context = useMemo<RowContext>(() => ({ brandId, brandName, peers, wording }), [brandId, brandName, peers, wording]);
  const ids = useMemo(() => rows.map((row) => row?.locationId ?? ''), [rows]);
  const height = ROW_HEIGHT[isNarrow ? 'card' : 'row'];
  const { first, last, scrollToRow } = useWindowRows(body, rows.length, height);
  useEffect(() => onWindow(first, Math.max(first, last - 1)));
  const keys = useGridKeys({ body, ids, scrollToRow, selection, onSelect, onOpen: (id) => void navigate(pageOf.location(brandId, id), { state: { ranking: writeView(view).toString() } satisfies RankingWay }) });
  const areAllSelected = ids.length > 0 && ids.every((id) => selection.has(id));
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  // The row that Tab reaches stays in the page wherever the window is, or the focus would be lost on the way.
  if (keys.current < first) drawn.unshift(keys.current);
  else if (keys.current >= last && keys.current < rows.length) drawn.push(keys.current);
  const tracks = { '--tracks': trackSizes(columns), '--least': `${leastWidth(columns)}rem` } as CSSProperties;
  return (
    <div className={styles.frame} role="grid" aria-label={t('ranking.caption')} aria-rowcount={rows.length + 1} aria-multiselectable="true" data-cards={isNarrow} style={tracks} tabIndex={-1} onKeyDown={keys.onKeyDown} onClick={keys.onClick}>
      <div role="rowgroup" className={styles.head} ref={head}>
        <div role="row" className={styles.headRow} aria-rowindex={1}>
          <div role="columnheader" className={styles.select}>
            <input type="checkbox" checked={areAllSelected} aria-label={t('ranking.selectAll')} onChange={() => onSelect(areAllSelected ? new Set() : new Set(ids))} />
          </div>
          {columns.map((id) => <HeadCell key={id} id={id} sort={sort} peers={peers} onSort={onSort} />)}
        </div>
      </div>
      {/* The head stays at the top of the window and follows the body sideways. */}
      <div role="rowgroup" className={styles.body} onScroll={(event) => head.current?.scrollTo({ left: event.currentTarget.scrollLeft, behavior: 'instant' })}>
        <div role="presentation" ref={body} className={styles.rows} style={{ height: rows.length * height }}>
          {drawn.map((index) => {
            const row = rows[index];
            return row === undefined ? <WaitingRow key={`waiting ${index}`} index={index} top={index * height} /> : (
              <RankingRow key={row.locationId} row={row} index={index} top={index * height} columns={columns} context={context} isCard={isNarrow} isSelected={selection.has(row.locationId)} isCurrent={index === keys.current} />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** A row that is being fetched: of a very long list the server sends parts. */
function WaitingRow({ index, top }: { index: number; top: number }) {
  return <div role="row" className={styles.row} aria-rowindex={index + 2} aria-busy="true" data-index={index} tabIndex={-1} style={{ top }}><div role="gridcell" className={styles.waiting}><Skeleton height={12} /></div></div>;
}

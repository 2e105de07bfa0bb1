import { memo, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixBy, MatrixKind } from '#contract/matrix.ts';
import { pageOf } from '../../lib/addresses.ts';
import { sortLines, worstFirst, type ColumnTotal, type MatrixLine } from './cells.ts';
import { GridHead } from './grid-head.tsx';
import type { Row } from './matrix-panel.tsx';
import styles from './matrix.module.css';
import { useFaces, type Face } from './use-faces.ts';
import { useOpenLinks } from './use-open-links.ts';
import { useCellKeys } from './use-cell-keys.ts';
import { useCellWidth } from './use-cell-width.ts';
import type { MatrixColumn } from './use-columns.ts';
import { useScrolledRows } from './use-scrolled-rows.ts';

/** Kept in step with --line-height in the stylesheet. The grid is at most 60 rem high: some 40 rows are in the page. */
const LINE_PIXELS = 32;
const PAGE_ROWS = 15;

interface LocationGridProps {
  lines: readonly MatrixLine[];
  /** All that the lines hold. */
  kinds: readonly MatrixKind[];
  rows: readonly Row[];
  columns: readonly MatrixColumn[];
  order: readonly number[];
  totals: readonly ColumnTotal[];
  isWorstFirst: boolean;
  by: MatrixBy;
  brandId: string;
  selection: ReadonlySet<string>;
  onSelect: (selection: ReadonlySet<string>) => void;
}

/** Locations × columns, of which only the rows in the window are in the page. A cell opens the location at what it counts. */
export function LocationGrid({ lines, kinds, rows, columns, order, totals, isWorstFirst, by, brandId, selection, onSelect }: LocationGridProps) {
  const { t } = useTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const [sortedBy, setSortedBy] = useState<number | null>(null);
  const column = sortedBy === null || columns[sortedBy] === undefined ? null : sortedBy;
  const sorted = useMemo(() => (column !== null ? sortLines(lines, column) : isWorstFirst ? worstFirst(lines) : lines), [lines, column, isWorstFirst]);
  const rowOf = useMemo(() => new Map(rows.map((row) => [row.locationId, row])), [rows]);
  const { first, last, reach } = useScrolledRows(scroll, sorted.length, LINE_PIXELS);
  const cells = useCellWidth(scroll, order.length);
  const faces = useFaces(kinds);
  const open = useOpenLinks();
  const toggle = (id: string): void => {
    const next = new Set(selection);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const { spot, by: keys } = useCellKeys({
    rows: sorted.length, columns: order.length + 1, pageRows: PAGE_ROWS, onReach: reach,
    onSelect: (row) => { const line = sorted[row]; if (line) toggle(line.locationId); },
  });
  return (
    <div className={styles.scroll} ref={scroll} style={cells}>
      <div className={styles.table} role="grid" aria-label={t('matrix.label')} aria-rowcount={sorted.length + 1} aria-colcount={order.length + 1} aria-multiselectable tabIndex={-1} onKeyDown={keys.onKeyDown} onFocus={keys.onFocus} onClick={open}>
        <GridHead columns={columns} order={order} totals={totals} first={t('ranking.column.name')} spot={spot} sortedBy={column} onSort={setSortedBy} />
        <div role="rowgroup" className={styles.body}>
          {first > 0 && <div role="presentation" style={{ height: first * LINE_PIXELS }} />}
          {sorted.slice(first, last).map((line, at) => {
            const index = first + at;
            const row = rowOf.get(line.locationId);
            return row && <GridLine key={line.locationId} index={index} line={line} row={row} columns={columns} order={order} by={by} brandId={brandId} isChosen={selection.has(line.locationId)} faces={faces} spotColumn={spot.row === index ? spot.column : null} />;
          })}
          {last < sorted.length && <div role="presentation" style={{ height: (sorted.length - last) * LINE_PIXELS }} />}
        </div>
      </div>
    </div>
  );
}

interface GridLineProps extends Pick<LocationGridProps, 'columns' | 'order' | 'by' | 'brandId'> {
  index: number;
  line: MatrixLine;
  row: Row;
  isChosen: boolean;
  faces: ReadonlyMap<MatrixKind | undefined, Face>;
  /** The cell that Tab reaches, if it is in this line. */
  spotColumn: number | null;
}

/** Forty cells a line, drawn while somebody scrolls: they are plain links, of which the grid hears the clicks. */
const GridLine = memo(function GridLine({ index, line, row, columns, order, by, brandId, isChosen, faces, spotColumn }: GridLineProps) {
  const address = pageOf.location(brandId, row.locationId);
  return (
    <div role="row" className={styles.line} aria-rowindex={index + 2} aria-selected={isChosen}>
      <div role="rowheader" className={styles.place}>
        <a href={address} tabIndex={spotColumn === 0 ? 0 : -1} data-spot={`${index}:0`} title={`${row.name} · ${row.storeCode}`}>{row.name}</a>
      </div>
      {order.map((place, at) => {
        const column = columns[place];
        const kind = line.kinds[place];
        const face = faces.get(kind);
        if (!column || !face) return null;
        const words = `${column.name}: ${face.words}`;
        const spot = { 'data-state': face.state, 'data-heat': face.heat, className: styles.face, tabIndex: spotColumn === at + 1 ? 0 : -1, 'data-spot': `${index}:${at + 1}`, title: words, 'aria-label': words };
        const isEmpty = face.state === 'never' || face.state === 'idle';
        return (
          <div key={column.id} role="gridcell" className={styles.cell} data-first={column.isFirst}>
            {isEmpty ? <span role="img" {...spot} /> : <a {...spot} href={`${address}?open=${by === 'checks' ? 'check' : 'publisher'}:${encodeURIComponent(column.id)}`}>{face.text}</a>}
          </div>
        );
      })}
    </div>
  );
});

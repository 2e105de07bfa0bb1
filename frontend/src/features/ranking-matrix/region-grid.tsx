import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Spoken } from '../../components/spoken.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { failingShare, heatOf, toPercent, type ColumnTotal, type RegionLine } from './cells.ts';
import { GridHead } from './grid-head.tsx';
import styles from './matrix.module.css';
import { useCellKeys } from './use-cell-keys.ts';
import { useCellWidth } from './use-cell-width.ts';
import type { MatrixColumn } from './use-columns.ts';

interface RegionGridProps {
  lines: readonly RegionLine[];
  columns: readonly MatrixColumn[];
  order: readonly number[];
  totals: readonly ColumnTotal[];
  isWorstFirst: boolean;
  brandId: string;
}

/** Regions × columns: the share of a region's locations that fail. A region leads to its own locations. */
export function RegionGrid({ lines, columns, order, totals, isWorstFirst, brandId }: RegionGridProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const scroll = useRef<HTMLDivElement>(null);
  const cells = useCellWidth(scroll, order.length);
  const [sortedBy, setSortedBy] = useState<number | null>(null);
  const weightOf = (line: RegionLine): number => {
    const total = sortedBy === null ? undefined : line.totals[sortedBy];
    if (total !== undefined) return failingShare(total) ?? -1;
    const all = line.totals.reduce((sum, one) => ({ failing: sum.failing + one.failing, judged: sum.judged + one.judged }));
    return failingShare(all) ?? -1;
  };
  const isTree = sortedBy === null && !isWorstFirst;
  const sorted = isTree ? lines : lines.toSorted((a, b) => weightOf(b) - weightOf(a));
  const { spot, by } = useCellKeys({ rows: sorted.length, columns: order.length + 1, pageRows: 10, onReach: () => {} });
  return (
    <div className={styles.scroll} ref={scroll} style={cells}>
      <div className={styles.table} role="grid" aria-label={t('matrix.labelRegions')} aria-rowcount={sorted.length + 1} aria-colcount={order.length + 1} {...by}>
        <GridHead columns={columns} order={order} totals={totals} first={t('compare.region')} spot={spot} sortedBy={sortedBy} onSort={setSortedBy} isShare />
        <div role="rowgroup" className={styles.body}>
          {sorted.map((line, index) => (
            <div key={line.id} role="row" className={styles.line} aria-rowindex={index + 2}>
              <div role="rowheader" className={styles.place}>
                <Link to={pageOf.ranking(brandId, `?region=${encodeURIComponent(line.id)}&show=matrix`)} tabIndex={spot.row === index && spot.column === 0 ? 0 : -1} data-spot={`${index}:0`} title={line.path.join(' › ')} style={{ marginInlineStart: `${isTree ? (line.path.length - 1) * 0.75 : 0}rem` }}>{line.path.at(-1)}</Link>
                <span className={styles.count}>{formats.count(line.locationCount)}</span>
              </div>
              {order.map((place, at) => {
                const column = columns[place];
                const total = line.totals[place];
                if (!column || !total) return null;
                const share = failingShare(total);
                const said = `${column.name}: ${share === null ? t('measure.notEnough') : t('matrix.failingOf', { failing: formats.count(total.failing), judged: formats.count(total.judged) })}`;
                return (
                  <div key={column.id} role="gridcell" className={styles.cell} data-first={column.isFirst} tabIndex={spot.row === index && spot.column === at + 1 ? 0 : -1} data-spot={`${index}:${at + 1}`} title={said}>
                    <span className={styles.face} data-state={share === null ? 'idle' : 'fail'} data-heat={heatOf(share)}>{share !== null && toPercent(share, formats.count)}</span>
                    <Spoken>{said}</Spoken>
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Matrix, MatrixBy } from '#contract/matrix.ts';
import type { RankingRow } from '#contract/ranking.ts';
import { EmptyNotice } from '../../components/empty-notice.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../lib/format.ts';
import type { RankingPanelProps } from '../ranking/ranking-panels.ts';
import { useShortNames } from '../ranking/use-short-names.ts';
import { useRegions } from '../ranking/use-regions.ts';
import { CELL_STATES, linesOf, orderColumns, sumRegions, totalsOf } from './cells.ts';
import { LocationGrid } from './location-grid.tsx';
import styles from './matrix.module.css';
import { RegionGrid } from './region-grid.tsx';
import { markGroups, useColumns } from './use-columns.ts';
import { useMatrix } from './use-matrix.ts';

export type Row = RankingRow;

/** Locations, or regions, × checks or publishers: which field fails where. Columns and rows stand in the address. */
export function MatrixPanel(props: RankingPanelProps) {
  const [address] = useSearchParams();
  const by: MatrixBy = address.get('by') === 'publishers' ? 'publishers' : 'checks';
  const matrix = useMatrix(props.brandId, by);
  return <LoadState query={matrix} skeleton={[640]}>{(data) => <MatrixBody matrix={data} {...props} />}</LoadState>;
}

function MatrixBody({ matrix, brandId, rows: given, selection, onSelect }: RankingPanelProps & { matrix: Matrix }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const rows = useShortNames(given);
  const regions = useRegions(brandId).data;
  const [address, setAddress] = useSearchParams();
  const isRegions = address.get('lines') === 'regions';
  const isWorstFirst = address.get('order') !== 'given';
  const columns = useColumns(matrix);
  const lines = useMemo(() => linesOf(matrix, columns.map((one) => one.place), rows.map((row) => row.locationId)), [matrix, columns, rows]);
  const totals = useMemo(() => totalsOf(lines, columns.length), [lines, columns]);
  const order = useMemo(() => orderColumns(totals, isWorstFirst), [totals, isWorstFirst]);
  const drawn = useMemo(() => markGroups(columns, order), [columns, order]);
  const regionLines = useMemo(() => !isRegions ? [] : sumRegions(lines, new Map(rows.map((row) => [row.locationId, row.regionPath])), regions ?? [], columns.length), [isRegions, lines, rows, regions, columns]);
  const change = (name: string, value: string, usual: string): void => setAddress((before) => {
    const next = new URLSearchParams(before);
    if (value === usual) next.delete(name);
    else next.set(name, value);
    return next;
  }, { replace: true });
  if (columns.length === 0) return <EmptyNotice title={t('matrix.emptyTitle')}>{t('matrix.empty')}</EmptyNotice>;
  const grid = { columns: drawn, order, totals, isWorstFirst };
  return (
    <Panel
      title={t(isRegions ? (matrix.by === 'checks' ? 'matrix.titleRegionsChecks' : 'matrix.titleRegionsPublishers') : matrix.by === 'checks' ? 'matrix.titleChecks' : 'matrix.titlePublishers')}
      note={t(isRegions ? 'matrix.noteRegions' : 'matrix.note', { count: rows.length, shown: formats.count(rows.length) })}
      isFlush
      actions={
        <div className={styles.tools}>
          <SegmentedControl size="xs" aria-label={t('matrix.lines')} value={isRegions ? 'regions' : 'locations'} onChange={(value) => change('lines', value, 'locations')} data={[{ value: 'locations', label: t('matrix.locations') }, { value: 'regions', label: t('matrix.regions') }]} />
          <SegmentedControl size="xs" aria-label={t('matrix.columns')} value={matrix.by} onChange={(value) => change('by', value, 'checks')} data={[{ value: 'checks', label: t('matrix.byChecks') }, { value: 'publishers', label: t('matrix.byPublishers') }]} />
          <SegmentedControl size="xs" aria-label={t('matrix.order')} value={isWorstFirst ? 'worst' : 'given'} onChange={(value) => change('order', value, 'worst')} data={[{ value: 'worst', label: t('matrix.worstFirst') }, { value: 'given', label: t('matrix.asGiven') }]} />
        </div>
      }
    >
      {isRegions
        ? <RegionGrid lines={regionLines} {...grid} brandId={brandId} />
        : <LocationGrid lines={lines} kinds={matrix.kinds} rows={rows} {...grid} by={matrix.by} brandId={brandId} selection={selection} onSelect={onSelect} />}
      <ul className={styles.legend} aria-label={t('matrix.legend')}>
        {isRegions
          ? [1, 2, 3, 4].map((heat) => <li key={heat}><span className={styles.face} data-state="fail" data-heat={heat} aria-hidden /> {t(`matrix.heat.${heat as 1 | 2 | 3 | 4}`)}</li>)
          : CELL_STATES.map((state) => <li key={state}><span className={styles.face} data-state={state} data-heat={state === 'fail' ? 3 : 0} aria-hidden>{state === 'fail' ? '2' : ''}</span> {t(`matrix.state.${state}`)}</li>)}
      </ul>
    </Panel>
  );
}

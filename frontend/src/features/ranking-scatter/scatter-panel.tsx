import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { BAND_LIMITS, type RankingRow } from '#contract/ranking.ts';
import { ChartWithTable } from '../../components/chart-with-table.tsx';
import { EmptyNotice } from '../../components/empty-notice.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import type { RankingPanelProps } from '../ranking/ranking-panels.ts';
import { useShortNames } from '../ranking/use-short-names.ts';
import { medianOf, placePoints, type Lines } from './plot.ts';
import { Quadrants } from './quadrants.tsx';
import { ScatterChart } from './scatter-chart.tsx';
import { ScatterTable } from './scatter-table.tsx';
import { UnseenList } from './unseen-list.tsx';
import { useTarget } from './use-target.ts';
import styles from './scatter.module.css';

export type Row = RankingRow;

/** Where no target is set, a good score stands for one. */
const [, GOOD_FROM = 85] = BAND_LIMITS;
const NEUTRAL = 0;
/** Shown as 100.0. */
const FAULTLESS = 99.95;

/** Consistency against sentiment: who does well at both, and who at one alone. The two are never blended into one number. */
export function ScatterPanel({ brandId, rows: given, selection, onSelect }: RankingPanelProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const rows = useShortNames(given);
  const target = useTarget(brandId);
  const [chosen, setChosen] = useState<'median' | 'target' | null>(null);
  const { points, unseen } = useMemo(() => placePoints(rows), [rows]);
  const median = useMemo(() => medianOf(points.map((one) => one.score)), [points]);
  // Where half of them are without fault, nothing lies beyond the median.
  const split = chosen ?? (median !== null && median >= FAULTLESS ? 'target' : 'median');
  const lines = useMemo((): Lines => (split === 'target'
    ? { score: target ?? GOOD_FROM, sentiment: NEUTRAL }
    : { score: median ?? GOOD_FROM, sentiment: medianOf(points.map((one) => one.sentiment)) ?? NEUTRAL }), [points, split, target, median]);
  if (points.length === 0) {
    return <>
      <EmptyNotice title={t('scatter.emptyTitle')}>{t('scatter.empty')}</EmptyNotice>
      <UnseenList rows={unseen} brandId={brandId} />
    </>;
  }
  return (
    <div className={styles.panel}>
      <ChartWithTable
        title={t('scatter.title')}
        note={t(split === 'target' ? 'scatter.noteTarget' : 'scatter.noteMedian', { score: formats.score(lines.score), sentiment: formats.sentiment(lines.sentiment), count: points.length, shown: formats.count(points.length) })}
        tools={
          <SegmentedControl
            size="xs"
            aria-label={t('scatter.split')}
            value={split}
            onChange={(value) => setChosen(value === 'target' ? 'target' : 'median')}
            data={[{ value: 'median', label: t('scatter.byMedian') }, { value: 'target', label: target === null ? t('scatter.byGood', { score: formats.count(GOOD_FROM) }) : t('scatter.byTarget', { score: formats.score(target) }) }]}
          />
        }
        chart={
          <>
            <ScatterChart points={points} lines={lines} target={target} selection={selection} onSelect={onSelect} onOpen={(id) => void navigate(pageOf.location(brandId, id))} />
            <Quadrants points={points} lines={lines} onSelect={onSelect} />
          </>
        }
        table={<ScatterTable points={points} lines={lines} brandId={brandId} />}
      />
      <UnseenList rows={unseen} brandId={brandId} />
    </div>
  );
}

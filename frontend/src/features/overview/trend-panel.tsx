import { SegmentedControl } from '@mantine/core';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AxisNote } from '../../components/axis-note.tsx';
import { ChartWithTable } from '../../components/chart-with-table.tsx';
import tableStyles from '../../components/data-table.module.css';
import { Measure } from '../../components/measure.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { WhenSeen } from '../../components/when-seen.tsx';
import { useFormats } from '../../lib/format.ts';
import { markDays, TrendChanges, useChangeWords } from './trend-changes.tsx';
import type { Overview } from './use-overview.ts';

// Charts are most of a page's script: the figures do not wait for them.
const TrendChart = lazy(() => import('./trend-chart.tsx').then((part) => ({ default: part.TrendChart })));

type Cohort = 'all' | 'same';

/** Brand score over the runs, against the target: over all locations, or over those that stand at both ends. Marks say what else changed. */
export function TrendPanel({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const say = useChangeWords();
  const [cohort, setCohort] = useState<Cohort>('all');
  const target = data.target?.score ?? null;
  const marked = markDays(data.changes);
  const markOf = new Map(marked.map((one) => [one.day, one]));
  const points = data.trend.map((one) => ({ ...one, shown: cohort === 'same' ? one.sameLocations : one.score }));
  const held = [...data.trend.flatMap((one) => [one.score, one.sameLocations]), target];
  return (
    <ChartWithTable
      title={t('overview.trend.title')}
      note={cohort === 'same' ? t('overview.trend.sameNote') : target === null ? t('overview.trend.note') : t('overview.trend.noteTarget', { score: formats.score(target) })}
      tools={
        <SegmentedControl
          size="xs"
          aria-label={t('overview.trend.cohort')}
          value={cohort}
          onChange={(value) => setCohort(value === 'same' ? 'same' : 'all')}
          data={[{ value: 'all', label: t('overview.trend.all') }, { value: 'same', label: t('overview.trend.same', { shown: formats.count(data.cohort.size) }) }]}
        />
      }
      chart={<>
        <WhenSeen height={320}><TrendChart points={points} held={held} target={target} marked={marked} /></WhenSeen>
        <AxisNote values={held} />
        <TrendChanges marked={marked} />
      </>}
      table={
        <ScrollTable label={t('overview.trend.title')}>
          <thead><tr><th scope="col">{t('overview.trend.day')}</th><th scope="col" className={tableStyles.number}>{t('overview.score')}</th><th scope="col" className={tableStyles.number}>{t('overview.coverage')}</th><th scope="col" className={tableStyles.number}>{t('runs.opened')}</th><th scope="col" className={tableStyles.number}>{t('runs.verified')}</th><th scope="col" className={tableStyles.number}>{t('runs.reopened')}</th>{marked.length > 0 && <th scope="col">{t('overview.trend.changed')}</th>}</tr></thead>
          <tbody>
            {points.toReversed().map((one) => (
              <tr key={one.day}>
                <th scope="row" className={tableStyles.nowrap}>{formats.day(one.day)}</th>
                <td className={tableStyles.number}><Measure value={one.shown} format={formats.score} isShort /></td>
                <td className={tableStyles.number}><Measure value={one.coverage} format={formats.share} isShort /></td>
                <td className={tableStyles.number}>{formats.count(one.opened)}</td>
                <td className={tableStyles.number}>{formats.count(one.verified)}</td>
                <td className={tableStyles.number}>{formats.count(one.reopened)}</td>
                {marked.length > 0 && <td>{markOf.get(one.day)?.changes.map(say).join(' · ')}</td>}
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      }
    />
  );
}

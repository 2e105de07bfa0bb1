import '@mantine/charts/styles.css';
import { AreaChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { ChartWithTable } from '../../components/chart-with-table.tsx';
import tableStyles from '../../components/data-table.module.css';
import { Measure } from '../../components/measure.tsx';
import { scoreAxis } from '../../components/score-axis.ts';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import type { Overview } from './use-overview.ts';

/** Brand score over the runs, against the target. */
export function TrendPanel({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const target = data.target?.score ?? null;
  return (
    <ChartWithTable
      title={t('overview.trend.title')}
      note={target === null ? t('overview.trend.note') : t('overview.trend.noteTarget', { score: formats.score(target) })}
      chart={
        <AreaChart
          h={240}
          data={data.trend.map((one) => ({ day: formats.shortDay(one.day), score: one.score }))}
          dataKey="day"
          series={[{ name: 'score', label: t('overview.score'), color: 'var(--accent)' }]}
          curveType="linear"
          connectNulls={false}
          withGradient={false}
          fillOpacity={0.08}
          strokeWidth={2}
          gridAxis="x"
          tickLine="none"
          valueFormatter={formats.score}
          yAxisProps={{ ...scoreAxis([...data.trend.map((one) => one.score), target]), width: 40, tickFormatter: (value: number) => formats.count(value) }}
          {...(target === null ? {} : { referenceLines: [{ y: target, label: t('overview.trend.target'), labelPosition: 'insideTopRight' as const, color: 'var(--ink-soft)' }] })}
          areaChartProps={{ accessibilityLayer: false }}
          aria-hidden
        />
      }
      table={
        <ScrollTable label={t('overview.trend.title')}>
          <thead><tr><th scope="col">{t('overview.trend.day')}</th><th scope="col" className={tableStyles.number}>{t('overview.score')}</th><th scope="col" className={tableStyles.number}>{t('overview.coverage')}</th><th scope="col" className={tableStyles.number}>{t('runs.opened')}</th><th scope="col" className={tableStyles.number}>{t('runs.verified')}</th><th scope="col" className={tableStyles.number}>{t('runs.reopened')}</th></tr></thead>
          <tbody>
            {data.trend.toReversed().map((one) => (
              <tr key={one.day}>
                <th scope="row" className={tableStyles.nowrap}>{formats.day(one.day)}</th>
                <td className={tableStyles.number}><Measure value={one.score} format={formats.score} isShort /></td>
                <td className={tableStyles.number}><Measure value={one.coverage} format={formats.share} isShort /></td>
                <td className={tableStyles.number}>{formats.count(one.opened)}</td>
                <td className={tableStyles.number}>{formats.count(one.verified)}</td>
                <td className={tableStyles.number}>{formats.count(one.reopened)}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      }
    />
  );
}

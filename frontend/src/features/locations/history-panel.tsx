import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { ChartWithTable } from '../../components/chart-with-table.tsx';
import tableStyles from '../../components/data-table.module.css';
import { Measure } from '../../components/measure.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { scoreAxis } from '../../components/score-axis.ts';
import { useFormats } from '../../lib/format.ts';
import type { LocationDetails } from './use-location.ts';

/** The location's score over its runs. */
export function HistoryPanel({ location }: { location: LocationDetails }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <ChartWithTable
      title={t('location.history.title')}
      note={t('location.history.note')}
      chart={location.history.every((one) => one.score === null) ? <Measure value={null} format={formats.score} /> : (
        <LineChart
          h={220}
          data={location.history.map((one) => ({ day: formats.shortDay(one.day), score: one.score }))}
          dataKey="day"
          series={[{ name: 'score', label: t('location.score'), color: 'var(--accent)' }]}
          curveType="linear"
          connectNulls={false}
          gridAxis="x"
          tickLine="none"
          valueFormatter={formats.score}
          yAxisProps={{ ...scoreAxis(location.history.map((one) => one.score)), width: 40, tickFormatter: (value: number) => formats.count(value) }}
          lineChartProps={{ accessibilityLayer: false }}
          aria-hidden
        />
      )}
      table={
        <ScrollTable label={t('location.history.title')}>
          <thead><tr><th scope="col">{t('overview.trend.day')}</th><th scope="col" className={tableStyles.number}>{t('location.score')}</th></tr></thead>
          <tbody>
            {location.history.toReversed().map((one) => <tr key={one.day}><th scope="row">{formats.day(one.day)}</th><td className={tableStyles.number}><Measure value={one.score} format={formats.score} /></td></tr>)}
          </tbody>
        </ScrollTable>
      }
    />
  );
}

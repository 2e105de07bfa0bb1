import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { scoreAxis } from '../../components/score-axis.ts';
import { useFormats } from '../../lib/format.ts';
import type { LocationDetails } from './use-location.ts';

/** The line of a location's score; a gap where not enough was seen. */
export function HistoryChart({ history }: { history: LocationDetails['history'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <LineChart
      h={220}
      data={history.map((one) => ({ day: formats.shortDay(one.day), score: one.score }))}
      dataKey="day"
      series={[{ name: 'score', label: t('location.score'), color: 'var(--accent)' }]}
      curveType="linear"
      connectNulls={false}
      gridAxis="x"
      tickLine="none"
      valueFormatter={formats.score}
      yAxisProps={{ ...scoreAxis(history.map((one) => one.score)), width: 40, tickFormatter: (value: number) => formats.count(value) }}
      lineChartProps={{ accessibilityLayer: false }}
      aria-hidden
    />
  );
}

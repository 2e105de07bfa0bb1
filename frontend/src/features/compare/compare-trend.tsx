import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { AxisNote } from '../../components/axis-note.tsx';
import { ChartWithTable } from '../../components/chart-with-table.tsx';
import tableStyles from '../../components/data-table.module.css';
import { Measure } from '../../components/measure.tsx';
import { scoreAxis } from '../../components/score-axis.ts';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import styles from './compare.module.css';
import type { Comparison } from './use-compare.ts';

/** Lines are told apart by their dashes as well as by their colour; the same stand beside each name. */
const DASHES = ['0', '7 4', '2 3', '10 3 2 3', '4 2'] as const;

/** The scores over the crawls, together. */
export function CompareTrend({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { days, subjects } = comparison;
  if (days.length < 2) return null;
  const data = days.map((day, at) => ({ day: formats.shortDay(day), ...Object.fromEntries(subjects.map((one) => [one.id, one.trend[at] ?? null])) }));
  return (
    <ChartWithTable
      title={t('compare.trend')}
      chart={<>
        <LineChart
          h={260}
          data={data}
          dataKey="day"
          series={subjects.map((one, at) => ({ name: one.id, label: one.name, color: `var(--series-${at})`, strokeDasharray: DASHES[at] ?? '0' }))}
          curveType="linear"
          connectNulls={false}
          strokeWidth={2}
          gridAxis="x"
          tickLine="none"
          className={styles.series ?? ''}
          valueFormatter={formats.score}
          yAxisProps={{ ...scoreAxis(subjects.flatMap((one) => one.trend)), width: 40, tickFormatter: (value: number) => formats.count(value) }}
          lineChartProps={{ accessibilityLayer: false }}
          aria-hidden
        />
        <ul className={styles.keys}>{subjects.map((one, at) => <li key={one.id}><svg width="30" height="8" aria-hidden><line x1="0" x2="30" y1="4" y2="4" stroke={`var(--series-${at})`} strokeWidth="2.5" strokeDasharray={DASHES[at]} /></svg>{one.name}</li>)}</ul>
        <AxisNote values={subjects.flatMap((one) => one.trend)} />
      </>}
      table={
        <ScrollTable label={t('compare.trend')}>
          <thead><tr><th scope="col">{t('overview.trend.day')}</th>{subjects.map((one) => <th key={one.id} scope="col" className={tableStyles.number}>{one.name}</th>)}</tr></thead>
          <tbody>{days.map((day, at) => <tr key={day}><th scope="row" className={tableStyles.nowrap}>{formats.day(day)}</th>{subjects.map((one) => <td key={one.id} className={tableStyles.number}><Measure value={one.trend[at] ?? null} format={formats.score} isShort /></td>)}</tr>).toReversed()}</tbody>
        </ScrollTable>
      }
    />
  );
}

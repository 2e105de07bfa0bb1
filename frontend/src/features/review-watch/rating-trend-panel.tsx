import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { ChartWithTable } from '../../components/chart-with-table.tsx';
import tableStyles from '../../components/data-table.module.css';
import { Measure } from '../../components/measure.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import { changesIn } from './changes-in.ts';
import type { ReviewWatch } from './use-review-watch.ts';
import { useSignWords } from './use-sign-words.ts';
import styles from './review-watch.module.css';

const STARS = [1, 2, 3, 4, 5];

/** A location's stars by month, with the month marked since when they are others than before. */
export function RatingTrendPanel({ watch }: { watch: ReviewWatch }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const say = useSignWords();
  const shortMonth = (day: string): string => new Intl.DateTimeFormat(i18n.language, { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(new Date(day));
  const longMonth = (day: string): string => new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));
  const changes = changesIn(watch);
  const markOf = new Map(changes.map((one) => [one.month, one.sign]));
  return (
    <ChartWithTable
      title={t('watch.trend.title')}
      note={t('watch.trend.note')}
      chart={watch.months.length === 0 ? <Measure value={null} format={formats.rating} /> : <>
        <LineChart
          h={220}
          data={watch.months.map((one) => ({ month: shortMonth(one.month), rating: one.rating }))}
          dataKey="month"
          series={[{ name: 'rating', label: t('overview.rating'), color: 'var(--accent)' }]}
          curveType="linear"
          connectNulls
          gridAxis="x"
          tickLine="none"
          valueFormatter={formats.rating}
          yAxisProps={{ domain: [1, 5], ticks: STARS, width: 32 }}
          referenceLines={changes.map((one) => ({ x: shortMonth(one.month), color: 'var(--ink-soft)', label: one.mark, labelPosition: 'insideTopLeft' as const }))}
          lineChartProps={{ accessibilityLayer: false }}
          aria-hidden
        />
        {changes.length > 0 && <ul className={styles.marks}>{changes.map((one) => <li key={one.mark}><span className={styles.mark}>{one.mark}</span><span>{say(one.sign)}</span></li>)}</ul>}
      </>}
      table={
        <ScrollTable label={t('watch.trend.title')}>
          <thead><tr><th scope="col">{t('watch.trend.month')}</th><th scope="col" className={tableStyles.number}>{t('overview.rating')}</th><th scope="col" className={tableStyles.number}>{t('watch.trend.reviews')}</th>{changes.length > 0 && <th scope="col">{t('overview.trend.changed')}</th>}</tr></thead>
          <tbody>
            {watch.months.toReversed().map((one) => {
              const sign = markOf.get(one.month);
              return (
                <tr key={one.month}>
                  <th scope="row" className={tableStyles.nowrap}>{longMonth(one.month)}</th>
                  <td className={tableStyles.number}><Measure value={one.rating} format={formats.rating} isShort /></td>
                  <td className={tableStyles.number}>{formats.count(one.reviews)}</td>
                  {changes.length > 0 && <td>{sign && say(sign)}</td>}
                </tr>
              );
            })}
          </tbody>
        </ScrollTable>
      }
    />
  );
}

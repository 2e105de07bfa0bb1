import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { ChartWithTable } from '../../components/chart-with-table.tsx';
import tableStyles from '../../components/data-table.module.css';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import type { Overview } from './use-overview.ts';

/** How many locations stand in each band of ten points. */
export function DistributionPanel({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const notRanked = data.locationCount - data.rankedCount;
  const bands = data.distribution.map((one) => ({ ...one, band: `${one.from}–${one.to}` }));
  return (
    <ChartWithTable
      title={t('overview.distribution.title')}
      note={notRanked > 0 ? t('overview.notRanked', { count: notRanked, shown: formats.count(notRanked) }) : t('overview.distribution.note')}
      chart={
        <BarChart
          h={240}
          data={bands.map((one) => ({ band: String(one.from), count: one.count }))}
          dataKey="band"
          series={[{ name: 'count', label: t('overview.distribution.locations'), color: 'var(--band-high)' }]}
          barProps={{ radius: [3, 3, 0, 0] }}
          gridAxis="x"
          tickLine="none"
          yAxisProps={{ width: 36, allowDecimals: false }}
          barChartProps={{ accessibilityLayer: false, barCategoryGap: 3 }}
          aria-hidden
        />
      }
      table={
        <ScrollTable label={t('overview.distribution.title')}>
          <thead><tr><th scope="col">{t('overview.distribution.band')}</th><th scope="col" className={tableStyles.number}>{t('overview.distribution.locations')}</th></tr></thead>
          <tbody>
            {bands.toReversed().map((one) => <tr key={one.band}><th scope="row">{one.band}</th><td className={tableStyles.number}>{formats.count(one.count)}</td></tr>)}
            <tr><th scope="row">{t('measure.notEnough')}</th><td className={tableStyles.number}>{formats.count(data.notEnoughSeen)}</td></tr>
          </tbody>
        </ScrollTable>
      }
    />
  );
}

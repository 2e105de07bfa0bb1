import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';

/** A bar for every band of points, as high as it has locations. */
export function DistributionChart({ bands }: { bands: readonly { from: number; count: number }[] }) {
  const { t } = useTranslation();
  return (
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
  );
}

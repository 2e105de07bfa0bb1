import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartWithTable } from '../../components/chart-with-table.tsx';
import tableStyles from '../../components/data-table.module.css';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { WhenSeen } from '../../components/when-seen.tsx';
import { useFormats } from '../../lib/format.ts';
import styles from './overview-panels.module.css';
import type { Overview } from './use-overview.ts';

const DistributionChart = lazy(() => import('./distribution-chart.tsx').then((part) => ({ default: part.DistributionChart })));

/** How many locations stand in each band of points, as wide as the scores ask for. */
export function DistributionPanel({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const notRanked = data.locationCount - data.rankedCount;
  const rangeOf = useBandRange(data);
  const bands = data.distribution.map((one) => ({ ...one, band: `${one.from}–${one.to}` }));
  return (
    <ChartWithTable
      title={t('overview.distribution.title')}
      note={notRanked > 0 ? t('overview.notRanked', { count: notRanked, shown: formats.count(notRanked) }) : t('overview.distribution.note', { points: formats.count((data.distribution[0]?.to ?? 10) - (data.distribution[0]?.from ?? 0)) })}
      chart={<>
        <WhenSeen height={240}><DistributionChart bands={bands} /></WhenSeen>
        <NamedBands data={data} />
      </>}
      table={
        <ScrollTable label={t('overview.distribution.title')}>
          <thead><tr><th scope="col">{t('overview.distribution.band')}</th><th scope="col" className={tableStyles.number}>{t('overview.distribution.locations')}</th></tr></thead>
          <tbody>
            {data.bands.map((one, at) => <tr key={one.id}><th scope="row">{t(`band.${one.id}`)} ({rangeOf(at)})</th><td className={tableStyles.number}>{formats.count(one.count)}</td></tr>)}
            {bands.toReversed().map((one) => <tr key={one.band}><th scope="row">{one.band}</th><td className={tableStyles.number}>{formats.count(one.count)}</td></tr>)}
            <tr><th scope="row">{t('measure.notEnough')}</th><td className={tableStyles.number}>{formats.count(data.notEnoughSeen)}</td></tr>
            <tr><th scope="row">{t('overview.distribution.closed')}</th><td className={tableStyles.number}>{formats.count(notRanked - data.notEnoughSeen)}</td></tr>
            <tr><th scope="row">{t('overview.distribution.total')}</th><td className={tableStyles.number}>{formats.count(data.locationCount)}</td></tr>
          </tbody>
        </ScrollTable>
      }
    />
  );
}

/** How many locations stand in each named band, with its limits. */
function NamedBands({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const rangeOf = useBandRange(data);
  return (
    <dl className={styles.bands} aria-label={t('overview.distribution.named')}>
      {data.bands.map((one, at) => (
        <div key={one.id}>
          <dt>{t(`band.${one.id}`)} <small>{rangeOf(at)}</small></dt>
          <dd>{formats.count(one.count)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** "95 and above", and of the lowest band "below 70". */
function useBandRange({ bands }: Overview): (at: number) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return (at) => {
    const from = bands[at]?.from ?? 0;
    return from > 0 ? t('overview.distribution.from', { score: formats.count(from) }) : t('overview.distribution.below', { score: formats.count(bands[at - 1]?.from ?? 0) });
  };
}

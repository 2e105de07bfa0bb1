import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { AxisNote } from '../../components/axis-note.tsx';
import { ChartWithTable } from '../../components/chart-with-table.tsx';
import tableStyles from '../../components/data-table.module.css';
import { Measure } from '../../components/measure.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { WhenSeen } from '../../components/when-seen.tsx';
import { useFormats } from '../../lib/format.ts';
import type { LocationDetails } from './use-location.ts';

// Charts are most of a page's script: the figures do not wait for them.
const HistoryChart = lazy(() => import('./history-chart.tsx').then((part) => ({ default: part.HistoryChart })));

/** The location's score over its runs. */
export function HistoryPanel({ location }: { location: LocationDetails }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <ChartWithTable
      title={t('location.history.title')}
      note={t('location.history.note')}
      chart={location.history.every((one) => one.score === null) ? <Measure value={null} format={formats.score} /> : (
        <><WhenSeen height={220}><HistoryChart history={location.history} /></WhenSeen><AxisNote values={location.history.map((one) => one.score)} /></>
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

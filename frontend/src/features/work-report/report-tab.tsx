import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { WORK_DAYS, WORK_FILE_PATH } from '#contract/work-report.ts';
import { LoadState } from '../../components/load-state.tsx';
import { addressOf } from '../../lib/call.ts';
import { useFormats } from '../../lib/format.ts';
import { AgesPanel, CausesOfWork, TargetsOfRegions } from './side-panels.tsx';
import { TimeToFixPanel } from './time-to-fix-panel.tsx';
import { useWorkReport } from './use-work-report.ts';
import { WorkFigures } from './work-figures.tsx';
import styles from './work-report.module.css';

const USUAL_DAYS = 90;

/** How the work goes over a time of the reader's choice, as figures, tables and files. */
export function ReportTab({ brandId }: { brandId: string }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const [address, setAddress] = useSearchParams();
  const days = WORK_DAYS.find((one) => String(one) === address.get('days')) ?? USUAL_DAYS;
  const report = useWorkReport(brandId, days);
  const choose = (next: string): void => setAddress((before) => new URLSearchParams([...before].filter(([name]) => name !== 'days').concat([['days', next]])), { replace: true, preventScrollReset: true });
  const fileOf = (as: 'csv' | 'xlsx'): string => addressOf(WORK_FILE_PATH, { brandId }, { as, locale: i18n.language === 'fr' ? 'fr' : 'en', days });
  return (
    <>
      <div className={styles.tools}>
        <SegmentedControl aria-label={t('work.period')} value={String(days)} onChange={choose} data={WORK_DAYS.map((one) => ({ value: String(one), label: t('work.lastDays', { count: one }) }))} />
        {report.data && <span className={styles.soft}>{formats.day(report.data.from.slice(0, 10))} – {formats.day(report.data.to.slice(0, 10))}</span>}
        <span>{(['csv', 'xlsx'] as const).map((as) => <Button key={as} component="a" href={fileOf(as)} download size="xs" variant="default" leftSection={<IconDownload size={15} aria-hidden />}>{t(`work.file.${as}`)}</Button>)}</span>
      </div>
      <LoadState query={report} skeleton={[110, 360, 240]}>
        {(data) => (
          <div className={styles.page}>
            <WorkFigures report={data} />
            <TimeToFixPanel report={data} />
            <div className={styles.columns}>
              <AgesPanel report={data} brandId={brandId} />
              <CausesOfWork report={data} />
            </div>
            <TargetsOfRegions report={data} brandId={brandId} />
          </div>
        )}
      </LoadState>
    </>
  );
}

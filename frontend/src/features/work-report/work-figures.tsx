import { useTranslation } from 'react-i18next';
import { Measure } from '../../components/measure.tsx';
import { Stat, StatRow } from '../../components/stat.tsx';
import { useFormats } from '../../lib/format.ts';
import type { WorkReport } from './use-work-report.ts';

/** What was mended, how fast and for good, beside the time before. */
export function WorkFigures({ report: { all, before, open, late, unassigned } }: { report: WorkReport }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const days = (value: number): string => t('work.days', { count: Math.round(value), days: formats.score(value) });
  const then = (value: number | null, format: (value: number) => string): string => (value === null ? t('work.noBefore') : t('work.before', { value: format(value) }));
  return (
    <StatRow>
      <Stat isLead label={t('work.median')} value={<Measure value={all.medianDays} format={days} />} note={all.isFew && all.fixed > 0 ? t('work.few', { count: all.fixed }) : then(before.medianDays, days)} />
      <Stat label={t('work.fixed')} value={formats.count(all.fixed)} note={t('work.before', { value: formats.count(before.fixed) })} />
      <Stat label={t('work.inTime')} value={<Measure value={all.inTime.share} format={formats.share} />} note={then(before.inTime.share, formats.share)} />
      <Stat label={t('work.cameBack')} value={<Measure value={all.cameBack.share} format={formats.share} />} note={t('work.cases', { count: all.cameBack.cases })} />
      <Stat label={t('work.openNow')} value={formats.count(open)} note={t('work.openNote', { late: formats.count(late), unassigned: formats.count(unassigned) })} />
    </StatRow>
  );
}

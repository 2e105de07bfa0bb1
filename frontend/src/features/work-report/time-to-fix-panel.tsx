import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import tableStyles from '../../components/data-table.module.css';
import { Measure } from '../../components/measure.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './work-report.module.css';
import type { WorkGroup, WorkReport } from './use-work-report.ts';

const BY = ['regions', 'checks', 'publishers', 'teams'] as const;
type By = (typeof BY)[number];

/** Time to fix, in time and came back, by what the reader chooses. */
export function TimeToFixPanel({ report }: { report: WorkReport }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const [address, setAddress] = useSearchParams();
  const by = BY.find((one) => one === address.get('by')) ?? 'regions';
  const choose = (next: string): void => setAddress((before) => new URLSearchParams([...before].filter(([name]) => name !== 'by').concat([['by', next]])), { replace: true, preventScrollReset: true });
  const rows: Record<By, () => { key: string; name: string; group: WorkGroup }[]> = {
    regions: () => report.regions.map((one) => ({ key: one.regionId ?? '', name: one.path.join(' › ') || t('work.noRegion'), group: one })),
    checks: () => report.checks.map((one) => ({ key: one.checkId, name: wording.checkTitle(one.checkId), group: one })),
    publishers: () => report.publishers.map((one) => ({ key: one.publisherId, name: wording.publisherName(one.publisherId), group: one })),
    teams: () => report.teams.map((one) => ({ key: one.team ?? '', name: one.team ?? t('work.noTeam'), group: one })),
  };
  const shown = rows[by]();
  return (
    <Panel isFlush title={t('work.time.title')} note={t('work.time.note')} actions={<SegmentedControl size="xs" aria-label={t('work.time.by')} value={by} onChange={choose} data={BY.map((one) => ({ value: one, label: t(`work.by.${one}`) }))} />}>
      <ScrollTable label={t('work.time.title')} isCards>
        <thead><tr><th scope="col">{t(`work.by.${by}`)}</th><th scope="col" className={tableStyles.number}>{t('work.fixed')}</th><th scope="col" className={tableStyles.number}>{t('work.median')}</th><th scope="col" className={tableStyles.number}>{t('work.slow')}</th><th scope="col" className={tableStyles.number}>{t('work.inTime')}</th><th scope="col" className={tableStyles.number}>{t('work.cameBack')}</th></tr></thead>
        <tbody>
          {shown.map(({ key, name, group }) => (
            <tr key={key}>
              <th scope="row">{name} {group.isFew && <span className={styles.few}>{t('work.few', { count: group.fixed })}</span>}</th>
              <td className={tableStyles.number} data-label={t('work.fixed')}>{formats.count(group.fixed)}</td>
              <td className={tableStyles.number} data-label={t('work.median')}><Measure value={group.medianDays} format={formats.score} isShort /></td>
              <td className={tableStyles.number} data-label={t('work.slow')}><Measure value={group.slowDays} format={formats.score} isShort /></td>
              <td className={tableStyles.number} data-label={t('work.inTime')}><Measure value={group.inTime.share} format={formats.share} isShort /></td>
              <td className={tableStyles.number} data-label={t('work.cameBack')}><Measure value={group.cameBack.share} format={formats.share} isShort /></td>
            </tr>
          ))}
          {shown.length === 0 && <tr><td colSpan={6}>{t('work.nothingFixed')}</td></tr>}
        </tbody>
      </ScrollTable>
    </Panel>
  );
}

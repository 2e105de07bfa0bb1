import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import tableStyles from '../../components/data-table.module.css';
import { Measure } from '../../components/measure.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScoreBar } from '../../components/score-bar.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import type { WorkReport } from './use-work-report.ts';
import styles from './work-report.module.css';

/** What is open, by how long; the share that is late stands out. */
export function AgesPanel({ report, brandId }: { report: WorkReport; brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const most = Math.max(1, ...report.ages.map((one) => one.open));
  const width = (count: number): { width: string } => ({ width: `${(100 * count) / most}%` });
  return (
    <Panel title={t('work.ages.title')} note={t('work.ages.note')} actions={<Link to={pageOf.findings(brandId, '?only=late')}>{t('work.ages.late')}</Link>}>
      <ul className={styles.bars}>
        {report.ages.map(({ band, open, late }) => (
          <li key={band}>
            <span>{t(`work.ages.${band}`)}</span>
            <span className={styles.track} aria-hidden><span className={styles.late} style={width(late)} /><span style={width(open - late)} /></span>
            <span>{t('work.ages.count', { open: formats.count(open), late: formats.count(late) })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Why what was mended had come about, as people named it. */
export function CausesOfWork({ report }: { report: WorkReport }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const most = Math.max(1, ...report.causes.map((one) => one.fixed));
  return (
    <Panel title={t('work.causes.title')} note={t('work.causes.note')}>
      {report.causes.length === 0 ? <p className={styles.soft}>{t('work.nothingFixed')}</p> : (
        <ul className={styles.bars}>
          {report.causes.map(({ cause, fixed }) => (
            <li key={cause ?? ''}><span>{cause === null ? t('work.causes.unnamed') : t(`cause.${cause}`)}</span><span className={styles.track} aria-hidden><span style={{ width: `${(100 * fixed) / most}%` }} /></span><span>{formats.count(fixed)}</span></li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Regions against their targets, then and now. */
export function TargetsOfRegions({ report, brandId }: { report: WorkReport; brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (report.targets.length === 0) return <Panel title={t('work.targets.title')}><p className={styles.soft}>{t('work.targets.none')} <Link to={pageOf.standard(brandId)}>{t('nav.standard')}</Link></p></Panel>;
  return (
    <Panel isFlush title={t('work.targets.title')} note={t('work.targets.note')}>
      <ScrollTable label={t('work.targets.title')} isCards>
        <thead><tr><th scope="col">{t('work.by.regions')}</th><th scope="col">{t('overview.score')}</th><th scope="col" className={tableStyles.number}>{t('work.targets.change')}</th><th scope="col">{t('work.targets.target')}</th><th scope="col" className={tableStyles.number}>{t('work.targets.missing')}</th></tr></thead>
        <tbody>
          {report.targets.map((one) => (
            <tr key={one.regionId}>
              <th scope="row"><Link to={pageOf.ranking(brandId, `?region=${encodeURIComponent(one.regionId)}`)}>{one.path.join(' › ')}</Link></th>
              <td data-label={t('overview.score')}><ScoreBar value={one.score} target={one.target} /></td>
              <td className={tableStyles.number} data-label={t('work.targets.change')}><Measure value={one.score === null || one.before === null ? null : one.score - one.before} format={formats.change} isShort /></td>
              <td data-label={t('work.targets.target')}>{t('overview.regions.targetBy', { score: formats.score(one.target), day: formats.day(one.by) })}</td>
              <td className={tableStyles.number} data-label={t('work.targets.missing')}><Measure value={one.missing} format={(points) => (points === 0 ? t('work.targets.reached') : formats.score(points))} isShort /></td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Panel>
  );
}

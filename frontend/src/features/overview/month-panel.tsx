import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Measure } from '../../components/measure.tsx';
import { Panel } from '../../components/panel.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { Term } from '../glossary/term.tsx';
import { shownChange } from './shown-change.ts';
import styles from './month-panel.module.css';
import type { Overview } from './use-overview.ts';

type Month = NonNullable<Overview['month']>;

/** What a month changed: the score, findings in a sum that agrees, locations that moved most, and what else may have moved them. */
export function MonthPanel({ month, brandId }: { month: Overview['month']; brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (month === null) return <Panel title={t('overview.month.title')}><p className={styles.soft}>{t('overview.month.none')}</p></Panel>;
  return (
    <Panel title={t('overview.month.title')} note={t('overview.month.note', { day: formats.day(month.since) })}>
      <div className={styles.body}>
        <Score month={month} />
        <Flow month={month} brandId={brandId} />
        <p className={styles.soft}>{t('overview.month.onceEach')}</p>
        {month.roseCount + month.fellCount > 0 && <Moved month={month} brandId={brandId} />}
        <Others month={month} brandId={brandId} />
      </div>
    </Panel>
  );
}

function Score({ month: { score } }: { month: Month }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const change = score.before === null || score.after === null ? null : shownChange(score.before, score.after);
  return (
    <p className={styles.score}>
      <Measure value={score.before} format={formats.score} isShort /> <span aria-hidden>→</span><span className={styles.spoken}>{t('overview.month.to')}</span> <strong><Measure value={score.after} format={formats.score} isShort /></strong>
      {change !== null && <ChangeMark value={change} words={change === 0 ? t('overview.month.same') : t('overview.month.points', { change: formats.change(change) })} />}
    </p>
  );
}

/** A change with an arrow that says the same as its sign. */
function ChangeMark({ value, words }: { value: number; words: string }) {
  const Icon = value < 0 ? IconArrowDownRight : IconArrowUpRight;
  return <span className={styles.change} data-tone={value < 0 ? 'fail' : value > 0 ? 'pass' : 'quiet'}>{value !== 0 && <Icon size={16} aria-hidden />}{words}</span>;
}

function Flow({ month: { since, findings }, brandId }: { month: Month; brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const signed = [
    ['opened', findings.opened], ['back', findings.back], ['fixed', -findings.fixed], ['accepted', -findings.accepted], ['withdrawn', -findings.withdrawn],
  ] as const;
  return (
    <table className={styles.flow}>
      <caption><Term word="finding">{t('overview.openFindings')}</Term></caption>
      <tbody>
        <tr><th scope="row">{t('overview.month.flow.before', { day: formats.shortDay(since) })}</th><td>{formats.count(findings.before)}</td></tr>
        {signed.map(([name, value]) => (value === 0 && name !== 'opened' && name !== 'fixed' ? null : (
          <tr key={name}><th scope="row">{t(`overview.month.flow.${name}`)}</th><td>{name === 'opened' || name === 'back' ? '+' : '−'}{formats.count(Math.abs(value))}</td></tr>
        )))}
        <tr className={styles.total}><th scope="row"><Link to={pageOf.findings(brandId)}>{t('overview.month.flow.now')}</Link></th><td>{formats.count(findings.now)}</td></tr>
      </tbody>
    </table>
  );
}

function Moved({ month, brandId }: { month: Month; brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const list = (title: string, moved: Month['rose']): ReactNode => moved.length > 0 && (
    <div>
      <h3>{title}</h3>
      <ul>
        {moved.map((one) => {
          const change = shownChange(one.before, one.after);
          return <li key={one.locationId}><Link to={pageOf.location(brandId, one.locationId)}>{one.name}</Link><ChangeMark value={change} words={formats.change(change)} /></li>;
        })}
      </ul>
    </div>
  );
  return (
    <div className={styles.moved}>
      {list(t('overview.month.rose', { count: month.roseCount, shown: formats.count(month.roseCount) }), month.rose)}
      {list(t('overview.month.fell', { count: month.fellCount, shown: formats.count(month.fellCount) }), month.fell)}
    </div>
  );
}

function Others({ month, brandId }: { month: Month; brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  return (
    <ul className={styles.others}>
      {month.newClusters > 0 && <li><Link to={pageOf.findings(brandId)}>{t('overview.month.clusters', { count: month.newClusters, shown: formats.count(month.newClusters) })}</Link></li>}
      {month.lostSources.map((one) => <li key={`${one.publisherId}-${one.reason}`}>{t('overview.month.lost', { name: wording.publisherName(one.publisherId), day: formats.day(one.since) })}</li>)}
      {month.standards.map((one) => <li key={one.version}><Link to={pageOf.standard(brandId)}>{t('overview.month.standard', { version: one.version, day: formats.day(one.day) })}</Link></li>)}
    </ul>
  );
}

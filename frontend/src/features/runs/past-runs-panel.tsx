import { IconBan, IconCheck, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import tableStyles from '../../components/data-table.module.css';
import { Measure } from '../../components/measure.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { Tag } from '../../components/tag.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { isBlind, pagesRead } from './run-end.ts';
import type { RunView } from './use-runs.ts';

/** Crawls that ended, newest first. */
export function PastRunsPanel({ runs }: { runs: readonly RunView[] }) {
  const { t } = useTranslation();
  if (runs.length === 0) return null;
  const number = tableStyles.number;
  return (
    <Panel title={t('runs.past')} isFlush>
      <ScrollTable label={t('runs.past')} isCards>
        <thead>
          <tr>
            <th scope="col">{t('runs.asOf')}</th><th scope="col">{t('runs.stateTitle')}</th><th scope="col" className={number}>{t('runs.locations')}</th><th scope="col" className={number}>{t('overview.score')}</th><th scope="col" className={number}>{t('runs.opened')}</th>
            <th scope="col" className={number}>{t('runs.verified')}</th><th scope="col" className={number}>{t('runs.reopened')}</th><th scope="col" className={number}>{t('runs.pagesRead')}</th><th scope="col" className={number}>{t('plan.time')}</th><th scope="col">{t('runs.troubles')}</th>
          </tr>
        </thead>
        <tbody>{runs.map((run) => <PastRun key={run.id} run={run} />)}</tbody>
      </ScrollTable>
    </Panel>
  );
}

function PastRun({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const { summary } = run;
  const number = tableStyles.number;
  const count = (value: number | undefined): string => (value === undefined ? '—' : formats.count(value));
  const seconds = run.finishedAt === null ? null : (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000;
  const hasTroubles = summary !== null && (Object.keys(summary.troubles).length > 0 || summary.late !== undefined || summary.quarantined !== undefined);
  return (
    <tr>
      <th scope="row" className={tableStyles.nowrap}>{formats.moment(run.asOf)}</th>
      <td data-label={t('runs.stateTitle')}><EndTag run={run} /></td>
      <td className={number} data-label={t('runs.locations')}>{formats.count(run.locationsDone)} / {formats.count(run.locationsTotal)}</td>
      <td className={number} data-label={t('overview.score')}>{summary ? <Measure value={summary.score} format={formats.score} isShort /> : '—'}</td>
      <td className={number} data-label={t('runs.opened')}>{count(summary?.opened)}</td>
      <td className={number} data-label={t('runs.verified')}>{count(summary?.verified)}</td>
      <td className={number} data-label={t('runs.reopened')}>{count(summary?.reopened)}</td>
      <td className={number} data-label={t('runs.pagesRead')}><span>{summary === null ? '—' : `${formats.count(pagesRead(summary))} / ${formats.count(summary.pages)}`}{summary?.rendered && <span className={tableStyles.soft}>{t('runs.rendered', { count: summary.rendered.pages, shown: formats.count(summary.rendered.pages), time: formats.duration(summary.rendered.seconds) })}</span>}</span></td>
      <td className={number} data-label={t('plan.time')}>{seconds === null ? '—' : formats.duration(seconds)}</td>
      <td className={tableStyles.wide} data-empty={!hasTroubles} data-label={t('runs.troubles')}>
        <span>{summary ? Object.entries(summary.troubles).map(([reason, many]) => <span key={reason} style={{ display: 'block' }}>{formats.count(many)} × {wording.trouble(reason)}</span>) : '—'}{summary?.late?.map((late) => <Late key={`${late.reason} ${late.until}`} late={late} />)}{summary?.quarantined && <Quarantined pages={summary.quarantined} />}</span>
      </td>
    </tr>
  );
}

/** How a crawl ended. One that could read nothing is no crawl that went well. */
function EndTag({ run }: { run: RunView }) {
  const { t } = useTranslation();
  if (isBlind(run)) return <Tag tone="fail" icon={<IconEyeOff aria-hidden />} title={t('runs.blindNote')}>{t('runs.blind')}</Tag>;
  const isDone = run.state === 'done';
  return <Tag tone={isDone ? 'pass' : 'quiet'} icon={isDone ? <IconCheck aria-hidden /> : <IconBan aria-hidden />}>{t(`runs.state.${run.state}`)}</Tag>;
}

/** What a crawl left out for a while: until when it waits, or when it was read after all. */
function Late({ late: { reason, until, listings, readAt } }: { late: NonNullable<NonNullable<RunView['summary']>['late']>[number] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <span style={{ display: 'block' }}>
      {t(readAt === null ? 'runs.late' : 'runs.readLate', { count: listings, shown: formats.count(listings), moment: formats.moment(readAt ?? until), reason: t(`runs.lateReason.${reason}`) })}
    </span>
  );
}

/** Pages that cost their reader each time: left alone until they change, and named so that somebody may look. */
function Quarantined({ pages }: { pages: NonNullable<NonNullable<RunView['summary']>['quarantined']> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <details>
      <summary>{t('runs.quarantined', { count: pages.length, shown: formats.count(pages.length) })}</summary>
      <ul>{pages.map((one) => <li key={`${one.publisherId} ${one.url}`}><a href={one.url} target="_blank" rel="noreferrer noopener">{one.url}</a></li>)}</ul>
    </details>
  );
}

import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel.tsx';
import { Stat, StatRow } from '../../components/stat.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { useMayManage } from '../session/use-may-manage.ts';
import styles from './live-run.module.css';
import { RunHostsTable } from './run-hosts-table.tsx';
import { RunOrders } from './run-orders.tsx';
import { useRunProgress, type RunProgress } from './use-run-progress.ts';
import type { RunView } from './use-runs.ts';

/** The crawl that goes on, live. One may leave the page; it goes on by itself. */
export function LiveRun({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const mayManage = useMayManage();
  const { data: progress } = useRunProgress(run.id);
  const isPaused = run.pausedAt !== null;
  const read = run.locationsDone + run.locationsFailed;
  const second = progress?.second;
  const [done, total] = second ? [second.done, second.total] : [read, run.locationsTotal];
  const isUnknown = total === 0;
  const note = run.pausedAt === null ? t('runs.leave') : t('runs.pausedSince', { moment: formats.moment(run.pausedAt) });
  return (
    <Panel title={isPaused ? t('runs.paused') : t(`runs.state.${run.state}`)} note={note} actions={mayManage && <RunOrders run={run} />}>
      <Progress value={isUnknown ? 100 : (done / total) * 100} animated={isUnknown && !isPaused} {...(isPaused ? { color: 'gray' } : {})} size="lg" radius="xl" aria-label={t('runs.progress')} />
      <p className={styles.figures}>
        <strong>{isUnknown ? t(second ? 'runs.closing' : 'runs.preparing') : t(second ? 'runs.doneAgain' : 'runs.done', { done: formats.count(done), count: total, total: formats.count(total) })}</strong>
        {run.locationsFailed > 0 && <span>{t('runs.failed', { count: run.locationsFailed, shown: formats.count(run.locationsFailed) })}</span>}
        <span>{t('runs.startedAt', { moment: formats.moment(run.startedAt) })}</span>
      </p>
      {progress && <Figures progress={progress} isPaused={isPaused} />}
    </Panel>
  );
}

function Figures({ progress, isPaused }: { progress: RunProgress; isPaused: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const { left, perMinute, secondsLeft, pages, workers, hosts, troubles, isHeld } = progress;
  const met = Object.entries(troubles).toSorted(([, a], [, b]) => b - a);
  return (
    <>
      <StatRow>
        <Stat label={t('runs.left')} value={formats.count(left)} note={t('runs.leftNote')} />
        <Stat label={t('runs.pace')} value={perMinute === null ? '—' : formats.rating(perMinute)} note={t('runs.paceNote')} />
        <Stat label={t('runs.remaining')} value={secondsLeft === null || left === 0 ? '—' : t('runs.about', { time: formats.duration(secondsLeft) })} note={t('runs.remainingNote')} />
        <Stat label={t('runs.pages')} value={formats.count(pages)} note={isHeld ? t('runs.byTerminal') : t('runs.workers', { count: workers, shown: formats.count(workers) })} />
      </StatRow>
      {workers === 0 && !isHeld && !isPaused && <p role="alert" className={styles.alert}>{t('runs.noWorker')}</p>}
      {met.length > 0 && (
        <section className={styles.troubles}>
          <h3>{t('runs.troubles')}</h3>
          <ul>{met.map(([reason, times]) => <li key={reason}><strong>{formats.count(times)}</strong> × {wording.trouble(reason)}</li>)}</ul>
        </section>
      )}
      {hosts.length > 0 && <RunHostsTable hosts={hosts} />}
    </>
  );
}

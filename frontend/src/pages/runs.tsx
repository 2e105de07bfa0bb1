import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNotice } from '../components/empty-notice.tsx';
import { ErrorNotice, LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { CrawlPlanPanel } from '../features/runs/crawl-plan-panel.tsx';
import { LiveRun } from '../features/runs/live-run.tsx';
import { PastRunsPanel } from '../features/runs/past-runs-panel.tsx';
import { useCrawlPlan } from '../features/runs/use-crawl-plan.ts';
import { useRefreshAfterRun } from '../features/runs/use-refresh-after-run.ts';
import { isLive, useRuns } from '../features/runs/use-runs.ts';
import { useStartRun } from '../features/runs/use-start-run.ts';
import { useBrandId } from '../features/session/use-brand.ts';
import { ApiError } from '../lib/call.ts';
import styles from './runs.module.css';

/** Crawls: the one that runs, those that ran, and what the next would fetch. */
export function RunsPage() {
  const { t } = useTranslation();
  const brandId = useBrandId();
  const start = useStartRun(brandId);
  const runs = useRuns(brandId, start.isSuccess);
  const plan = useCrawlPlan(brandId);
  const isRunning = runs.data?.some(isLive) ?? false;
  useRefreshAfterRun(isRunning);
  const { reset } = start;
  useEffect(() => {
    if (isRunning) reset();
  }, [isRunning, reset]);
  const isTaken = start.error instanceof ApiError && start.error.status === 409;
  return (
    <>
      <PageHeader
        title={t('runs.title')}
        note={t('runs.note')}
        actions={<Button leftSection={<IconPlayerPlay size={16} aria-hidden />} loading={start.isPending} disabled={isRunning || start.isSuccess || !runs.data} onClick={() => start.mutate()}>{t(isRunning ? 'runs.isRunning' : 'runs.start')}</Button>}
      />
      <div className={styles.stack}>
        {start.isSuccess && !isRunning && <output>{t('runs.accepted')}</output>}
        {start.isError && (isTaken ? <p role="alert">{t('runs.taken')}</p> : <ErrorNotice error={start.error} retry={() => start.mutate()} />)}
        <LoadState query={runs} skeleton={[120, 240]}>
          {(data) => (
            <>
              {data.filter(isLive).map((run) => <LiveRun key={run.id} run={run} />)}
              {data.length === 0 ? <EmptyNotice title={t('runs.emptyTitle')}>{t('runs.empty')}</EmptyNotice> : <PastRunsPanel runs={data.filter((run) => !isLive(run))} />}
            </>
          )}
        </LoadState>
        <LoadState query={plan} skeleton={[200]}>{(data) => <CrawlPlanPanel plan={data} title={t('plan.next')} />}</LoadState>
      </div>
    </>
  );
}

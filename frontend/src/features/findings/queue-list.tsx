import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNotice } from '../../components/empty-notice.tsx';
import type { Choice } from './choice-box.tsx';
import { ClusterJob } from './cluster-job.tsx';
import styles from './queue.module.css';
import { QueueItem } from './queue-item.tsx';
import type { QueueJob } from './queue-jobs.ts';
import { writeQueueView, type QueueView } from './queue-view.ts';

/** Jobs shown at first, and by how many more. */
const STEP = 40;

interface QueueListProps {
  jobs: readonly QueueJob[];
  view: QueueView;
  choice: Choice | null;
  isEmpty: boolean;
  onReset: () => void;
}

/** Jobs: each cluster with its findings behind a fold, and findings that stand alone. */
export function QueueList({ jobs, view, choice, isEmpty, onReset }: QueueListProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(STEP);
  const query = writeQueueView(view).toString();
  if (jobs.length === 0) {
    return (
      <EmptyNotice title={isEmpty ? t(`queue.empty.${view.part}`) : t('queue.noMatch')}>
        {isEmpty ? t('queue.emptyNote') : <Button variant="default" onClick={onReset}>{t('queue.reset')}</Button>}
      </EmptyNotice>
    );
  }
  return (
    <>
      <ul className={styles.jobs}>
        {jobs.slice(0, limit).map((job) => <li key={job.rows[0]?.id} className={styles.job}>{job.cluster && job.rows.length > 1 ? <ClusterJob job={job} cluster={job.cluster} query={query} choice={choice} /> : job.rows.map((row) => <QueueItem key={row.id} row={row} query={query} choice={choice} />)}</li>)}
      </ul>
      {jobs.length > limit && <div className={styles.more}><Button variant="default" onClick={() => setLimit(limit + STEP)}>{t('queue.more', { count: Math.min(STEP, jobs.length - limit) })}</Button></div>}
    </>
  );
}

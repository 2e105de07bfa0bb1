import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNotice } from '../../components/empty-notice.tsx';
import { isPictured, ObservedPicture } from '../../components/observed-picture.tsx';
import { useFormats } from '../../lib/format.ts';
import { getLanguage } from '../../lib/i18n.ts';
import { sayHours } from '../../lib/say-hours.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './queue.module.css';
import { QueueItem } from './queue-item.tsx';
import { groupJobs, writeQueueView, type QueueJob, type QueueView } from './queue-view.ts';
import type { QueueCluster, QueueRow } from './use-queue.ts';

/** Jobs shown at first, and by how many more. */
const STEP = 40;

interface QueueListProps {
  rows: readonly QueueRow[];
  clusters: readonly QueueCluster[];
  view: QueueView;
  isEmpty: boolean;
  onReset: () => void;
}

/** Jobs: each cluster with its findings behind a fold, then findings that stand alone. */
export function QueueList({ rows, clusters, view, isEmpty, onReset }: QueueListProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(STEP);
  const query = writeQueueView(view).toString();
  const jobs = groupJobs(rows, view.part === 'living' ? clusters : []);
  if (rows.length === 0) {
    return (
      <EmptyNotice title={isEmpty ? t(`queue.empty.${view.part}`) : t('queue.noMatch')}>
        {isEmpty ? t('queue.emptyNote') : <Button variant="default" onClick={onReset}>{t('queue.reset')}</Button>}
      </EmptyNotice>
    );
  }
  return (
    <>
      <ul className={styles.jobs}>
        {jobs.slice(0, limit).map((job) => <li key={job.rows[0]?.id} className={styles.job}>{job.cluster && job.rows.length > 1 ? <ClusterJob job={job} cluster={job.cluster} query={query} /> : job.rows.map((row) => <QueueItem key={row.id} row={row} query={query} />)}</li>)}
      </ul>
      {jobs.length > limit && <div className={styles.more}><Button variant="default" onClick={() => setLimit(limit + STEP)}>{t('queue.more', { count: Math.min(STEP, jobs.length - limit) })}</Button></div>}
    </>
  );
}

function ClusterJob({ job, cluster, query }: { job: QueueJob; cluster: QueueCluster; query: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const late = job.rows.filter((one) => one.isLate).length;
  return (
    <details className={styles.cluster}>
      <summary>
        <span className={styles.clusterCount}>{formats.count(job.rows.length)}<small>{t('queue.findings', { count: job.rows.length })}</small></span>
        <span className={styles.clusterWords}>
          <strong>{wording.checkTitle(cluster.checkId)} · {cluster.publisherIds.map((id) => wording.publisherName(id)).join(', ')}</strong>
          <span className={styles.clusterValue}>{cluster.observed === null || isPictured(cluster.checkId) ? wording.cause(cluster.checkId, cluster.reason) : <q>{sayHours(cluster.observed, getLanguage())}</q>}</span>
          {isPictured(cluster.checkId) && cluster.observed !== null && job.rows[0] && <ObservedPicture findingId={job.rows[0].id} />}
          <span className={styles.soft}>
            {[
              t('queue.oneJob', { count: cluster.locations, day: formats.day(cluster.since) }), cluster.isSameTemplate && t('overview.clusters.sameTemplate'),
              late > 0 && t('queue.lateCount', { count: late, shown: formats.count(late) }),
            ].filter(Boolean).join(' · ')}
          </span>
        </span>
        <IconChevronDown className={styles.chevron} size={20} aria-hidden />
      </summary>
      <ul className={styles.members}>{job.rows.map((row) => <li key={row.id}><QueueItem row={row} query={query} isMember /></li>)}</ul>
    </details>
  );
}

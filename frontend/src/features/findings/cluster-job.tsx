import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPictured, ObservedPicture } from '../../components/observed-picture.tsx';
import { useFormats } from '../../lib/format.ts';
import { getLanguage } from '../../lib/i18n.ts';
import { sayHours } from '../../lib/say-hours.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { ChoiceBox, type Choice } from './choice-box.tsx';
import styles from './queue.module.css';
import { QueueItem } from './queue-item.tsx';
import type { QueueJob } from './queue-jobs.ts';
import type { QueueCluster } from './use-queue.ts';

/** Members drawn at first, and by how many more. */
const STEP = 50;

/** Several findings as the one job that they are: chosen at once, and one by one behind the fold. */
export function ClusterJob({ job, cluster, query, choice }: { job: QueueJob; cluster: QueueCluster; query: string; choice: Choice | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const [isOpen, setIsOpen] = useState(false);
  const [limit, setLimit] = useState(STEP);
  const late = job.rows.filter((one) => one.isLate).length;
  const ids = job.rows.map((one) => one.id);
  const title = `${wording.checkTitle(cluster.checkId)} · ${cluster.publisherIds.map((id) => wording.publisherName(id)).join(', ')}`;
  return (
    <div className={styles.clusterJob} data-job data-chosen={choice !== null && ids.every((id) => choice.ids.has(id))}>
      {choice && <ChoiceBox ids={ids} label={`${title}: ${t('bulk.title', { count: ids.length })}`} choice={choice} />}
      <details className={styles.cluster} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary data-stop={ids.join(' ')}>
          <span className={styles.clusterCount}>{formats.count(job.rows.length)}<small>{t('queue.findings', { count: job.rows.length })}</small></span>
          <span className={styles.clusterWords}>
            <strong>{title}</strong>
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
        {isOpen && (
          <>
            <ul className={styles.members}>{job.rows.slice(0, limit).map((row) => <li key={row.id}><QueueItem row={row} query={query} isMember choice={choice} /></li>)}</ul>
            {job.rows.length > limit && <div className={styles.moreMembers}><Button variant="subtle" onClick={() => setLimit(limit + STEP)}>{t('queue.moreFindings', { count: Math.min(STEP, job.rows.length - limit) })}</Button></div>}
          </>
        )}
      </details>
    </div>
  );
}

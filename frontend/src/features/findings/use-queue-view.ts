import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRegions } from '../ranking/use-regions.ts';
import { groupJobs, sortJobs, type QueueJob } from './queue-jobs.ts';
import { countOnly, filterQueue, QUEUE_ONLY, readQueueView, type QueueOnly, type QueueReader, type QueueView } from './queue-view.ts';
import { type Queue, type QueueRow, useQueue } from './use-queue.ts';

interface Shown {
  jobs: QueueJob[];
  /** In the order in which they are drawn. */
  rows: QueueRow[];
  counts: Record<QueueOnly, number>;
}

const NOTHING: Shown = { jobs: [], rows: [], counts: Object.fromEntries(QUEUE_ONLY.map((one) => [one, 0])) as Shown['counts'] };

/** The queue as the address filters and sorts it: the same on its own page and beside one of its findings. */
export function useQueueView(brandId: string) {
  const [address] = useSearchParams();
  const view = useMemo((): QueueView => readQueueView(address), [address]);
  const queue = useQueue(brandId, view.part);
  const regions = useRegions(brandId).data;
  const [now] = useState(() => new Date().toISOString());
  const shown = useMemo(() => show(queue.data, view, regions, now), [queue.data, view, regions, now]);
  return { view, queue, ...shown };
}

function show(queue: Queue | undefined, view: QueueView, regions: ReturnType<typeof useRegions>['data'], now: string): Shown {
  if (!queue) return NOTHING;
  const chosen = regions?.find((one) => one.id === view.region);
  const within = chosen && regions?.filter((one) => chosen.path.every((name, at) => one.path[at] === name)).map((one) => one.id);
  const reader: QueueReader = { viewerId: queue.viewerId, teams: queue.myTeams, regionIds: within && new Set(within), now };
  const jobs = sortJobs(groupJobs(filterQueue(queue.rows, view, reader), view.part === 'living' ? queue.clusters : []), view.sort);
  return { jobs, rows: jobs.flatMap((job) => job.rows), counts: countOnly(queue.rows, view, reader) };
}

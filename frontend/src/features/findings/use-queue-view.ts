import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useRegions } from '../ranking/use-regions.ts';
import { filterQueue, readQueueView, type QueueView } from './queue-view.ts';
import { type Queue, type QueueRow, useQueue } from './use-queue.ts';

const NO_ROWS: QueueRow[] = [];

/** The queue as the address filters it: the same on its own page and beside one of its findings. */
export function useQueueView(brandId: string) {
  const [address] = useSearchParams();
  const view = useMemo((): QueueView => readQueueView(address), [address]);
  const queue = useQueue(brandId, view.part);
  const regions = useRegions(brandId).data;
  const rows = useMemo(() => filterRows(queue.data, view, regions), [queue.data, view, regions]);
  return { view, queue, rows };
}

function filterRows(queue: Queue | undefined, view: QueueView, regions: ReturnType<typeof useRegions>['data']): QueueRow[] {
  if (!queue) return NO_ROWS;
  const chosen = regions?.find((one) => one.id === view.region);
  const within = chosen && regions?.filter((one) => chosen.path.every((name, at) => one.path[at] === name)).map((one) => one.id);
  return filterQueue(queue.rows, view, { viewerId: queue.viewerId, regionIds: within && new Set(within) });
}

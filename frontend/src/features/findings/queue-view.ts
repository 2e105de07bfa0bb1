import type { QueueCluster, QueueRow } from './use-queue.ts';

/** What the address says of the queue: which findings it holds. */
export interface QueueView {
  part: QueuePart;
  only: QueueOnly;
  region: string;
  impact: string;
  check: string;
  publisher: string;
  cause: string;
  search: string;
}

export const QUEUE_PARTS = ['living', 'accepted', 'closed'] as const;
export type QueuePart = (typeof QUEUE_PARTS)[number];
export const QUEUE_ONLY = ['all', 'mine', 'unassigned', 'late', 'escalated', 'came-back', 'no-cause'] as const;
export type QueueOnly = (typeof QUEUE_ONLY)[number];

/** Reads the view from the address; what it does not know, it leaves out. */
export function readQueueView(address: URLSearchParams): QueueView {
  const text = (key: string): string => address.get(key) ?? '';
  return {
    part: QUEUE_PARTS.find((one) => one === text('part')) ?? 'living', only: QUEUE_ONLY.find((one) => one === text('only')) ?? 'all',
    region: text('region'), impact: text('impact'), check: text('check'), publisher: text('publisher'), cause: text('cause'), search: text('q'),
  };
}

/** The address of a view: `?only=late&region=…&q=…`; what is usual is left out. */
export function writeQueueView({ part, only, search, ...rest }: QueueView): URLSearchParams {
  const written = { part: part === 'living' ? '' : part, only: only === 'all' ? '' : only, ...rest, q: search };
  return new URLSearchParams(Object.entries(written).filter(([, value]) => value !== ''));
}

/** Who looks, and which regions lie within the one chosen; undefined: all. */
export interface QueueReader {
  viewerId: string | null;
  regionIds: ReadonlySet<string> | undefined;
}

/** The rows of a view, in the order of the queue. */
export function filterQueue(rows: readonly QueueRow[], view: QueueView, { viewerId, regionIds }: QueueReader): QueueRow[] {
  const words = fold(view.search).split(/\s+/).filter((word) => word !== '');
  const isWanted = (chosen: string, value: string | null): boolean => chosen === '' || chosen === value;
  return rows.filter((row) => {
    if (!isWanted(view.impact, row.impact) || !isWanted(view.check, row.checkId) || !isWanted(view.publisher, row.publisherId) || !isWanted(view.cause, row.cause)) return false;
    if (regionIds && !(row.regionId !== null && regionIds.has(row.regionId))) return false;
    if (!isOnly(view.only, row, viewerId)) return false;
    const text = fold(`${row.name} ${row.storeCode} ${row.observed ?? ''} ${row.expected ?? ''} ${row.team ?? ''} ${row.assignee?.name ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

function isOnly(only: QueueOnly, row: QueueRow, viewerId: string | null): boolean {
  switch (only) {
    case 'all': return true;
    case 'mine': return row.assignee !== null && row.assignee.id === viewerId;
    case 'unassigned': return row.assignee === null;
    case 'late': return row.isLate;
    case 'escalated': return row.escalated !== null;
    case 'came-back': return row.reopenedCount > 0;
    case 'no-cause': return row.cause === null;
  }
}

/** A job: a cluster with those of its findings that the view holds, or one finding alone. */
export interface QueueJob {
  cluster: QueueCluster | null;
  rows: QueueRow[];
}

/** Rows as jobs, in their order. */
export function groupJobs(rows: readonly QueueRow[], clusters: readonly QueueCluster[]): QueueJob[] {
  const clusterOf = new Map(clusters.flatMap((one) => one.findingIds.map((id) => [id, one] as const)));
  const jobs = new Map<QueueCluster | string, QueueJob>();
  for (const row of rows) {
    const cluster = clusterOf.get(row.id) ?? null;
    const job = jobs.get(cluster ?? row.id) ?? { cluster, rows: [] };
    job.rows.push(row);
    jobs.set(cluster ?? row.id, job);
  }
  return [...jobs.values()];
}

/** The finding before and after one in the queue, and its place; null where the queue does not hold it. */
export function findNeighbours(rows: readonly QueueRow[], findingId: string): { place: number; of: number; previous: string | null; next: string | null } | null {
  const at = rows.findIndex((one) => one.id === findingId);
  return at < 0 ? null : { place: at + 1, of: rows.length, previous: rows[at - 1]?.id ?? null, next: rows[at + 1]?.id ?? null };
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

import { IMPACTS } from '../../components/impact-mark.tsx';
import type { QueueSort } from './queue-view.ts';
import type { QueueCluster, QueueRow } from './use-queue.ts';

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

/** After every day that anybody names. */
const NEVER = '9999';

/** Jobs in another order than the queue's own; a job stands where its most pressing finding does. */
export function sortJobs(jobs: readonly QueueJob[], sort: QueueSort): QueueJob[] {
  if (sort === 'jobs') return [...jobs];
  const compare = COMPARE[sort];
  const inner = jobs.map((job) => ({ ...job, rows: job.rows.toSorted(compare) }));
  const first = ({ rows }: QueueJob): QueueRow | undefined => rows[0];
  return inner.toSorted((a, b) => {
    const [one, other] = [first(a), first(b)];
    return one === undefined || other === undefined ? 0 : compare(one, other);
  });
}

const byImpact = (a: QueueRow, b: QueueRow): number => IMPACTS.indexOf(b.impact) - IMPACTS.indexOf(a.impact);
const byDue = (a: QueueRow, b: QueueRow): number => (a.dueOn ?? NEVER).localeCompare(b.dueOn ?? NEVER);
const COMPARE: Readonly<Record<Exclude<QueueSort, 'jobs'>, (a: QueueRow, b: QueueRow) => number>> = {
  due: (a, b) => byDue(a, b) || byImpact(a, b),
  oldest: (a, b) => b.openDays - a.openDays || byImpact(a, b),
  impact: (a, b) => byImpact(a, b) || byDue(a, b),
};

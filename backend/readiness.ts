import { Gauge } from 'prom-client';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { countConnections, isDatabaseReady } from '#records/connection.ts';
import { missingMigrations } from '#records/migrate.ts';
import type { Queue } from '#records/queue.ts';
import { liveRuns } from '#records/runs.ts';
import { countWorkers } from '#records/worker-processes.ts';
import { standingTrouble } from './database-watch.ts';
import { registry } from './metrics.ts';

type ReadyQueue = Pick<Queue, 'countJobs' | 'isReady'>;

/** Whether the process can do its work, and if not, one sentence per reason. */
export interface Readiness {
  isReady: boolean;
  sentences: string[];
}

/** Database, its migrations, the queue, and what this process waits for. */
export async function readReadiness(queue: ReadyQueue): Promise<Readiness> {
  const trouble = standingTrouble();
  const sentences = trouble ? [`${trouble.sentence} Since ${trouble.since.toISOString()}.`] : [];
  if (!(await isDatabaseReady())) return { isReady: false, sentences: trouble?.kind === 'away' ? sentences : [...sentences, 'The database does not answer.'] };
  const missing = await missingMigrations().catch(() => null);
  if (missing === null) sentences.push('The database does not say which migrations it has seen.');
  else if (missing.length > 0) sentences.push(`The database has not seen these migrations: ${missing.join(', ')}.`);
  if (!(await queue.isReady())) sentences.push('The queue does not answer.');
  return { isReady: sentences.length === 0, sentences };
}

/** Adds to this process's metrics what the database knows: jobs, runs, connections, workers. Asked only when somebody reads them. */
export function measureDatabase(queue: ReadyQueue): void {
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[], collect: (set: (labels: Partial<Record<L, string>>, value: number) => void) => Promise<void>) => {
    registry.removeSingleMetric(name);
    registry.registerMetric(new Gauge({
      name, help, labelNames, registers: [],
      async collect() {
        this.reset();
        // A figure that can't be had now is left out; the others are still worth having.
        await collect((labels, value) => this.set(labels as Record<L, string>, value)).catch(() => {});
      },
    }));
  };
  gauge('enseigne_jobs', 'Jobs that wait or run, by task.', ['task', 'state'], async (set) => {
    for (const { taskId, waiting, active } of await queue.countJobs()) {
      set({ task: taskId, state: 'waiting' }, waiting);
      set({ task: taskId, state: 'active' }, active);
    }
  });
  gauge('enseigne_run_locations', 'Locations of the runs that go on, by run and state.', ['run', 'brand', 'state'], async (set) => {
    for (const { id, brandId, locationsDone, locationsFailed, locationsTotal } of await liveRuns(SYSTEM_VIEWER)) {
      set({ run: id, brand: brandId, state: 'done' }, locationsDone);
      set({ run: id, brand: brandId, state: 'failed' }, locationsFailed);
      set({ run: id, brand: brandId, state: 'left' }, locationsTotal - locationsDone - locationsFailed);
    }
  });
  gauge('enseigne_db_connections', 'Connections to the database of every process of ours, by what they do.', ['state'], async (set) => {
    for (const { state, count } of await countConnections()) set({ state }, count);
  });
  gauge('enseigne_workers', 'Workers heard of within the last half minute, on any machine.', [], async (set) => set({}, await countWorkers()));
}

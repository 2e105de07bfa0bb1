import os from 'node:os';
import { db } from '#records/connection.ts';
import { REREADS } from '#records/runs.ts';
import { ask, enqueue, startCluster, waitUntil, type Cluster } from '#test/integration/faults/cluster.ts';
import { cpuOf, cpuOfDatabase } from './cpu-seconds.ts';
import { median, shown } from './measure.ts';
import { grow } from './sample-pages.ts';
import type { Bench } from './main.ts';

const LOCATIONS = 60;
const ROUNDS = 3;
/** A worker that keeps to a core, as an operator sets it who runs one per core, and one that is left as it comes. */
const CORE_EACH = { READING_THREADS: '1', WORKER_CONCURRENCY: '1' };
const CASES = [
  { name: 'one that keeps to a core (READING_THREADS=1, WORKER_CONCURRENCY=1)', workers: 1, settings: CORE_EACH },
  { name: 'two of these', workers: 2, settings: CORE_EACH },
  { name: 'one as it comes', workers: 1, settings: {} },
];

interface Round {
  seconds: number;
  pages: number;
  /** CPU seconds of the workers, and of all processes of PostgreSQL. */
  workersCpu: number;
  databaseCpu: number;
  load: number;
}

const bench: Bench = {
  id: 'workers',
  async run() {
    const cluster = await startCluster(LOCATIONS, { reshape: grow });
    try {
      const url = await cluster.newDatabase('reread');
      await cluster.command(url, ['crawl']);
      const rounds = CASES.map((): Round[] => []);
      for (let round = 0; round < ROUNDS; round += 1) for (const [index, one] of CASES.entries()) rounds[index]?.push(await reread(cluster, url, one));
      const of = (index: number, member: keyof Round): number => median((rounds[index] ?? []).map((one) => one[member]));
      return {
        title: `The same stored pages read again and judged (reread --all; ${LOCATIONS} locations, ${of(0, 'pages')} pages of 50 KB) by processes of npm run worker, with PostgreSQL beside them on ${os.availableParallelism()} cores (median of ${ROUNDS} rounds in turns)`,
        columns: ['workers', 'seconds', 'pages per second', 'cores used by the workers', 'by PostgreSQL', 'CPU ms per page, in all', 'load', 'speed against one'],
        rows: CASES.map(({ name }, index) => {
          const [seconds, pages, workers, database] = [of(index, 'seconds'), of(index, 'pages'), of(index, 'workersCpu'), of(index, 'databaseCpu')];
          return [name, ...[seconds, pages / seconds, workers / seconds, database / seconds, ((workers + database) * 1000) / pages, of(index, 'load'), of(0, 'seconds') / seconds].map(shown)];
        }),
        failures: [],
      };
    } finally {
      await cluster.close();
    }
  },
};
export default bench;

/** From asking for it to its end, by workers that have read before: their threads know the readers. */
async function reread(cluster: Cluster, url: string, { workers: count, settings }: (typeof CASES)[number]): Promise<Round> {
  const workers = await Promise.all(Array.from({ length: count }, () => cluster.start('worker', url, { ...settings, LOG_LEVEL: 'silent' })));
  await rereadOnce(url);
  const pids = workers.map((one) => one.child.pid ?? 0);
  const before = { workers: await cpuOf(pids), database: await cpuOfDatabase(cluster.postgresHome) };
  const { seconds, pages } = await rereadOnce(url);
  const after = { workers: await cpuOf(pids), database: await cpuOfDatabase(cluster.postgresHome) };
  const [load] = os.loadavg();
  await Promise.all(workers.map((one) => one.end('SIGTERM')));
  return { seconds, pages, workersCpu: after.workers - before.workers, databaseCpu: after.database - before.database, load: load ?? Number.NaN };
}

async function rereadOnce(url: string): Promise<{ seconds: number; pages: number }> {
  const last = () => ask(url, () => db().auditRun.findFirst({ where: { trigger: REREADS.all }, orderBy: { startedAt: 'desc' } }));
  const before = (await last())?.id;
  await enqueue(url, 'reread', { all: true });
  await waitUntil('the pages to be read', async () => {
    const run = await last();
    return run !== null && run.id !== before && run.summary !== null;
  }, 600);
  const run = await last();
  if (!run?.finishedAt) throw new Error('The run did not end.');
  return { seconds: (run.finishedAt.getTime() - run.startedAt.getTime()) / 1000, pages: (run.summary as { pages: number }).pages };
}

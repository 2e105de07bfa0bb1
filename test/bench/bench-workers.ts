import { readFile } from 'node:fs/promises';
import os from 'node:os';
import { db } from '#records/connection.ts';
import { REREADS } from '#records/runs.ts';
import { ask, enqueue, startCluster, waitUntil, type Cluster, type Process } from '#test/integration/faults/cluster.ts';
import { median, shown } from './measure.ts';
import type { Bench } from './main.ts';

const LOCATIONS = 100;
const ROUNDS = 3;
/** As an operator sets it who runs a worker per core. */
const SETTINGS = { READING_THREADS: '1', LOG_LEVEL: 'silent' };
/** Clock ticks of /proc in a second, on every Linux of today. */
const TICKS_PER_SECOND = 100;

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
    const cluster = await startCluster(LOCATIONS);
    try {
      const url = await cluster.newDatabase('reread');
      await cluster.command(url, ['crawl']);
      const rounds: Record<number, Round[]> = { 1: [], 2: [] };
      for (let round = 0; round < ROUNDS; round += 1) for (const count of [1, 2]) rounds[count]?.push(await reread(cluster, url, count));
      const of = (count: number, member: keyof Round): number => median((rounds[count] ?? []).map((one) => one[member]));
      return {
        title: `The same stored pages read again and judged (reread --all; ${LOCATIONS} locations, ${of(1, 'pages')} pages) by one and by two processes of npm run worker with one reading thread each, on one PostgreSQL beside them, ${os.availableParallelism()} cores (median of ${ROUNDS} rounds in turns)`,
        columns: ['workers', 'seconds', 'pages per second', 'cores used by the workers', 'by PostgreSQL', 'load', 'speed against one'],
        rows: [1, 2].map((count) => [
          String(count), shown(of(count, 'seconds')), shown(of(count, 'pages') / of(count, 'seconds')), shown(of(count, 'workersCpu') / of(count, 'seconds')), shown(of(count, 'databaseCpu') / of(count, 'seconds')),
          shown(of(count, 'load')), shown(of(1, 'seconds') / of(count, 'seconds')),
        ]),
        failures: [],
      };
    } finally {
      await cluster.close();
    }
  },
};
export default bench;

/** From asking for it to its end, by workers that have read before: their threads know the readers. */
async function reread(cluster: Cluster, url: string, count: number): Promise<Round> {
  const workers = await Promise.all(Array.from({ length: count }, () => cluster.start('worker', url, SETTINGS)));
  await rereadOnce(url);
  const before = await cpuSeconds(cluster, workers);
  const { seconds, pages } = await rereadOnce(url);
  const after = await cpuSeconds(cluster, workers);
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

interface CpuSeconds {
  workers: number;
  database: number;
}

/** As Linux tells it in /proc; elsewhere it stays unknown. */
async function cpuSeconds(cluster: Cluster, workers: readonly Process[]): Promise<CpuSeconds> {
  const postmaster = await cluster.postgresPid();
  const backends = (await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').catch(() => '')).trim().split(' ').map(Number);
  const [server, ...others] = await Promise.all([postmaster, ...backends].map(cpuOf));
  const own = await Promise.all(workers.map((one) => cpuOf(one.child.pid ?? 0)));
  return { workers: sum(own.map((one) => one.own)), database: sum(others.map((one) => one.own)) + (server ? server.own + server.ofEnded : Number.NaN) };
}

async function cpuOf(pid: number): Promise<{ own: number; ofEnded: number }> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // Behind the name, which may hold anything, in brackets: the 12th and 13th are its own time, the next two that of ended children.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
  const seconds = (from: number): number => ((fields[from] ?? Number.NaN) + (fields[from + 1] ?? Number.NaN)) / TICKS_PER_SECOND;
  return { own: seconds(11), ofEnded: seconds(13) };
}

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0);
}

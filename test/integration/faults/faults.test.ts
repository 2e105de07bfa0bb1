import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { orderRun } from '#backend/order-run.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { listBrands } from '#records/brands.ts';
import { db } from '#records/connection.ts';
import { openQueue } from '#records/queue.ts';
import { listRuns, runningRun, runProgress, type RunRow } from '#records/runs.ts';
import { ask, enqueue, resultsOf, startCluster, startWire, waitUntil, type Cluster } from './cluster.ts';

const SIZE = 10;
/** Requests a second and host: a fault then falls into the middle of a crawl, whatever the machine does. */
const SLOWLY = { REQUESTS_PER_SECOND: '12' };
/** Requests after which a crawl is well under way and far from done. */
const UNDER_WAY = 30;
const OUTAGE_MS = 4_000;

let cluster: Cluster;
let wanted: string[];

beforeAll(async () => {
  cluster = await startCluster(SIZE);
  const url = await cluster.newDatabase('undisturbed');
  await cluster.command(url, ['crawl']);
  wanted = await resultOf(url);
});
afterAll(() => cluster.close());

const resultOf = (url: string): Promise<string[]> => resultsOf(cluster, url);
const startCrawl = (url: string): Promise<void> => enqueue(url, 'crawl-brand', { trigger: 'by-hand' });

const runsOf = (url: string): Promise<RunRow[]> => ask(url, async () => listRuns(SYSTEM_VIEWER, (await listBrands(SYSTEM_VIEWER))[0]?.id ?? ''));
const isDone = (url: string) => async () => (await runsOf(url))[0]?.state === 'done';

async function waitUntilUnderWay(before: number): Promise<void> {
  await waitUntil('the crawl to be under way', () => cluster.requests() - before >= UNDER_WAY);
}

/** One run, every location read, no job left, nothing twice, and the result of an undisturbed crawl. */
async function expectUndisturbed(url: string): Promise<void> {
  expect((await runsOf(url)).map(({ state, locationsDone, locationsFailed }) => ({ state, locationsDone, locationsFailed }))).toEqual([{ state: 'done', locationsDone: SIZE, locationsFailed: 0 }]);
  // What follows upon a crawl, or comes by the clock, waits for the next worker: it is no part of the crawl.
  await waitUntil('no job to be left', () => ask(url, async () => {
    const [row] = await db().$queryRaw<{ left: number }[]>`SELECT count(*)::int AS left FROM pgboss.job WHERE state IN ('created', 'active', 'retry') AND name NOT LIKE '%take-up%' AND name NOT IN ('send-notices', 'deliver', 'give-to-teams')`;
    return row?.left === 0;
  }), 60);
  const got = await resultOf(url);
  expect(got.filter((line) => !wanted.includes(line)).slice(0, 3)).toEqual([]);
  expect(wanted.filter((line) => !got.includes(line)).slice(0, 3)).toEqual([]);
  expect(got.length).toBe(wanted.length);
}

test('kill -9 of the web process and of one of two workers: the other one ends the crawl as an undisturbed one', async () => {
  const url = await cluster.newDatabase('killed');
  const web = await cluster.start('web', url, { WORKER_INSIDE: 'false' });
  const [victim, survivor] = await Promise.all([cluster.start('worker', url, SLOWLY), cluster.start('worker', url, SLOWLY)]);
  const before = cluster.requests();
  await startCrawl(url);
  await waitUntilUnderWay(before);
  await Promise.all([web.end('SIGKILL'), victim.end('SIGKILL')]);
  await waitUntil('the crawl to end', isDone(url));
  expect(survivor.child.exitCode).toBeNull();
  await survivor.end('SIGTERM');
  await expectUndisturbed(url);
});

test('kill -9 of PostgreSQL, and later a database that is away for a while: the crawl waits and ends as an undisturbed one', async () => {
  const url = await cluster.newDatabase('away');
  const wire = await startWire(url);
  const worker = await cluster.start('worker', wire.url, SLOWLY);
  const before = cluster.requests();
  await startCrawl(url);
  await waitUntilUnderWay(before);
  await cluster.killPostgres();
  await sleep(OUTAGE_MS);
  await wire.cut(OUTAGE_MS);
  await waitUntil('the crawl to end', async () => isDone(url)().catch(() => false));
  expect(worker.child.exitCode).toBeNull();
  // Once per outage, not once per job that met it.
  expect(worker.log().split('\n').filter((line) => line.includes('"trouble":"away"') && line.includes('jobs wait')).length).toBeLessThanOrEqual(2);
  expect(worker.log()).not.toMatch(/:\/\/[^*\s"]+:[^*\s"]+@/);
  await worker.end('SIGTERM');
  wire.close();
  await expectUndisturbed(url);
});

test('a full disk: no location is given up, /readyz says so, and with room again the crawl ends as an undisturbed one', async () => {
  const url = await cluster.newDatabase('full_disk');
  const web = await cluster.start('web', url, SLOWLY);
  const ready = async () => {
    const answer = await fetch(`${web.baseUrl}/readyz`);
    return { status: answer.status, sentence: ((await answer.json()) as { status: string }).status };
  };
  expect(await ready()).toEqual({ status: 200, sentence: 'ready' });
  const before = cluster.requests();
  await startCrawl(url);
  await waitUntilUnderWay(before);
  await ask(url, async () => {
    await db().$executeRawUnsafe(`CREATE FUNCTION no_room() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$ LANGUAGE plpgsql`);
    for (const table of ['Listing', 'Verdict', 'AuditRunLocation', 'WorkerProcess']) await db().$executeRawUnsafe(`CREATE TRIGGER no_room BEFORE INSERT OR UPDATE ON "${table}" FOR EACH ROW EXECUTE FUNCTION no_room()`);
  });
  await waitUntil('/readyz to say that the disk is full', async () => (await ready()).status === 503);
  expect((await ready()).sentence).toContain('full');
  expect(await (await fetch(`${web.baseUrl}/metrics`)).text()).toMatch(/enseigne_database_trouble_seconds\{kind="full"\} [1-9\d.]*\d/);
  await sleep(OUTAGE_MS);
  expect((await runsOf(url))[0]).toMatchObject({ state: 'running', locationsFailed: 0 });
  await ask(url, async () => {
    for (const table of ['Listing', 'Verdict', 'AuditRunLocation', 'WorkerProcess']) await db().$executeRawUnsafe(`DROP TRIGGER no_room ON "${table}"`);
  });
  await waitUntil('the crawl to end', isDone(url));
  expect(web.log().split('\n').filter((line) => line.includes('"trouble":"full"') && line.includes('jobs wait'))).toHaveLength(1);
  expect(await ready()).toEqual({ status: 200, sentence: 'ready' });
  await web.end('SIGTERM');
  await expectUndisturbed(url);
});

test('paused, it keeps its place over a restart, and resumed it ends as an undisturbed one', async () => {
  const url = await cluster.newDatabase('paused');
  const first = await cluster.start('worker', url, SLOWLY);
  const before = cluster.requests();
  await startCrawl(url);
  await waitUntilUnderWay(before);
  await order(url, 'pause');
  await first.end('SIGTERM');
  const second = await cluster.start('worker', url);
  const still = await ask(url, async () => runProgress(SYSTEM_VIEWER, (await runOf()).id));
  expect(still.left).toBeGreaterThan(0);
  await sleep(2_500);
  expect(await ask(url, async () => runProgress(SYSTEM_VIEWER, (await runOf()).id))).toMatchObject({ left: still.left, perMinute: null });
  await order(url, 'resume');
  await waitUntil('the crawl to end', isDone(url));
  await second.end('SIGTERM');
  await expectUndisturbed(url);
});

test('cancelled, it keeps what it has read, and the next crawl begins anew', async () => {
  const url = await cluster.newDatabase('cancelled');
  const worker = await cluster.start('worker', url, SLOWLY);
  const before = cluster.requests();
  await startCrawl(url);
  await waitUntilUnderWay(before);
  await waitUntil('a location to be read', async () => ((await runsOf(url))[0]?.locationsDone ?? 0) > 0);
  await order(url, 'cancel');
  await waitUntil('the summary', async () => (await runsOf(url))[0]?.summary !== null);
  await worker.end('SIGTERM');
  const [run] = await runsOf(url);
  expect(run).toMatchObject({ state: 'cancelled', locationsFailed: 0 });
  const done = run?.locationsDone ?? 0;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(SIZE);
  const judged = await ask(url, () => db().$queryRaw<{ count: number }[]>`SELECT count(DISTINCT "locationId")::int AS count FROM "Verdict"`);
  expect(judged[0]?.count).toBe(done);
  await cluster.command(url, ['crawl']);
  expect((await runsOf(url)).map((one) => one.state)).toEqual(['done', 'cancelled']);
});

async function runOf(): Promise<RunRow> {
  const run = await runningRun(SYSTEM_VIEWER, (await listBrands(SYSTEM_VIEWER))[0]?.id ?? '');
  if (!run) throw new Error('No run goes on.');
  return run;
}

async function order(url: string, what: 'pause' | 'resume' | 'cancel'): Promise<void> {
  const queue = await openQueue(url);
  await ask(url, async () => orderRun(SYSTEM_VIEWER, queue, (await runOf()).id, what, new Date()));
  await queue.close();
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { listBrands } from '#records/brands.ts';
import { db } from '#records/connection.ts';
import { listRuns, type RunRow } from '#records/runs.ts';
import type { Arrival } from '#test/network/server.ts';
import { ask, enqueue, resultsOf, startCluster, waitUntil, type Cluster, type Process } from './cluster.ts';

const SIZE = 24;
const PER_SECOND = 20;
/** A window of as many requests must take its time, give or take what a busy machine holds up its first one. */
const WINDOW = 25;
/** Three workers that each kept the pace alone would take a third of it. */
const SHARE_MIN = 0.6;

let arrivals: Arrival[] = [];
let cluster: Cluster;
let url: string;
let workers: Process[];

beforeAll(async () => {
  cluster = await startCluster(SIZE, { onAnswer: (arrival) => arrivals.push(arrival) });
  url = await cluster.newDatabase('three_workers');
  workers = [];
});
afterAll(() => cluster.close());

const runsOf = (): Promise<RunRow[]> => ask(url, async () => listRuns(SYSTEM_VIEWER, (await listBrands(SYSTEM_VIEWER))[0]?.id ?? ''));
const crawlsDone = async (): Promise<number> => (await runsOf()).filter((one) => one.state === 'done').length;

/** Hosts with enough requests to measure, and when these came, in order. */
function timesByHost(): [string, number[]][] {
  const byHost = Map.groupBy(arrivals, (one) => one.host.replace(/^www\./, ''));
  return [...byHost].map(([host, list]) => [host, list.map((one) => one.at).sort((a, b) => a - b)] as [string, number[]]).filter(([, times]) => times.length > 2 * WINDOW);
}

test('nights that were missed are caught up by one crawl, whichever of three processes sees it', async () => {
  await ask(url, () => db().$executeRaw`UPDATE "Brand" SET "crawlConfirmedAt" = now() - interval '3 days', "crawlSchedule" = '0 4 * * *'`);
  const settings = { REQUESTS_PER_SECOND: String(PER_SECOND), LOG_LEVEL: 'debug' };
  workers = await Promise.all([1, 2, 3].map(() => cluster.start('worker', url, settings)));
  await waitUntil('the crawl to end', async () => (await crawlsDone()) === 1);
  expect((await runsOf()).map(({ trigger, locationsDone, locationsFailed }) => ({ trigger, locationsDone, locationsFailed }))).toEqual([{ trigger: 'scheduled', locationsDone: SIZE, locationsFailed: 0 }]);
  // Who fires says so; each of the three looks at its clock every few seconds.
  expect(workers.flatMap((one) => one.log().split('\n')).filter((line) => line.includes('"task":"crawl-brand"') && line.includes('due'))).toHaveLength(1);
  const readers = workers.filter((one) => one.log().includes('"task":"audit-'));
  expect(readers.length).toBeGreaterThan(1);
});

test('a host is asked at its pace, however many workers ask it', () => {
  const hosts = timesByHost();
  expect(hosts.length).toBeGreaterThan(1);
  const [interval, shortest] = [1000 / PER_SECOND, WINDOW * (1000 / PER_SECOND) * SHARE_MIN];
  const tooFast = hosts.flatMap(([host, times]) => {
    const whole = (times.at(-1) ?? 0) - (times[0] ?? 0);
    const window = Math.min(...times.slice(WINDOW).map((at, index) => at - (times[index] ?? 0)));
    return whole > (times.length - 1) * interval * 0.95 - 500 && window > shortest ? [] : [{ host, requests: times.length, whole, window }];
  });
  expect(tooFast).toEqual([]);
});

test('no page is fetched twice in a crawl', async () => {
  arrivals = [];
  await enqueue(url, 'crawl-brand', { trigger: 'by-hand' });
  await waitUntil('the second crawl to end', async () => (await crawlsDone()) === 2);
  const declared = new Set(cluster.network.network.chain.stores.flatMap(({ record }) => [...Object.values(record.websiteUrls), ...record.listings.map((one) => one.url)]));
  const pages = arrivals.filter((one) => one.method === 'GET' && (one.status === 200 || one.status === 304) && declared.has(`http://${one.host}${one.pathAndQuery}`));
  const times = Map.groupBy(pages, (one) => `${one.host}${one.pathAndQuery}`);
  expect(times.size).toBeGreaterThan(2 * SIZE);
  expect([...times].filter(([, list]) => list.length > 1).map(([address]) => address)).toEqual([]);
});

test('stored pages are shared by the workers; one that is killed amid them loses and doubles nothing', async () => {
  const before = await resultsOf(cluster, url);
  arrivals = [];
  await enqueue(url, 'reread', { all: true });
  const rereads = () => ask(url, () => db().auditRun.findMany({ where: { trigger: 'reread-all' } }));
  await waitUntil('the first locations to be read', async () => ask(url, async () => (await db().auditRunLocation.count({ where: { state: 'done', run: { trigger: 'reread-all' } } })) > 0), 60);
  await workers[0]?.end('SIGKILL');
  await waitUntil('the pages to be read', async () => (await rereads())[0]?.summary !== null);
  expect((await rereads()).map((one) => one.state)).toEqual(['done']);
  expect(arrivals).toEqual([]);
  expect(workers.filter((one) => one.log().includes('"task":"reread-locations"')).length).toBeGreaterThan(1);
  const after = await resultsOf(cluster, url);
  expect(after.filter((line) => !before.includes(line)).slice(0, 3)).toEqual([]);
  expect(before.filter((line) => !after.includes(line)).slice(0, 3)).toEqual([]);
  await Promise.all(workers.map((one) => one.end('SIGTERM')));
});

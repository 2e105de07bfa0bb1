import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pino } from 'pino';
import type { RunSummary } from '#domain/run.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { auditOrGiveUp, crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import { gatherBrandSources } from '#jobs/pipeline/gather-brand.ts';
import { readLate } from '#jobs/pipeline/read-late.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import closeRunTask from '#jobs/tasks/close-run.ts';
import { db } from '#records/connection.ts';
import { createRun, getRun, listRuns } from '#records/runs.ts';
import { latestScores } from '#records/scores.ts';
import { currentStandard, publishStandard } from '#records/standards.ts';
import { listStandingVerdicts } from '#records/verdicts.ts';
import { startNetworkCrawl, type NetworkCrawl } from '../network-crawl.ts';

let crawl: NetworkCrawl;
let brandId = '';
beforeAll(async () => {
  crawl = await startNetworkCrawl({ seed: 6, size: 6 });
  ({ brandId } = crawl);
  await crawl.crawlOn(0, 4);
});
afterAll(() => crawl.close());
beforeEach(() => crawl.network.setFaults([]));

/** The brand's standard, with quiet hours of some publishers. */
async function leaveAlone(hours: Record<string, string>): Promise<void> {
  const version = await currentStandard(SYSTEM_VIEWER, brandId);
  if (!version) throw new Error('The brand has no standard.');
  const publishers = Object.fromEntries(Object.entries(version.standard.publishers).map(([id, { quietHours: _before, ...one }]) => [id, { ...one, ...(hours[id] === undefined ? {} : { quietHours: hours[id] }) }]));
  await publishStandard(SYSTEM_VIEWER, brandId, { ...version.standard, publishers }, new Date().toISOString());
}

async function at<T>(moment: string, work: (toolbox: Awaited<ReturnType<typeof openToolbox>>) => Promise<T>): Promise<T> {
  const toolbox = await openToolbox(crawl.settings, () => new Date(moment));
  try {
    return await work(toolbox);
  } finally {
    await toolbox.fetcher.close();
  }
}

const crawlAt = (moment: string): Promise<RunSummary> => at(moment, (toolbox) => crawlBrand(toolbox, brandId, { asOf: new Date(moment), trigger: 'by-hand' }));
const lastRun = async () => (await listRuns(SYSTEM_VIEWER, brandId))[0];
const scores = async () => new Map((await latestScores(SYSTEM_VIEWER, brandId)).map((one) => [one.locationId, one.value]));
const unread = async () => (await listStandingVerdicts(SYSTEM_VIEWER, brandId)).filter((one) => one.unreadable !== null).map((one) => `${one.publisherId} ${one.unreadable?.reason}`);

/** The hosts that were asked anything meanwhile. */
async function requestsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const before = crawl.network.requests();
  await work();
  const asked = Object.entries(crawl.network.requests()).filter(([address, count]) => count > (before[address] ?? 0));
  return [...new Set(asked.map(([address]) => address.split('/')[0] ?? ''))].sort();
}

test('listings left out by quiet hours wait until these end, cost nothing meanwhile, and are read then, they alone', async () => {
  await leaveAlone({ 'web-directory': '22:00-06:00 UTC', openstreetmap: '22:00-07:00 UTC' });
  const before = await scores();
  const { late = [] } = await crawlAt('2026-09-26T05:00:00.000Z');
  expect(late.map(({ reason, until, readAt }) => [reason, until, readAt])).toEqual([['quiet-hours', '2026-09-26T06:00:00.000Z', null], ['quiet-hours', '2026-09-26T07:00:00.000Z', null]]);
  expect(late.every((one) => one.listings > 0)).toBe(true);
  expect(await scores()).toEqual(before);
  expect(new Set(await unread())).toEqual(new Set(['web-directory quiet-hours', 'openstreetmap quiet-hours']));

  const run = await lastRun();
  const readAt = (moment: string, until: string) => requestsDuring(() => at(moment, (toolbox) => readLate(toolbox, { brandId, runId: run?.id ?? '', until })));
  expect(await readAt('2026-09-26T06:00:00.000Z', '2026-09-26T06:00:00.000Z')).toEqual(['annuaire.example']);
  expect(new Set(await unread())).toEqual(new Set(['openstreetmap quiet-hours']));
  expect((await getRun(SYSTEM_VIEWER, run?.id ?? '')).summary?.late?.map((one) => one.readAt)).toEqual(['2026-09-26T06:00:00.000Z', null]);
  expect(await readAt('2026-09-26T07:00:00.000Z', '2026-09-26T07:00:00.000Z')).toEqual(['overpass.example']);
  expect(await unread()).toEqual([]);
  expect(await scores()).toEqual(before);
  expect((await lastRun())?.id).toBe(run?.id);
});

test('what has been read meanwhile is not read again', async () => {
  await leaveAlone({ 'web-directory': '22:00-06:00 UTC' });
  await crawlAt('2026-09-27T05:00:00.000Z');
  const run = await lastRun();
  await crawlAt('2026-09-27T06:30:00.000Z');
  expect(await requestsDuring(() => at('2026-09-27T06:31:00.000Z', (toolbox) => readLate(toolbox, { brandId, runId: run?.id ?? '', until: '2026-09-27T06:00:00.000Z' })))).toEqual([]);
});

test('while another run is at work it waits, and a listing that changed in quiet hours is found wrong by the late reading', async () => {
  await leaveAlone({ 'web-directory': '22:00-06:00 UTC' });
  crawl.network.setDay(21);
  await crawlAt('2026-10-17T05:00:00.000Z');
  const [run, version] = [await lastRun(), await currentStandard(SYSTEM_VIEWER, brandId)];
  const given = { brandId, runId: run?.id ?? '', until: '2026-10-17T06:00:00.000Z' };
  const other = await createRun(SYSTEM_VIEWER, { brandId, trigger: 'by-hand', asOf: '2026-10-17T05:30:00.000Z', standardVersionId: version?.id ?? '' });
  await db().auditRunLocation.updateMany({ where: { runId: other.id }, data: { state: 'done' } });
  expect(await at('2026-10-17T06:00:00.000Z', (toolbox) => readLate(toolbox, given))).toBe('later');
  await db().auditRun.delete({ where: { id: other.id } });

  const late = await at('2026-10-17T06:01:00.000Z', (toolbox) => readLate(toolbox, given));
  if (late === 'later' || late.runId === null) throw new Error('Nothing was read late.');
  const readBy = await getRun(SYSTEM_VIEWER, late.runId);
  expect(readBy.summary?.pages).toBeGreaterThan(0);
  // The same as a crawl without quiet hours says.
  const told = async () => (await listStandingVerdicts(SYSTEM_VIEWER, brandId)).map((one) => [one.locationId, one.publisherId, one.checkId, one.subject, one.outcome, one.reason].join(' ')).sort();
  const said = await told();
  await leaveAlone({});
  await crawlAt('2026-10-17T06:30:00.000Z');
  expect(await told()).toEqual(said);
});

test('a host that asks for an hour is read after it, once; one that asks for a day is left to the next crawl', async () => {
  await leaveAlone({});
  await db().hostPace.deleteMany();
  crawl.network.setFaults([{ pattern: '^annuaire\\.example/', kind: 'throttle', retryAfterSeconds: 3600, times: 1 }]);
  const { late = [] } = await crawlAt(new Date().toISOString());
  expect(late.map((one) => one.reason)).toEqual(['rate-limited']);
  const wait = (Date.parse(late[0]?.until ?? '') - Date.now()) / 60_000;
  expect(wait).toBeGreaterThan(55);
  expect(wait).toBeLessThan(70);
  const run = await lastRun();
  crawl.network.setFaults([]);
  await db().hostPace.updateMany({ data: { pausedUntil: null } });
  await at(new Date().toISOString(), (toolbox) => readLate(toolbox, { brandId, runId: run?.id ?? '', until: late[0]?.until ?? '' }));
  expect(await unread()).toEqual([]);

  crawl.network.setFaults([{ pattern: '^annuaire\\.example/', kind: 'throttle', retryAfterSeconds: 86_400 }]);
  const next = await crawlAt(new Date().toISOString());
  expect(next.troubles['rate-limited']).toBeGreaterThan(0);
  expect(next.late).toBeUndefined();
  await db().hostPace.deleteMany();
});

test('the end of a run asks the queue for each moment', async () => {
  crawl.network.setDay(30);
  await leaveAlone({ 'web-directory': '22:00-06:00 UTC', openstreetmap: '22:00-07:00 UTC' });
  const version = await currentStandard(SYSTEM_VIEWER, brandId);
  const now = new Date('2026-10-26T05:00:00.000Z');
  const run = await createRun(SYSTEM_VIEWER, { brandId, trigger: 'by-hand', asOf: now.toISOString(), standardVersionId: version?.id ?? '' });
  const asked: { taskId: string; payload: object; afterSeconds: number | undefined }[] = [];
  await at(now.toISOString(), async (toolbox) => {
    // As the queue's tasks do it, one by one.
    await gatherBrandSources(toolbox, run);
    for (const { locationId } of await db().auditRunLocation.findMany({ where: { runId: run.id } })) await auditOrGiveUp(toolbox, run.id, locationId);
    await closeRunTask.run({ runId: run.id }, {
      toolbox, now: () => now, log: pino({ level: 'silent' }), enqueueMany: () => Promise.resolve(0),
      enqueue: async (taskId, _key, payload, afterSeconds) => { asked.push({ taskId, payload, afterSeconds }); },
    });
  });
  expect(asked.filter((one) => one.taskId === 'read-late')).toEqual([
    { taskId: 'read-late', payload: { brandId, runId: run.id, until: '2026-10-26T06:00:00.000Z' }, afterSeconds: 3600 },
    { taskId: 'read-late', payload: { brandId, runId: run.id, until: '2026-10-26T07:00:00.000Z' }, afterSeconds: 7200 },
  ]);
});

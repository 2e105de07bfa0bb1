import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Observation } from '#domain/observation.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import type { ExtractPool } from '#jobs/pipeline/extract-pool.ts';
import { extractionVersion } from '#jobs/pipeline/extraction-version.ts';
import { batchesOf, openReread, rereadBatch, rereadHere } from '#jobs/pipeline/reread-brand.ts';
import { closeToolbox, openToolbox, type Toolbox } from '#jobs/pipeline/toolbox.ts';
import { db } from '#records/connection.ts';
import { brandsReadByOthers } from '#records/rereading.ts';
import { cancelRun, listRuns, type RunRow } from '#records/runs.ts';
import { startNetworkCrawl, type NetworkCrawl } from '../network-crawl.ts';

const SIZE = 12;
let crawl: NetworkCrawl;
let toolbox: Toolbox;
let hour = 0;

beforeAll(async () => {
  crawl = await startNetworkCrawl({ seed: 5, size: SIZE });
  await crawl.crawlOn(0, 6);
  await crawl.crawlOn(0, 9);
  toolbox = await openToolbox(crawl.settings);
});
afterAll(async () => {
  await closeToolbox(toolbox);
  await crawl.close();
});

let asked = 0;
const requests = () => Object.values(crawl.network.requests()).reduce((sum, count) => sum + count, 0);
beforeEach(() => {
  asked = requests();
});

async function open(all: boolean): Promise<RunRow> {
  hour += 1;
  const run = await openReread(toolbox, crawl.brandId, { asOf: new Date(Date.parse('2026-09-26T12:00:00Z') + hour * 60_000), all });
  if (run === null || run === 'crawl-runs') throw new Error('Nothing to read again.');
  return run;
}

/** Tools whose readers see another phone number on every page that shows one. */
function withOtherReaders(): Toolbox {
  const seen = (one: Observation): Observation => (one.field === 'phone' && one.value !== null ? { ...one, value: { ...one.value, e164: '+15145550100' } } : one);
  const { pool } = toolbox;
  const read: ExtractPool['read'] = async (...given) => {
    const { page, reading } = await pool.read(...given);
    return { page: { ...page, observations: page.observations.map(seen) }, reading };
  };
  return { ...toolbox, pool: { ...pool, read } };
}

/** All that is stored of the locations, but for moments and the runs that wrote it. */
async function stored(): Promise<Record<string, string[]>> {
  const rows = {
    listings: await db().listing.findMany({ select: { id: true, url: true, lastSeenAt: true, absentSince: true } }),
    observations: await db().observation.findMany({ where: { validTo: null }, select: { listingId: true, pageUrl: true, field: true, method: true, rank: true, raw: true, value: true } }),
    verdicts: await db().verdict.findMany({ where: { validTo: null }, select: { locationId: true, listingId: true, checkId: true, subject: true, outcome: true, reason: true, expected: true, observed: true, isConfirmed: true, unreadableSince: true } }),
    findings: await db().finding.findMany({ select: { id: true, state: true, observed: true, lastSeenAt: true, reopenedCount: true } }),
    readings: await db().reading.findMany({ select: { id: true, lastSeenAt: true, seenCount: true } }),
    reviews: await db().review.findMany({ select: { id: true, contentHash: true } }),
    scores: await db().locationScoreDay.findMany({ select: { locationId: true, day: true, value: true, coverage: true } }),
  };
  return Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, list.map((row) => JSON.stringify(row)).sort()]));
}
/** Some of what differs, cut short. */
function differing(before: Record<string, string[]>, after: Record<string, string[]>): string[] {
  return Object.entries(before).flatMap(([name, rows]) => [...rows.filter((one) => !after[name]?.includes(one)), ...(after[name] ?? []).filter((one) => !rows.includes(one))].slice(0, 3).map((one) => `${name}: ${one.slice(0, 400)}`));
}
const eventsAt = async (run: RunRow): Promise<string[]> => [...new Set((await db().findingEvent.findMany({ where: { at: new Date(run.asOf) } })).map((one) => one.kind))].sort();

test('pages that were read by today’s readers: no site is asked, and all stands as it stood', async () => {
  const before = await stored();
  const summary = await rereadHere(toolbox, await open(false));
  expect(summary.pages).toBeGreaterThan(SIZE);
  expect(differing(before, await stored())).toEqual([]);
  expect(requests()).toBe(asked);
  expect((await listRuns(SYSTEM_VIEWER, crawl.brandId)).map((one) => one.trigger)).toEqual(['by-hand', 'by-hand']);
});

test('every page read anew from its stored body gives what the crawl read', async () => {
  const before = await stored();
  await rereadHere(toolbox, await open(true));
  expect(differing(before, await stored())).toEqual([]);
  expect(requests()).toBe(asked);
});

test('what only other readers see is told as theirs, and what they no longer see is no fix; the next crawl tells nothing', async () => {
  const before = await stored();
  const wrong = await open(true);
  const summary = await rereadHere(withOtherReaders(), wrong);
  expect(summary.opened).toBeGreaterThan(0);
  expect((await eventsAt(wrong)).filter((kind) => !['opened', 'confirmed', 'read-otherwise', 'asked-again'].includes(kind))).toEqual([]);
  const opened = await db().findingEvent.findMany({ where: { at: new Date(wrong.asOf), kind: 'opened' } });
  expect(opened.map((one) => (one.details as { because?: string }).because)).toEqual(opened.map(() => 'readers'));
  const right = await open(true);
  const back = await rereadHere(toolbox, right);
  expect(back.withdrawn).toBe(summary.opened);
  expect(await eventsAt(right)).not.toEqual(expect.arrayContaining(['verified']));
  const after = await stored();
  expect(differing({ observations: before['observations'] ?? [], scores: before['scores'] ?? [] }, after)).toEqual([]);
  expect(requests()).toBe(asked);
  expect(await crawl.crawlOn(0, 15)).toMatchObject({ opened: 0, verified: 0, reopened: 0 });
});

test('the work of a process that died is taken up: what was saved is read no second time', async () => {
  const first = await open(true);
  const [batch] = await batchesOf(toolbox, first.id);
  let reads = 0;
  const counted: Toolbox = { ...toolbox, pool: { ...toolbox.pool, read: (...given) => { reads += 1; return toolbox.pool.read(...given); } } };
  await rereadBatch(counted, first, (batch ?? []).slice(0, 4), () => Promise.resolve(true));
  const again = await open(true);
  expect(again.id).toBe(first.id);
  const soFar = reads;
  await rereadBatch(counted, first, (batch ?? []).slice(0, 4), () => Promise.resolve(true));
  expect(reads).toBe(soFar);
  await rereadHere(counted, again);
  expect(reads).toBeGreaterThan(soFar);
  expect(await db().auditRunLocation.count({ where: { runId: first.id } })).toBe(0);
});

test('a page that is no longer kept stays as it was read', async () => {
  const listing = await db().listing.findFirstOrThrow({ where: { publisherId: 'brand-website', observations: { some: {} } }, include: { readings: true } });
  const before = await stored();
  const bodies = await db().body.findMany({ where: { contentType: { startsWith: 'text/html' }, hash: { in: listing.readings.flatMap((one) => one.bodyHash ?? []) } }, select: { hash: true } });
  const hashes = bodies.map((one) => one.hash);
  await db().reading.updateMany({ where: { bodyHash: { in: hashes } }, data: { bodyHash: null } });
  await db().body.deleteMany({ where: { hash: { in: hashes } } });
  const summary = await rereadHere(toolbox, await open(true));
  expect(summary.troubles['not-read-yet']).toBeGreaterThan(0);
  expect(differing(before, await stored())).toEqual([]);
});

test('a brand whose last crawl was read by older code is named once, until it has been read again', async () => {
  expect(await brandsReadByOthers(SYSTEM_VIEWER, extractionVersion())).toEqual([]);
  expect(await brandsReadByOthers(SYSTEM_VIEWER, 'a later version')).toEqual([crawl.brandId]);
  await db().auditRun.updateMany({ data: { readers: null } });
  expect(await brandsReadByOthers(SYSTEM_VIEWER, extractionVersion())).toEqual([crawl.brandId]);
  await rereadHere(toolbox, await open(false));
  expect(await brandsReadByOthers(SYSTEM_VIEWER, extractionVersion())).toEqual([]);
});

test('cancelled, it keeps what it has read; a crawl that finds one unfinished ends it first', async () => {
  const cancelled = await open(true);
  await cancelRun(SYSTEM_VIEWER, cancelled.id, new Date());
  const left = await open(true);
  expect(left.id).not.toBe(cancelled.id);
  expect(await crawl.crawlOn(0, 18)).toMatchObject({ opened: 0, verified: 0, reopened: 0 });
  expect((await db().auditRun.findUniqueOrThrow({ where: { id: left.id } })).state).toBe('done');
});

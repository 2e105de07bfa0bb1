import { afterEach, expect, test } from 'vitest';
import { crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import { createExtractPool } from '#jobs/pipeline/extract-pool.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import { db } from '#records/connection.ts';
import { purgeBodies } from '#records/readings.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { startNetworkCrawl, type NetworkCrawl } from '../network-crawl.ts';

let crawl: NetworkCrawl | null = null;
afterEach(async () => {
  await crawl?.close();
  crawl = null;
});
const start = async (size = 8) => (crawl = await startNetworkCrawl({ seed: 6, size }));

/** Everything that crawls have left, by the store codes of locations, in one order. */
async function everything(): Promise<string> {
  const rows = await db().$queryRawUnsafe<{ row: string }[]>(`
    SELECT jsonb_build_array(kind, code, to_jsonb(one) - 'id' - 'locationId' - 'listingId' - 'runId' - 'standardVersionId' - 'findingId')::text AS row FROM (
      SELECT 'observation' AS kind, l."storeCode" AS code, jsonb_build_array(g."publisherId", g."externalId", to_jsonb(o) - 'id' - 'listingId') AS one FROM "Observation" o JOIN "Listing" g ON g.id = o."listingId" JOIN "Location" l ON l.id = g."locationId"
      UNION ALL SELECT 'listing', l."storeCode", to_jsonb(g) - 'id' - 'locationId' FROM "Listing" g JOIN "Location" l ON l.id = g."locationId"
      UNION ALL SELECT 'reading', l."storeCode", to_jsonb(r) - 'id' - 'listingId' FROM "Reading" r LEFT JOIN "Listing" g ON g.id = r."listingId" LEFT JOIN "Location" l ON l.id = g."locationId"
      UNION ALL SELECT 'verdict', l."storeCode", to_jsonb(v) - 'id' - 'locationId' - 'listingId' - 'runId' - 'standardVersionId' FROM "Verdict" v JOIN "Location" l ON l.id = v."locationId"
      UNION ALL SELECT 'finding', l."storeCode", to_jsonb(f) - 'id' - 'locationId' - 'listingId' FROM "Finding" f JOIN "Location" l ON l.id = f."locationId"
      UNION ALL SELECT 'event', l."storeCode", to_jsonb(e) - 'id' - 'findingId' FROM "FindingEvent" e JOIN "Finding" f ON f.id = e."findingId" JOIN "Location" l ON l.id = f."locationId"
      UNION ALL SELECT 'score', l."storeCode", jsonb_build_array(s.day, s.value, s.coverage, s."isRanked", s.basis->'businessStatus') FROM "LocationScoreDay" s JOIN "Location" l ON l.id = s."locationId"
      UNION ALL SELECT 'review', l."storeCode", to_jsonb(v) - 'id' - 'locationId' FROM "Review" v JOIN "Location" l ON l.id = v."locationId"
    ) AS parts ORDER BY 1`);
  return rows.map(({ row }) => row).join('\n');
}

const DAYS = [[0, 6], [0, 18], [1, 6], [14, 6], [15, 6]] as const;

test('crawls with a memory leave what crawls without one leave, to the letter', async () => {
  const results: string[] = [];
  for (const forgets of [false, true]) {
    const { crawlOn } = await start(5);
    for (const [day, hour] of DAYS) {
      if (forgets) await db().pageMemory.deleteMany();
      await crawlOn(day, hour);
    }
    results.push(await everything());
    await crawl?.close();
    crawl = null;
  }
  const [remembering, forgetting] = results.map((one) => one.split('\n'));
  expect(remembering?.length).toBeGreaterThan(600);
  expect(remembering).toEqual(forgetting);
});

test('a day on which nothing changed reads only what hangs on the day, and fetches no page again', async () => {
  const { settings, brandId, crawlOn, network } = await start();
  await crawlOn(0);
  const [memories, bodies] = await Promise.all([db().pageMemory.findMany(), db().body.count()]);
  expect(memories.length).toBeGreaterThan(20);
  const heard: string[] = [];
  const pool = createExtractPool({ threads: 1, onRead: (capture) => heard.push(capture.url) });
  network.setDay(0);
  const asOf = new Date('2026-09-27T06:00:00Z');
  const toolbox = { ...(await openToolbox(settings, () => asOf)), pool };
  await crawlBrand(toolbox, brandId, { asOf, trigger: 'by-hand' });
  const stats = toolbox.fetcher.stats();
  await Promise.all([toolbox.fetcher.close(), pool.close()]);
  const ofDay = new Set(memories.filter((one) => one.isOfDay).map((one) => one.url));
  expect(heard.filter((url) => !ofDay.has(url))).toEqual([]);
  expect(ofDay.size).toBeLessThan(memories.length / 2);
  expect(stats.unchanged).toBeGreaterThanOrEqual(memories.length);
  expect(await db().body.count()).toBe(bodies);
});

test('a memory goes with its body', async () => {
  const { crawlOn } = await start(2);
  await crawlOn(0);
  const publishers = await db().pageMemory.groupBy({ by: ['publisherId'], _count: { _all: true } });
  await purgeBodies(SYSTEM_VIEWER, publishers.map(({ publisherId }) => ({ publisherId, days: 30 })), new Date('2026-12-01T00:00:00Z'));
  expect(publishers.length).toBeGreaterThan(0);
  expect(await db().pageMemory.count()).toBe(0);
});

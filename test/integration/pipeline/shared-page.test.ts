import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { db } from '#records/connection.ts';
import { listLocations } from '#records/locations.ts';
import { listStandingVerdicts } from '#records/verdicts.ts';
import { startNetworkCrawl, type NetworkCrawl } from '../network-crawl.ts';

let crawl: NetworkCrawl;
beforeAll(async () => {
  crawl = await startNetworkCrawl({ seed: 6, size: 6 });
});
afterAll(() => crawl.close());

test('a page that all locations name as theirs is fetched once in a crawl, and each location is judged by it', async () => {
  const locations = await listLocations(SYSTEM_VIEWER, crawl.brandId);
  const [url] = Object.values(locations[0]?.websiteUrls ?? {});
  if (url === undefined) throw new Error('The first location has no page.');
  for (const { id } of locations) await db().$executeRaw`UPDATE "Location" SET record = jsonb_set(record, '{websiteUrls}', ${JSON.stringify({ fr: url })}::jsonb) WHERE id = ${id}`;
  const { host, pathname } = new URL(url);
  // Nothing may be left to a second reading, which looks anew.
  const before = crawl.network.requests()[`${host}${pathname}`] ?? 0;
  await crawl.crawlOn(0);
  const asked = (crawl.network.requests()[`${host}${pathname}`] ?? 0) - before;
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(2);
  const judged = (await listStandingVerdicts(SYSTEM_VIEWER, crawl.brandId)).filter((one) => one.publisherId === 'brand-website');
  expect(new Set(judged.map((one) => one.locationId)).size).toBe(locations.filter((one) => one.businessStatus === 'open').length);
});

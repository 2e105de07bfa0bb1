import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { listFindings } from '#records/findings.ts';
import { listLocations } from '#records/locations.ts';
import { latestScores } from '#records/scores.ts';
import { listStandingVerdicts } from '#records/verdicts.ts';
import { startNetworkCrawl, type NetworkCrawl } from '../network-crawl.ts';

let crawl: NetworkCrawl;

beforeAll(async () => {
  crawl = await startNetworkCrawl({ seed: 6, size: 8 });
  await crawl.crawlOn(0, 6);
});
afterAll(() => crawl.close());

async function scores(): Promise<Map<string, number | null>> {
  return new Map((await latestScores(SYSTEM_VIEWER, crawl.brandId)).map((one) => [one.locationId, one.value]));
}

test('want 10: a site that answers 403, shows a captcha, or says nothing costs no point, and its verdicts stand with their age', async () => {
  const before = await scores();
  const findingsBefore = await listFindings(SYSTEM_VIEWER, { brandId: crawl.brandId, living: true });
  crawl.network.setFaults([
    { pattern: '^www\\.lunetterie-boreale\\.example/(fr|en|magasins|stores)', kind: 'forbidden' }, { pattern: '^annuaire\\.example/', kind: 'captcha' }, { pattern: '^pages-jaunes\\.example/', kind: 'empty' },
  ]);
  const summary = await crawl.crawlOn(0, 8);
  expect(Object.keys(summary.troubles).length).toBeGreaterThan(0);
  expect(summary.opened).toBe(0);
  expect(summary.verified).toBe(0);
  expect(await scores()).toEqual(before);
  const verdicts = await listStandingVerdicts(SYSTEM_VIEWER, crawl.brandId);
  const blocked = verdicts.filter((one) => one.publisherId === 'brand-website' && one.outcome !== 'not-applicable');
  expect(blocked.length).toBeGreaterThan(0);
  expect(blocked.filter((one) => one.unreadable === null && one.outcome !== 'cannot-tell')).toEqual([]);
  const findingsAfter = await listFindings(SYSTEM_VIEWER, { brandId: crawl.brandId, living: true });
  expect(findingsAfter.map((one) => one.id).sort()).toEqual(findingsBefore.map((one) => one.id).sort());
  expect(findingsAfter.filter((one) => one.publisherId === 'brand-website').every((one) => !one.isObservable)).toBe(true);
});

test('once the site answers again, everything is fresh and the score is the same', async () => {
  const before = await scores();
  crawl.network.setFaults([]);
  await crawl.crawlOn(0, 10);
  const verdicts = await listStandingVerdicts(SYSTEM_VIEWER, crawl.brandId);
  expect(verdicts.filter((one) => one.unreadable !== null)).toEqual([]);
  expect(await scores()).toEqual(before);
});

test('a map service that fails as a whole is one trouble of one source, and no location pays for it', async () => {
  const before = await scores();
  crawl.network.setFaults([{ pattern: '^overpass\\.example/', kind: 'error-500' }]);
  const summary = await crawl.crawlOn(0, 12);
  expect(summary.opened).toBe(0);
  expect(await scores()).toEqual(before);
  crawl.network.setFaults([]);
});

test('stores drift and are mended: findings open, are verified by a reading, and come back with their count', async () => {
  for (const day of [14, 28, 42, 56]) await crawl.crawlOn(day);
  const all = await listFindings(SYSTEM_VIEWER, { brandId: crawl.brandId });
  const locations = await listLocations(SYSTEM_VIEWER, crawl.brandId);
  expect(locations.length).toBe(8);
  expect(all.every((one) => (one.state === 'verified') === (one.closedAt !== null))).toBe(true);
});

test('a night on which nothing can be read opens nothing and mends nothing, whatever was found before', async () => {
  const living = async () => (await listFindings(SYSTEM_VIEWER, { brandId: crawl.brandId, living: true })).map((one) => one.id).sort();
  const [before, open] = [await scores(), await living()];
  crawl.network.setFaults([{ pattern: '.', kind: 'forbidden' }]);
  const summary = await crawl.crawlOn(57);
  expect(Object.values(summary.troubles).reduce((sum, times) => sum + times, 0)).toBe(summary.pages);
  expect({ opened: summary.opened, verified: summary.verified, reopened: summary.reopened }).toEqual({ opened: 0, verified: 0, reopened: 0 });
  expect(await living()).toEqual(open);
  expect(await scores()).toEqual(before);
});

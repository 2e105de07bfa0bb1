import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadBrandKnowledge } from '#backend/know-brand.ts';
import { publishersFor } from '#backend/plan-crawl.ts';
import { shownLanguage } from '#checks/_area.ts';
import { loadChecks, runChecks } from '#checks/run.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { verdictKey, type Verdict } from '#domain/verdict.ts';
import { writeStandard } from '#imports/write-standard.ts';
import importCommand from '#jobs/cli/import.ts';
import { loadPublishers } from '#publishers/run.ts';
import { loadGathered } from '#records/gathered.ts';
import { listListings } from '#records/listings.ts';
import { listLocations } from '#records/locations.ts';
import { currentStandard } from '#records/standards.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import { startNetworkCrawl, type NetworkCrawl } from '../network-crawl.ts';

let crawl: NetworkCrawl;

beforeAll(async () => {
  crawl = await startNetworkCrawl({ seed: 5, size: 20 });
  await crawl.crawlOn(0);
});
afterAll(() => crawl.close());

const say = (verdict: Verdict) => `${verdictKey(verdict)} ${verdict.outcome} ${verdict.reason} ${verdict.expected} ${verdict.observed}`;

test('stored observations, judged again by the same standard, give the verdicts that stand', async () => {
  const [checks, publishers, standard, brand] = await Promise.all([loadChecks(), loadPublishers(), currentStandard(SYSTEM_VIEWER, crawl.brandId), loadBrandKnowledge(SYSTEM_VIEWER, crawl.brandId)]);
  if (!standard) throw new Error('The sample brand has no standard.');
  const differing: string[] = [];
  let count = 0;
  for (const location of await listLocations(SYSTEM_VIEWER, crawl.brandId)) {
    const names = new Map((await listListings(SYSTEM_VIEWER, location.id)).map((one) => [one.id, one.externalId]));
    const standing = (await standingVerdicts(SYSTEM_VIEWER, location.id)).map((one) => say({ ...one, listingId: one.listingId === null ? null : (names.get(one.listingId) ?? null) }));
    const again = runChecks({
      checks, location, standard: standard.standard, publishers: publishersFor(location, standard.standard, publishers), listings: await loadGathered(SYSTEM_VIEWER, location),
      troubles: new Map(), today: '2026-09-26', language: shownLanguage(location, standard.standard), brand,
    }).map(say);
    differing.push(...again.filter((one) => !standing.includes(one)), ...standing.filter((one) => !again.includes(one)));
    count += standing.length;
  }
  expect(count).toBeGreaterThan(200);
  expect(differing.slice(0, 5)).toEqual([]);
});

test('a standard that comes by the command line is judged by at once, as one that is published on the screen', async () => {
  const before = await currentStandard(SYSTEM_VIEWER, crawl.brandId);
  if (!before) throw new Error('The sample brand has no standard.');
  const file = path.join(crawl.home, 'changed.yaml');
  await writeFile(file, writeStandard({ ...before.standard, logos: { approved: [], retired: [] }, checkWeights: { ...before.standard.checkWeights, phone: 0 } }));
  const [location] = await listLocations(SYSTEM_VIEWER, crawl.brandId);
  const judged = async () => new Set((await standingVerdicts(SYSTEM_VIEWER, location?.id ?? '')).map((one) => one.checkId));
  expect([...(await judged())]).toContain('phone');
  await importCommand.run({ options: { standard: file, json: true }, positionals: [], settings: crawl.settings });
  expect((await currentStandard(SYSTEM_VIEWER, crawl.brandId))?.version).toBe(before.version + 1);
  expect([...(await judged())]).not.toContain('phone');
});

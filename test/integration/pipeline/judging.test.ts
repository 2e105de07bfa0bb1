import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrandStandard } from '#domain/brand-standard.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { loadChecks } from '#checks/run.ts';
import { judgeAgain } from '#jobs/pipeline/judge-again.ts';
import { loadPublishers } from '#publishers/run.ts';
import { askJudging, judgingAgain, noteJudged } from '#records/judging.ts';
import { currentStandard, publishStandard } from '#records/standards.ts';
import { startNetworkCrawl, type NetworkCrawl } from '../network-crawl.ts';

let crawl: NetworkCrawl;
beforeAll(async () => {
  crawl = await startNetworkCrawl({ seed: 4, size: 3 });
});
afterAll(() => crawl.close());

test('before the first crawl nothing waits to be judged again', async () => {
  await askJudging(SYSTEM_VIEWER, crawl.brandId);
  expect(await judgingAgain(SYSTEM_VIEWER, crawl.brandId)).toBeNull();
});

test('from publishing until the last location is judged, the brand says how far it has come', async () => {
  await crawl.crawlOn(0);
  const inForce = await currentStandard(SYSTEM_VIEWER, crawl.brandId);
  if (!inForce) throw new Error('The sample brand has no standard.');
  const standard = BrandStandard.parse({ ...inForce.standard, checkWeights: { address: 2 } });
  const { id } = await publishStandard(SYSTEM_VIEWER, crawl.brandId, standard, '2026-09-27T08:00:00.000Z');
  await askJudging(SYSTEM_VIEWER, crawl.brandId);
  expect(await judgingAgain(SYSTEM_VIEWER, crawl.brandId)).toEqual({ version: 2, done: 0, total: 3 });
  await noteJudged(SYSTEM_VIEWER, id, { done: 2, total: 3 });
  expect(await judgingAgain(SYSTEM_VIEWER, crawl.brandId)).toEqual({ version: 2, done: 2, total: 3 });
  await judgeAgain({ checks: await loadChecks(), publishers: await loadPublishers(), viewer: SYSTEM_VIEWER }, crawl.brandId, new Date('2026-09-27T08:00:01Z'));
  expect(await judgingAgain(SYSTEM_VIEWER, crawl.brandId)).toBeNull();
});

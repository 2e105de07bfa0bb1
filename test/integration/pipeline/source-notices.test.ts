import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadChecks } from '#checks/run.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { tellAboutRun } from '#jobs/pipeline/tell-about-run.ts';
import { loadPublishers } from '#publishers/run.ts';
import { db } from '#records/connection.ts';
import { listRuns } from '#records/runs.ts';
import { startNetworkCrawl, type NetworkCrawl } from '../network-crawl.ts';

let crawl: NetworkCrawl;
let tools: Parameters<typeof tellAboutRun>[0];

beforeAll(async () => {
  crawl = await startNetworkCrawl({ seed: 6, size: 5 });
  tools = { viewer: SYSTEM_VIEWER, checks: await loadChecks(), publishers: await loadPublishers() };
});
afterAll(() => crawl.close());

/** The sources told of so far, after a crawl at an hour of the first day. */
async function toldAfter(hour: number, isDown: boolean): Promise<string[]> {
  crawl.network.setFaults(isDown ? [{ pattern: '^annuaire\\.example/', kind: 'forbidden' }] : []);
  await crawl.crawlOn(0, hour);
  const [run] = await listRuns(SYSTEM_VIEWER, crawl.brandId, 1);
  if (run === undefined) throw new Error('There is no run.');
  await tellAboutRun(tools, run);
  // A reading of what was left for later tells of the same run once more.
  await tellAboutRun(tools, run);
  return (await db().notice.findMany({ where: { kind: 'source-changed' }, orderBy: { occurredAt: 'asc' } })).map((one) => `${one.cause} ${one.occurredAt.toISOString()}`);
}

test('a source that is down is told by the second crawl that finds it so, once; one that is back by then, never', async () => {
  expect(await toldAfter(6, false)).toEqual([]);
  expect(await toldAfter(8, true)).toEqual([]);
  expect(await toldAfter(10, false)).toEqual([]);
  expect(await toldAfter(12, true)).toEqual([]);
  const told = await toldAfter(14, true);
  expect(told).toEqual([expect.stringMatching(/^source:\S+ 2026-09-26T14:00:00.000Z$/)]);
  expect(await toldAfter(16, true)).toEqual(told);
});

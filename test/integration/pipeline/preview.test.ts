import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrandStandard } from '#domain/brand-standard.ts';
import { LIVING_STATES } from '#domain/finding.ts';
import type { PreviewResult } from '#domain/standard-preview.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { loadChecks } from '#checks/run.ts';
import { judgeAgain } from '#jobs/pipeline/judge-again.ts';
import { PreviewStoppedError, runPreview } from '#jobs/pipeline/run-preview.ts';
import { loadPublishers } from '#publishers/run.ts';
import { listCaused, listQueue } from '#records/finding-queue.ts';
import { findingEvents, findingsChangedBy, listFindings } from '#records/findings.ts';
import { latestScores } from '#records/scores.ts';
import { currentStandard, publishStandard } from '#records/standards.ts';
import { rankLocations } from '#scoring/rank-locations.ts';
import { startNetworkCrawl, type NetworkCrawl } from '../network-crawl.ts';

let crawl: NetworkCrawl;
let inForce: BrandStandard;

beforeAll(async () => {
  crawl = await startNetworkCrawl({ seed: 6, size: 20 });
  await crawl.crawlOn(0);
  const version = await currentStandard(SYSTEM_VIEWER, crawl.brandId);
  if (!version) throw new Error('The sample brand has no standard.');
  inForce = version.standard;
});
afterAll(() => crawl.close());

const countFails = async () => (await listFindings(SYSTEM_VIEWER, { brandId: crawl.brandId, living: true })).length;

test('a draft that says what is in force moves nothing', async () => {
  const heard: { done: number; total: number }[] = [];
  const result = await runPreview(crawl.brandId, inForce, { onProgress: (progress) => heard.push(progress) });
  expect(result.counts).toMatchObject({ appear: 0, vanish: 0, change: 0, otherwise: 0, locations: 20 });
  expect(result.checks).toEqual([]);
  expect(result.brand.after).toEqual(result.brand.before);
  expect(heard[0]).toEqual({ done: 0, total: 20 });
  expect(heard.at(-1)).toEqual({ done: 20, total: 20 });
});

test('before, a preview names the scores and ranks of the ranking', async () => {
  const result = await runPreview(crawl.brandId, inForce);
  const scores = await latestScores(SYSTEM_VIEWER, crawl.brandId);
  const ranks = rankLocations(scores);
  expect(new Map(result.locations.map((one) => [one.locationId, [one.before.score, one.before.rank]]))).toEqual(new Map(scores.map((one) => [one.locationId, [one.value, ranks.get(one.locationId) ?? null]])));
});

test('a draft with another accepted name, and a check switched off', async () => {
  const draft = BrandStandard.parse({ ...inForce, names: [{ name: 'Tout autre nom' }], checkWeights: { ...inForce.checkWeights, 'regular-hours': 0 } });
  const result = await runPreview(crawl.brandId, draft);
  const [names, hours] = ['business-name', 'regular-hours'].map((id) => result.checks.find((one) => one.checkId === id));
  expect(names?.appear).toBeGreaterThan(20);
  expect(names?.appearing).toHaveLength(5);
  expect(names?.appearing[0]).toMatchObject({ before: null, after: { reason: 'mismatch' } });
  expect(hours).toMatchObject({ appear: 0, change: 0 });
  expect(hours?.vanish).toBeGreaterThan(0);
  expect(result.brand.after.score).toBeLessThan(Number(result.brand.before.score));
  expect(result.locations.some((one) => one.before.rank !== one.after.rank)).toBe(true);
  expect(sumOf(result, 'appear')).toBe(result.counts.appear);
});

const sumOf = (result: PreviewResult, kind: 'appear' | 'vanish' | 'change') => result.checks.reduce((sum, one) => sum + one[kind], 0);

test('a source that a draft names for the first time is unread, not missing', async () => {
  const draft = BrandStandard.parse({ ...inForce, publishers: { ...inForce.publishers, 'pages-jaunes': { required: true } } });
  const result = await runPreview(crawl.brandId, draft);
  expect(result.checks.find((one) => one.checkId === 'listing-present')).toBeUndefined();
  // Nothing is lost; what could be judged is a smaller share of what applies.
  expect(result.locations.map((one) => one.after.score)).toEqual(result.locations.map((one) => one.before.score));
  expect(result.brand.after.coverage).toBeLessThan(Number(result.brand.before.coverage));
});

test('a preview that nobody waits for any more', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(runPreview(crawl.brandId, inForce, { signal: stop.signal })).rejects.toThrow(PreviewStoppedError);
});

test('what was previewed is what publishing and judging again makes of it', async () => {
  const draft = BrandStandard.parse({ ...inForce, checkWeights: { ...inForce.checkWeights, address: 2 }, names: inForce.names.slice(0, 1) });
  const preview = await runPreview(crawl.brandId, draft);
  const before = await countFails();
  await publishStandard(SYSTEM_VIEWER, crawl.brandId, draft, '2026-09-27T08:00:00.000Z', 1);
  const [checks, publishers] = await Promise.all([loadChecks(), loadPublishers()]);
  const toolbox = { checks, publishers, viewer: SYSTEM_VIEWER };
  expect(await judgeAgain(toolbox, crawl.brandId, new Date('2026-09-27T08:00:01Z'))).toBe(true);
  expect(await countFails()).toBe(before + preview.counts.appear - preview.counts.vanish);
  const scores = await latestScores(SYSTEM_VIEWER, crawl.brandId);
  expect(new Map(scores.map((one) => [one.locationId, one.value]))).toEqual(new Map(preview.locations.map((one) => [one.locationId, one.after.score])));

  const again = await runPreview(crawl.brandId, draft);
  expect(again.counts).toMatchObject({ appear: 0, vanish: 0, change: 0, otherwise: 0 });
});

test('what a new version asks for no more is withdrawn, and goes on when the version before is published back', async () => {
  const toolbox = { checks: await loadChecks(), publishers: await loadPublishers(), viewer: SYSTEM_VIEWER };
  const all = async () => listFindings(SYSTEM_VIEWER, { brandId: crawl.brandId });
  const publish = async (standard: BrandStandard, at: string) => {
    await publishStandard(SYSTEM_VIEWER, crawl.brandId, standard, at);
    await judgeAgain(toolbox, crawl.brandId, new Date(at));
  };
  const held = (await currentStandard(SYSTEM_VIEWER, crawl.brandId))?.standard;
  if (!held) throw new Error('No standard is in force.');
  const before = await all();
  const hours = before.filter((one) => one.checkId === 'regular-hours' && LIVING_STATES.includes(one.state));
  expect(hours.length).toBeGreaterThan(0);
  const { unnamed } = await listCaused(SYSTEM_VIEWER, crawl.brandId);

  await publish(BrandStandard.parse({ ...held, checkWeights: { ...held.checkWeights, 'regular-hours': 0 } }), '2026-09-27T09:00:00.000Z');
  const without = (await all()).filter((one) => hours.some(({ id }) => id === one.id));
  expect(new Set(without.map((one) => one.state))).toEqual(new Set(['withdrawn']));
  expect(await listCaused(SYSTEM_VIEWER, crawl.brandId)).toMatchObject({ unnamed });
  expect(await findingsChangedBy(SYSTEM_VIEWER, { brandId: crawl.brandId, asOf: '2026-09-27T09:00:00.000Z' })).toEqual({ opened: 0, reopened: 0, verified: 0 });
  expect((await listQueue(SYSTEM_VIEWER, crawl.brandId, 'closed')).filter((one) => one.state === 'withdrawn')).toEqual([]);

  await publish(held, '2026-09-27T10:00:00.000Z');
  const back = await all();
  const told = (list: typeof back) => new Map(list.map(({ id, state, isConfirmed, firstSeenAt, reopenedCount }) => [id, { isLiving: LIVING_STATES.includes(state), isConfirmed, firstSeenAt, reopenedCount }]));
  expect(told(back)).toEqual(told(before));
  const events = await findingEvents(SYSTEM_VIEWER, hours.map((one) => one.id));
  for (const { id } of hours) expect(events.get(id)?.slice(-2).map((one) => one.kind)).toEqual(['withdrawn-by-standard', 'asked-again']);
});

test('two who publish at once: the second is told, and nothing is lost', async () => {
  const other = BrandStandard.parse({ ...inForce, checkWeights: { address: 1 } });
  await expect(publishStandard(SYSTEM_VIEWER, crawl.brandId, other, '2026-09-28T08:00:00.000Z', 1)).rejects.toMatchObject({ id: 'newer-standard', status: 409 });
  expect((await currentStandard(SYSTEM_VIEWER, crawl.brandId))?.version).toBe(4);
});

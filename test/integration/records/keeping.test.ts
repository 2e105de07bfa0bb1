import { beforeAll, describe, expect, it } from 'vitest';
import type { Review } from '#domain/review.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { createBrand, findBrandByName, isCrawlConfirmed, confirmCrawl, scheduleCrawl } from '#records/brands.ts';
import { listCrawlClocks } from '#records/clock-tasks.ts';
import { applyLocations, archiveLocations, listLocations } from '#records/locations.ts';
import { findBody, getBody, purgeBodies } from '#records/readings.ts';
import { reviewMoments } from '#records/review-figures.ts';
import { momentsOf } from '#reviews/store-figures.ts';
import { listReviews, listSurveyScores, saveReviews } from '#records/reviews.ts';
import { latestScores, scoreHistory } from '#records/scores.ts';
import { currentStandard, listStandards, publishStandard } from '#records/standards.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand, makeOutcome, makeRecord, MADE_AT, STANDARD, startRun } from './sample.ts';

startDatabase();
const LATER = '2026-04-01T00:00:00.000Z';
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
});

describe('a brand', () => {
  it('is found by its name in any case, and made once', async () => {
    expect(await findBrandByName(SYSTEM_VIEWER, 'LUNETTERIE BORÉALE')).toMatchObject({ id: brand.brandId });
    await expect(createBrand(SYSTEM_VIEWER, { name: 'lunetterie boréale', at: LATER })).rejects.toMatchObject({ id: 'conflict' });
  });

  it('is crawled only once somebody agreed, and by the clock only where it has one', async () => {
    expect(await isCrawlConfirmed(SYSTEM_VIEWER, brand.brandId)).toBe(false);
    await confirmCrawl(SYSTEM_VIEWER, brand.brandId, new Date(LATER));
    expect(await isCrawlConfirmed(SYSTEM_VIEWER, brand.brandId)).toBe(true);
    expect(await listCrawlClocks(SYSTEM_VIEWER)).toEqual([]);
    await scheduleCrawl(SYSTEM_VIEWER, brand.brandId, { crawlSchedule: '0 3 * * 1', timeZone: 'America/Toronto' });
    expect(await listCrawlClocks(SYSTEM_VIEWER)).toEqual([{ brandId: brand.brandId, cron: '0 3 * * 1', timeZone: 'America/Toronto', seenTo: LATER }]);
  });
});

describe('a standard', () => {
  it('published again as it is, with its members in another order, is no new version', async () => {
    const { names, brand: name, ...rest } = { ...STANDARD, brand: 'Lunetterie Boréale' };
    expect(await publishStandard(SYSTEM_VIEWER, brand.brandId, { ...rest, names, brand: name }, LATER)).toMatchObject({ version: 1, isNew: false });
    expect(await publishStandard(SYSTEM_VIEWER, brand.brandId, { ...rest, names, brand: name, checkWeights: { phone: 9 } }, LATER)).toMatchObject({ version: 2, isNew: true });
    expect((await currentStandard(SYSTEM_VIEWER, brand.brandId))?.standard.checkWeights).toEqual({ phone: 9 });
    expect((await listStandards(SYSTEM_VIEWER, brand.brandId)).map((one) => one.version)).toEqual([2, 1]);
  });

  it('published by two at once gets two versions, or one', async () => {
    const publish = (weight: number) => publishStandard(SYSTEM_VIEWER, brand.brandId, { ...STANDARD, brand: 'Lunetterie Boréale', checkWeights: { phone: weight } }, LATER);
    const versions = await Promise.all([publish(1), publish(2), publish(1)]);
    expect(new Set(versions.map((one) => one.version)).size).toBe(versions.filter((one) => one.isNew).length);
  });
});

describe('locations', () => {
  it('imported again as they are change nothing, and come back out of the archive', async () => {
    const record = makeRecord('QC-1', ['Canada', 'Québec']);
    expect(await applyLocations(SYSTEM_VIEWER, brand.brandId, { created: [record], changed: [record] }, LATER)).toEqual({ created: 0, changed: 0 });
    expect(await applyLocations(SYSTEM_VIEWER, brand.brandId, { created: [], changed: [{ ...record, phone: '+15145550101' }] }, LATER)).toEqual({ created: 0, changed: 1 });
    expect(await archiveLocations(SYSTEM_VIEWER, brand.brandId, ['QC-1', 'unknown'], LATER)).toBe(1);
    expect(await listLocations(SYSTEM_VIEWER, brand.brandId)).toHaveLength(3);
    expect(await applyLocations(SYSTEM_VIEWER, brand.brandId, { created: [record], changed: [] }, LATER)).toEqual({ created: 0, changed: 1 });
    expect((await listLocations(SYSTEM_VIEWER, brand.brandId)).find((one) => one.storeCode === 'QC-1')?.id).toBe(brand.locations.get('QC-1'));
  });
});

describe('reviews', () => {
  const review = (change: Partial<Review>): Review => ({ externalId: 'r1', publishedAt: 'yesterday', rating: 2, text: 'Trop long', authorName: null, reply: null, evidence: null, ...change });
  const analysis = { language: 'fr', sentiment: -0.5, label: 'negative' as const, confidence: 0.8, topics: [], model: 'm1' };

  it('are kept once, follow what changed, and count where they have a figure', async () => {
    const locationId = brand.locations.get('ON-1') ?? '';
    const save = (one: Review, sentiment: number | null) => saveReviews(SYSTEM_VIEWER, [{ locationId, publisherId: 'reviews-file', review: one, analysis: { ...analysis, sentiment } }], LATER);
    expect(await save(review({}), -0.5)).toEqual({ created: 1, changed: 0 });
    expect(await save(review({}), -0.5)).toEqual({ created: 0, changed: 0 });
    expect(await save(review({ reply: { text: 'Désolés', publishedAt: null } }), -0.5)).toEqual({ created: 0, changed: 1 });
    expect(await save(review({ externalId: 'r2', text: '', rating: 5 }), null)).toEqual({ created: 1, changed: 0 });
    expect((await listReviews(SYSTEM_VIEWER, locationId)).map((one) => [one.rating, one.publishedAt, one.hasReply])).toEqual(expect.arrayContaining([[2, null, true], [5, null, false]]));
    const survey = { scale: 'nps' as const, score: 9, best: 10 };
    expect(await save(review({ externalId: 'r3', text: '', rating: null, survey }), null)).toEqual({ created: 1, changed: 0 });
    expect(await save(review({ externalId: 'r3', text: '', rating: null, survey: { ...survey, score: 4 } }), null)).toEqual({ created: 0, changed: 1 });
    expect(await listSurveyScores(SYSTEM_VIEWER, locationId)).toEqual([{ ...survey, score: 4 }]);
    const figures = (await reviewMoments(SYSTEM_VIEWER, brand.brandId, { asOf: LATER, halfLifeDays: 365, leastWeight: 0.25 })).find((one) => one.locationId === locationId);
    expect([figures?.ratings, figures?.sentiments]).toEqual([momentsOf([2, 5]), momentsOf([-0.5])]);
  });

  it('count by their age: half after one half-life, and no order of adding changes a digit', async () => {
    const locationId = brand.locations.get('FR-1') ?? '';
    const dated = [['2026-03-01', 5], ['2025-03-01', 1], ['2024-03-01', 3], ['1996-03-01', 2]] as const;
    await saveReviews(SYSTEM_VIEWER, dated.map(([publishedAt, rating], index) => ({ locationId, publisherId: 'reviews-file', review: review({ externalId: `dated-${index}`, publishedAt, rating, text: '' }), analysis: { ...analysis, sentiment: null } })), LATER);
    const ask = async (asOf: string) => (await reviewMoments(SYSTEM_VIEWER, brand.brandId, { asOf, halfLifeDays: 365, leastWeight: 0.25 })).find((one) => one.locationId === locationId)?.ratings;
    const found = await ask('2026-03-01T00:00:00.000Z');
    expect(found).toMatchObject({ count: 4, sum: 11 });
    // The oldest falls to the least weight there is, not to nothing.
    expect(found?.weight).toBeCloseTo(1 + 0.5 + 0.25 + 1 / 4_096, 4);
    expect(found?.weighted).toBeCloseTo(5 + 0.5 + 3 * 0.25 + 2 / 4_096, 4);
    expect(await ask('2026-03-01T00:00:00.000Z')).toEqual(found);
    // What is newer than the moment asked about counts whole.
    expect((await ask('2020-01-01T00:00:00.000Z'))?.weight).toBeCloseTo(3, 3);
  });
});

describe('bodies and scores', () => {
  it('go by their publisher’s limit and leave the verdict, and a score moves at most once a day', async () => {
    const locationId = brand.locations.get('QC-2') ?? '';
    const runId = await startRun(brand.brandId, brand.standardVersionId, MADE_AT);
    const outcome = makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf: MADE_AT });
    await saveAudit(SYSTEM_VIEWER, outcome);
    await saveAudit(SYSTEM_VIEWER, { ...outcome, reading: 'second', verdicts: { ...outcome.verdicts, insert: [] }, score: { ...outcome.score, value: 75 } });
    expect((await latestScores(SYSTEM_VIEWER, brand.brandId)).map((one) => [one.value, one.day, one.weakest?.value])).toEqual([[75, '2026-03-01', 50]]);
    expect((await scoreHistory(SYSTEM_VIEWER, brand.brandId)).get(locationId)).toHaveLength(1);

    expect((await getBody(SYSTEM_VIEWER, 'hash-of-page')).contentType).toBe('text/html');
    expect(await purgeBodies(SYSTEM_VIEWER, [{ publisherId: 'brand-website', days: 30 }], new Date('2026-03-20T00:00:00Z'))).toBe(0);
    expect(await purgeBodies(SYSTEM_VIEWER, [{ publisherId: 'brand-website', days: 30 }], new Date('2026-04-20T00:00:00Z'))).toBe(1);
    expect(await findBody('hash-of-page')).toBeNull();
  });
});

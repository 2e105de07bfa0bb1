import { beforeAll, describe, expect, it } from 'vitest';
import { SENTIMENT_LABELS, type Review, type ReviewAnalysis } from '#domain/review.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { db } from '#records/connection.ts';
import { reviewMoments } from '#records/review-figures.ts';
import { saveReviews } from '#records/reviews.ts';
import { LEAST_WEIGHT, reviewWeight } from '#reviews/review-weight.ts';
import { momentsOf } from '#reviews/store-figures.ts';
import { startDatabase } from '#test/integration/start-database.ts';
import { makeBrand } from './sample.ts';

const DAY = '2026-04-01T00:00:00.000Z';

startDatabase();
let brand = { brandId: '', locations: new Map<string, string>() };
beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
});

const SENTIMENTS: Record<(typeof SENTIMENT_LABELS)[number], number> = { negative: -0.75, neutral: 0.125, positive: 0.5 };

describe('reviewMoments', () => {
  it('weighs doubt and contradiction as reviewWeight does, whatever stands beside them', async () => {
    const locationId = brand.locations.get('QC-1') ?? '';
    const cases = SENTIMENT_LABELS.flatMap((label) => [0, 0.25, 0.49, 0.5, 0.9].flatMap((confidence) => [null, 1, 2, 3, 4, 5].map((rating) => ({ label, confidence, rating, sentiment: SENTIMENTS[label] }))));
    const reviews = cases.map(({ rating, ...said }, index) => {
      const review: Review = { externalId: String(index), publishedAt: DAY, rating, text: `Texte ${index}`, authorName: null, reply: null, evidence: null };
      const analysis: ReviewAnalysis = { ...said, language: 'fr', topics: [], model: 'm1' };
      return { locationId, publisherId: 'reviews-file', review, analysis };
    });
    await saveReviews(SYSTEM_VIEWER, reviews, DAY);
    const ask = async () => (await reviewMoments(SYSTEM_VIEWER, brand.brandId, { asOf: DAY, halfLifeDays: 365, leastWeight: LEAST_WEIGHT })).find((one) => one.locationId === locationId);
    const counted = cases.map((one) => ({ ...one, weight: reviewWeight(one) })).filter((one) => one.weight > 0);
    const expected = momentsOf(counted.map((one) => one.sentiment), counted.map((one) => one.weight));
    const found = await ask();
    expect(found?.sentiments.count).toBe(expected.count);
    for (const name of ['sum', 'weight', 'weightSquares', 'weighted', 'weightedSquares'] as const) expect(found?.sentiments[name]).toBeCloseTo(expected[name], 2);
    expect(found?.ratings.count).toBe(cases.filter((one) => one.rating !== null).length);

    // A person has said what is meant: it counts whole.
    await db().reviewAnalysis.updateMany({ where: { review: { locationId } }, data: { said: {} } });
    expect((await ask())?.sentiments).toEqual(momentsOf(cases.map((one) => one.sentiment)));
  });

  it('counts a review that two sources show, or that was taken away, once and not at all', async () => {
    const locationId = brand.locations.get('ON-1') ?? '';
    const review = (externalId: string, rating: number): Review => ({ externalId, publishedAt: DAY, rating, text: '', authorName: null, reply: null, evidence: null });
    const analysis: ReviewAnalysis = { language: null, sentiment: null, label: null, confidence: 0, topics: [], model: 'none' };
    await saveReviews(SYSTEM_VIEWER, [['a', 5], ['b', 5], ['c', 1]].map(([id, rating]) => ({ locationId, publisherId: 'reviews-file', review: review(String(id), Number(rating)), analysis })), DAY);
    const [first, second, third] = await db().review.findMany({ where: { locationId }, orderBy: { externalId: 'asc' } });
    await db().review.update({ where: { id: second?.id ?? '' }, data: { sameAsId: first?.id ?? '' } });
    await db().review.update({ where: { id: third?.id ?? '' }, data: { removedAt: new Date(DAY) } });
    const found = (await reviewMoments(SYSTEM_VIEWER, brand.brandId, { asOf: DAY, halfLifeDays: 365, leastWeight: LEAST_WEIGHT })).find((one) => one.locationId === locationId);
    expect(found?.ratings).toEqual(momentsOf([5]));
  });
});

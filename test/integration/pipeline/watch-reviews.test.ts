import { beforeAll, describe, expect, it } from 'vitest';
import type { Review, ReviewAnalysis } from '#domain/review.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { watchReviews } from '#jobs/pipeline/watch-reviews.ts';
import { db } from '#records/connection.ts';
import { applyLocations, listLocations } from '#records/locations.ts';
import { countReviewWarnings, listReviewWarnings, readFigures } from '#records/review-warnings.ts';
import { saveReviews } from '#records/reviews.ts';
import { sumResponses } from '#reviews/response.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand, makeRecord, makeViewer, MADE_AT } from '../records/sample.ts';

startDatabase();
const DAY_MS = 86_400_000;
const START = Date.parse('2025-01-01T15:00:00Z');
const WEEK = { mo: [[540, 1080]], tu: [[540, 1080]], we: [[540, 1080]], th: [[540, 1080]], fr: [[540, 1080]], sa: [], su: [] } as const;
const at = (day: number) => new Date(START + day * DAY_MS);
const dayOf = (day: number) => at(day).toISOString().slice(0, 10);

let brandId = '';
const locations = new Map<string, string>();
beforeAll(async () => {
  ({ brandId } = await makeBrand('Lunetterie Boréale'));
  const regularHours = Object.fromEntries(Object.entries(WEEK).map(([day, ranges]) => [day, ranges.map((range) => [...range])]));
  await applyLocations(SYSTEM_VIEWER, brandId, { created: ['W-1', 'W-2', 'W-3', 'W-4'].map((code) => makeRecord(code, ['Canada', code === 'W-2' ? 'Ontario' : 'Québec'], { regularHours, timeZone: 'America/Toronto' })), changed: [] }, MADE_AT);
  for (const one of await listLocations(SYSTEM_VIEWER, brandId)) locations.set(one.storeCode, one.id);
  // A year and a half of the same: one bad review in ten, a third answered after an hour.
  for (const code of ['W-1', 'W-2', 'W-3', 'W-4']) await save(code, Array.from({ length: 100 }, (_, index) => ({ day: index * 5, isBad: index % 10 === 9, topic: index % 20 === 19 ? 'waiting' : 'staff', isAnswered: index % 3 === 0 })));
});

const id = (code: string): string => locations.get(code) ?? '';

async function save(code: string, planned: readonly { day: number; isBad: boolean; topic: string; isAnswered?: boolean }[]): Promise<void> {
  const rows = planned.map(({ day, isBad, topic, isAnswered }, index) => {
    const review: Review = {
      externalId: `${code}-${day}-${index}`, publishedAt: at(day).toISOString(), rating: isBad ? 1 : 5, text: `Texte ${code} ${day} ${index}`, authorName: null, evidence: null,
      reply: isAnswered ? { text: 'Merci', publishedAt: new Date(at(day).getTime() + 3_600_000).toISOString() } : null,
    };
    const sentiment = isBad ? -0.9 : 0.9;
    const analysis: ReviewAnalysis = { language: 'fr', sentiment, label: isBad ? 'negative' : 'positive', confidence: 0.9, topics: [{ topic, sentiment, excerpt: review.text }], model: 'm1' };
    return { locationId: id(code), publisherId: 'reviews-file', review, analysis };
  });
  await saveReviews(SYSTEM_VIEWER, rows, at(0).toISOString());
}

const watch = (day: number) => watchReviews({ viewer: SYSTEM_VIEWER, publishers: [] }, brandId, at(day));

describe('watchReviews', () => {
  it('warns of nobody while all is as it was, and says how many were answered and how soon', async () => {
    expect(await watch(500)).toMatchObject({ raised: 0 });
    expect(await listReviewWarnings(SYSTEM_VIEWER, { brandId })).toEqual([]);
    const [figures] = await readFigures(SYSTEM_VIEWER, { locationId: id('W-1') });
    const response = sumResponses([{ answerable: figures?.answerable ?? 0, answered: figures?.answered ?? 0, minutes: figures?.replyMinutes ?? [] }]);
    expect(response.rate).toBeCloseTo(1 / 3, 1);
    // At 10 in the morning of Toronto, and at the weekend nobody is in.
    expect(response.medianMinutes).toBe(60);
    expect(figures?.profile.map((one) => one.topic)).toEqual(['staff', 'waiting']);
  });

  it('raises one warning for stars and complaints that fall together, at its store alone, with its start and its reviews', async () => {
    await save('W-1', Array.from({ length: 14 }, (_, index) => ({ day: 501 + index * 4, isBad: index % 5 !== 4, topic: 'waiting' })));
    expect(await watch(557)).toMatchObject({ raised: 1 });
    const [warning, ...others] = await listReviewWarnings(SYSTEM_VIEWER, { brandId });
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ locationId: id('W-1'), endedAt: null, raisedAt: at(557).toISOString() });
    expect(warning?.signs.map((one) => one.kind)).toEqual(expect.arrayContaining(['rating', 'topic']));
    expect(warning?.signs.find((one) => one.kind === 'topic')).toMatchObject({ topic: 'waiting' });
    expect((warning?.since ?? '') >= dayOf(495) && (warning?.since ?? '') <= dayOf(505)).toBe(true);
    expect(warning?.reviewIds.length).toBeGreaterThanOrEqual(10);
  });

  it('tells the same cause once, however often it is looked at', async () => {
    expect(await watch(557)).toMatchObject({ raised: 0 });
    expect(await watch(560)).toMatchObject({ raised: 0 });
    expect(await listReviewWarnings(SYSTEM_VIEWER, { brandId })).toHaveLength(1);
    expect(await countReviewWarnings(SYSTEM_VIEWER, brandId)).toEqual(new Map([[id('W-1'), 1]]));
  });

  it('shows a regional manager those of the own region alone', async () => {
    const region = async (code: string) => {
      return (await db().location.findUnique({ where: { id: id(code) }, select: { regionId: true } }))?.regionId ?? '';
    };
    const [here, elsewhere] = [makeViewer(brandId, { regionIds: [await region('W-1')] }), makeViewer(brandId, { regionIds: [await region('W-2')] })];
    expect(await listReviewWarnings(here, { brandId })).toHaveLength(1);
    expect(await listReviewWarnings(elsewhere, { brandId })).toEqual([]);
    expect(await readFigures(elsewhere, { locationId: id('W-1') })).toEqual([]);
    expect(await countReviewWarnings(elsewhere, brandId)).toEqual(new Map());
  });

  it('is over once reviews are as they were, and stays to be read', async () => {
    await save('W-1', Array.from({ length: 60 }, (_, index) => ({ day: 561 + index * 2, isBad: index % 15 === 14, topic: 'staff' })));
    await watch(682);
    expect(await listReviewWarnings(SYSTEM_VIEWER, { brandId })).toEqual([]);
    expect(await listReviewWarnings(SYSTEM_VIEWER, { locationId: id('W-1'), endedSince: at(600).toISOString() })).toMatchObject([{ ending: 'recovered', endedAt: at(682).toISOString() }]);
  });
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '#backend/env.ts';
import type { Review, ReviewAnalysis } from '#domain/review.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import exportCommand from '#jobs/cli/export.ts';
import { pairBrandReviews, pairLocationReviews } from '#jobs/pipeline/pair-reviews.ts';
import { db } from '#records/connection.ts';
import { purgeValues } from '#records/purge-values.ts';
import { correctReview, listCorrections, undoCorrection } from '#records/review-corrections.ts';
import { getReviewFile } from '#records/review-file.ts';
import { listInbox } from '#records/review-inbox.ts';
import { reviewMoments } from '#records/review-figures.ts';
import { writeReviews } from '#records/save-reviews.ts';
import { findInDatabase } from '../find-in-database.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand } from './sample.ts';

const database = startDatabase();
const LONG = 'Accueil chaleureux et conseils précis, mes lunettes étaient prêtes deux jours plus tard.';
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
let made = 0;
let locationId = '';

const said = (change: Partial<ReviewAnalysis> = {}): ReviewAnalysis => ({ language: 'fr', sentiment: 0.9, label: 'positive', confidence: 0.9, topics: [{ topic: 'staff', sentiment: 0.9, excerpt: LONG }], model: 'm1', ...change });
const review = (change: Partial<Review> = {}): Review => ({ externalId: 'r1', publishedAt: '2026-03-01T10:00:00.000Z', rating: 5, text: LONG, authorName: 'Marie Tremblay', reply: null, evidence: null, ...change });
const write = (publisherId: string, reviews: { review: Review; analysis?: ReviewAnalysis }[], at: string, how: Parameters<typeof writeReviews>[4] = {}) =>
  db().$transaction((tx) => writeReviews(tx, locationId, reviews.map((one) => ({ publisherId, analysis: said(), ...one })), at, how));
const inbox = async () => listInbox(SYSTEM_VIEWER, brand.brandId, { location: locationId }, { place: null, limit: 100 });
const only = async () => {
  const [row] = await inbox();
  return getReviewFile(SYSTEM_VIEWER, row?.id ?? '');
};
/** Stars that count, and the sum of sentiments that do. */
const figures = async () => {
  const sums = (await reviewMoments(SYSTEM_VIEWER, brand.brandId, { asOf: '2026-03-01T10:00:00.000Z', halfLifeDays: 365, leastWeight: 0.25 })).find((one) => one.locationId === locationId);
  return { ratings: sums?.ratings.count, sentiments: sums?.sentiments.sum };
};
/** What the command writes for the next training. */
async function exportCorrections(): Promise<unknown[]> {
  const out = path.join(database.home, 'corrections.jsonl');
  await exportCommand.run({ positionals: [], options: { corrections: true, format: 'jsonl', language: 'fr', out }, settings: readSettings({}) });
  return (await readFile(out, 'utf8')).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
}

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
});
const codes = ['QC-1', 'QC-2', 'ON-1', 'FR-1'];
/** Each story has a store of its own, emptied first. */
async function begin(): Promise<void> {
  locationId = brand.locations.get(codes[(made += 1) % codes.length] ?? '') ?? '';
  await db().review.deleteMany({ where: { locationId } });
}

describe('a review that its author changes', () => {
  it('keeps what it said before, with its stars and the moment', async () => {
    await begin();
    await write('yelp', [{ review: review() }], '2026-03-02T06:00:00.000Z');
    await write('yelp', [{ review: review({ text: 'Finalement déçue.', rating: 2 }), analysis: said({ sentiment: -0.9, label: 'negative' }) }], '2026-03-09T06:00:00.000Z');
    expect(await only()).toMatchObject({ text: 'Finalement déçue.', rating: 2, editedAt: '2026-03-09T06:00:00.000Z', versions: [{ text: LONG, rating: 5, replacedAt: '2026-03-09T06:00:00.000Z' }], analysis: { label: 'negative' } });
  });

  it('is not one where only the owner answered, or only spaces moved, or we read it otherwise', async () => {
    await begin();
    await write('yelp', [{ review: review() }], '2026-03-02T06:00:00.000Z');
    await write('yelp', [{ review: review({ reply: { text: 'Merci !', publishedAt: null } }) }], '2026-03-03T06:00:00.000Z');
    await write('yelp', [{ review: review({ text: LONG.replace(', ', ',\n ') }) }], '2026-03-04T06:00:00.000Z');
    await write('yelp', [{ review: review({ text: `${LONG} Read more` }) }], '2026-03-05T06:00:00.000Z', { isReread: true });
    expect(await only()).toMatchObject({ editedAt: null, versions: [], text: `${LONG} Read more` });
  });

  it('ends the correction of what it said before', async () => {
    await begin();
    await write('yelp', [{ review: review() }], '2026-03-02T06:00:00.000Z');
    await correctReview(SYSTEM_VIEWER, (await only()).id, { label: 'neutral', topics: [] }, new Date('2026-03-03T00:00:00Z'));
    await write('yelp', [{ review: review({ text: 'Finalement déçue.' }), analysis: said({ sentiment: -0.9, label: 'negative' }) }], '2026-03-09T06:00:00.000Z');
    expect(await only()).toMatchObject({ isCorrected: false, analysis: { label: 'negative' }, corrections: [{ after: { label: 'neutral' }, ending: 'edited' }] });
  });

  it('gives up what it said before when its source allows no more', async () => {
    await begin();
    const before = 'Une phrase que personne d’autre n’a écrite';
    await write('yelp', [{ review: review({ text: before }), analysis: said({ topics: [{ topic: 'staff', sentiment: 1, excerpt: before }] }) }], '2026-03-02T06:00:00.000Z');
    const [row] = await inbox();
    await correctReview(SYSTEM_VIEWER, row?.id ?? '', { label: 'positive', topics: [{ topic: 'price', label: 'negative' }] }, new Date('2026-03-02T10:00:00Z'));
    await write('yelp', [{ review: review({ text: LONG }) }], '2026-03-09T06:00:00.000Z');
    expect(await findInDatabase(before)).toEqual(['ReviewVersion.text']);
    await purgeValues(SYSTEM_VIEWER, [{ publisherId: 'yelp', days: 7 }], new Date('2026-03-10T06:00:00Z'));
    expect(await findInDatabase(before)).toEqual([]);
    expect((await only()).text).toBe(LONG);
    await correctReview(SYSTEM_VIEWER, row?.id ?? '', { label: 'neutral', topics: [{ topic: 'staff', label: 'positive' }] }, new Date('2026-03-10T10:00:00Z'));
    await purgeValues(SYSTEM_VIEWER, [{ publisherId: 'yelp', days: 7 }], new Date('2026-04-10T06:00:00Z'));
    expect(await findInDatabase(LONG.slice(0, 20))).toEqual([]);
    expect(await only()).toMatchObject({ isCorrected: true, analysis: { label: 'neutral' } });
  });
});

describe('a review that left its source', () => {
  it('stays, as taken away, and counts no more; back again, it counts', async () => {
    await begin();
    await write('yelp', [{ review: review() }], '2026-03-02T06:00:00.000Z');
    await write('yelp', [], '2026-03-09T06:00:00.000Z', { gone: [{ publisherId: 'yelp', externalId: 'r1' }] });
    expect([(await only()).removedAt, (await figures()).ratings]).toEqual(['2026-03-09T06:00:00.000Z', 0]);
    await write('yelp', [{ review: review() }], '2026-03-10T06:00:00.000Z');
    expect([(await only()).removedAt, (await figures()).ratings]).toEqual([null, 1]);
  });
});

describe('one review at two sources', () => {
  it('is one line, and counts once', async () => {
    await begin();
    await write('google-business-profile', [{ review: review() }], '2026-03-02T06:00:00.000Z');
    await write('facebook', [{ review: review({ externalId: 'f', authorName: 'Marie T.', publishedAt: '2026-03-02T01:00:00.000Z' }) }], '2026-03-02T06:00:00.000Z');
    expect(await pairBrandReviews(SYSTEM_VIEWER, brand.brandId)).toBeGreaterThan(0);
    expect([(await inbox()).map((one) => [one.publisherId, one.alsoOn]), (await figures()).ratings]).toEqual([[['google-business-profile', ['facebook']]], 1]);
    expect(await pairBrandReviews(SYSTEM_VIEWER, brand.brandId)).toBe(0);
  });

  it('goes on counting where the older one is taken away', async () => {
    await write('google-business-profile', [], '2026-03-09T06:00:00.000Z', { gone: [{ publisherId: 'google-business-profile', externalId: 'r1' }] });
    await pairLocationReviews(SYSTEM_VIEWER, locationId);
    expect((await figures()).ratings).toBe(1);
    expect((await inbox()).map((one) => [one.publisherId, one.removedAt !== null])).toEqual([['facebook', false], ['google-business-profile', true]]);
  });

  it('stays one where the text of the newer one may not be kept any longer', async () => {
    await begin();
    await write('google-business-profile', [{ review: review() }], '2026-03-02T06:00:00.000Z');
    await write('facebook', [{ review: review({ externalId: 'f' }) }], '2026-03-02T06:00:00.000Z');
    await pairLocationReviews(SYSTEM_VIEWER, locationId);
    await purgeValues(SYSTEM_VIEWER, [{ publisherId: 'google-business-profile', days: 7 }, { publisherId: 'facebook', days: 7 }], new Date('2026-04-01T06:00:00Z'));
    await write('yelp', [{ review: review({ externalId: 'y', text: 'Bien.' }) }], '2026-04-02T06:00:00.000Z');
    await pairLocationReviews(SYSTEM_VIEWER, locationId);
    expect((await figures()).ratings).toBe(2);
  });
});

describe('a correction', () => {
  it('counts in the store’s figures, outlives the next model, and can be taken back', async () => {
    await begin();
    await write('yelp', [{ review: review() }], '2026-03-02T06:00:00.000Z');
    const { id } = await only();
    await correctReview(SYSTEM_VIEWER, id, { label: 'negative', topics: [{ topic: 'staff', label: 'positive' }, { topic: 'waiting', label: 'negative' }] }, new Date('2026-03-03T00:00:00Z'));
    expect((await figures()).sentiments).toBe(-0.8);
    await write('yelp', [{ review: review(), analysis: said({ sentiment: 0.7, confidence: 0.7, model: 'm2' }) }], '2026-03-09T06:00:00.000Z');
    expect(await only()).toMatchObject({ isCorrected: true, model: 'm2', said: { sentiment: 0.7 }, analysis: { label: 'negative', sentiment: -0.8, confidence: 1, topics: [{ topic: 'staff', excerpt: LONG }, { topic: 'waiting', sentiment: -0.8, excerpt: '' }] } });
    expect(await listCorrections(SYSTEM_VIEWER, brand.brandId)).toMatchObject([{ text: LONG, language: 'fr', reading: { label: 'negative' } }]);
    expect(await exportCorrections()).toEqual([{ text: LONG, lang: 'fr', label: 'negative', topics: [{ topic: 'staff', label: 'positive' }, { topic: 'waiting', label: 'negative' }] }]);
    await undoCorrection(SYSTEM_VIEWER, id, new Date('2026-03-10T00:00:00Z'));
    expect(await only()).toMatchObject({ isCorrected: false, said: null, analysis: { label: 'positive', sentiment: 0.7 }, corrections: [{ ending: 'undone' }] });
    expect(await listCorrections(SYSTEM_VIEWER, brand.brandId)).toEqual([]);
  });

  it('that changes nothing is refused, and so is one of a review without text', async () => {
    await begin();
    await write('yelp', [{ review: review() }, { review: review({ externalId: 'r2', text: '', publishedAt: '2026-02-01' }), analysis: said({ label: null, sentiment: null, confidence: 0, topics: [], model: 'none' }) }], '2026-03-02T06:00:00.000Z');
    const [full, empty] = await inbox();
    await expect(correctReview(SYSTEM_VIEWER, full?.id ?? '', { label: 'positive', topics: [{ topic: 'staff', label: 'positive' }] }, new Date())).rejects.toMatchObject({ id: 'invalid-input' });
    await expect(correctReview(SYSTEM_VIEWER, empty?.id ?? '', { label: 'positive', topics: [] }, new Date())).rejects.toMatchObject({ id: 'invalid-input' });
    await expect(undoCorrection(SYSTEM_VIEWER, full?.id ?? '', new Date())).rejects.toMatchObject({ id: 'invalid-input' });
  });
});

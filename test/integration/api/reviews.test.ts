import { beforeAll, describe, expect, it, test } from 'vitest';
import type { z } from 'zod';
import type { ReviewDetails, countReviews, listReviews } from '#contract/reviews.ts';
import type { Review, ReviewAnalysis } from '#domain/review.ts';
import { SYSTEM_VIEWER, type Role } from '#domain/viewer.ts';
import { pairBrandReviews } from '#jobs/pipeline/pair-reviews.ts';
import { db } from '#records/connection.ts';
import { listRegions } from '#records/regions.ts';
import { saveReviews } from '#records/reviews.ts';
import { addMember } from '#records/users.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand } from '../records/sample.ts';
import { ADMIN, startApp } from './start-app.ts';

type Listed = z.infer<typeof listReviews.response>;
type Counted = z.infer<typeof countReviews.response>;

startDatabase();
const app = startApp();
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
const cookies = new Map<Role | 'other', string>();
const ids = new Map<string, string>();

const said = (label: ReviewAnalysis['label'], confidence: number, topics: ReviewAnalysis['topics'] = [], language = 'fr'): ReviewAnalysis =>
  ({ language, label, confidence, topics, model: 'm1', sentiment: label === null ? null : label === 'positive' ? confidence : label === 'negative' ? -confidence : 0 });
/** Name, store, source, day, stars, text, analysis, and what else. */
const REVIEWS: [string, string, string, string | null, number | null, string, ReviewAnalysis, Partial<Review>?][] = [
  ['praise', 'QC-1', 'google-business-profile', '2026-03-05', 5, 'Équipe adorable, œil de lynx pour les montures. Attente un peu longue.', said('positive', 0.9, [{ topic: 'staff', sentiment: 0.9, excerpt: 'Équipe adorable' }, { topic: 'waiting', sentiment: -0.6, excerpt: 'Attente un peu longue.' }])],
  ['copy', 'QC-1', 'facebook', '2026-03-06', 5, 'Équipe adorable, œil de lynx pour les montures. Attente un peu longue.', said('positive', 0.9)],
  ['rant', 'QC-2', 'yelp', '2026-03-04', 1, 'Terrible. Never again.', said('negative', 0.8, [], 'en'), { reply: { text: 'Désolés.', publishedAt: null } }],
  ['sarcasm', 'ON-1', 'yelp', '2026-03-03', 1, 'Excellent service, as always.', said('positive', 0.95, [], 'en')],
  ['doubt', 'FR-1', 'yelp', '2026-03-02', 4, 'Correct.', said('positive', 0.2)],
  ['stars', 'FR-1', 'google-business-profile', null, 3, '', said(null, 0)],
];

const get = async <T>(path: string, role: Role | 'other' = 'administrator') => (await (await app.get(path, cookies.get(role))).json()) as T;
const list = (query = '', role: Role | 'other' = 'administrator') => get<Listed>(`/api/brands/${brand.brandId}/reviews${query}`, role);
const names = ({ rows }: Listed) => rows.map((row) => [...ids].find(([, id]) => id === row.id)?.[0]);
const details = (name: string, role: Role = 'administrator') => get<ReviewDetails>(`/api/reviews/${ids.get(name)}`, role);
const correct = (name: string, body: object, role: Role = 'administrator') => app.post(`/api/reviews/${ids.get(name)}/correction`, body, cookies.get(role));

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  await saveReviews(SYSTEM_VIEWER, REVIEWS.map(([externalId, code, publisherId, publishedAt, rating, text, analysis, more]) => (
    { locationId: brand.locations.get(code) ?? '', publisherId, analysis, review: { externalId, publishedAt, rating, text, authorName: 'Marie T.', reply: null, evidence: null, ...more } })), '2026-03-07T06:00:00.000Z');
  await pairBrandReviews(SYSTEM_VIEWER, brand.brandId);
  for (const row of await db().review.findMany({ select: { id: true, externalId: true } })) ids.set(row.externalId, row.id);
  const regionId = (await listRegions(SYSTEM_VIEWER, brand.brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  const members = [['head-office', 'h@example.org', {}], ['regional-manager', 'm@example.org', { regionId }], ['executive', 'e@example.org', {}], ['store-manager', 's@example.org', { locationId: brand.locations.get('ON-1') ?? '' }]] as const;
  for (const [role, email, where] of members) {
    await addMember({ email, name: email, role, brandId: brand.brandId, ...where });
    cookies.set(role, await app.signIn(email));
  }
  await addMember({ email: 'o@example.org', name: 'Olga', role: 'head-office', brandId: (await makeBrand('Optique Voisine')).brandId });
  cookies.set('administrator', await app.signIn(ADMIN));
  cookies.set('other', await app.signIn('o@example.org'));
});

describe('the inbox', () => {
  it('holds every review once, newest first, those without a day where they were first seen', async () => {
    const listed = await list();
    expect(names(listed)).toEqual(['stars', 'praise', 'rant', 'sarcasm', 'doubt']);
    expect(listed.rows[1]).toMatchObject({ storeCode: 'QC-1', alsoOn: ['facebook'], label: 'positive', isUncertain: false, hasReply: false, topics: [{ topic: 'staff', label: 'positive' }, { topic: 'waiting', label: 'negative' }] });
    expect(listed.next).toBeNull();
  });

  it('gives the same list page by page', async () => {
    const seen: (string | undefined)[] = [];
    let after = '';
    for (let page = 0; page < 5; page += 1) {
      const listed = await list(`?limit=2${after}`);
      seen.push(...names(listed));
      if (listed.next === null) break;
      after = `&cursor=${encodeURIComponent(listed.next)}`;
    }
    expect(seen).toEqual(['stars', 'praise', 'rant', 'sarcasm', 'doubt']);
    expect((await app.get(`/api/brands/${brand.brandId}/reviews?cursor=nowhere`, cookies.get('administrator'))).status).toBe(400);
  });

  test.each([
    ['search=adorable', ['praise']], ['search=OEIL%20equipe', ['praise']], ['search=équipe', ['praise']], ['search=(', []], ['search=qc-2', ['rant']], ['search=marie%20terrible', ['rant']],
    ['publisher=facebook', ['praise']], ['publisher=yelp', ['rant', 'sarcasm', 'doubt']], ['language=en', ['rant', 'sarcasm']],
    ['topic=waiting', ['praise']], ['topic=waiting&sentiment=negative', ['praise']], ['topic=waiting&sentiment=positive', []],
    ['sentiment=negative', ['rant']], ['sentiment=uncertain', ['doubt']], ['sentiment=unread', ['stars']], ['stars=1', ['rant', 'sarcasm']], ['stars=none', []],
    ['answered=yes', ['rant']], ['answered=no', ['stars', 'praise', 'sarcasm', 'doubt']], ['only=contradictory', ['sarcasm']], ['only=repeated', ['praise']], ['only=corrected', []], ['only=awaiting-approval', []],
    ['status=edited', []], ['status=removed', []], ['from=2026-03-04&to=2026-03-05', ['praise', 'rant']],
  ])('narrowed down by %s', async (query, expected) => {
    expect(names(await list(`?${query}`))).toEqual(expected);
    const { total } = await get<Counted>(`/api/brands/${brand.brandId}/review-counts?${query}`);
    expect(total).toBe(expected.length);
  });

  it('counts what it holds', async () => {
    expect(await get<Counted>(`/api/brands/${brand.brandId}/review-counts`)).toEqual({ total: 5, negative: 1, neutral: 0, positive: 2, uncertain: 1, unanswered: 4 });
  });

  it('says what can be chosen', async () => {
    expect(await get(`/api/brands/${brand.brandId}/review-choices`)).toMatchObject({ publisherIds: ['facebook', 'google-business-profile', 'yelp'], languages: ['en', 'fr'], locations: [{ storeCode: 'FR-1' }, { storeCode: 'ON-1' }, { storeCode: 'QC-1' }, { storeCode: 'QC-2' }] });
  });

  it('holds a region’s reviews for its manager, and nothing for another brand’s people', async () => {
    expect(names(await list('', 'regional-manager'))).toEqual(['praise', 'rant']);
    expect((await get<Counted>(`/api/brands/${brand.brandId}/review-counts`, 'regional-manager')).total).toBe(2);
    expect((await app.get(`/api/brands/${brand.brandId}/reviews`, cookies.get('other'))).status).toBe(404);
    expect((await app.get(`/api/reviews/${ids.get('sarcasm')}`, cookies.get('regional-manager'))).status).toBe(404);
  });
});

describe('a review', () => {
  it('is shown with its copies, and its copy with it', async () => {
    expect((await details('praise')).copies).toMatchObject([{ publisherId: 'facebook' }]);
    expect(await details('copy')).toMatchObject({ copies: [{ publisherId: 'google-business-profile' }], review: { alsoOn: ['google-business-profile'] } });
  });

  it('counts nothing while it says the contrary of its stars', async () => {
    expect(await details('sarcasm')).toMatchObject({ weight: 0, review: { isContradictory: true }, mayCorrect: true });
  });
});

describe('a correction', () => {
  const AFTER = { label: 'negative', topics: [{ topic: 'staff', label: 'negative' }] };

  it('is refused to who may only look, and outside one’s region', async () => {
    expect([(await correct('sarcasm', AFTER, 'executive')).status, (await correct('sarcasm', AFTER, 'store-manager')).status, (await correct('sarcasm', AFTER, 'regional-manager')).status]).toEqual([403, 403, 404]);
    expect(await details('praise', 'executive')).toMatchObject({ mayCorrect: false });
  });

  it('is refused with a topic that nothing knows', async () => {
    expect((await correct('sarcasm', { label: 'negative', topics: [{ topic: 'weather', label: null }] })).status).toBe(400);
  });

  it('counts, is signed, and can be taken back', async () => {
    expect((await correct('sarcasm', AFTER, 'head-office')).status).toBe(200);
    // What is worked out of all reviews together follows.
    expect(app.jobs.at(-1)).toMatchObject({ taskId: 'watch-reviews', payload: { brandId: expect.any(String) as string } });
    expect(await details('sarcasm')).toMatchObject({ weight: 1, said: { label: 'positive' }, review: { label: 'negative', isContradictory: false, isCorrected: true }, corrections: [{ author: 'h@example.org', endedAt: null }] });
    expect(names(await list('?only=corrected'))).toEqual(['sarcasm']);
    expect((await app.post(`/api/reviews/${ids.get('sarcasm')}/correction/undo`, {}, cookies.get('administrator'))).status).toBe(200);
    expect(await details('sarcasm')).toMatchObject({ said: null, review: { label: 'positive', isContradictory: true }, corrections: [{ ending: 'undone' }] });
  });

  it('may be made by a regional manager in their region', async () => {
    expect((await correct('rant', { label: 'neutral', topics: [] }, 'regional-manager')).status).toBe(200);
    expect((await details('rant')).corrections).toHaveLength(1);
  });
});

describe('a saved view', () => {
  const path = () => `/api/brands/${brand.brandId}/saved-views`;
  const views = async (role: Role) => (await get<{ views: { id: string; name: string; query: string }[] }>(`${path()}?page=reviews`, role)).views;
  const save = (body: object, role: Role | 'other' = 'head-office') => app.put(path(), { page: 'reviews', ...body }, cookies.get(role));

  it('is kept for whoever saved it, once a name', async () => {
    expect((await save({ name: 'To answer', query: 'answered=no' })).status).toBe(200);
    expect((await save({ name: 'To answer', query: 'answered=no&stars=1' })).status).toBe(200);
    expect(await views('head-office')).toMatchObject([{ name: 'To answer', query: 'answered=no&stars=1' }]);
    expect(await views('executive')).toEqual([]);
    expect((await save({ name: 'x', query: '' }, 'other')).status).toBe(404);
  });

  it('is shared with all who see the brand when its person wants, and stays theirs to change', async () => {
    expect((await save({ name: 'Angry', query: 'sentiment=negative', isShared: true })).status).toBe(200);
    const [shared] = await views('regional-manager') as { id: string; name: string; isOwn?: boolean; sharedBy?: string | null }[];
    expect(shared).toMatchObject({ name: 'Angry', isOwn: false, sharedBy: expect.any(String) });
    expect((await app.post(`/api/saved-views/${shared?.id}/deletion`, {}, cookies.get('regional-manager'))).status).toBe(404);
    expect((await app.get(`${path()}?page=reviews`, cookies.get('other'))).status).toBe(404);
    expect((await save({ name: 'Angry', query: 'sentiment=negative', isShared: false })).status).toBe(200);
    expect(await views('regional-manager')).toEqual([]);
    expect((await app.post(`/api/saved-views/${shared?.id}/deletion`, {}, cookies.get('head-office'))).status).toBe(200);
  });

  it('belongs to one page', async () => {
    await save({ page: 'ranking', name: 'Malls', query: 'format=mall' });
    expect((await views('head-office')).map((one) => one.name)).not.toContain('Malls');
  });

  it('is forgotten by its own person alone', async () => {
    const [view] = await views('head-office');
    expect((await app.post(`/api/saved-views/${view?.id}/deletion`, {}, cookies.get('executive'))).status).toBe(404);
    expect((await app.post(`/api/saved-views/${view?.id}/deletion`, {}, cookies.get('head-office'))).status).toBe(200);
    expect(await views('head-office')).toEqual([]);
  });
});

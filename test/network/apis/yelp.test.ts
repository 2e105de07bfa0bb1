import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublisherSettings } from '#publishers/define-publisher.ts';
import yelp from '#publishers/yelp.ts';
import { makeLocation, STANDARD, targetOf, valueOf } from '../../backend/publishers/played.ts';
import { misfits, readShared } from './contract.ts';
import { serveApi, type ServedApi } from './serve-api.ts';
import { ownBusiness, ownYelpReview, yelpApi, type YelpBusiness, type YelpFault, type YelpOptions } from './yelp.ts';
import { YELP_CONTRACT } from './yelp-contract.ts';

const ID = ownBusiness().id;
const SETTINGS = { apiKey: 'yelp-key', reviews: 'true' };
const shown: YelpBusiness = { json: ownBusiness(), reviews: { fr: [ownYelpReview('r1', 'Très bon accueil')], en: [ownYelpReview('r2', 'A bit slow', 3)] } };
const faults: YelpFault[] = [];
const options: YelpOptions = { faults };
let businesses: YelpBusiness[] = [];
let api: ServedApi;
beforeEach(async () => {
  faults.length = 0;
  Object.assign(options, { hasReviews: true, dailyLimit: 5000 });
  businesses = [shown];
  api = await serveApi('api.yelp.com', yelpApi(() => businesses, options));
});
afterEach(async () => {
  await api.close();
});
const gather = (settings: PublisherSettings = SETTINGS, id = ID) => api.ask(yelp, yelp.gather(targetOf(makeLocation(), settings, [id])));
const search = (changes = {}) => api.ask(yelp, yelp.search?.(targetOf(makeLocation(changes), SETTINGS)) as never);
const test = (settings: PublisherSettings = SETTINGS, ids = [ID]) => api.ask(yelp, yelp.test?.({ locations: [makeLocation()], standard: STANDARD, settings, links: new Map([['loc-1', ids]]) }) as never);

describe('a listing, asked as the pipeline asks it', () => {
  it('in the language of its place, with reviews in both', async () => {
    const [listing] = await gather();
    expect(api.asked.map(({ url }) => url)).toEqual([`/v3/businesses/${ID}?locale=fr_CA`, `/v3/businesses/${ID}/reviews?locale=fr_CA&limit=20&sort_by=newest`, `/v3/businesses/${ID}/reviews?locale=en_CA&limit=20&sort_by=newest`]);
    expect(api.asked.every(({ url, headers }) => headers.authorization === 'Bearer yelp-key' && !url.includes('yelp-key'))).toBe(true);
    expect(listing).toMatchObject({ externalId: ID, url: 'https://www.yelp.com/biz/lunetterie-exemple-montr%C3%A9al', absent: false });
    expect(listing?.pages[0]?.reviews.map(({ externalId, rating, publishedAt }) => [externalId, rating, publishedAt])).toEqual([['r1', 4, '2026-02-14T18:30:00.000Z'], ['r2', 3, '2026-02-14T18:30:00.000Z']]);
  });
  it('that only English reviews make visible is asked again in English', async () => {
    businesses = [{ ...shown, reviews: { en: shown.reviews.en ?? [] } }];
    const [listing] = await gather();
    expect(valueOf(listing, 'businessName')).toBe('Lunetterie Exemple');
    expect(api.asked.map(({ url }) => /locale=(\w+)/.exec(url)?.[1])).toEqual(['fr_CA', 'en_CA', 'en_CA']);
  });
  it('without any review is withheld, which is no absence', async () => {
    businesses = [{ ...shown, reviews: {} }];
    expect(await gather()).toMatchObject([{ externalId: ID, absent: false, pages: [{ trouble: 'withheld' }] }]);
  });
  it('by an alias with accents', async () => {
    const [listing] = await gather(SETTINGS, 'lunetterie-exemple-montréal');
    expect([listing?.externalId, valueOf(listing, 'businessName')]).toEqual(['lunetterie-exemple-montréal', 'Lunetterie Exemple']);
  });
  it('keeps its facts where the plan has no reviews', async () => {
    options.hasReviews = false;
    const [listing] = await gather();
    expect([listing?.pages[0]?.trouble, valueOf(listing, 'phone')?.e164, listing?.pages[0]?.reviews]).toEqual([null, '+15145550101', []]);
  });
  it('is asked for its facts alone where reviews are off', async () => {
    await gather({ apiKey: 'yelp-key' });
    expect(api.asked).toHaveLength(1);
  });
  it('whose id is gone is to be found again', async () => {
    expect(await gather(SETTINGS, 'gone')).toMatchObject([{ absent: false, pages: [{ trouble: 'stale-id' }] }]);
  });
});

describe('what the account may not', () => {
  it.each<[string, () => void, PublisherSettings, string]>([
    ['a wrong key', () => {}, { apiKey: 'other' }, 'key-refused'],
    ['a spent quota', () => (options.dailyLimit = 0), SETTINGS, 'quota-spent'],
    ['a key without this endpoint', () => faults.push({ status: 401, code: 'UNAUTHORIZED_API_KEY' }), SETTINGS, 'not-in-plan'],
  ])('%s is said of the source', async (_case, arrange, settings, trouble) => {
    arrange();
    await expect(gather(settings)).rejects.toMatchObject({ id: 'source-failed', trouble });
  });
  it('a refusal of this listing alone stays with it', async () => {
    faults.push({ status: 403, code: 'AUTHORIZATION_ERROR' });
    expect(await gather()).toMatchObject([{ pages: [{ trouble: 'not-authorised' }] }]);
  });
  it('a burst is slowed down and asked again', async () => {
    faults.push({ status: 429, code: 'TOO_MANY_REQUESTS_PER_SECOND' });
    const [listing] = await gather();
    expect(valueOf(listing, 'businessName')).toBe('Lunetterie Exemple');
  });
});

describe('a search', () => {
  it('by name and address, with signs that a match does not take left out', async () => {
    businesses = [{ ...shown, json: ownBusiness({ name: 'Lunetterie Exemple vue' }) }];
    const found = await search({ businessName: 'Lunetterie Exemple™ «vue»' });
    expect(found).toMatchObject([{ externalId: ID, name: 'Lunetterie Exemple vue', phone: '+15145550101', address: { street: '1234 Boulevard Rosemont', unit: 'Suite 200', postalCode: 'H2S 1A1' }, coordinates: { latitude: 45.5401 } }]);
    expect(api.asked).toHaveLength(1);
  });
  it('then by phone, then around its position', async () => {
    expect(await search({ businessName: 'Autre nom' })).toMatchObject([{ externalId: ID }]);
    expect(await search({ businessName: 'Lunetterie', phone: '+15145550999', address: { street: '1 rue X', locality: 'Laval', country: 'CA' } })).toMatchObject([{ externalId: ID }]);
    expect(api.asked.map(({ url }) => url.split('?')[0])).toEqual(['/v3/businesses/matches', '/v3/businesses/search/phone', '/v3/businesses/search/phone', '/v3/businesses/search']);
  });
  it('that finds nothing is an absence only where every way was answered', async () => {
    businesses = [];
    expect(await search()).toEqual([]);
    faults.push({ status: 400, code: 'INVALID_REQUEST' });
    await expect(search()).rejects.toMatchObject({ trouble: 'request-refused' });
  });
});

describe('a test of the connection', () => {
  it('says that all is well, and whether reviews are in the plan', async () => {
    expect(await test()).toMatchObject({ ok: true, words: { fr: 'Yelp accepte la clé, et le forfait comprend les avis.' } });
    expect(await test(SETTINGS, [])).toMatchObject({ ok: true });
    options.hasReviews = false;
    expect(await test()).toMatchObject({ ok: false, trouble: 'not-in-plan', words: { en: expect.stringContaining('Turn “Read the reviews” off') as string } });
  });
  it('says what is wrong', async () => {
    expect(await test({ apiKey: 'no' })).toMatchObject({ ok: false, trouble: 'key-refused', words: { en: expect.stringContaining('Yelp does not accept this key') as string } });
    expect(await test(SETTINGS, ['gone'])).toMatchObject({ ok: false, trouble: 'stale-id' });
  });
});

describe('the played API answers as the real one is known to', () => {
  it('by the studied shapes', async () => {
    const bodyOf = async (path: string) => {
      const answer = await api.fetcher.fetchPage({ url: `https://api.yelp.com/v3/businesses${path}`, method: 'GET', headers: { authorization: 'Bearer yelp-key' }, accept: 'json', obeysRobots: false, withResources: false }, yelp.pace);
      return JSON.parse(answer.ok ? answer.capture.body : Buffer.from(answer.bytes ?? []).toString()) as unknown;
    };
    expect(misfits(YELP_CONTRACT.details, await bodyOf(`/${ID}?locale=fr_CA`))).toEqual([]);
    expect(misfits(YELP_CONTRACT.reviews, await bodyOf(`/${ID}/reviews?locale=fr_CA`))).toEqual([]);
    expect(misfits(YELP_CONTRACT.search, await bodyOf('/search/phone?phone=%2B15145550101'))).toEqual([]);
    expect(misfits(YELP_CONTRACT.error, await bodyOf('/search/phone?phone=514'))).toEqual([]);
  });
  const studied = readShared('yelp/fixtures/business-split-special-overnight.json');
  it.skipIf(studied === null)('which the studied answers fit, too (skipped where ../shared is not beside the repository)', () => {
    expect(misfits(YELP_CONTRACT.details, studied)).toEqual([]);
    for (const name of ['400-INVALID_REQUEST', '401-TOKEN_INVALID', '403-BUSINESS_UNAVAILABLE', '404-NOT_FOUND', '429-ACCESS_LIMIT_REACHED']) expect(misfits(YELP_CONTRACT.error, readShared(`yelp/fixtures/error-${name}.json`))).toEqual([]);
  });
  const official = readShared('yelp/yelp-business-details.patched.schema.json');
  it.skipIf(official === null)('by the official contract (skipped where ../shared does not have it)', () => {
    expect(misfits(official as object, ownBusiness())).toEqual([]);
  });
});

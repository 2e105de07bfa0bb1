import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublisherSettings } from '#publishers/define-publisher.ts';
import trustpilot from '#publishers/trustpilot.ts';
import { makeLocation, STANDARD, valueOf } from '../../backend/publishers/played.ts';
import { misfits, readShared } from './contract.ts';
import { serveApi, type ServedApi } from './serve-api.ts';
import { LAVAL, ownReview, ROSEMONT, trustpilotApi, type TrustpilotFault, type TrustpilotReview } from './trustpilot.ts';
import { TRUSTPILOT_CONTRACT } from './trustpilot-contract.ts';

const PUBLIC = { domain: 'https://Lunetterie.example/', clientId: 'tp-key' };
const SETTINGS = { ...PUBLIC, accessToken: 'tp-token' };
const rosemont = makeLocation();
const laval = makeLocation({ id: 'loc-2', storeCode: 'LAV-02', branch: 'Laval' });
const LINKS = new Map([['loc-1', [ROSEMONT.id]], ['loc-2', [LAVAL.id]]]);
const faults: TrustpilotFault[] = [];
const replies = new Map<string, string>();
let reviews: TrustpilotReview[];
let api: ServedApi;
beforeEach(async () => {
  faults.length = 0;
  replies.clear();
  reviews = [ownReview(), ownReview({ id: 'tp2', stars: 3, location: LAVAL, createdAt: '2026-02-10T10:00:00' }), ownReview({ id: 'tp3', location: null, createdAt: '2026-02-01T10:00:00Z' })];
  api = await serveApi('api.trustpilot.com', trustpilotApi(() => reviews, { faults, replies }));
});
afterEach(async () => {
  await api.close();
});
const targetOf = (settings: PublisherSettings = SETTINGS, newestReviews?: ReadonlyMap<string, string>, links: ReadonlyMap<string, readonly string[]> = LINKS) =>
  ({ locations: [rosemont, laval], standard: STANDARD, settings, links, ...(newestReviews === undefined ? {} : { newestReviews }) });
const gather = (...given: Parameters<typeof targetOf>) => api.ask(trustpilot, trustpilot.gather(targetOf(...given)));
const pagesAsked = () => api.asked.filter(({ url }) => url.includes('/reviews?')).map(({ url }) => [new URL(url, 'https://x.example').searchParams.get('page'), new URL(url, 'https://x.example').searchParams.get('internalLocationId')]);
/** Reviews of Rosemont, one a day, the newest on 2026-02-20. */
const many = (count: number) => Array.from({ length: count }, (_one, index) => ownReview({ id: `many${index}`, createdAt: new Date(Date.UTC(2026, 1, 20) - index * 86_400_000).toISOString() }));

describe('reviews with a sign-in', () => {
  it('go to their own location; one of the brand alone goes to none', async () => {
    const found = await gather();
    expect([...found].map(([id, [listing]]) => [id, listing?.externalId, valueOf(listing, 'businessName'), listing?.pages[0]?.reviews.map(({ externalId }) => externalId)])).toEqual([
      ['loc-1', ROSEMONT.id, 'Lunetterie Exemple', ['tp1']], ['loc-2', LAVAL.id, 'Lunetterie Exemple', ['tp2']],
    ]);
    expect(found.get('loc-1')?.[0]?.url).toBe('https://www.trustpilot.com/review/lunetterie.example/location/rosemont-mtl-01');
    expect(found.get('loc-1')?.[0]?.pages[0]?.reviews[0]).toMatchObject({
      rating: 5, publishedAt: '2026-02-20T13:37:00.000Z', authorName: 'Camille R.', text: 'Très bon accueil\nOn a pris le temps de bien ajuster mes lunettes.', reply: { text: 'Merci à vous!', publishedAt: '2026-02-21T09:00:00.000Z' },
      evidence: { locator: '$.reviews[0]', url: 'https://www.trustpilot.com/reviews/tp1' },
    });
  });
  it('the key goes to what is public, the sign-in to what is private, and nobody’s e-mail is kept', async () => {
    const found = await gather();
    expect(api.asked.map(({ url, headers }) => [url.split('?')[0], headers['apikey'], headers.authorization])).toEqual([['/v1/business-units/find', 'tp-key', undefined], ['/v1/private/business-units/5000000000000000000000aa/reviews', undefined, 'Bearer tp-token']]);
    expect(JSON.stringify([...found])).not.toContain('camille@mail.example');
    expect(trustpilot.retention.bodyDays).toBe(0);
  });
  it('the first time all of them, page by page', async () => {
    reviews = many(230);
    expect((await gather()).get('loc-1')?.[0]?.pages[0]?.reviews).toHaveLength(230);
    expect(pagesAsked()).toEqual([['1', null], ['2', null], ['3', null]]);
  });
  it('then newest first until they are known', async () => {
    reviews = many(230);
    await gather(SETTINGS, new Map([['loc-1', '2026-02-19T00:00:00Z'], ['loc-2', '2025-06-01T00:00:00Z']]));
    expect(pagesAsked()).toEqual([['1', null]]);
  });
  it('a location of which none is kept is read from its first', async () => {
    reviews = [...many(230), ownReview({ id: 'old', location: LAVAL, createdAt: '2020-01-01T00:00:00Z' })];
    const found = await gather(SETTINGS, new Map([['loc-1', '2026-02-19T00:00:00Z']]));
    expect(found.get('loc-2')?.[0]?.pages[0]?.reviews.map(({ externalId }) => externalId)).toEqual(['old']);
    expect(pagesAsked()).toEqual([['1', null], ['1', LAVAL.id]]);
  });
  it('a gap is no reading: what lies behind it would be taken for known', async () => {
    reviews = many(230);
    const failing = api.ask(trustpilot, (async function* () {
      const gathering = trustpilot.gather(targetOf());
      let step = await gathering.next();
      for (let index = 0; step.done !== true; index += 1) {
        if (index === 2) faults.push({ status: 429, code: 'policies.ratelimit.QuotaViolation' }, { status: 429 }, { status: 429 });
        step = await gathering.next(yield step.value);
      }
      return step.value;
    })());
    await expect(failing).rejects.toMatchObject({ id: 'source-failed', trouble: 'rate-limited' });
  });
});

it('without a sign-in nothing is read, and nothing is called absent: a review would belong to no location', async () => {
  await expect(gather(PUBLIC)).rejects.toMatchObject({ id: 'source-failed', trouble: 'not-connected' });
  await expect(api.ask(trustpilot, trustpilot.search?.(targetOf(PUBLIC)) as never)).rejects.toMatchObject({ trouble: 'not-connected' });
  expect(api.asked).toEqual([]);
  expect(trustpilot.signIn?.isOptional).toBe(true);
});

it.each<[string, TrustpilotFault, string]>([
  ['a wrong key', { status: 401, code: 'oauth.v2.InvalidApiKey' }, 'key-refused'], ['a key for another product', { status: 401, code: 'oauth.v2.InvalidApiKeyForGivenResource' }, 'not-approved'], ['a domain that is not known', { status: 404 }, 'stale-id'],
  ['an API that has moved', { status: 404, body: '<html>' }, 'request-refused'], ['an answer of another kind', { status: 200, body: '[]' }, 'unsupported-content'],
])('%s is said of the source', async (_case, fault, trouble) => {
  faults.push(fault);
  await expect(gather()).rejects.toMatchObject({ id: 'source-failed', trouble });
});

it('a search finds the locations that reviews name, with the brand’s code where it stands in the name', async () => {
  expect(await api.ask(trustpilot, trustpilot.search?.(targetOf()) as never)).toMatchObject([{ externalId: LAVAL.id, name: 'Laval', storeCode: null }, { externalId: ROSEMONT.id, name: 'Rosemont MTL-01', storeCode: 'MTL-01' }]);
});

describe('a test of the connection', () => {
  const test = (settings: PublisherSettings) => api.ask(trustpilot, trustpilot.test?.(targetOf(settings)) as never);
  it('says whose reviews these are', async () => {
    expect(await test(SETTINGS)).toMatchObject({ ok: true, words: { fr: 'Trustpilot répond pour « Lunetterie Exemple », et les avis nomment leur établissement (2 des 3 derniers).' } });
    expect(await test(PUBLIC)).toMatchObject({ ok: true, words: { en: expect.stringContaining('none belongs to a location') as string } });
    reviews = [ownReview({ location: null })];
    expect(await test(SETTINGS)).toMatchObject({ ok: true, words: { en: expect.stringContaining('none of the last 1 reviews names a location') as string } });
  });
  it('says what is wrong', async () => {
    expect(await test({ ...PUBLIC, domain: 'other.example' })).toMatchObject({ ok: false, trouble: 'stale-id', words: { en: 'The key is good, but Trustpilot knows no business at the domain “other.example”.' } });
    expect(await test({ ...PUBLIC, clientId: 'no' })).toMatchObject({ ok: false, trouble: 'key-refused' });
    expect(await test({ ...SETTINGS, accessToken: 'old' })).toMatchObject({ ok: false, trouble: 'sign-in-expired' });
  });
});

it('a reply is taken, though nothing comes back; one to a review that is gone is not', async () => {
  const reply = (externalId: string) => api.ask(trustpilot, trustpilot.reply?.(targetOf(), { listingId: ROSEMONT.id, externalId, text: 'Merci de votre visite.' }) as never);
  expect(await reply('tp1')).toEqual({ ok: true });
  expect([...replies]).toEqual([['tp1', 'Merci de votre visite.']]);
  expect(await reply('gone')).toEqual({ ok: false, trouble: 'stale-id' });
});

it('the answer that stands is read; one in another form is in doubt', async () => {
  reviews = [ownReview(), ownReview({ id: 'tp2', companyReply: null }), ownReview({ id: 'tp3', companyReply: { words: 'Merci.' } })];
  const shown = (externalId: string, settings = SETTINGS) => api.ask(trustpilot, trustpilot.shownReply?.(targetOf(settings), { listingId: ROSEMONT.id, externalId }) as never);
  expect([await shown('tp1'), await shown('tp2'), await shown('tp3'), await shown('gone'), await shown('tp1', { ...PUBLIC, accessToken: '' })]).toEqual([
    { ok: true, text: 'Merci à vous!' }, { ok: true, text: null }, { ok: false, trouble: 'source-changed' }, { ok: false, trouble: 'stale-id' }, { ok: false, trouble: 'not-connected' },
  ]);
});

describe('the played API answers as the real one is known to', () => {
  it('by the described shapes', async () => {
    const bodyOf = async (path: string, headers: Record<string, string>) => {
      const answer = await api.fetcher.fetchPage({ url: `https://api.trustpilot.com/v1/${path}`, method: 'GET', headers, accept: 'json', obeysRobots: false, withResources: false }, trustpilot.pace);
      return JSON.parse(answer.ok ? answer.capture.body : '{}') as unknown;
    };
    expect(misfits(TRUSTPILOT_CONTRACT.unit, await bodyOf('business-units/find?name=lunetterie.example', { apikey: 'tp-key' }))).toEqual([]);
    expect(misfits(TRUSTPILOT_CONTRACT.reviews, await bodyOf('private/business-units/5000000000000000000000aa/reviews', { authorization: 'Bearer tp-token' }))).toEqual([]);
  });
  it.skipIf(readShared('trustpilot/official-example-review.json') === null)('which the published examples fit, too (skipped where ../shared is not beside the repository)', () => {
    expect(misfits(TRUSTPILOT_CONTRACT.review, readShared('trustpilot/official-example-review.json'))).toEqual([]);
    expect(misfits(TRUSTPILOT_CONTRACT.review, readShared('trustpilot/official-example-private-review.abridged.json'))).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { observationsOf } from '#domain/observation.ts';
import type { PublisherSettings } from '#publishers/define-publisher.ts';
import facebook from '#publishers/facebook.ts';
import { makeLocation, STANDARD, valueOf } from '../../backend/publishers/played.ts';
import { misfits, readShared } from './contract.ts';
import { facebookApi, ownPage, type FacebookFault, type FacebookOptions, type FacebookPage } from './facebook.ts';
import { FACEBOOK_CONTRACT } from './facebook-contract.ts';
import { serveApi, type ServedApi } from './serve-api.ts';

const SETTINGS = { accessToken: 'page-token', pageId: '1' };
const rosemont = makeLocation();
const laval = makeLocation({ id: 'loc-2', storeCode: '13', branch: 'Laval', address: { street: '55 rue des Érables', locality: 'Laval', region: 'QC', postalCode: 'H7A 1B1', country: 'CA' } });
const LINKS = new Map([['loc-1', ['100000000000001']], ['loc-2', ['100000000000002']]]);
const lavalPage = ownPage({ id: '100000000000002', username: 'lunetterie.laval', store_number: 13, store_code: undefined, link: 'https://www.facebook.com/100000000000002' });
const faults: FacebookFault[] = [];
const options: FacebookOptions = { faults };
let pages: FacebookPage[];
let api: ServedApi;
beforeEach(async () => {
  faults.length = 0;
  Object.assign(options, { pageSize: 100, removed: [] });
  pages = [ownPage(), lavalPage];
  api = await serveApi('graph.facebook.com', facebookApi(() => pages, options));
});
afterEach(async () => {
  await api.close();
});
const targetOf = (settings: PublisherSettings = SETTINGS, links: ReadonlyMap<string, readonly string[]> = LINKS) => ({ locations: [rosemont, laval], standard: STANDARD, settings, links });
const gather = (...given: Parameters<typeof targetOf>) => api.ask(facebook, facebook.gather(targetOf(...given)));
const search = (...given: Parameters<typeof targetOf>) => api.ask(facebook, facebook.search?.(targetOf(...given)) as never);
const test = (...given: Parameters<typeof targetOf>) => api.ask(facebook, facebook.test?.(targetOf(...given)) as never);

describe('pages under the main page', () => {
  it('come page by page, each with its own listing', async () => {
    options.pageSize = 1;
    const found = await gather();
    expect([...found].map(([id, [listing]]) => [id, listing?.externalId, listing?.pages[0]?.observations[0]?.evidence.locator])).toEqual([['loc-1', '100000000000001', '$.data[0].name'], ['loc-2', '100000000000002', '$.data[0].name']]);
    expect(api.asked).toHaveLength(2);
    expect(new URL(api.asked[1]?.url ?? '', 'https://x.example').searchParams.get('after')).toBe(Buffer.from('at:1').toString('base64url'));
    expect(api.asked.every(({ url, headers }) => headers.authorization === 'Bearer page-token' && !url.includes('page-token'))).toBe(true);
  });
  it('that are not in the list are asked for one by one', async () => {
    pages = [ownPage()];
    const found = await gather();
    expect(found.get('loc-2')).toMatchObject([{ externalId: '100000000000002', absent: false, pages: [{ trouble: 'stale-id' }] }]);
    expect(api.asked.map(({ url }) => url.split('?')[0])).toEqual(['/v26.0/1/locations', '/v26.0/100000000000002']);
  });
  it('half of a list is none', async () => {
    options.pageSize = 1;
    const failing = api.ask(facebook, (async function* () {
      const gathering = facebook.gather(targetOf());
      let step = await gathering.next();
      for (let index = 0; step.done !== true; index += 1) {
        if (index === 1) faults.push({ code: 4, message: '(#4) Played: limit reached.' });
        step = await gathering.next(yield step.value);
      }
      return step.value;
    })());
    await expect(failing).rejects.toMatchObject({ id: 'source-failed', trouble: 'rate-limited' });
  });
  it('without any confirmed link nothing is asked', async () => {
    expect((await gather(SETTINGS, new Map())).size).toBe(0);
    expect(api.asked).toEqual([]);
  });
});

describe('pages that stand alone', () => {
  it('are asked for by id or by name', async () => {
    const found = await gather({ accessToken: 'page-token' }, new Map([['loc-1', ['lunetterie.rosemont']]]));
    expect(valueOf(found.get('loc-1')?.[0], 'businessName')).toBe('Lunetterie Exemple');
    expect(api.asked.map(({ url }) => url.split('?')[0])).toEqual(['/v26.0/lunetterie.rosemont']);
  });
  it('one that this token may not see costs no other', async () => {
    faults.push({ status: 403, code: 10, message: '(#10) Played: permission.' });
    const found = await gather({ accessToken: 'page-token' });
    expect([...found.values()].flat().map((listing) => listing.pages[0]?.trouble)).toEqual(['not-authorised', null]);
  });
});

describe('a field that the version does not know', () => {
  it('is left out, asked no more, and is no absence', async () => {
    options.removed = ['hours', 'store_code'];
    options.pageSize = 1;
    const [listing] = (await gather()).get('loc-2') ?? [];
    expect(api.asked.map(({ url }) => (new URL(url, 'https://x.example').searchParams.get('fields') ?? '').includes('hours,'))).toEqual([true, true, false, false]);
    expect(observationsOf(listing?.pages[0]?.observations ?? [], 'regularHours')).toMatchObject([{ value: null, raw: expect.stringContaining('(hours)') as string }]);
    expect(valueOf(listing, 'phone')?.e164).toBe('+15145550101');
  });
  it('by the sentence of a removed edge, too', async () => {
    faults.push({ code: 12, message: '(#12) rating_count field is deprecated for versions v26.0 and higher' });
    expect(valueOf((await gather()).get('loc-1')?.[0], 'rating')).toEqual({ average: 4.7, best: 5, count: null });
  });
  it('that cannot be named is a refused request', async () => {
    faults.push({ code: 100, message: '(#100) Played: something else.' });
    await expect(gather()).rejects.toMatchObject({ trouble: 'request-refused' });
  });
});

describe('what the account may not', () => {
  it.each<[string, FacebookFault, string]>([
    ['a token that expired', { status: 400, code: 190, subcode: 463 }, 'sign-in-expired'], ['one that never was', { status: 401, code: 190 }, 'key-refused'], ['too many calls', { code: 4 }, 'rate-limited'],
    ['a permission', { code: 283 }, 'not-authorised'], ['an app without the feature', { code: 3 }, 'not-approved'], ['an answer of another kind', { status: 200, body: '{"data":{}}' }, 'source-changed'],
  ])('%s', async (_case, fault, trouble) => {
    faults.push(fault);
    await expect(gather()).rejects.toMatchObject({ trouble });
  });
});

describe('a search', () => {
  it('gives every store page, with the code that the brand knows it by', async () => {
    expect(await search()).toMatchObject([
      { externalId: '100000000000001', storeCode: 'MTL-01', name: 'Lunetterie Exemple', phone: '+15145550101', website: 'https://www.lunetterie.example/fr/rosemont', address: { street: '1234 Boulevard Rosemont', country: 'CA' } },
      { externalId: '100000000000002', storeCode: '13' },
    ]);
  });
  it('has nowhere to look without a main page', async () => {
    expect(await search({ accessToken: 'page-token' })).toEqual([]);
    expect(api.asked).toEqual([]);
  });
});

describe('a test of the connection', () => {
  it('names the page that answers', async () => {
    expect(await test()).toMatchObject({ ok: true, words: { fr: 'Facebook répond : « Lunetterie Exemple » a des pages d’établissements.' } });
    expect(await test({ accessToken: 'page-token' })).toMatchObject({ ok: true, words: { en: expect.stringContaining('none is looked for') as string } });
  });
  it('says what is wrong', async () => {
    expect(await test({ ...SETTINGS, pageId: '7' })).toMatchObject({ ok: false, trouble: 'stale-id' });
    expect(await test({ accessToken: 'no' })).toMatchObject({ ok: false, trouble: 'key-refused' });
    pages = [];
    expect(await test()).toMatchObject({ ok: false, words: { en: expect.stringContaining('has no store page under it') as string } });
  });
});

describe('the played API answers as the real one is known to', () => {
  it('by the studied shapes', async () => {
    const bodyOf = async (path: string) => {
      const answer = await api.fetcher.fetchPage({ url: `https://graph.facebook.com/v26.0/${path}`, method: 'GET', headers: { authorization: 'Bearer page-token' }, accept: 'json', obeysRobots: false, withResources: false }, facebook.pace);
      return JSON.parse(answer.ok ? answer.capture.body : Buffer.from(answer.bytes ?? []).toString()) as unknown;
    };
    const fields = 'id,name,hours,location,category_list,temporary_status,is_always_open';
    expect(misfits(FACEBOOK_CONTRACT.locations, await bodyOf(`1/locations?limit=1&fields=${fields}`))).toEqual([]);
    expect(misfits(FACEBOOK_CONTRACT.page, await bodyOf(`100000000000001?fields=${fields}`))).toEqual([]);
    expect(misfits(FACEBOOK_CONTRACT.error, await bodyOf('1?fields=ratings'))).toEqual([]);
  });
  it.skipIf(readShared('facebook/fixtures/page-location.json') === null)('which the studied answers fit, too (skipped where ../shared is not beside the repository)', () => {
    expect(misfits(FACEBOOK_CONTRACT.page, readShared('facebook/fixtures/page-location.json'))).toEqual([]);
    expect(misfits(FACEBOOK_CONTRACT.locations, readShared('facebook/fixtures/locations-edge.json'))).toEqual([]);
    for (const name of ['12-ratings-v22plus', '190-token-expired', '283-permission', '4-ratelimit']) expect(misfits(FACEBOOK_CONTRACT.error, readShared(`facebook/fixtures/error-${name}.json`))).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublisherSettings } from '#publishers/define-publisher.ts';
import foursquare from '#publishers/foursquare.ts';
import { makeLocation, STANDARD, targetOf, valueOf } from '../../backend/publishers/played.ts';
import { misfits, readShared } from './contract.ts';
import { foursquareApi, ownPlace, type FoursquareFault, type FoursquareOptions, type FoursquarePlace } from './foursquare.ts';
import { FOURSQUARE_CONTRACT } from './foursquare-contract.ts';
import { serveApi, type ServedApi } from './serve-api.ts';

const ID = ownPlace().fsq_place_id;
const SETTINGS = { serviceKey: 'service-key' };
const PREMIUM = { ...SETTINGS, premium: 'true' };
const faults: FoursquareFault[] = [];
const options: FoursquareOptions = { faults };
let places: FoursquarePlace[];
let api: ServedApi;
beforeEach(async () => {
  faults.length = 0;
  options.hasPremium = true;
  places = [ownPlace()];
  api = await serveApi('places-api.foursquare.com', foursquareApi(() => places, options));
});
afterEach(async () => {
  await api.close();
});
const gather = (settings: PublisherSettings = SETTINGS, id = ID) => api.ask(foursquare, foursquare.gather(targetOf(makeLocation(), settings, [id])));
const search = (changes = {}) => api.ask(foursquare, foursquare.search?.(targetOf(makeLocation(changes), SETTINGS)) as never);
const test = (settings: PublisherSettings, ids: string[] = [ID], locations = [makeLocation()]) => api.ask(foursquare, foursquare.test?.({ locations, standard: STANDARD, settings, links: new Map([['loc-1', ids]]) }) as never);

describe('a place, asked as the pipeline asks it', () => {
  it('for the fields of the cheaper tier, with its version and its key in headers', async () => {
    const [listing] = await gather();
    expect(api.asked[0]?.headers).toMatchObject({ authorization: 'Bearer service-key', 'x-places-api-version': '2025-06-17' });
    expect(listing).toMatchObject({ externalId: ID, url: `https://foursquare.com/v/${ID}`, absent: false });
    expect([valueOf(listing, 'businessName'), valueOf(listing, 'phone')?.e164, valueOf(listing, 'regularHours')]).toEqual(['Lunetterie Exemple', '+15145550101', undefined]);
  });
  it('for hours, rating and tips where they are paid for', async () => {
    const [listing] = await gather(PREMIUM);
    expect(valueOf(listing, 'regularHours')?.week).toMatchObject({ mo: [[540, 720], [780, 1050]], fr: [[1080, 1560]], sa: [[540, 1440]], su: [] });
    expect(valueOf(listing, 'rating')).toEqual({ average: 8.4, best: 10, count: 18 });
    expect(listing?.pages[0]?.reviews).toMatchObject([{ externalId: 't1', rating: null, authorName: null, publishedAt: '2026-02-01T12:00:00.000Z' }]);
  });
  it('whose id is gone is to be found again', async () => {
    expect(await gather(SETTINGS, 'f'.repeat(24))).toMatchObject([{ absent: false, pages: [{ trouble: 'stale-id' }] }]);
  });
  it.each<[string, FoursquareFault, PublisherSettings, string]>([
    ['a wrong key', { status: 401 }, SETTINGS, 'key-refused'], ['credits that are spent', { status: 429, message: 'Played: no API credits remaining.' }, SETTINGS, 'quota-spent'],
  ])('%s is said of the source', async (_case, fault, settings, trouble) => {
    faults.push(fault, fault, fault);
    await expect(gather(settings)).rejects.toMatchObject({ id: 'source-failed', trouble });
  });
  it('credits that cover no dear fields are spent credits', async () => {
    options.hasPremium = false;
    await expect(gather(PREMIUM)).rejects.toMatchObject({ trouble: 'quota-spent' });
  });
  it('an API that is not there any more is no absence', async () => {
    faults.push({ status: 404, body: '<html>gone</html>' }, { status: 410, body: '<html>gone</html>' });
    expect([...(await gather()), ...(await gather())].map(({ absent, pages }) => [absent, pages[0]?.trouble])).toEqual([[false, 'request-refused'], [false, 'request-refused']]);
  });
});

describe('a search', () => {
  it('around the position, else in the town, else nowhere', async () => {
    expect(await search()).toMatchObject([{ externalId: ID, storeCode: 'MTL-01', phone: '+15145550101', coordinates: { latitude: 45.5401 }, address: { street: '1234 Boulevard Rosemont' } }]);
    expect(await search({ coordinates: undefined })).toHaveLength(1);
    expect(await search({ coordinates: undefined, address: { country: 'CA' } })).toEqual([]);
    expect(api.asked.map(({ url }) => [new URL(url, 'https://x.example').searchParams.get('ll'), new URL(url, 'https://x.example').searchParams.get('near')])).toEqual([['45.54,-73.59', null], [null, 'Montréal, QC, CA']]);
  });
  it('that is refused is no absence', async () => {
    faults.push({ status: 400 });
    await expect(search()).rejects.toMatchObject({ trouble: 'request-refused' });
  });
});

it('a test of the connection says what it proved', async () => {
  expect(await test(SETTINGS)).toMatchObject({ ok: true, words: { en: expect.stringContaining('neither hours nor a rating') as string } });
  expect(await test(PREMIUM, [])).toMatchObject({ ok: true, words: { fr: 'Foursquare accepte la clé, champs « Premium » compris.' } });
  expect(await test(SETTINGS, [], [])).toMatchObject({ ok: true });
  expect(await test({ serviceKey: 'fsq3old' })).toMatchObject({ ok: false, trouble: 'key-refused' });
  options.hasPremium = false;
  expect(await test(PREMIUM, [])).toMatchObject({ ok: false, trouble: 'quota-spent' });
  places = [];
  expect(await test(PREMIUM, [])).toMatchObject({ ok: true, words: { en: expect.stringContaining('could not be tried') as string } });
});

describe('the played API answers as the real one is known to', () => {
  it('by the studied shapes', async () => {
    const bodyOf = async (path: string) => {
      const answer = await api.fetcher.fetchPage({ url: `https://places-api.foursquare.com${path}`, method: 'GET', headers: { authorization: 'Bearer service-key', 'x-places-api-version': '2025-06-17' }, accept: 'json', obeysRobots: false, withResources: false }, foursquare.pace);
      return JSON.parse(answer.ok ? answer.capture.body : Buffer.from(answer.bytes ?? []).toString()) as unknown;
    };
    expect(misfits(FOURSQUARE_CONTRACT.place, await bodyOf(`/places/${ID}?fields=fsq_place_id,name,hours,tips,location,unresolved_flags`))).toEqual([]);
    expect(misfits(FOURSQUARE_CONTRACT.search, await bodyOf('/places/search?ll=45.5,-73.5'))).toEqual([]);
    expect(misfits(FOURSQUARE_CONTRACT.error, await bodyOf('/places/search?ll=x'))).toEqual([]);
  });
  it.skipIf(readShared('foursquare/fixtures/place-details.json') === null)('which the studied answers fit, too (skipped where ../shared is not beside the repository)', () => {
    expect(misfits(FOURSQUARE_CONTRACT.place, readShared('foursquare/fixtures/place-details.json'))).toEqual([]);
    for (const name of ['401', '429-credits']) expect(misfits(FOURSQUARE_CONTRACT.error, readShared(`foursquare/fixtures/error-${name}.json`))).toEqual([]);
  });
  const official = readShared('foursquare/fsq-place.patched.schema.json');
  it.skipIf(official === null)('by the official contract (skipped where ../shared does not have it)', () => {
    expect(misfits(official as object, ownPlace())).toEqual([]);
  });
});

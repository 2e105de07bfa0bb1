import { afterEach, describe, expect, it } from 'vitest';
import publisher from '#publishers/google-places.ts';
import { SourceFailedError } from '#publishers/define-publisher.ts';
import { makeLocation, STANDARD, targetOf, valueOf } from '../../backend/publishers/played.ts';
import { googleError, googleValidator } from './google-contract.ts';
import { placesApi, ROSEMONT, type PlacesOptions } from './google-places.ts';
import { serveApi, type ServedApi } from './serve-api.ts';

const SETTINGS = { apiKey: 'test-key' };
const rosemont = makeLocation();
let api: ServedApi | null = null;
afterEach(async () => {
  await api?.close();
  api = null;
});
const serve = async (options: PlacesOptions = {}): Promise<ServedApi> => (api = await serveApi('places.googleapis.com', placesApi([ROSEMONT], options)));
const gather = async (served: ServedApi, settings: Record<string, string> = SETTINGS, link = ROSEMONT.id) => (await served.ask(publisher, publisher.gather(targetOf(rosemont, settings, [link]))))[0];

describe('Places on loopback', () => {
  it('is read in both languages, and the key stands in no address', async () => {
    const served = await serve();
    const listing = await gather(served);
    expect(listing?.pages.map(({ language, trouble }) => [language, trouble])).toEqual([['fr', null], ['en', null]]);
    expect(listing?.pages.map((page) => valueOf({ ...listing, pages: [page] }, 'businessName'))).toEqual(['Lunetterie Exemple', 'Example Eyewear']);
    expect(served.asked.some(({ url }) => url.includes('test-key'))).toBe(false);
  });
  it('gives its five reviews only where they are asked for, once', async () => {
    const served = await serve();
    expect((await gather(served))?.pages.flatMap(({ reviews }) => reviews)).toEqual([]);
    const [listing] = await served.ask(publisher, publisher.gather({ ...targetOf(rosemont, SETTINGS, [ROSEMONT.id]), wantsReviews: true }));
    expect(listing?.pages.map(({ reviews }) => reviews.length)).toEqual([1]);
  });
  it('is searched near the location', async () => {
    const served = await serve();
    const found = await served.ask(publisher, publisher.search?.(targetOf(rosemont, SETTINGS)) ?? neverAsked());
    expect(found).toMatchObject([{ externalId: ROSEMONT.id, name: 'Lunetterie Exemple', phone: '+15145550101', address: { postalCode: 'H2S 1A1' }, coordinates: { latitude: 45.54 } }]);
  });
  it.each<[string, PlacesOptions, string, string]>([
    ['an id of before', { stale: [ROSEMONT.id] }, ROSEMONT.id, 'stale-id'], ['no id at all', {}, 'invented', 'stale-id'],
    ['another key', { key: 'other' }, ROSEMONT.id, 'key-refused'], ['a ceiling that is reached', { perDay: 0 }, ROSEMONT.id, 'quota-spent'],
    ['an API that is not enabled', { faults: [googleError(403, 'PERMISSION_DENIED', 'Places API (New) has not been used in project 0 before or it is disabled.', { reason: 'SERVICE_DISABLED' })] }, ROSEMONT.id, 'not-approved'],
    ['a project without billing', { faults: [googleError(403, 'PERMISSION_DENIED', 'This API method requires billing to be enabled.', { reason: 'BILLING_DISABLED' })] }, ROSEMONT.id, 'not-in-plan'],
    ['trouble of its own', { faults: Array.from({ length: 3 }, () => googleError(500, 'INTERNAL', 'Internal error.')) }, ROSEMONT.id, 'server-error'],
    ['another form', { faults: [{ status: 200, body: '[]' }] }, ROSEMONT.id, 'source-changed'],
  ])('%s is said as it is, and nothing more is asked', async (_case, options, link, trouble) => {
    const served = await serve(options);
    expect(await gather(served, SETTINGS, link)).toMatchObject({ absent: false, pages: [{ trouble, observations: [] }] });
  });
  it('a search that is refused fails the source', async () => {
    const served = await serve({ key: 'other' });
    await expect(served.ask(publisher, publisher.search?.(targetOf(rosemont, SETTINGS)) ?? neverAsked())).rejects.toBeInstanceOf(SourceFailedError);
  });
  it.each<[string, PlacesOptions, object]>([
    ['a good key', {}, { ok: true }], ['a key that is refused', { key: 'other' }, { ok: false, trouble: 'key-refused' }],
    ['what nobody foresaw', { faults: Array.from({ length: 3 }, () => googleError(503, 'UNAVAILABLE', 'Later.')) }, { ok: false, trouble: 'server-error' }],
  ])('the test of %s says so in both languages', async (_case, options, expected) => {
    const served = await serve(options);
    const report = await served.ask(publisher, publisher.test?.({ locations: [rosemont], standard: STANDARD, settings: SETTINGS, links: new Map() }) ?? neverAsked());
    expect(report).toMatchObject(expected);
    expect([report.words.fr, report.words.en].every((one) => one.length > 20)).toBe(true);
  });
});

describe('what the mock holds us to', () => {
  const ask = async (path: string, headers: Record<string, string>, body?: string) => {
    const served = await serve();
    const answer = await served.fetcher.fetchPage({ url: `https://places.googleapis.com/v1/${path}`, method: body === undefined ? 'GET' : 'POST', ...(body === undefined ? {} : { body }), headers: { 'x-goog-api-key': 'test-key', ...headers }, accept: 'json', obeysRobots: false, withResources: false }, publisher.pace);
    return answer.status;
  };
  it.each<[string, string, Record<string, string>, string?]>([
    ['no mask', `places/${ROSEMONT.id}`, {}], ['an unknown field', `places/${ROSEMONT.id}`, { 'x-goog-fieldmask': 'hours' }], ['a search mask without its prefix', 'places:searchText', { 'x-goog-fieldmask': 'id', 'content-type': 'application/json' }, '{"textQuery":"Lunetterie"}'],
    ['an unknown name in a search', 'places:searchText', { 'x-goog-fieldmask': 'places.id', 'content-type': 'application/json' }, '{"text":"Lunetterie"}'], ['a page of more than twenty', 'places:searchText', { 'x-goog-fieldmask': 'places.id', 'content-type': 'application/json' }, '{"textQuery":"L","pageSize":50}'],
  ])('%s is a 400', async (_case, path, headers, body) => {
    expect(await ask(path, headers, body)).toBe(400);
  });
  const place = googleValidator('google-places/places-v1.jsonschema.json', 'GoogleMapsPlacesV1Place');
  const found = googleValidator('google-places/places-v1.jsonschema.json', 'GoogleMapsPlacesV1SearchTextResponse');
  it.skipIf(place === null)('answers as the contract says (skipped where ../shared is missing)', async () => {
    const served = await serve();
    const bodyOf = async (request: Parameters<typeof served.fetcher.fetchPage>[0]) => JSON.parse(Buffer.from((await served.fetcher.fetchPage(request, publisher.pace)).bytes ?? []).toString()) as unknown;
    const [first] = publisher.plan(targetOf(rosemont, SETTINGS, [ROSEMONT.id]));
    if (first === undefined) throw new Error('There is a plan.');
    const whole = { ...first, headers: { ...first.headers, 'x-goog-fieldmask': `${first.headers?.['x-goog-fieldmask'] ?? ''},reviews` } };
    place?.(await bodyOf(whole));
    expect(place?.errors).toBeNull();
    const step = await publisher.search?.(targetOf(rosemont, SETTINGS)).next();
    if (step?.done !== false) throw new Error('A search asks.');
    found?.(await bodyOf(step.value));
    expect(found?.errors).toBeNull();
    expect(place?.({ rating: 'good' })).toBe(false);
  });
  const searched = googleValidator('google-places/places-v1.jsonschema.json', 'GoogleMapsPlacesV1SearchTextRequest');
  it.skipIf(searched === null)('is asked as the contract says (skipped where ../shared is missing)', async () => {
    const step = await publisher.search?.(targetOf(rosemont, SETTINGS)).next();
    searched?.(JSON.parse(step?.done === false ? (step.value.body ?? '') : ''));
    expect(searched?.errors).toBeNull();
  });
});

function neverAsked(): never {
  throw new Error('It has that.');
}

import { describe, expect, it } from 'vitest';
import type { Location } from '#domain/location.ts';
import { observationsOf, type FieldName } from '#domain/observation.ts';
import { SourceFailedError } from '#publishers/define-publisher.ts';
import openstreetmap from '#publishers/openstreetmap.ts';
import { answered, drive, makeLocation, STANDARD, troubled, valueOf } from './played.ts';

const SETTINGS = { wikidata: 'Q999', overpassUrl: 'https://overpass.example/api/interpreter' };
const rosemont = makeLocation();
const laval = makeLocation({
  id: 'loc-2', storeCode: 'LAV-02', branch: 'Laval', address: { street: '55 rue des Érables', locality: 'Laval', region: 'QC', postalCode: 'H7A 1B1', country: 'CA' }, coordinates: { latitude: 45.6, longitude: -73.7 },
});
const paris = makeLocation({ id: 'loc-3', storeCode: 'PAR-03', branch: 'Bastille', address: { street: '8 rue de la Roquette', locality: 'Paris', region: 'Île-de-France', postalCode: '75011', country: 'FR' }, coordinates: { latitude: 48.85, longitude: 2.37 } });

const here = { lat: 45.5401, lon: -73.5901 };
const node = (id: number, tags: Record<string, string>, place: object = here) => ({ type: 'node', id, ...place, tags });
const FULL = {
  shop: 'optician', name: 'Lunetterie Exemple', 'brand:wikidata': 'Q999', 'addr:housenumber': '1234', 'addr:street': 'Boulevard Rosemont', 'addr:city': 'Montréal', 'addr:postcode': 'H2S 1A1',
  phone: '+1-514-555-0101;+1 514 555-0199', 'contact:website': 'https://www.lunetterie.example/fr/rosemont', opening_hours: 'Mo-Fr 09:00-17:00; Sa 10:00-16:00', email: 'rosemont@lunetterie.example',
};

async function gather(elements: unknown[], locations: Location[] = [rosemont, laval], extra: object = {}) {
  const answer = answered(JSON.stringify({ version: 0.6, elements, ...extra }), 'application/json');
  return drive(openstreetmap.gather({ locations, standard: STANDARD, settings: SETTINGS, links: new Map() }), () => answer);
}
const queryOf = (body: string | undefined) => new URLSearchParams(body).get('data') ?? '';

describe('what is asked', () => {
  it('one query per province, and one per country elsewhere', async () => {
    const { requests } = await gather([], [rosemont, laval, paris]);
    expect(requests.map(({ url, method, obeysRobots }) => [url, method, obeysRobots])).toEqual(Array.from({ length: 2 }, () => [SETTINGS.overpassUrl, 'POST', false]));
    expect(queryOf(requests[0]?.body)).toContain('area["ISO3166-2"="CA-QC"]->.a;nwr["brand:wikidata"="Q999"](area.a);');
    expect(queryOf(requests[1]?.body)).toContain('area["ISO3166-1"="FR"]');
  });
  it('the country alone once one of its addresses names no province', async () => {
    const nowhere = makeLocation({ id: 'loc-4', address: { locality: 'Montréal', country: 'CA' } });
    const { requests } = await gather([], [rosemont, nowhere]);
    expect(requests.map(({ body }) => /ISO3166-\d"="[A-Z-]+"/.exec(queryOf(body))?.[0])).toEqual(['ISO3166-1"="CA"']);
  });
  it('the world once an address names no country', async () => {
    const { requests } = await gather([], [rosemont, makeLocation({ id: 'loc-5', address: { locality: 'Montréal' } })]);
    expect(requests.map(({ body }) => queryOf(body))).toEqual(['[out:json][timeout:90];nwr["brand:wikidata"="Q999"];out center meta;']);
  });
  it('by the names of the standard, quoted, where no Wikidata item is set', () => {
    const [request] = openstreetmap.plan({ locations: [rosemont], standard: STANDARD, settings: {}, links: new Map() });
    expect(queryOf(request?.body)).toContain(String.raw`nwr["name"~"^(Lunetterie Exemple|Example \\(Eyewear\\) \"1\\+1\")",i](area.a)`);
    expect(request?.url).toBe('https://overpass-api.de/api/interpreter');
  });
});

describe('what is read', () => {
  it('a name in each language that has one of its own, as pages of the one listing', async () => {
    const { result } = await gather([node(7, { ...FULL, 'name:fr': 'Lunetterie Exemple', 'name:en': 'Example Eyewear' })]);
    const [listing, second] = result.get('loc-1') ?? [];
    expect(listing?.pages.map(({ language, observations }) => [language, observationsOf(observations, 'businessName').map(({ value, evidence }) => `${value} ${evidence.locator}`).join(), observations.length === 1])).toEqual([
      [null, 'Lunetterie Exemple $.elements[0].tags.name', false], ['fr', "Lunetterie Exemple $.elements[0].tags['name:fr']", true], ['en', "Example Eyewear $.elements[0].tags['name:en']", true],
    ]);
    expect(second).toBeUndefined();
  });
  it.each<[string, object, FieldName]>([['a phone', { phone: 7 }, 'phone'], ['a part of an address', { 'addr:unit': ['200'] }, 'address'], ['hours', { opening_hours: {} }, 'regularHours'], ['a name in English', { 'name:en': true }, 'businessName']])('%s that is no text can’t be told, and costs no other tag', async (_case, tags, field) => {
    const [listing] = (await gather([node(7, { ...FULL, ...tags })])).result.get('loc-1') ?? [];
    const unread = (listing?.pages ?? []).flatMap(({ observations }) => observations.filter(({ value }) => value === null));
    expect(unread.map((one) => one.field)).toEqual([field]);
    expect(valueOf(listing, 'businessStatus')).toBe('open');
  });
  it('a place on no map leaves the element where its door is', async () => {
    const [listing] = (await gather([node(7, FULL, { lat: '45.54', lon: -73.5901 })])).result.get('loc-1') ?? [];
    expect([listing?.externalId, valueOf(listing, 'coordinates')]).toEqual(['node/7', null]);
  });
  it('each tag, with its place in the answer', async () => {
    const { result } = await gather([node(1, { name: 'Stray' }, {}), node(7, FULL)]);
    const [listing] = result.get('loc-1') ?? [];
    expect(listing).toMatchObject({ publisherId: 'openstreetmap', externalId: 'node/7', url: 'https://www.openstreetmap.org/node/7', absent: false });
    expect(valueOf(listing, 'businessName')).toBe('Lunetterie Exemple');
    expect(valueOf(listing, 'address')).toEqual({ street: '1234 Boulevard Rosemont', locality: 'Montréal', postalCode: 'H2S 1A1' });
    expect(valueOf(listing, 'regularHours')?.week).toMatchObject({ mo: [[540, 1020]], sa: [[600, 960]], su: [] });
    expect([valueOf(listing, 'businessStatus'), valueOf(listing, 'category'), valueOf(listing, 'email')]).toEqual(['open', 'shop=optician', 'rosemont@lunetterie.example']);
    expect(valueOf(listing, 'coordinates')).toEqual({ latitude: 45.5401, longitude: -73.5901 });
    const observations = listing?.pages[0]?.observations ?? [];
    expect(observationsOf(observations, 'phone').map(({ value, rank, evidence }) => [value?.e164, rank, evidence.locator])).toEqual([['+15145550101', 0, '$.elements[1].tags.phone'], ['+15145550199', 1, '$.elements[1].tags.phone']]);
    expect(observationsOf(observations, 'websiteUrl')[0]?.evidence).toMatchObject({ locator: "$.elements[1].tags['contact:website']", excerpt: 'contact:website=https://www.lunetterie.example/fr/rosemont' });
    expect(observations.every(({ method }) => method === 'api')).toBe(true);
  });
  it('the centre of a way', async () => {
    const { result } = await gather([{ type: 'way', id: 9, center: here, tags: FULL }]);
    expect(result.get('loc-1')?.[0]).toMatchObject({ externalId: 'way/9' });
    expect(openstreetmap.editUrl({ url: '', externalId: 'way/9' })).toBe('https://www.openstreetmap.org/edit?way=9');
  });
  it.each([
    ['a disused shop', { 'disused:shop': 'optician', name: 'Lunetterie Exemple' }, 'closed-permanently'], ['hours that say off', { shop: 'optician', opening_hours: 'off' }, 'closed-temporarily'], ['a shop', { shop: 'optician' }, 'open'],
    ['a vacant shop that was ours', { shop: 'vacant', 'was:shop': 'optician' }, 'closed-permanently'], ['no kind of place', { name: 'Lunetterie Exemple' }, undefined],
  ] as [string, Record<string, string>, string | undefined][])('the status of %s', async (_case, tags, status) => {
    const { result } = await gather([node(1, tags)]);
    expect(valueOf(result.get('loc-1')?.[0], 'businessStatus')).toBe(status);
  });
  it.each<[string, object, Record<string, string>, string[]]>([
    ['its last edit', { timestamp: '2024-05-06T07:08:09Z' }, {}, ['2024-05-06']],
    ['a later day on which somebody checked it', { timestamp: '2024-05-06T07:08:09Z' }, { check_date: '2026-01-02' }, ['2026-01-02']],
    ['a check before the last edit', { timestamp: '2024-05-06T07:08:09Z' }, { 'survey:date': '2020' }, ['2024-05-06']],
    ['nothing, where the endpoint leaves it out', {}, {}, []],
  ])('when it was brought up to date: %s', async (_case, meta, tags, expected) => {
    const { result } = await gather([{ ...node(1, { ...FULL, ...tags }), ...meta }]);
    expect(observationsOf(result.get(rosemont.id)?.[0]?.pages[0]?.observations ?? [], 'updatedAt').map((one) => one.value)).toEqual(expected);
  });
  it('no address where only half of one is mapped', async () => {
    const { result } = await gather([node(1, { shop: 'optician', 'addr:street': 'Boulevard Rosemont', 'addr:city': 'Montréal' })]);
    expect(valueOf(result.get('loc-1')?.[0], 'address')).toBeUndefined();
  });
  it('hours that hang on the sun leave the week unknown, not closed', async () => {
    const { result } = await gather([node(1, { shop: 'optician', opening_hours: 'sunrise-sunset' })]);
    expect(valueOf(result.get('loc-1')?.[0], 'regularHours')).toEqual({ week: {}, rule: 'sunrise-sunset' });
  });
});

describe('whose element it is', () => {
  const ids = async (element: object, locations?: Location[]) => [...(await gather([element], locations)).result.keys()];
  it('its ref says, wherever it stands', async () => {
    expect(await ids(node(1, { ref: 'lav-02' }))).toEqual(['loc-2']);
  });
  it('its place says, though its address is wrong', async () => {
    expect(await ids(node(1, { ...FULL, 'addr:housenumber': '99', 'addr:street': 'Rue Inconnue' }))).toEqual(['loc-1']);
  });
  it('of two in one mall, the branch or the door says', async () => {
    const neighbour = makeLocation({ id: 'loc-9', storeCode: 'MTL-09', branch: 'Rosemont Galerie', address: { ...rosemont.address, street: '1300 boul. Rosemont' }, coordinates: { latitude: 45.5402, longitude: -73.5902 } });
    expect(await ids(node(1, { branch: 'Rosemont' }, { lat: 45.5402, lon: -73.5902 }), [neighbour, rosemont])).toEqual(['loc-1']);
    expect(await ids(node(1, { 'addr:housenumber': '1300' }, { lat: 45.54, lon: -73.59 }), [rosemont, neighbour])).toEqual(['loc-9']);
  });
  it('its door says, where the map or the file has it elsewhere', async () => {
    expect(await ids(node(1, FULL, { lat: 46, lon: -72 }))).toEqual(['loc-1']);
    expect(await ids(node(1, FULL, {}))).toEqual(['loc-1']);
  });
  const withPage = { ...laval, websiteUrls: { fr: 'https://www.lunetterie.example/fr/laval' } };
  it('a link to another store’s page is that element’s mistake, and makes it nobody else’s', async () => {
    expect(await ids(node(1, { ...FULL, 'contact:website': 'https://www.lunetterie.example/fr/laval' }), [rosemont, withPage])).toEqual(['loc-1']);
  });
  it('its page says, where nothing else does', async () => {
    expect(await ids(node(1, { shop: 'optician', name: 'Lunetterie Exemple', website: 'https://www.lunetterie.example/fr/laval' }, {}), [rosemont, withPage])).toEqual(['loc-2']);
  });
  it('nobody’s, far from all', async () => {
    expect(await ids(node(1, { shop: 'optician', name: 'Lunetterie Exemple' }, { lat: 50.2, lon: -66.4 }))).toEqual([]);
  });
  it('two elements of one location are two listings', async () => {
    const { result } = await gather([node(1, FULL), { type: 'way', id: 2, center: here, tags: FULL }]);
    expect(result.get('loc-1')?.map(({ externalId }) => externalId)).toEqual(['node/1', 'way/2']);
  });
});

describe('a source that fails', () => {
  it.each([
    ['a remark, though 200', JSON.stringify({ elements: [], remark: 'runtime error: Query timed out' }), 'source-failed'], ['a page instead of JSON', '<html>busy</html>', 'source-changed'],
    ['JSON of another kind', '{"features":[]}', 'source-changed'], ['nothing', '', 'source-changed'],
  ])('%s', async (_case, body, trouble) => {
    const failing = drive(openstreetmap.gather({ locations: [rosemont], standard: STANDARD, settings: SETTINGS, links: new Map() }), () => answered(body, 'application/json'));
    await expect(failing).rejects.toThrow(SourceFailedError);
    await expect(failing).rejects.toMatchObject({ trouble });
  });
  it('an endpoint that is too busy', async () => {
    const failing = drive(openstreetmap.gather({ locations: [rosemont], standard: STANDARD, settings: SETTINGS, links: new Map() }), () => troubled('rate-limited'));
    await expect(failing).rejects.toMatchObject({ trouble: 'rate-limited' });
  });
  it.each<[string, unknown]>([['no tags', { type: 'node', id: 1, ...here }], ['a tag that is no text', node(1, { name: 5 as unknown as string })], ['a new type', { type: 'area', id: 1 }], ['nothing', null]])('an element with %s is no failure', async (_case, element) => {
    const { result } = await gather([element, node(7, FULL)]);
    expect(result.get('loc-1')?.some(({ externalId }) => externalId === 'node/7')).toBe(true);
  });
});

describe('a test of the connection', () => {
  const test = async (answer: ReturnType<typeof answered>, locations = [rosemont, paris]) => {
    if (openstreetmap.test === undefined) throw new Error('It is tested.');
    return drive(openstreetmap.test({ locations, standard: STANDARD, settings: SETTINGS, links: new Map() }), () => answer);
  };
  it('asks one area, and says what came of it', async () => {
    const { result, requests } = await test(answered(JSON.stringify({ elements: [node(1, FULL)] }), 'application/json'));
    expect(requests).toHaveLength(1);
    expect(result).toMatchObject({ ok: true, words: { en: 'The map answers; places of the brand in the first area: 1.' } });
    expect((await test(answered('{"elements":[],"remark":"runtime error"}', 'application/json'))).result).toMatchObject({ ok: false, trouble: 'source-failed' });
    expect((await test(troubled('rate-limited'))).result).toMatchObject({ ok: false, trouble: 'rate-limited' });
    expect((await test(troubled('timeout'), [])).result).toMatchObject({ ok: false, trouble: 'not-connected' });
  });
});

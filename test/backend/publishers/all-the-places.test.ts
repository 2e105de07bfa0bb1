import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Location } from '#domain/location.ts';
import { observationsOf } from '#domain/observation.ts';
import allThePlaces from '#publishers/all-the-places.ts';
import { SourceFailedError } from '#publishers/define-publisher.ts';
import geojson from '#publishers/geojson.ts';
import { misreadings } from './changed-answers.ts';
import { answered, drive, makeLocation, STANDARD, troubled, valueOf } from './played.ts';

const rosemont = makeLocation();
const laval = makeLocation({
  id: 'loc-2', storeCode: 'LAV-02', branch: 'Laval', phone: '+14505550102', websiteUrls: { fr: 'https://www.lunetterie.example/fr/laval' },
  address: { street: '55 rue des Érables', locality: 'Laval', region: 'QC', postalCode: 'H7A 1B1', country: 'CA' }, coordinates: { latitude: 45.6, longitude: -73.7 },
});
const PROPERTIES = {
  ref: 'MTL-01', '@spider': 'lunetterie_ca', '@source_uri': 'https://www.lunetterie.example/api/1', name: 'Lunetterie Exemple', branch: 'Rosemont', 'brand:wikidata': 'Q999', shop: 'optician',
  'addr:street_address': '1234 Boulevard Rosemont', 'addr:city': 'Montréal', 'addr:state': 'QC', 'addr:postcode': 'H2S 1A1', 'addr:country': 'CA', phone: '+1 514-555-0101;+1 514-555-0199',
  email: 'rosemont@lunetterie.example', website: 'https://www.lunetterie.example/fr/rosemont', opening_hours: 'Mo-Fr 09:00-17:00; Su closed', 'contact:facebook': 'lunetterie.rosemont',
};
const POINT = { type: 'Point', coordinates: [-73.5901, 45.5401] };
const feature = (changes: object = {}, geometry: unknown = POINT, id = 'Jx1') => ({ type: 'Feature', id, properties: { ...PROPERTIES, ...changes }, geometry });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', dataset_attributes: { '@type': 'Dataset' }, features });

async function gather(body: unknown, locations: Location[] = [rosemont, laval], settings: Record<string, string> = { spider: 'lunetterie_ca' }) {
  const answer = typeof body === 'string' ? answered(body, 'application/json') : answered(JSON.stringify(body), 'application/geo+json');
  return drive(allThePlaces.gather({ locations, standard: STANDARD, settings, links: new Map() }), () => answer);
}
const first = async (changes: object, geometry: unknown = POINT) => (await gather(collection(feature(changes, geometry)))).result.get('loc-1')?.[0];

describe('what is asked', () => {
  it('the latest file of the spider, once', async () => {
    const { requests } = await gather(collection());
    expect(requests).toMatchObject([{ url: 'https://data.alltheplaces.xyz/runs/latest/output/lunetterie_ca.geojson', accept: 'json', obeysRobots: false }]);
  });
  it.each(['../../secret', 'Tim Hortons', ''])('nothing for the name “%s”', async (spider) => {
    await expect(gather(collection(), [rosemont], { spider })).rejects.toMatchObject({ trouble: 'not-connected' });
  });
  it.each([
    ['https://feeds.example/stores.geojson?v=2', 'https://feeds.example/stores.geojson?v=2'], ['magasins été.geojson', 'file:///magasins%20%C3%A9t%C3%A9.geojson'], ['../key.json', null], ['/etc/passwd', null], ['file:///etc/x.json', null], ['stores.csv', null], ['', null],
  ])('a file of any origin: “%s”', (file, url) => {
    expect(geojson.asks === 'whole-brand' && geojson.plan({ locations: [rosemont], standard: STANDARD, settings: { file }, links: new Map() }).map((one) => one.url)).toEqual(url === null ? [] : [url]);
  });
});

describe('what is read', () => {
  it('each property, with its path', async () => {
    const listing = await first({});
    expect(listing).toMatchObject({ publisherId: 'all-the-places', externalId: 'Jx1', url: 'https://www.lunetterie.example/fr/rosemont', absent: false });
    expect(valueOf(listing, 'address')).toEqual({ street: '1234 Boulevard Rosemont', locality: 'Montréal', region: 'QC', postalCode: 'H2S 1A1', country: 'CA' });
    const observations = listing?.pages[0]?.observations ?? [];
    expect(observationsOf(observations, 'phone').map(({ value, rank, evidence }) => [value?.e164, rank, evidence.locator])).toEqual([['+15145550101', 0, '$.features[0].properties.phone'], ['+15145550199', 1, '$.features[0].properties.phone']]);
    expect([valueOf(listing, 'businessName'), valueOf(listing, 'email'), valueOf(listing, 'category'), valueOf(listing, 'businessStatus'), valueOf(listing, 'socialProfile')]).toEqual(['Lunetterie Exemple', 'rosemont@lunetterie.example', 'shop=optician', 'open', 'https://www.facebook.com/lunetterie.rosemont']);
    expect(valueOf(listing, 'coordinates')).toEqual({ latitude: 45.5401, longitude: -73.5901 });
  });
  it.each<[string, string, object]>([
    ['a day that no rule names is unknown', 'Mo-Fr 09:00-17:00', { mo: [[540, 1020]], tu: [[540, 1020]], we: [[540, 1020]], th: [[540, 1020]], fr: [[540, 1020]] }],
    ['a day that is said to be closed is closed', 'Mo 09:00-17:00; Sa-Su closed', { mo: [[540, 1020]], sa: [], su: [] }],
    ['a night that was cut at midnight is whole, and says nothing else of the day after', 'Fr 18:00-24:00; Sa 00:00-02:00', { fr: [[1080, 1560]] }],
    ['the night and the day after', 'Fr 18:00-24:00; Sa 00:00-02:00,10:00-17:00', { fr: [[1080, 1560]], sa: [[600, 1020]] }],
    ['always', '24/7', Object.fromEntries(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'].map((day) => [day, [[0, 1440]]]))],
    ['days over the week’s end', 'Fr-Mo 10:00-12:00', { mo: [[600, 720]], fr: [[600, 720]], sa: [[600, 720]], su: [[600, 720]] }],
  ])('hours: %s', async (_case, opening_hours, week) => {
    expect(valueOf(await first({ opening_hours }), 'regularHours')?.week).toEqual(week);
  });
  it('hours that are none can’t be read', async () => {
    expect(valueOf(await first({ opening_hours: 'on demand' }), 'regularHours')).toBeNull();
  });
  it.each<[string, object, string | undefined]>([
    ['closed all week: it rests', { opening_hours: 'Mo-Su closed' }, 'closed-temporarily'], ['an end of an unknown day', { end_date: 'yes' }, 'closed-permanently'], ['an end that has come', { end_date: '2026-02-28' }, 'closed-permanently'],
    ['an end in this month', { end_date: '2026-03' }, 'closed-permanently'], ['an end that is planned', { end_date: '2026-12-31' }, 'open'], ['an end that says no day', { end_date: 'soon' }, undefined],
  ])('status: %s', async (_case, changes, status) => {
    expect(valueOf(await first(changes), 'businessStatus') ?? undefined).toBe(status);
  });
  it('without a geometry the place is unknown, and nothing else', async () => {
    const listing = await first({}, null);
    expect(valueOf(listing, 'coordinates')).toBeUndefined();
    expect(valueOf(listing, 'businessName')).toBe('Lunetterie Exemple');
  });
  it('a shape stands at its middle', async () => {
    expect(valueOf(await first({}, { type: 'Polygon', coordinates: [[[-73.6, 45.53], [-73.58, 45.53], [-73.58, 45.55], [-73.6, 45.55]]] }), 'coordinates')).toMatchObject({ latitude: 45.54, longitude: expect.closeTo(-73.59, 6) as number });
  });
});

describe('whose feature it is', () => {
  const ids = async (...features: unknown[]) => [...(await gather(collection(...features))).result.keys()];
  it('its ref says, unless it stands elsewhere', async () => {
    expect(await ids(feature({ ref: 'LAV-02', website: undefined }, { type: 'Point', coordinates: [-73.7, 45.6] }))).toEqual(['loc-2']);
    expect(await ids(feature({ ref: 'LAV-02' }))).toEqual(['loc-1']);
  });
  it('its page says, whatever its ref, where neither place nor door does', async () => {
    expect(await ids(feature({ ref: '77', website: 'https://www.lunetterie.example/fr/laval?utm_source=atp', branch: undefined, 'addr:street_address': '9 rue Inconnue' }, null))).toEqual(['loc-2']);
  });
  it('a page that all locations share says nothing', async () => {
    const home = { fr: 'https://www.lunetterie.example/' };
    const { result } = await gather(collection(feature({ ref: 'x', website: home.fr, 'addr:street_address': '9 rue Inconnue', branch: undefined }, null)), [{ ...rosemont, websiteUrls: home }, { ...laval, websiteUrls: home }]);
    expect([...result.keys()]).toEqual([]);
  });
  it('its door says, where nothing else does', async () => {
    expect(await ids(feature({ ref: 'x', website: undefined, branch: undefined }, null))).toEqual(['loc-1']);
  });
  it('departments of one place are one listing, the one with most signs', async () => {
    const hearing = feature({ ref: 'MTL-01-H', name: 'Centre auditif', phone: '+1 514-555-0177', website: undefined, branch: undefined }, POINT, 'Jx2');
    const { result } = await gather(collection(hearing, feature()));
    expect(result.get('loc-1')?.map(({ externalId }) => externalId)).toEqual(['Jx1']);
  });
  it('another brand of the same file is not ours', async () => {
    const { result } = await gather(collection(feature({ 'brand:wikidata': 'Q5' })), [rosemont], { spider: 'several', wikidata: 'Q999' });
    expect([...result.keys()]).toEqual([]);
  });
});

describe('a file that fails', () => {
  it.each([['no JSON', '<html>'], ['another collection', '{"type":"Topology"}'], ['features that are no list', '{"type":"FeatureCollection","features":{}}']])('%s', async (_case, body) => {
    await expect(gather(body)).rejects.toMatchObject({ trouble: 'source-changed' });
  });
  it('one that is not there says nothing of the locations', async () => {
    const failing = drive(allThePlaces.gather({ locations: [rosemont], standard: STANDARD, settings: { spider: 'gone' }, links: new Map() }), () => troubled('not-found'));
    await expect(failing).rejects.toThrow(SourceFailedError);
    await expect(failing).rejects.toMatchObject({ trouble: 'source-failed' });
  });
  it('an answer that changes value by value: nothing throws, and what did not change is read as before', async () => {
    const { tried, wrong } = await misreadings(collection(feature()), async (body) => (await gather(body)).result.get('loc-1')?.[0], {
      sources: { businessName: /properties\.name/, address: /addr/, phone: /phone|country/, email: /email/, websiteUrl: /website/, regularHours: /opening_hours/, businessStatus: /opening_hours|ref|name/, category: /shop/, coordinates: /geometry/, socialProfile: /facebook/ },
      leads: /^(?:type|features(?:\[0\](?:\.properties)?)?)$/,
    });
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  });
});

describe('a test of the connection', () => {
  const test = async (answer: ReturnType<typeof answered>, settings: Record<string, string> = { spider: 'lunetterie_ca' }) => {
    if (allThePlaces.asks !== 'whole-brand' || allThePlaces.test === undefined) throw new Error('It is tested.');
    return (await drive(allThePlaces.test({ locations: [rosemont, laval], standard: STANDARD, settings, links: new Map() }), () => answer)).result;
  };
  it('says how many were recognised, or what is wrong', async () => {
    expect(await test(answered(JSON.stringify(collection(feature(), feature({}, POINT, 'x'))), 'application/json'))).toMatchObject({ ok: true, words: { fr: 'Lieux de la marque dans le fichier : 2; établissements reconnus : 1 sur 2.' } });
    expect(await test(troubled('not-found'))).toMatchObject({ ok: false, trouble: 'not-found', words: { en: 'There is no file of that name in that place.' } });
    expect(await test(answered('[]', 'application/json'))).toMatchObject({ ok: false, trouble: 'source-changed' });
    expect(await test(troubled('timeout'), { spider: '' })).toMatchObject({ ok: false, trouble: 'not-connected' });
  });
});

const studied = new URL('../../../../shared/reference/connectors/alltheplaces/fixtures/feature.json', import.meta.url);
it.skipIf(!existsSync(studied))('the studied file (skipped where ../shared is missing)', async () => {
  const branch = makeLocation({ storeCode: 'LE-ROSEMONT', coordinates: { latitude: 45.535, longitude: -73.606 } });
  const closed = makeLocation({ id: 'loc-old', storeCode: 'LE-OLD', address: { locality: 'Québec', country: 'CA' }, coordinates: { latitude: 46.8, longitude: -71.2 } });
  const { result } = await gather(readFileSync(studied, 'utf8'), [branch, closed]);
  expect(valueOf(result.get('loc-1')?.[0], 'regularHours')?.week).toMatchObject({ we: [[540, 720], [780, 1050]], th: [[540, 1260]], su: [] });
  expect(valueOf(result.get('loc-old')?.[0], 'businessStatus')).toBe('closed-permanently');
});

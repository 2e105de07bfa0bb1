import { describe, expect, it } from 'vitest';
import { BrandStandard } from '#domain/brand-standard.ts';
import { observationsOf } from '#domain/observation.ts';
import publisher from '#publishers/google-places.ts';
import { languagesOf } from '#publishers/_google-places-requests.ts';
import { googleFixture } from '../../network/apis/google-contract.ts';
import { ROSEMONT } from '../../network/apis/google-places.ts';
import { misreadings } from './changed-answers.ts';
import { answered, drive, makeLocation, STANDARD, targetOf, troubled, valueOf } from './played.ts';

const rosemont = makeLocation();
const PLACE = { id: ROSEMONT.id, displayName: { text: 'Lunetterie Exemple', languageCode: 'fr' }, ...ROSEMONT.facts };
const SETTINGS = { apiKey: 'secret-key' };
const json = (body: unknown) => answered(JSON.stringify(body), 'application/json');

async function gather(body: unknown, links = [ROSEMONT.id], wantsReviews = false) {
  const { result, requests } = await drive(publisher.gather({ ...targetOf(rosemont, SETTINGS, links), wantsReviews }), () => json(body));
  return { listing: result[0], requests };
}

describe('what is asked', () => {
  it('the place in each language, its key and mask in headers', async () => {
    const { requests } = await gather(PLACE);
    expect(requests.map(({ url }) => url)).toEqual(['fr', 'en'].map((language) => `https://places.googleapis.com/v1/places/${ROSEMONT.id}?languageCode=${language}&regionCode=CA`));
    expect(requests.map(({ headers }) => headers?.['x-goog-api-key'])).toEqual(['secret-key', 'secret-key']);
    expect(requests.map(({ headers }) => headers?.['x-goog-fieldmask']?.includes('reviews'))).toEqual([false, false]);
    expect(requests.every(({ headers }) => headers?.['x-goog-fieldmask']?.includes('*') === false)).toBe(true);
  });
  it('its reviews only where a person looks at them, in one language: they come in their own', async () => {
    const { listing, requests } = await gather(PLACE, [ROSEMONT.id], true);
    expect(requests.map(({ url, headers }) => [url.includes('languageCode=fr'), headers?.['x-goog-fieldmask']?.split(',').includes('reviews')])).toEqual([[true, true]]);
    expect(listing?.pages[0]?.reviews[0]).toMatchObject({ text: 'Service rapide.', authorName: 'A. Essai', authorUrl: 'https://maps.example/a' });
  });
  it('nothing of a location whose place nobody has confirmed', async () => {
    const { listing, requests } = await gather(PLACE, []);
    expect([listing, requests, publisher.plan(targetOf(rosemont, SETTINGS))]).toEqual([undefined, [], []]);
  });
  it.each<[string, object, string[], (string | null)[]]>([
    ['what the province requires, and the names there', { languages: [{ areas: ['CA'], required: ['en'] }, { areas: ['CA-QC'], required: ['fr'] }] }, ['CA', 'QC'], ['fr', 'en']],
    ['the names of the area alone', { names: [{ name: 'A', language: 'fr', areas: ['FR'] }, { name: 'B', language: 'en', areas: ['CA'] }] }, ['FR', ''], ['fr']],
    ['French in France where no language is told', { names: [{ name: 'A' }] }, ['FR', ''], ['fr']], ['Google’s own choice elsewhere', { names: [{ name: 'A' }] }, ['CA', 'ON'], [null]],
  ])('in %s', (_case, changes, [country = '', region = ''], languages) => {
    const standard = BrandStandard.parse({ brand: 'Lunetterie', names: [{ name: 'A', language: 'fr' }, { name: 'B', language: 'en' }], ...changes });
    expect(languagesOf(makeLocation({ address: { country, ...(region === '' ? {} : { region }) } }), standard)).toEqual(languages);
  });
  it('ids that people copy from an address of Google Maps', () => {
    expect(publisher.idIn?.('https://www.google.com/maps/search/?api=1&query=Google&query_place_id=ChIJabc-1')).toBe('ChIJabc-1');
    expect(publisher.idIn?.('https://www.google.ca/maps/place/?q=place_id:ChIJabc')).toBe('ChIJabc');
    expect(publisher.idIn?.('https://maps.app.goo.gl/abc')).toBeNull();
  });
});

describe('what is read', () => {
  it('each value, with its place in the answer', async () => {
    const { listing } = await gather(PLACE);
    expect(listing).toMatchObject({ publisherId: 'google-places', externalId: ROSEMONT.id, absent: false });
    expect(valueOf(listing, 'businessName')).toBe('Lunetterie Exemple');
    expect(valueOf(listing, 'address')).toEqual({ street: '1234 Bd Rosemont', unit: 'Bureau 200', locality: 'Montréal', region: 'QC', postalCode: 'H2S 1A1', country: 'CA' });
    expect(valueOf(listing, 'phone')?.e164).toBe('+15145550101');
    expect(valueOf(listing, 'websiteUrl')).toBe('https://www.lunetterie.example/fr/rosemont?utm_source=gmb');
    expect(valueOf(listing, 'regularHours')?.week).toMatchObject({ mo: [[540, 720], [780, 1050]], fr: [[1080, 1560]], su: [] });
    expect(valueOf(listing, 'specialHours')).toEqual([{ date: '2026-12-24', ranges: [[540, 900]] }, { date: '2026-12-25', ranges: [] }]);
    expect([valueOf(listing, 'businessStatus'), valueOf(listing, 'category'), valueOf(listing, 'coordinates')]).toEqual(['open', 'Opticien', { latitude: 45.54, longitude: -73.59 }]);
    expect([valueOf(listing, 'rating'), valueOf(listing, 'moreHours')?.kind, valueOf(listing, 'standing')]).toEqual([{ average: 4.6, best: 5, count: 187 }, 'ONLINE_SERVICE_HOURS', undefined]);
    expect(observationsOf(listing?.pages[0]?.observations ?? [], 'phone')[0]).toMatchObject({ raw: '+1 514-555-0101', method: 'api', evidence: { locator: '$.internationalPhoneNumber' } });
  });
  it('a review as it was written, not as it was translated', async () => {
    expect((await gather(PLACE)).listing?.pages[0]?.reviews).toMatchObject([{ externalId: 'R1', text: 'Service rapide.', rating: 4, publishedAt: '2026-11-02T10:00:00Z', authorName: 'A. Essai', reply: null }]);
  });
  it('no field that the publisher does not declare', async () => {
    const { listing } = await gather({ ...PLACE, consumerAlert: { overview: 'Avis suspects retirés.' } });
    expect(new Set(listing?.pages[0]?.observations.map(({ field }) => field))).toEqual(new Set(Object.keys(publisher.carries)));
    expect(valueOf(listing, 'standing')).toEqual({ standing: 'consumer-warning', words: 'Avis suspects retirés.' });
  });
  it('a name that Google has in one language alone belongs to that language', async () => {
    expect((await gather(PLACE)).listing?.pages.map(({ language }) => language)).toEqual(['fr', 'fr']);
  });
  it.each([['CLOSED_TEMPORARILY', 'closed-temporarily'], ['CLOSED_PERMANENTLY', 'closed-permanently'], ['FUTURE_OPENING', 'opening-soon'], ['SOMETHING_NEW', null]])('the status %s', async (said, status) => {
    expect(valueOf((await gather({ ...PLACE, businessStatus: said })).listing, 'businessStatus')).toBe(status);
  });
  it('hours that are not there are not known, and no absence of days', async () => {
    const { regularOpeningHours: _hours, currentOpeningHours: _current, ...rest } = PLACE as Record<string, unknown>;
    const { listing } = await gather(rest);
    expect([valueOf(listing, 'regularHours'), valueOf(listing, 'specialHours')]).toEqual([undefined, undefined]);
  });
  it('a place that has moved is to be found again', async () => {
    expect((await gather({ ...PLACE, businessStatus: 'CLOSED_PERMANENTLY', movedPlaceId: 'ChIJnew' })).listing).toMatchObject({ absent: false, pages: [{ trouble: 'stale-id', observations: [] }] });
  });
  it.each([['a list', []], ['a page', '<html>'], ['nothing', {}]])('%s is a changed source', async (_case, body) => {
    expect((await gather(body)).listing).toMatchObject({ absent: false, pages: [{ trouble: 'source-changed' }] });
  });
  it('an absence is told as one, and asked for once', async () => {
    const { result, requests } = await drive(publisher.gather(targetOf(rosemont, SETTINGS, [ROSEMONT.id])), () => troubled('not-found'));
    expect(result).toMatchObject([{ absent: true, pages: [{ trouble: 'not-found' }] }]);
    expect(requests).toHaveLength(1);
  });
});

describe('what is found', () => {
  const search = async (places: unknown, changes = {}) => {
    if (publisher.asks !== 'each-location' || publisher.search === undefined) throw new Error('It is searched.');
    const { result } = await drive(publisher.search(targetOf(makeLocation(changes), SETTINGS)), () => json({ places }));
    return result.map(({ externalId }) => externalId);
  };
  it('no place that closed for good or moved, unless the location closed, too', async () => {
    const places = [{ ...PLACE, id: 'ChIJ1', businessStatus: 'CLOSED_PERMANENTLY' }, { ...PLACE, id: 'ChIJ2', movedPlaceId: 'ChIJ3' }, { ...PLACE, id: 'ChIJ3' }, { displayName: { text: 'No id' } }, 'text'];
    expect(await search(places)).toEqual(['ChIJ3']);
    expect(await search(places, { businessStatus: 'closed-permanently' })).toEqual(['ChIJ1', 'ChIJ2', 'ChIJ3']);
  });
  it('nothing in an empty answer', async () => {
    expect(await search(undefined)).toEqual([]);
  });
});

it('nothing in an answer that changes makes it throw, or another field change its value', async () => {
  const sources = {
    businessName: /displayName/, address: /postalAddress|formattedAddress/, phone: /PhoneNumber|postalAddress/, websiteUrl: /websiteUri/, regularHours: /regularOpeningHours/, specialHours: /currentOpeningHours/, businessStatus: /businessStatus/,
    category: /primaryType/, coordinates: /location/, rating: /rating|userRatingCount/, moreHours: /regularSecondary/,
  };
  const { tried, wrong } = await misreadings(PLACE, async (body) => (await gather(body)).listing, { sources, leads: /^$/ });
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(300);
});

const SHARED = ['place-24x7', 'place-closed-permanently-moved', 'place-closed-temporarily', 'place-overnight-and-one-24h-day', 'place-split-and-special'];
it.skipIf(googleFixture('google-places/fixtures/place-24x7.json') === null).each(SHARED)('the studied answer %s is read whole (skipped where ../shared is missing)', async (name) => {
  const body = JSON.parse(googleFixture(`google-places/fixtures/${name}.json`) ?? '{}') as { id: string };
  const [page] = (await gather(body, [body.id])).listing?.pages ?? [];
  expect(page?.trouble).toBe(name.endsWith('moved') ? 'stale-id' : null);
  expect(page?.observations.filter(({ value }) => value === null)).toEqual([]);
});

it('the standard of the tests has both languages', () => expect(languagesOf(rosemont, STANDARD)).toEqual(['fr', 'en']));

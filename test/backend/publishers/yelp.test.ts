import { describe, expect, it } from 'vitest';
import { observationsOf } from '#domain/observation.ts';
import type { RegularHours, WeekHours } from '#domain/opening-hours.ts';
import { canonicalizeWeek } from '#normalize/opening-hours.ts';
import { readYelpSpecialDays, readYelpWeek } from '#publishers/_yelp-hours.ts';
import { yelpLocales } from '#publishers/_yelp-requests.ts';
import yelp from '#publishers/yelp.ts';
import { readShared } from '../../network/apis/contract.ts';
import { ownBusiness } from '../../network/apis/yelp.ts';
import { answered, drive, makeLocation, targetOf, valueOf } from './played.ts';
import { changedFields, spoil } from './spoil.ts';

const ID = ownBusiness().id;
async function read(json: unknown) {
  const { result } = await drive(yelp.gather(targetOf(makeLocation(), { apiKey: 'k' }, [ID])), () => answered(JSON.stringify(json), 'application/json'));
  return result[0];
}
const REST = { tu: [], we: [], th: [], sa: [], su: [] };

describe('what is read', () => {
  it('each value, with its path', async () => {
    const listing = await read(ownBusiness());
    expect(valueOf(listing, 'address')).toEqual({ street: '1234 Boulevard Rosemont', unit: 'Suite 200', locality: 'Montréal', region: 'QC', postalCode: 'H2S 1A1', country: 'CA' });
    expect(valueOf(listing, 'phone')).toMatchObject({ e164: '+15145550101' });
    expect(valueOf(listing, 'regularHours')).toEqual({ week: { ...REST, mo: [[540, 720], [780, 1050]], fr: [[1080, 1560]], sa: [[540, 1440]] } });
    expect(valueOf(listing, 'specialHours')).toEqual([{ date: '2026-12-24', ranges: [[540, 900]] }, { date: '2026-12-25', ranges: [] }]);
    expect(valueOf(listing, 'rating')).toEqual({ average: 4.5, best: 5, count: 3 });
    expect([valueOf(listing, 'businessStatus'), valueOf(listing, 'websiteUrl'), valueOf(listing, 'coordinates')]).toEqual(['open', 'https://www.lunetterie.example/fr/rosemont', { latitude: 45.5401, longitude: -73.5901 }]);
    const observations = listing?.pages[0]?.observations ?? [];
    expect(observationsOf(observations, 'category').map(({ value, rank, evidence }) => [value, rank, evidence.locator])).toEqual([['Opticians', 0, '$.categories[0].title'], ['Eyewear', 1, '$.categories[1].title']]);
    expect(observations.every(({ method }) => method === 'api')).toBe(true);
  });
  it.each<[string, object, string | null | undefined, string]>([
    ['closed for good', { is_closed: true }, 'closed-permanently', '$.is_closed'],
    ['closed for a while, as a moment among the attributes', { attributes: { business_temp_closed: 1_770_000_000 } }, 'closed-temporarily', '$.attributes.business_temp_closed'],
    ['closed for good goes before for a while', { is_closed: true, attributes: { business_temp_closed: 1_770_000_000 } }, 'closed-permanently', '$.is_closed'],
    ['a flag that is no flag', { is_closed: 'no' }, null, '$.is_closed'],
    ['nothing said', { is_closed: undefined }, undefined, ''],
  ])('a status: %s', async (_case, changes, status, locator) => {
    const [found] = observationsOf((await read(ownBusiness(changes as Record<string, unknown>)))?.pages[0]?.observations ?? [], 'businessStatus');
    expect([found?.value, found?.evidence.locator ?? '']).toEqual([status, locator]);
  });
  it.each([['absent', undefined], ['an empty list', []], ['a week without entries', [{ open: [], hours_type: 'REGULAR' }]]])('no hours where none are known: %s', async (_case, hours) => {
    expect(valueOf(await read(ownBusiness({ hours })), 'regularHours')).toBeUndefined();
  });
  it('no stars where nobody gave any', async () => {
    expect(valueOf(await read(ownBusiness({ rating: 0, review_count: 0 })), 'rating')).toBeUndefined();
  });
  it('something that is no business is a source that changed', async () => {
    expect(await read(['what'])).toMatchObject({ pages: [{ trouble: 'source-changed', observations: [] }], absent: false });
  });
});

describe('hours', () => {
  const everyDay = (one: object) => Array.from({ length: 7 }, (_day, day) => ({ day, ...one }));
  it.each([['0000', false], ['0000', true], ['0600', true]])('around the clock as %s to itself, overnight %s', (time, isOvernight) => {
    expect(Object.values(readYelpWeek(everyDay({ start: time, end: time, is_overnight: isOvernight }))?.week ?? {})).toEqual(Array.from({ length: 7 }, () => [[0, 1440]]));
  });
  it('one day around the clock', () => {
    expect(readYelpWeek([{ day: 0, start: '0000', end: '0000', is_overnight: true }])?.week.mo).toEqual([[0, 1440]]);
  });
  it('a night that is written on both days is whole again', () => {
    expect(readYelpWeek([{ day: 4, start: '1800', end: '0000', is_overnight: true }, { day: 5, start: '0000', end: '0200', is_overnight: false }])?.week).toMatchObject({ fr: [[1080, 1560]], sa: [] });
  });
  it.each([['a ninth day', { day: 8, start: '0900', end: '1700', is_overnight: false }], ['no end', { day: 1, start: '0900', is_overnight: false }], ['an hour to itself by day', { day: 1, start: '0900', end: '0900', is_overnight: false }], ['the 25th hour', { day: 1, start: '2500', end: '0900' }]])('a week with %s is not guessed', (_case, entry) => {
    expect(readYelpWeek([entry, { day: 0, start: '0900', end: '1700', is_overnight: false }])).toBeNull();
  });
  it('a dated night ends after midnight, and two ranges are one day', () => {
    expect(readYelpSpecialDays([{ date: '2026-12-31', start: '2000', end: '0200', is_overnight: true }, { date: '2026-12-31', start: '0900', end: '1200', is_overnight: false }])).toEqual([{ date: '2026-12-31', ranges: [[1200, 1560], [540, 720]] }]);
    expect(readYelpSpecialDays([{ date: '2026-13-31', start: '2000', end: '0200', is_overnight: true }])).toBeNull();
  });
  const cases = (readShared('hours-cases.json') as { cases: { id: string; canonical: unknown; yelp?: unknown }[] } | null)?.cases ?? [];
  it.skipIf(cases.length === 0)('the studied cases equal their canonical form (skipped where ../shared is not beside the repository)', () => {
    const weekly = cases.filter((one) => Array.isArray(one.yelp) && typeof (one.yelp as unknown[])[0] === 'object');
    expect(weekly.map(({ id }) => id)).toEqual(['split', 'overnight', 'closes_at_midnight']);
    for (const one of weekly) expect([one.id, readYelpWeek(one.yelp)]).toEqual([one.id, canonicalOf(one.canonical as Record<string, [number, number][]>)]);
    for (const id of ['special_closed', 'special_modified']) {
      const one = cases.find((other) => other.id === id);
      const [[date, ranges] = []] = Object.entries(one?.canonical as object) as [string, [number, number][]][];
      expect(readYelpSpecialDays([one?.yelp])).toEqual([{ date, ranges }]);
    }
    const variants = readShared('yelp/fixtures/hours-24x7-variants.json') as Record<'A' | 'B' | 'C', { open: unknown }>;
    const weeks = [variants.A, variants.B, variants.C].map(({ open }) => readYelpWeek(open));
    expect(new Set(weeks.map((week) => JSON.stringify(week))).size).toBe(1);
    expect(weeks[0]?.week.su).toEqual([[0, 1440]]);
  });
});
/** A day that is not named is closed: Yelp has no other way of saying so. */
function canonicalOf(days: Record<string, [number, number][]>): RegularHours {
  const week: WeekHours = { mo: [], tu: [], we: [], th: [], fr: [], sa: [], su: [] };
  return { week: canonicalizeWeek({ ...week, ...Object.fromEntries(Object.entries(days).map(([day, ranges]) => [day.toLowerCase(), ranges])) }) };
}

it('both languages of a place, that of most of its people first', () => {
  const of = (region: string | undefined, country: string) => yelpLocales(makeLocation({ address: { ...(region === undefined ? {} : { region }), country } }));
  expect([of('QC', 'CA'), of('ON', 'CA'), of(undefined, 'CA'), of(undefined, 'FR'), of('NY', 'US'), of(undefined, 'BR')]).toEqual([
    ['fr_CA', 'en_CA'], ['en_CA', 'fr_CA'], ['en_CA', 'fr_CA'], ['fr_FR', 'en_GB'], ['en_US', 'fr_FR'], ['en_US', 'fr_FR'],
  ]);
});

describe('a refusal', () => {
  const reviews = { url: 'https://api.yelp.com/v3/businesses/x/reviews?locale=fr_CA', method: 'GET', accept: 'json', obeysRobots: false, withResources: false } as const;
  const details = { ...reviews, url: 'https://api.yelp.com/v3/businesses/x?locale=fr_CA' };
  it.each<[number, string, string | null]>([
    [400, 'INVALID_REQUEST', 'request-refused'], [401, 'TOKEN_INVALID', 'key-refused'], [401, 'UNAUTHORIZED_API_KEY', 'not-in-plan'], [403, 'AUTHORIZATION_ERROR', 'not-authorised'], [403, 'BUSINESS_UNAVAILABLE', 'withheld'],
    [404, 'NOT_FOUND', 'stale-id'], [301, 'BUSINESS_MIGRATED', 'stale-id'], [429, 'TOO_MANY_REQUESTS_PER_SECOND', 'rate-limited'], [429, 'ACCESS_LIMIT_REACHED', 'quota-spent'], [500, 'INTERNAL_ERROR', null], [418, 'constructor', null],
  ])('%s %s is %s', (status, code, trouble) => {
    expect(yelp.readRefusal?.({ status, body: JSON.stringify({ error: { code, description: '' } }) }, details)).toBe(trouble);
  });
  it('"not found" of reviews is a plan without them', () => {
    expect(yelp.readRefusal?.({ status: 404, body: '{"error":{"code":"NOT_FOUND"}}' }, reviews)).toBe('not-in-plan');
  });
  it('an address that is gone is no absence of a business', () => {
    expect([404, 410].map((status) => yelp.readRefusal?.({ status, body: '<html>' }, details))).toEqual(['request-refused', 'request-refused']);
  });
  const names = ['400-INVALID_REQUEST', '401-TOKEN_INVALID', '401-UNAUTHORIZED_API_KEY', '403-BUSINESS_UNAVAILABLE', '404-NOT_FOUND', '429-ACCESS_LIMIT_REACHED', '429-TOO_MANY_REQUESTS_PER_SECOND'];
  it.skipIf(readShared(`yelp/fixtures/error-${names[0]}.json`) === null)('each studied one has its own meaning (skipped where ../shared is not beside the repository)', () => {
    const read = names.map((name) => yelp.readRefusal?.({ status: Number(name.slice(0, 3)), body: JSON.stringify(readShared(`yelp/fixtures/error-${name}.json`)) }, details));
    expect(read).toEqual(['request-refused', 'key-refused', 'not-in-plan', 'withheld', 'stale-id', 'quota-spent', 'rate-limited']);
  });
});

describe('an answer that changes', () => {
  /** Fields that are told by two members. */
  const ALSO: Readonly<Record<string, readonly string[]>> = { attributes: ['businessStatus'], is_closed: ['businessStatus'], review_count: ['rating'], rating: ['rating'] };
  it('never throws, and costs no other field', async () => {
    const whole = ownBusiness();
    const before = await read(whole);
    for (const { name, member, json } of spoil(whole)) {
      const after = await read(json);
      for (const { field, locators } of changedFields(before, after)) {
        expect([name, field, ALSO[member]?.includes(field) === true || locators.some((locator) => locator.startsWith(`$.${member}`))]).toEqual([name, field, true]);
      }
    }
  });
});

it('the id is in the address that a person copies', () => {
  expect([yelp.idIn?.('https://www.yelp.ca/biz/lunetterie-exemple-montr%C3%A9al?osq=x'), yelp.idIn?.('https://fr.yelp.ca/biz/abc'), yelp.idIn?.('https://www.yelp.com/search?x'), yelp.idIn?.('https://yelp.example/biz/a'), yelp.idIn?.('nothing')]).toEqual(['lunetterie-exemple-montréal', 'abc', null, null, null]);
});

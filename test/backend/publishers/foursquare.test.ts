import { describe, expect, it } from 'vitest';
import { observationsOf } from '#domain/observation.ts';
import type { WeekHours } from '#domain/opening-hours.ts';
import { canonicalizeWeek } from '#normalize/opening-hours.ts';
import { readFoursquareWeek } from '#publishers/_foursquare-hours.ts';
import foursquare from '#publishers/foursquare.ts';
import { ownPlace } from '../../network/apis/foursquare.ts';
import { readShared } from '../../network/apis/contract.ts';
import { answered, drive, makeLocation, targetOf, valueOf } from './played.ts';
import { changedFields, spoil } from './spoil.ts';

const ID = ownPlace().fsq_place_id;
async function read(json: unknown) {
  const { result } = await drive(foursquare.gather(targetOf(makeLocation(), { serviceKey: 'k', premium: 'true' }, [ID])), () => answered(JSON.stringify(json), 'application/json'));
  return result[0];
}

describe('what is read', () => {
  it('each value, with its path', async () => {
    const listing = await read(ownPlace());
    expect(valueOf(listing, 'address')).toEqual({ street: '1234 Boulevard Rosemont', locality: 'Montréal', region: 'QC', postalCode: 'H2S 1A1', country: 'CA' });
    expect([valueOf(listing, 'email'), valueOf(listing, 'websiteUrl'), valueOf(listing, 'category'), valueOf(listing, 'updatedAt')]).toEqual(['rosemont@lunetterie.example', 'https://www.lunetterie.example/fr/rosemont', 'Optometrist', '2026-10-01']);
    expect(observationsOf(listing?.pages[0]?.observations ?? [], 'phone')[0]?.evidence.locator).toBe('$.tel');
  });
  it.each<[string, object, string | null | undefined, string]>([
    ['a day of closing', { date_closed: '2026-05-04' }, 'closed-permanently', '$.date_closed'], ['a day that is none', { date_closed: 'soon' }, null, '$.date_closed'],
    ['somebody says that it is closed', { unresolved_flags: ['duplicate', 'closed'] }, 'closed-permanently', '$.unresolved_flags'], ['somebody says that it never was', { unresolved_flags: ['doesnt_exist'] }, 'closed-permanently', '$.unresolved_flags'],
    ['a flag of another kind', { unresolved_flags: ['inappropriate'] }, undefined, ''], ['nothing said: not called open', {}, undefined, ''],
  ])('a status: %s', async (_case, changes, status, locator) => {
    const [found] = observationsOf((await read(ownPlace(changes as Record<string, unknown>)))?.pages[0]?.observations ?? [], 'businessStatus');
    expect([found?.value, found?.evidence.locator ?? '']).toEqual([status, locator]);
  });
  it('a place that is flagged as another one’s double', async () => {
    expect(valueOf(await read(ownPlace({ unresolved_flags: ['duplicate'] })), 'standing')).toEqual({ standing: 'duplicate', words: null });
  });
  it('something that is no place is a source that changed', async () => {
    expect(await read('what')).toMatchObject({ pages: [{ trouble: 'source-changed' }], absent: false });
  });
});

describe('hours', () => {
  it.each([['no hours', undefined], ['hours in words alone', { display: 'Mon-Fri' }], ['an empty list', { regular: [] }]])('%s are unknown', async (_case, hours) => {
    expect(valueOf(await read(ownPlace({ hours })), 'regularHours')).toBeUndefined();
  });
  it('around the clock, every day', () => {
    const all = Array.from({ length: 7 }, (_one, day) => ({ day: day + 1, open: '0000', close: '+0000' }));
    expect(readFoursquareWeek(all)?.week.su).toEqual([[0, 1440]]);
  });
  it('what begins after midnight is the next morning’s', () => {
    expect(readFoursquareWeek([{ day: 7, open: '+0100', close: '+0300' }])?.week).toMatchObject({ su: [], mo: [[60, 180]] });
  });
  it.each([['an eighth day', { day: 8, open: '0900', close: '1700' }], ['day 0, which is Yelp’s Monday', { day: 0, open: '0900', close: '1700' }], ['no closing', { day: 1, open: '0900' }], ['a clock in words', { day: 1, open: '9 AM', close: '5 PM' }]])('a week with %s is not guessed', (_case, entry) => {
    expect(readFoursquareWeek([entry])).toBeNull();
  });
  const cases = (readShared('hours-cases.json') as { cases: { id: string; canonical: Record<string, [number, number][]>; foursquare?: unknown }[] } | null)?.cases ?? [];
  it.skipIf(cases.length === 0)('the studied cases equal their canonical form (skipped where ../shared is not beside the repository)', () => {
    const weekly = cases.filter(({ foursquare: said }) => Array.isArray(said));
    expect(weekly.map(({ id }) => id)).toEqual(['split', 'overnight', 'closes_at_midnight']);
    for (const { id, canonical, foursquare: said } of weekly) {
      const closed: WeekHours = { mo: [], tu: [], we: [], th: [], fr: [], sa: [], su: [] };
      expect([id, readFoursquareWeek(said)?.week]).toEqual([id, canonicalizeWeek({ ...closed, ...Object.fromEntries(Object.entries(canonical).map(([day, ranges]) => [day.toLowerCase(), ranges])) })]);
    }
    expect(readFoursquareWeek((readShared('foursquare/fixtures/place-details.json') as { hours: { regular: unknown } }).hours.regular)?.week).toMatchObject({ fr: [[1080, 1560]], sa: [[0, 1440]], su: [] });
  });
});

it.each<[number, string | null, string | null]>([
  [400, '{"message":"Played."}', 'request-refused'], [401, '{"message":"Played."}', 'key-refused'], [403, null, 'not-authorised'], [402, null, 'quota-spent'], [404, '{"message":"Played."}', 'stale-id'], [404, '<html>', 'request-refused'], [410, null, 'request-refused'],
  [429, '{"message":"Played: no API credits remaining."}', 'quota-spent'], [429, '{"message":"Played: slower."}', 'rate-limited'], [429, null, 'rate-limited'], [500, null, null],
])('a refusal %s %s is %s', (status, body, trouble) => {
  expect(foursquare.readRefusal?.({ status, body })).toBe(trouble);
});
it.skipIf(readShared('foursquare/fixtures/error-401.json') === null)('each studied refusal has its own meaning (skipped where ../shared is not beside the repository)', () => {
  expect(['401', '429-credits'].map((name) => foursquare.readRefusal?.({ status: Number(name.slice(0, 3)), body: JSON.stringify(readShared(`foursquare/fixtures/error-${name}.json`)) }))).toEqual(['key-refused', 'quota-spent']);
});

it('an answer that changes never throws, and costs no other field', async () => {
  const ALSO: Readonly<Record<string, readonly string[]>> = { longitude: ['coordinates'], stats: ['rating'], date_closed: ['businessStatus'], unresolved_flags: ['businessStatus', 'standing'] };
  const whole = ownPlace({ unresolved_flags: ['closed', 'duplicate'] });
  const before = await read(whole);
  for (const { name, member, json } of spoil(whole)) {
    for (const { field, locators } of changedFields(before, await read(json))) {
      expect([name, field, ALSO[member]?.includes(field) === true || locators.some((locator) => locator.startsWith(`$.${member}`))]).toEqual([name, field, true]);
    }
  }
});

it('the id is in the address that a person copies', () => {
  const ids = [`https://foursquare.com/v/lunetterie-exemple/${ID}`, `https://fr.foursquare.com/v/${ID}/photos`, `https://foursquare.com/placemakers/review-place/${ID}`, 'https://foursquare.com/explore', 'https://foursquare.example/v/x', '']
    .map((address) => foursquare.idIn?.(address));
  expect(ids).toEqual([ID, ID, ID, null, null, null]);
});

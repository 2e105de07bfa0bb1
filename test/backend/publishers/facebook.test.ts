import { describe, expect, it } from 'vitest';
import { observationsOf } from '#domain/observation.ts';
import type { WeekHours } from '#domain/opening-hours.ts';
import { canonicalizeWeek } from '#normalize/opening-hours.ts';
import { readFacebookWeek } from '#publishers/_facebook-hours.ts';
import facebook from '#publishers/facebook.ts';
import { ownPage } from '../../network/apis/facebook.ts';
import { readShared } from '../../network/apis/contract.ts';
import { answered, drive, makeLocation, STANDARD, valueOf } from './played.ts';
import { changedFields, spoil } from './spoil.ts';

const ID = '100000000000001';
async function read(json: unknown) {
  const target = { locations: [makeLocation()], standard: STANDARD, settings: { accessToken: 't' }, links: new Map([['loc-1', [ID]]]) };
  const { result } = await drive(facebook.gather(target), () => answered(JSON.stringify(json), 'application/json'));
  return result.get('loc-1')?.[0];
}

describe('what is read', () => {
  it('each value, with its path', async () => {
    const listing = await read(ownPage());
    expect(listing).toMatchObject({ externalId: ID, url: `https://www.facebook.com/${ID}`, absent: false });
    expect(valueOf(listing, 'address')).toEqual({ street: '1234 Boulevard Rosemont', locality: 'Montréal', region: 'QC', postalCode: 'H2S 1A1', country: 'CA' });
    expect([valueOf(listing, 'businessName'), valueOf(listing, 'phone')?.e164, valueOf(listing, 'businessStatus'), valueOf(listing, 'rating')]).toEqual(['Lunetterie Exemple', '+15145550101', 'open', { average: 4.7, best: 5, count: 31 }]);
    expect(observationsOf(listing?.pages[0]?.observations ?? [], 'websiteUrl').map(({ value, rank }) => [value, rank])).toEqual([['https://www.lunetterie.example/fr/rosemont', 0], ['https://www.lunetterie.example/en/rosemont', 1]]);
    expect(valueOf(listing, 'regularHours')?.week).toEqual({ mo: [[540, 720], [780, 1050]], tu: [], we: [], th: [], fr: [[1080, 1560]], sa: [[540, 1440]], su: [] });
  });
  it.each<[string, object, string | null]>([
    ['closed for good', { is_permanently_closed: true }, 'closed-permanently'], ['closed for a while', { temporary_status: 'TEMPORARILY_CLOSED' }, 'closed-temporarily'],
    ['for good goes before for a while', { is_permanently_closed: true, temporary_status: 'TEMPORARILY_CLOSED' }, 'closed-permanently'], ['a status that is not known yet', { temporary_status: 'ON_THE_MOON' }, 'open'], ['no flag', { is_permanently_closed: 'no' }, null],
  ])('a status: %s', async (_case, changes, status) => {
    expect(valueOf(await read(ownPage(changes as Record<string, unknown>)), 'businessStatus')).toBe(status);
  });
  it('a page that is published to nobody is absent', async () => {
    expect(await read(ownPage({ is_published: false }))).toMatchObject({ absent: true });
  });
  it('an address without a street and a town is none; one with odd parts is unreadable', async () => {
    expect(valueOf(await read(ownPage({ location: { latitude: 45.5, longitude: -73.6 } })), 'address')).toBeUndefined();
    expect(valueOf(await read(ownPage({ location: { street: '1 rue X', city: 'Laval', zip: 75 } })), 'address')).toBeNull();
  });
});

describe('hours', () => {
  it('that never close', async () => {
    expect(valueOf(await read(ownPage({ is_always_open: true, hours: undefined })), 'regularHours')?.week.su).toEqual([[0, 1440]]);
  });
  it.each([['absent', undefined], ['empty', {}]])('that are %s are unknown', async (_case, hours) => {
    expect(valueOf(await read(ownPage({ hours })), 'regularHours')).toBeUndefined();
  });
  it.each([['an opening without its closing', { mon_1_open: '09:00' }], ['an hour to itself', { mon_1_open: '09:00', mon_1_close: '09:00' }], ['words', { mon_1_open: 'nine', mon_1_close: '17:00' }], ['a list', ['mon']]])('with %s are not guessed', (_case, hours) => {
    expect(readFacebookWeek(hours)).toBeNull();
  });
  it('one day around the clock, beside a key of tomorrow', () => {
    expect(readFacebookWeek({ mon_1_open: '00:00', mon_1_close: '24:00', holiday_1_open: 'x' })?.week.mo).toEqual([[0, 1440]]);
  });
  const cases = (readShared('hours-cases.json') as { cases: { id: string; canonical: Record<string, [number, number][]>; facebook?: unknown }[] } | null)?.cases ?? [];
  it.skipIf(cases.length === 0)('the studied cases equal their canonical form (skipped where ../shared is not beside the repository)', async () => {
    const weekly = cases.filter(({ facebook: said }) => typeof said === 'object');
    expect(weekly.map(({ id }) => id)).toEqual(['split', 'overnight', 'closes_at_midnight', '24x7', '24h_one_day']);
    for (const { id, canonical, facebook: said } of weekly) {
      const closed: WeekHours = { mo: [], tu: [], we: [], th: [], fr: [], sa: [], su: [] };
      const days = Object.entries(canonical).flatMap(([day, ranges]) => (day === 'ALL' ? Object.keys(closed).map((one) => [one, ranges] as const) : [[day.toLowerCase(), ranges] as const]));
      const week = valueOf(await read(ownPage({ hours: said, ...(said as object) })), 'regularHours')?.week;
      expect([id, week]).toEqual([id, canonicalizeWeek({ ...closed, ...Object.fromEntries(days) })]);
    }
  });
});

describe('a refusal', () => {
  it.each<[number, number | null, number, string | null]>([
    [190, 463, 400, 'sign-in-expired'], [190, 460, 401, 'sign-in-expired'], [190, null, 401, 'key-refused'], [102, null, 401, 'sign-in-expired'], [4, null, 400, 'rate-limited'], [17, null, 400, 'rate-limited'], [32, null, 400, 'rate-limited'], [613, null, 400, 'rate-limited'],
    [10, null, 403, 'not-authorised'], [200, null, 403, 'not-authorised'], [283, null, 403, 'not-authorised'], [3, null, 400, 'not-approved'], [12, null, 400, 'request-refused'], [100, null, 400, 'request-refused'], [100, 33, 400, 'stale-id'], [803, null, 404, 'stale-id'], [2, null, 500, 'server-error'], [9_999, null, 500, null],
  ])('code %s, subcode %s', (code, subcode, status, trouble) => {
    expect(facebook.readRefusal?.({ status, body: JSON.stringify({ error: { message: 'Played.', code, ...(subcode === null ? {} : { error_subcode: subcode }) } }) })).toBe(trouble);
  });
  it('an address that is gone is no absence of a page', () => {
    expect([400, 404, 410].map((status) => facebook.readRefusal?.({ status, body: '<html>' }))).toEqual(['request-refused', 'request-refused', 'request-refused']);
    expect(facebook.readRefusal?.({ status: 503, body: null })).toBeNull();
  });
  const names = ['12-ratings-v22plus', '190-token-expired', '283-permission', '4-ratelimit'];
  it.skipIf(readShared(`facebook/fixtures/error-${names[0]}.json`) === null)('each studied one has its own meaning (skipped where ../shared is not beside the repository)', () => {
    expect(names.map((name) => facebook.readRefusal?.({ status: 400, body: JSON.stringify(readShared(`facebook/fixtures/error-${name}.json`)) }))).toEqual(['request-refused', 'sign-in-expired', 'not-authorised', 'rate-limited']);
  });
});

describe('an answer that changes', () => {
  const ALSO: Readonly<Record<string, readonly string[]>> = { temporary_status: ['businessStatus'], rating_count: ['rating'], is_always_open: ['regularHours'] };
  it('never throws, and costs no other field', async () => {
    const before = await read(ownPage());
    for (const { name, member, json } of spoil(ownPage())) {
      for (const { field, locators } of changedFields(before, await read(json))) {
        expect([name, field, ALSO[member]?.includes(field) === true || locators.some((locator) => locator.startsWith(`$.${member}`))]).toEqual([name, field, true]);
      }
    }
  });
  it('nor does a list of pages', async () => {
    const target = { locations: [makeLocation()], standard: STANDARD, settings: { accessToken: 't', pageId: '1' }, links: new Map([['loc-1', [ID]]]) };
    const whole = { data: [{ id: ID, name: 'Lunetterie Exemple' }], paging: { cursors: { before: 'a', after: 'b' } } };
    for (const { json } of spoil(whole)) {
      const ended = drive(facebook.gather(target), () => answered(JSON.stringify(json), 'application/json')).then(({ result }) => [...result.keys()], (error: { id?: string }) => error.id);
      expect(['source-failed', ['loc-1']]).toContainEqual(await ended);
    }
  });
});

it('the id is in the address that a person copies', () => {
  const ids = ['https://www.facebook.com/lunetterie.rosemont/', 'https://fr-ca.facebook.com/profile.php?id=100000000000001', 'https://www.facebook.com/p/Lunetterie-Exemple-100000000000001/', 'https://m.facebook.com/pages/Lunetterie/100000000000001', 'https://www.facebook.com/Lunetterie-Exemple-100000000000001/', 'https://www.facebook.com/sharer.php?u=x', 'https://facebook.example/a', '']
    .map((address) => facebook.idIn?.(address));
  expect(ids).toEqual(['lunetterie.rosemont', ID, ID, ID, ID, null, null, null]);
});

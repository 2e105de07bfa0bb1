import { describe, expect, it } from 'vitest';
import { WEEK_DAYS, type WeekHours } from '#domain/opening-hours.ts';
import { canonicalizeWeek } from '#normalize/opening-hours.ts';
import { readPlacesSpecialDays, readPlacesWeek } from '#publishers/_google-places-hours.ts';
import { readProfileSpecialDays, readProfileWeek } from '#publishers/_google-profile-hours.ts';
import { googleFixture } from '../../network/apis/google-contract.ts';

const point = (day: number, hour = 0, minute = 0) => ({ day, hour, minute });
const dated = (day: number, hour: number, date: number, more: object = {}) => ({ ...point(day, hour), date: { year: 2026, month: 12, day: date }, ...more });
const daily = (range: [number, number]): WeekHours => Object.fromEntries(WEEK_DAYS.map((day) => [day, [range]]));
const NAMES = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const ALWAYS = { periods: NAMES.map((day) => ({ openDay: day, openTime: {}, closeDay: day, closeTime: { hours: 24 } })) };

interface HoursCase { id: string; canonical: Record<string, [number, number][]> | null; google_places?: unknown; google_places_regular?: unknown; gbp?: unknown }
const file = googleFixture('hours-cases.json');
const cases = file === null ? [] : (JSON.parse(file) as { cases: HoursCase[] }).cases;

/** The days that a case names; the others are closed in every form that Google has. */
function weekOf(canonical: Record<string, [number, number][]>): WeekHours {
  const days = Object.fromEntries(WEEK_DAYS.map((day) => [day, canonical['ALL'] ?? canonical[day.toUpperCase()] ?? []]));
  return canonicalizeWeek(days);
}

describe.skipIf(file === null)('the weeks that all sources share (skipped where ../shared is missing)', () => {
  const weekly = cases.filter((one): one is HoursCase & { canonical: Record<string, [number, number][]> } => one.canonical !== null && Object.keys(one.canonical ?? {}).some((key) => /^(?:ALL|MO|TU|WE|TH|FR|SA|SU)$/.test(key)));
  it.each(weekly.filter((one) => Array.isArray(one.google_places ?? one.google_places_regular)).map((one) => [one.id, one] as const))('Places: %s', (_id, one) => {
    expect(canonicalizeWeek(readPlacesWeek({ periods: one.google_places ?? one.google_places_regular }) ?? {})).toEqual(weekOf(one.canonical));
  });
  it.each(weekly.filter((one) => Array.isArray(one.gbp)).map((one) => [one.id, one] as const))('Business Profile: %s', (id, one) => {
    // The two forms of midnight stand side by side in that case: each is the same week.
    const forms = id === 'closes_at_midnight' ? (one.gbp as unknown[]).map((period) => [period]) : [one.gbp];
    for (const periods of forms) expect(canonicalizeWeek(readProfileWeek({ periods }) ?? {})).toEqual(weekOf(one.canonical));
  });
  it.each(cases.filter((one) => one.id.startsWith('special_')).map((one) => [one.id, one] as const))('Business Profile: %s', (_id, { gbp, canonical }) => {
    expect(readProfileSpecialDays({ specialHourPeriods: [gbp] })).toEqual(Object.entries(canonical ?? {}).map(([date, ranges]) => ({ date, ranges })));
  });
});

describe('a week on Places', () => {
  it('without an end is a store that never closes', () => {
    expect(readPlacesWeek({ periods: [{ open: point(0) }] })).toEqual(daily([0, 1440]));
  });
  it.each<[string, unknown, WeekHours | null]>([
    ['periods that are there and empty: never open', { periods: [] }, Object.fromEntries(WEEK_DAYS.map((day) => [day, []]))],
    ['no periods at all', {}, null], ['a text', 'closed', null], ['one without an end among others', { periods: [{ open: point(0) }, { open: point(1, 9), close: point(1, 17) }] }, null],
    ['a point without its minute', { periods: [{ open: { day: 1, hour: 9 }, close: point(1, 17) }] }, null], ['a day that is none', { periods: [{ open: point(7, 9), close: point(7, 17) }] }, null],
  ])('%s', (_case, said, week) => {
    expect(readPlacesWeek(said)).toEqual(week);
  });
  it('reads the same in any order', () => {
    const periods = [{ open: point(1, 13), close: point(1, 17) }, { open: point(6, 9), close: point(0) }, { open: point(1, 9), close: point(1, 12) }];
    expect(readPlacesWeek({ periods })).toEqual(readPlacesWeek({ periods: periods.toReversed() }));
    expect(readPlacesWeek({ periods })).toMatchObject({ mo: [[540, 720], [780, 1020]], sa: [[540, 1440]], su: [] });
  });
});

describe('special days on Places', () => {
  const special = (...days: number[]) => days.map((day) => ({ date: { year: 2026, month: 12, day } }));
  it('have the hours of the periods that carry the date; none is closed', () => {
    const periods = [{ open: dated(4, 9, 24), close: dated(4, 15, 24) }, { open: dated(6, 9, 26), close: dated(6, 17, 26) }];
    expect(readPlacesSpecialDays({ periods, specialDays: special(24, 25) })).toEqual([{ date: '2026-12-24', ranges: [[540, 900]] }, { date: '2026-12-25', ranges: [] }]);
  });
  it('that last into the next day stay on the day they began', () => {
    expect(readPlacesSpecialDays({ periods: [{ open: dated(4, 13, 24), close: dated(5, 2, 25) }], specialDays: special(24) })).toEqual([{ date: '2026-12-24', ranges: [[780, 1560]] }]);
  });
  it('in the middle of a period cut off at both ends are open all day; those at its ends tell nothing', () => {
    const periods = [{ open: dated(3, 0, 23, { truncated: true }), close: { ...dated(2, 23, 29, { truncated: true }), minute: 59 } }];
    expect(readPlacesSpecialDays({ periods, specialDays: special(23, 25, 29) })).toEqual([{ date: '2026-12-25', ranges: [[0, 1440]] }]);
  });
  it.each([['none', { periods: [] }, []], ['a date that is none', { periods: [], specialDays: [{ date: { year: 2026, month: 2, day: 30 } }] }, null], ['a period without a date', { periods: [{ open: point(1, 9), close: point(1, 17) }], specialDays: special(24) }, null]])('%s', (_case, said, days) => {
    expect(readPlacesSpecialDays(said)).toEqual(days);
  });
});

describe('a week in a profile', () => {
  it('all day, each day', () => {
    expect(readProfileWeek(ALWAYS)).toEqual(daily([0, 1440]));
  });
  it('from Friday evening to Monday morning is cut at midnights', () => {
    expect(readProfileWeek({ periods: [{ openDay: 'FRIDAY', openTime: { hours: 18 }, closeDay: 'MONDAY', closeTime: { hours: 6 } }] })).toMatchObject({ mo: [[0, 360]], fr: [[1080, 1440]], sa: [[0, 1440]], su: [[0, 1440]], tu: [] });
  });
  it.each<[string, unknown]>([
    ['no period', { periods: [] }], ['nothing', {}], ['a text', '9-5'], ['a day in small letters', { periods: [{ openDay: 'monday', openTime: {}, closeDay: 'MONDAY', closeTime: { hours: 9 } }] }],
    ['a time that is a text', { periods: [{ openDay: 'MONDAY', openTime: '09:00', closeDay: 'MONDAY', closeTime: { hours: 17 } }] }], ['an end before its beginning', { periods: [{ openDay: 'MONDAY', openTime: { hours: 17 }, closeDay: 'MONDAY', closeTime: { hours: 9 } }] }],
    ['one good period beside a bad one', { periods: [...ALWAYS.periods, { openDay: 'MONDAY' }] }], ['25 o’clock', { periods: [{ openDay: 'MONDAY', openTime: { hours: 25 }, closeDay: 'TUESDAY', closeTime: {} }] }],
  ])('%s is not known', (_case, said) => {
    expect(readProfileWeek(said)).toBeNull();
  });
});

describe('special days in a profile', () => {
  const date = (day: number) => ({ year: 2026, month: 12, day });
  it('with a break are one day', () => {
    const half = (from: number, to: number) => ({ startDate: date(24), openTime: { hours: from }, closeTime: { hours: to } });
    expect(readProfileSpecialDays({ specialHourPeriods: [half(13, 15), half(9, 12)] })).toEqual([{ date: '2026-12-24', ranges: [[540, 720], [780, 900]] }]);
  });
  it.each<[string, unknown]>([['a day longer than a day', { startDate: date(24), openTime: {}, endDate: date(26), closeTime: { hours: 1 } }], ['“closed” as a text', { startDate: date(24), closed: 'true' }], ['no date', { closed: true }]])('%s is not known', (_case, one) => {
    expect(readProfileSpecialDays({ specialHourPeriods: [one] })).toBeNull();
  });
  it('none are said by an empty list', () => {
    expect([readProfileSpecialDays({}), readProfileSpecialDays({ specialHourPeriods: [] }), readProfileSpecialDays('none')]).toEqual([[], [], null]);
  });
});

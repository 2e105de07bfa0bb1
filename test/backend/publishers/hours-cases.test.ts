import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WEEK_DAYS, type RegularHours, type SpecialDay, type TimeRange, type WeekHours } from '#domain/opening-hours.ts';
import { readDayCell, readSpecialCell } from '#imports/hours-cells.ts';
import { canonicalizeWeek, parseOsmHours } from '#normalize/opening-hours.ts';
import { alwaysOpen, readFacebookWeek } from '#publishers/_facebook-hours.ts';
import { readFoursquareWeek } from '#publishers/_foursquare-hours.ts';
import { readPlacesWeek } from '#publishers/_google-places-hours.ts';
import { readProfileSpecialDays, readProfileWeek } from '#publishers/_google-profile-hours.ts';
import { readSpiderHours } from '#publishers/_map-feature.ts';
import { readYelpSpecialDays, readYelpWeek } from '#publishers/_yelp-hours.ts';
import webDirectory from '#publishers/web-directory.ts';
import { answered, drive, makeLocation, targetOf, valueOf } from './played.ts';

interface HoursCase { id: string; canonical?: Record<string, TimeRange[]> | null; [source: string]: unknown }
type Read = { week: WeekHours } | { special: SpecialDay[] } | null;

const studied = new URL('../../../../shared/reference/connectors/hours-cases.json', import.meta.url);
const isHere = existsSync(studied);
if (!isHere) console.log('shared/reference is not beside the repository: the cross-source cases of hours are skipped.');
const CASES = isHere ? (JSON.parse(readFileSync(studied, 'utf8')) as { cases: HoursCase[] }).cases : [];
const DATED = /^\d{4}-/;

/** How each source's own form is read, by its key in the cases. Text in place of a form is prose about it. */
const READERS: Record<string, (form: unknown, dated: boolean) => Read | Promise<Read>> = {
  google_places: (form) => week(readPlacesWeek({ periods: form })),
  google_places_regular: (form) => week(readPlacesWeek({ periods: form })),
  gbp: (form, dated) => (dated ? special(readProfileSpecialDays({ specialHourPeriods: [form].flat() })) : week(readProfileWeek({ periods: form }))),
  yelp: (form, dated) => (dated ? special(readYelpSpecialDays([form].flat())) : regular(readYelpWeek(form))),
  facebook: (form) => regular((form as { is_always_open?: boolean }).is_always_open === true ? alwaysOpen() : readFacebookWeek(form)),
  foursquare: (form) => regular(readFoursquareWeek(form)),
  schema_org: (form, dated) => readPage([form].flat(), dated),
};

const week = (read: WeekHours | null): Read => (read === null ? null : { week: read });
const regular = (read: RegularHours | null): Read => (read === null ? null : { week: read.week });
const special = (read: SpecialDay[] | null): Read => (read === null ? null : { special: read });

async function readPage(specifications: unknown[], dated: boolean): Promise<Read> {
  // A dated exception stands among the week's own hours.
  const usual = dated ? [{ dayOfWeek: 'Monday', opens: '09:00', closes: '17:00' }] : [];
  const business = { '@context': 'https://schema.org', '@type': 'Optician', name: 'Lunetterie Exemple', openingHoursSpecification: [...usual, ...specifications].map((one) => ({ '@type': 'OpeningHoursSpecification', ...(one as object) })) };
  const url = 'https://web-directory.example/1';
  const target = targetOf(makeLocation({ listings: [{ publisherId: 'web-directory', url }] }));
  const { result } = await drive(webDirectory.gather(target), () => answered(`<!doctype html><title>Lunetterie Exemple</title><h1>Lunetterie Exemple</h1><script type="application/ld+json">${JSON.stringify(business)}</script>`, 'text/html', url));
  return dated ? special(valueOf(result[0], 'specialHours') ?? null) : regular(valueOf(result[0], 'regularHours') ?? null);
}

/** Forms that the cases describe in words, written out. */
const WRITTEN_OUT: Record<string, Record<string, unknown[]>> = {
  '24x7': {
    gbp: [['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => ({ openDay: day, openTime: {}, closeDay: day, closeTime: { hours: 24 } }))],
    yelp: [['0000', false], ['0600', true], ['0000', true]].map(([time, isOvernight]) => WEEK_DAYS.map((_, day) => ({ day, start: time, end: time, is_overnight: isOvernight }))),
    foursquare: [WEEK_DAYS.map((_, day) => ({ day: day + 1, open: '0000', close: '+0000' }))],
  },
  // The same midnight in two ways.
  closes_at_midnight: { gbp: [[{ openDay: 'SATURDAY', openTime: { hours: 9 }, closeDay: 'SATURDAY', closeTime: { hours: 24 } }], [{ openDay: 'SATURDAY', openTime: { hours: 9 }, closeDay: 'SUNDAY', closeTime: {} }]] },
  // A day without an entry, beside one that has some.
  closed_day: {
    google_places: [[{ open: { day: 1, hour: 9, minute: 0 }, close: { day: 1, hour: 17, minute: 0 } }]], gbp: [[{ openDay: 'MONDAY', openTime: { hours: 9 }, closeDay: 'MONDAY', closeTime: { hours: 17 } }]],
    yelp: [[{ day: 0, start: '0900', end: '1700', is_overnight: false }]], facebook: [{ mon_1_open: '09:00', mon_1_close: '17:00' }], foursquare: [[{ day: 1, open: '0900', close: '1700' }]],
  },
};
/** Strings of the map's grammar, and of the spiders that write nearly the same. */
const OSM: Record<string, string[]> = {
  split: ['Mo 09:00-12:00,13:00-17:30'], overnight: ['Fr 18:00-02:00', 'Fr 18:00-26:00', 'Fr 18:00-24:00; Sa 00:00-02:00'], closes_at_midnight: ['Sa 09:00-24:00', 'Sa 09:00-00:00'], '24x7': ['24/7', 'Mo-Su 00:00-24:00'], '24h_one_day': ['Mo 00:00-24:00'], closed_day: ['Mo 09:00-17:00; Su off', 'Mo 09:00-17:00; Su closed'],
};
/** Cells of a spreadsheet are of one day. */
const CELLS: Record<string, [string, string]> = { split: ['MO', '09:00-12:00, 13:00-17:30'], overnight: ['FR', '18:00-02:00'], closed_day: ['SU', 'x'] };

async function readings(one: HoursCase): Promise<{ source: string; read: Read }[]> {
  const dated = Object.keys(one.canonical ?? {}).some((day) => DATED.test(day));
  const found: { source: string; read: Read }[] = [];
  for (const [source, read] of Object.entries(READERS)) {
    const own = one[source];
    const forms = WRITTEN_OUT[one.id]?.[source] ?? (own === undefined || typeof own === 'string' ? [] : [own]);
    for (const form of forms) found.push({ source, read: await read(form, dated) });
  }
  for (const osm of OSM[one.id] ?? []) found.push({ source: `openstreetmap ${osm}`, read: regular(parseOsmHours(osm)) }, { source: `all-the-places ${osm}`, read: regular(readSpiderHours(osm)) });
  const cell = CELLS[one.id];
  if (cell !== undefined) found.push({ source: 'spreadsheet', read: week(Object.fromEntries([[cell[0].toLowerCase(), readDayCell(cell[1]) ?? []]])) });
  if (dated && typeof one['google_bulk_csv'] === 'string') found.push({ source: 'spreadsheet', read: special(readSpecialCell(one['google_bulk_csv'])) });
  return found;
}

/** The days that a case speaks of, as a source has them. */
function ofCase(canonical: Record<string, TimeRange[]>, read: Read): Record<string, unknown> {
  if (read === null) return {};
  if ('special' in read) return Object.fromEntries(Object.keys(canonical).map((day) => [day, read.special.find(({ date }) => date === day)?.ranges]));
  const days = canonicalizeWeek(read.week);
  const names = 'ALL' in canonical ? WEEK_DAYS.map((day) => day.toUpperCase()) : Object.keys(canonical);
  return Object.fromEntries(names.map((day) => [day, days[day.toLowerCase() as keyof WeekHours]]));
}

describe.skipIf(!isHere)('one week in every source’s own form (skipped where ../shared is missing)', () => {
  const said = CASES.filter(({ canonical }) => canonical !== undefined && canonical !== null);
  it.each(said.map((one) => [one.id, one] as const))('%s', async (_id, one) => {
    const canonical = one.canonical ?? {};
    const expected = 'ALL' in canonical ? Object.fromEntries(WEEK_DAYS.map((day) => [day.toUpperCase(), canonical['ALL']])) : canonical;
    const all = await readings(one);
    expect(all.map(({ source, read }) => ({ source, days: ofCase(canonical, read) }))).toEqual(all.map(({ source }) => ({ source, days: expected })));
  });
  it('is told by as many sources as carry such hours', async () => {
    const counts = await Promise.all(said.map(async (one) => [one.id, new Set((await readings(one)).map(({ source }) => source.split(' ')[0])).size] as const));
    expect(Object.fromEntries(counts)).toMatchObject({ split: 9, overnight: 9, closes_at_midnight: 7, '24x7': 8, '24h_one_day': 5, closed_day: 9, special_closed: 4, special_modified: 3, special_overnight: 1 });
  });
  it('hours that nobody gives are unknown, never closed', () => {
    expect([readPlacesWeek(undefined), readProfileWeek(undefined), readYelpWeek(undefined), readFacebookWeek(undefined), readFoursquareWeek(undefined)]).toEqual([null, null, null, null, null]);
    expect(readPlacesWeek({ periods: [] })).toEqual(Object.fromEntries(WEEK_DAYS.map((day) => [day, []])));
  });
});

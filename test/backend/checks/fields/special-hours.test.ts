import { expect, it } from 'vitest';
import type { SpecialDay } from '#domain/opening-hours.ts';
import { brief, judge, listing, page, place, publisher, seen, standard, workWeek } from '../gathered.ts';

const CHRISTMAS_EVE: SpecialDay = { date: '2026-12-24', ranges: [[540, 960]] };
const STOCKTAKING: SpecialDay = { date: '2026-11-23', ranges: [] };
const here = place({ specialHours: [STOCKTAKING, CHRISTMAS_EVE, { date: '2026-06-01', ranges: [] }], regularHours: workWeek([540, 1260]) });

function judged(days: SpecialDay[] | null, over: Parameters<typeof judge>[0] = {}, carries: 'always' | 'optional' = 'always'): string[] {
  const observations = days === null ? [seen('specialHours', null, { raw: 'Horaires des Fêtes' })] : days.length === 0 ? [] : [seen('specialHours', days)];
  const asked = carries === 'always' ? publisher(['specialHours']) : publisher([], ['specialHours']);
  return judge({ only: ['special-hours'], location: here, publishers: [asked], listings: [listing([page(observations)])], ...over }).map((one) => `${one.subject} ${brief(one)}`);
}

it.each<[string, SpecialDay[] | null, Parameters<typeof judge>[0], string[]]>([
  ['both dates as they are', [STOCKTAKING, CHRISTMAS_EVE], {}, ['2026-11-23 pass ok', '2026-12-24 pass ok']],
  ['a date that closes at another hour', [STOCKTAKING, { ...CHRISTMAS_EVE, ranges: [[540, 975]] }], {}, ['2026-11-23 pass ok', '2026-12-24 fail mismatch']],
  ['a quarter of an hour, where the standard allows it', [STOCKTAKING, { ...CHRISTMAS_EVE, ranges: [[540, 975]] }], { standard: standard({ thresholds: { hoursMinutes: 15 } }) }, ['2026-11-23 pass ok', '2026-12-24 pass ok']],
  ['a closed day shown open', [{ ...STOCKTAKING, ranges: [[540, 1260]] }, CHRISTMAS_EVE], {}, ['2026-11-23 fail mismatch', '2026-12-24 pass ok']],
  ['one date left out', [CHRISTMAS_EVE], {}, ['2026-11-23 fail missing', '2026-12-24 pass ok']],
  ['one opening written as two that touch', [STOCKTAKING, { ...CHRISTMAS_EVE, ranges: [[540, 720], [720, 960]] }], {}, ['2026-11-23 pass ok', '2026-12-24 pass ok']],
  ['a notice that could not be read', null, {}, ['2026-11-23 cannot-tell unreadable', '2026-12-24 cannot-tell unreadable']],
  ['nothing told by a publisher that always tells', [], {}, ['2026-11-23 fail missing', '2026-12-24 fail missing']],
  ['a date that is like any other', [], { location: place({ specialHours: [{ date: '2026-11-24', ranges: [[540, 1260]] }] }) }, ['2026-11-24 not-applicable absent']],
])('%s', (_case, days, over, expected) => expect(judged(days, over)).toEqual(expected));

it('asks nothing of a listing that need not tell dates, and tells none', () => {
  expect(judged([], {}, 'optional')).toEqual(['2026-11-23 not-applicable absent', '2026-12-24 not-applicable absent']);
});

it('asks a source that tells the coming week alone for no date beyond it', () => {
  const week = { ...publisher(['specialHours']), specialHoursDays: 8 };
  expect(judged([STOCKTAKING], { publishers: [week] })).toEqual(['2026-11-23 pass ok']);
  expect(judged([], { publishers: [{ ...week, specialHoursDays: 7 }] })).toEqual([]);
});

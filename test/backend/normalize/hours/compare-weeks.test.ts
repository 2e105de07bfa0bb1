import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEK_DAYS, type TimeRange, type WeekHours } from '#domain/opening-hours.ts';
import { canonicalizeWeek, compareWeeks, formatWeek, parseOsmHours, toOsm } from '#normalize/opening-hours.ts';

const everyDay = (...ranges: TimeRange[]): WeekHours => Object.fromEntries(WEEK_DAYS.map((day) => [day, ranges]));

describe('one week written in two ways', () => {
  it.each<[string, WeekHours, WeekHours]>([
    ['23:59 and 24:00', { mo: [[540, 1439]] }, { mo: [[540, 1440]] }],
    ['closing at 00:00', { mo: [[540, 0]] }, { mo: [[540, 1440]] }],
    ['a night split at midnight', { fr: [[1080, 1440]], sa: [[0, 120]] }, { fr: [[1080, 1560]], sa: [] }],
    ['a night split at 23:59', { fr: [[1080, 1439]], sa: [[0, 120], [600, 1080]] }, { fr: [[1080, 1560]], sa: [[600, 1080]] }],
    ['Sunday night', { su: [[1200, 1440]], mo: [[0, 60]] }, { su: [[1200, 1500]], mo: [] }],
    ['touching ranges', { mo: [[540, 720], [720, 1020]] }, { mo: [[540, 1020]] }],
    ['unsorted ranges', { mo: [[840, 1020], [540, 720]] }, { mo: [[540, 720], [840, 1020]] }],
    ['always', everyDay([0, 1439]), everyDay([0, 1440])],
  ])('%s', (_, a, b) => {
    expect(compareWeeks(a, b, 0)).toMatchObject({ same: true, differing: [] });
    expect(canonicalizeWeek(a)).toEqual(canonicalizeWeek(b));
  });
});

it('an unknown day is named, and no difference', () => {
  expect(compareWeeks({ mo: [[540, 1020]], tu: [] }, { mo: [[540, 1020]] }, 0)).toEqual({ same: true, differing: [], unknown: ['tu', 'we', 'th', 'fr', 'sa', 'su'] });
});

it('closed is not unknown', () => {
  expect(compareWeeks({ su: [[600, 1020]] }, { su: [] }, 0).differing).toEqual(['su']);
});

it('within tolerance', () => {
  expect(compareWeeks({ mo: [[540, 1020]] }, { mo: [[545, 1020]] }, 5).same).toBe(true);
  expect(compareWeeks({ mo: [[540, 1020]] }, { mo: [[546, 1020]] }, 5).same).toBe(false);
});

const someDay = fc.uniqueArray(fc.integer({ min: 28, max: 95 }), { minLength: 0, maxLength: 4 }).map((quarters) => {
  const ends = quarters.toSorted((a, b) => a - b).map((quarter) => quarter * 15);
  const ranges: TimeRange[] = [];
  for (let at = 0; at + 1 < ends.length; at += 2) ranges.push([ends[at] ?? 0, ends[at + 1] ?? 0]);
  return ranges;
});
const someWeek = fc.record(Object.fromEntries(WEEK_DAYS.map((day) => [day, someDay])));

describe('any week', () => {
  it('is the same week after toOsm and back', () => {
    fc.assert(fc.property(someWeek, (week) => {
      expect(compareWeeks(week, parseOsmHours(toOsm(week))?.week ?? {}, 0)).toEqual({ same: true, differing: [], unknown: [] });
    }), { numRuns: 60 });
  });

  it('with one end moved differs on that day alone', () => {
    fc.assert(fc.property(someWeek, fc.constantFrom(...WEEK_DAYS), (week, day) => {
      const [first, ...rest] = week[day] ?? [];
      const moved: WeekHours = { ...week, [day]: first === undefined ? [[600, 660]] : [[first[0] - 15, first[1]], ...rest] };
      expect(compareWeeks(week, moved, 0).differing).toEqual([day]);
    }));
  });

  it('is canonical once canonical', () => {
    fc.assert(fc.property(someWeek, (week) => {
      expect(canonicalizeWeek(canonicalizeWeek(week))).toEqual(canonicalizeWeek(week));
    }));
  });
});

it.each([
  ['fr', 'lun.–ven. 9 h – 17 h 30 ; sam. 10 h – minuit ; dim. fermé'],
  ['en', 'Mon–Fri 9:00 am – 5:30 pm; Sat 10:00 am – midnight; Sun closed'],
] as const)('for people, in %s', (lang, words) => {
  const day: TimeRange[] = [[540, 1050]];
  expect(formatWeek({ mo: day, tu: day, we: day, th: day, fr: day, sa: [[600, 1440]], su: [] }, lang)).toBe(words);
});

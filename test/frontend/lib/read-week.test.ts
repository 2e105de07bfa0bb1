import { constant, integer, oneof, record, sample, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalizeWeek } from '#normalize/hours/compare-weeks.ts';
import { formatWeek } from '#normalize/hours/format-week.ts';
import type { WeekHours } from '#domain/opening-hours.ts';
import { differingDays, spanOf } from '../../../frontend/src/lib/compare-weeks.ts';
import { DAYS, readWeek } from '../../../frontend/src/lib/read-week.ts';

const range = tuple(integer({ min: 0, max: 1430 }), integer({ min: 10, max: 1400 })).map(([from, length]): [number, number] => [from, from + length]);
const day = oneof(constant(undefined), constant([]), constant([[0, 1440]]), range.map((one) => [one]), constant([[540, 720], [780, 1080]]));
const week = record(Object.fromEntries(DAYS.map((name) => [name, day]))).map((all) => canonicalizeWeek(Object.fromEntries(Object.entries(all).filter((one) => one[1] !== undefined)) as WeekHours));

describe('hours as we write them', () => {
  it.each(['fr', 'en'] as const)('are read back to the minute (%s)', (language) => {
    for (const hours of sample(week, { numRuns: 300, seed: 1 }).filter((one) => Object.keys(one).length > 0)) expect(readWeek(formatWeek(hours, language))).toEqual(hours);
  });
  it.each(['', 'Mo-Fr 09:00-17:00', 'Ouvert tous les jours', 'lun.–ven. 9 h', 'lun.–ven. sur rendez-vous', 'Mon–Fri 9:00 – 5:00'])('and no other text is taken for them: %s', (text) => expect(readWeek(text)).toBeNull());
});

describe('days that differ', () => {
  const expected = { mo: [[540, 1080]], su: [] } as { mo: [number, number][]; su: [number, number][] };
  it('are those that the verdict names', () => expect(differingDays(expected, { ...expected, mo: [[545, 1080]], su: [[600, 1020]] }, 'Sunday')).toEqual(['su']));
  it('are told by the minute where it names none', () => expect(differingDays(expected, { ...expected, mo: [[545, 1080]] }, undefined)).toEqual(['mo']));
  it('are none where a week leaves a day open', () => expect(differingDays(expected, { mo: [[540, 1080]] }, undefined)).toEqual([]));
});

it('the strips span whole hours around both weeks', () => {
  expect(spanOf([{ mo: [[550, 1080]] }, { tu: [[600, 1270]] }])).toEqual({ from: 540, to: 1320 });
  expect(spanOf([{ mo: [] }, {}])).toEqual({ from: 480, to: 1200 });
});

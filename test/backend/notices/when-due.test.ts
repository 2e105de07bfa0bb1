import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isQuiet, readQuietHours } from '#domain/quiet-hours.ts';
import { digestCron, whenDue } from '#notices/when-due.ts';

const HOURS = { quietHours: '22:00-07:00', digestMinute: 8 * 60, digestWeekday: 1 };
const MONTREAL = 'America/Toronto';
const due = (cadence: Parameters<typeof whenDue>[0], now: string, more: object = {}) => whenDue(cadence, HOURS, { now: new Date(now), timeZone: MONTREAL, ...more })?.toISOString() ?? null;

test('by day, at once is now', () => {
  expect(due('instant', '2026-11-20T15:00:30.500Z')).toBe('2026-11-20T15:00:30.500Z');
});

test('at night, at once waits until the morning of the reader’s own zone', () => {
  expect(due('instant', '2026-11-21T04:30:00Z')).toBe('2026-11-21T12:00:00.000Z');
});

test('security waits for no morning', () => {
  expect(due('instant', '2026-11-21T04:30:00Z', { isSecurity: true })).toBe('2026-11-21T04:30:00.000Z');
});

test('in the night in which clocks are set back the morning is an hour later', () => {
  expect(due('instant', '2026-11-01T04:30:00Z')).toBe('2026-11-01T12:00:00.000Z');
  expect(due('instant', '2026-10-31T04:30:00Z')).toBe('2026-10-31T11:00:00.000Z');
});

test('daily is the next eight o’clock, weekly the next Monday at eight, never and monthly are no moment of their own', () => {
  expect(due('daily', '2026-11-20T15:00:00Z')).toBe('2026-11-21T13:00:00.000Z');
  expect(due('weekly', '2026-11-20T15:00:00Z')).toBe('2026-11-23T13:00:00.000Z');
  expect(due('never', '2026-11-20T15:00:00Z')).toBeNull();
  expect(due('monthly', '2026-11-20T15:00:00Z')).toBeNull();
});

test('a Sunday is a Sunday', () => {
  expect(digestCron('weekly', { digestMinute: 605, digestWeekday: 7 })).toBe('5 10 * * 0');
});

test('for any hours and moment: what is told at once is told in no quiet hour, within a day, and not before it happened', () => {
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  fc.assert(fc.property(time, time, fc.constantFrom(MONTREAL, 'Europe/Paris', 'UTC', 'America/St_Johns'), fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }), (from, to, timeZone, now) => {
    fc.pre(from !== to);
    const quietHours = `${from}-${to}`;
    const at = whenDue('instant', { ...HOURS, quietHours }, { now, timeZone });
    const quiet = readQuietHours(quietHours, timeZone);
    if (at === null || quiet === null) throw new Error('no moment');
    expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
    expect(at.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
    expect(isQuiet(quiet, at)).toBe(false);
  }));
});

import { describe, expect, it } from 'vitest';
import { endOfQuiet, isQuiet, readQuietHours } from '#domain/quiet-hours.ts';

describe('how quiet hours are written', () => {
  it.each([
    ['22:00-06:00', { fromMinute: 1320, toMinute: 360, timeZone: 'Europe/Paris' }],
    [' 9:30 – 17:00 America/Toronto', { fromMinute: 570, toMinute: 1020, timeZone: 'America/Toronto' }],
    ['22h00-24h00', { fromMinute: 1320, toMinute: 1440, timeZone: 'Europe/Paris' }],
    ['22:00-22:00', null], ['22-06', null], ['25:00-06:00', null], ['22:00-24:30', null], ['22:00-06:00 Mars/Olympus', null], ['at night', null], ['', null],
  ])('%s', (text, expected) => {
    expect(readQuietHours(text, 'Europe/Paris')).toEqual(expected);
  });
});

describe('whether a moment is quiet', () => {
  const night = { fromMinute: 22 * 60, toMinute: 6 * 60, timeZone: 'America/Toronto' };
  it.each([
    ['2026-03-02T02:59:00Z', false], ['2026-03-02T03:00:00Z', true], ['2026-03-02T10:59:00Z', true], ['2026-03-02T11:00:00Z', false],
    // After the change of clocks the same hour on the wall is another in UTC.
    ['2026-03-09T02:00:00Z', true], ['2026-03-09T10:00:00Z', false],
  ])('%s', (moment, expected) => {
    expect(isQuiet(night, new Date(moment))).toBe(expected);
  });
});

describe('when quiet hours end', () => {
  const night = { fromMinute: 22 * 60, toMinute: 6 * 60, timeZone: 'America/Toronto' };
  it.each([
    ['within them, before midnight', night, '2026-03-02T03:30:20Z', '2026-03-02T11:00:00.000Z'],
    ['within them, in the last minute', night, '2026-03-02T10:59:00Z', '2026-03-02T11:00:00.000Z'],
    ['by day: at once', night, '2026-03-02T15:00:00Z', '2026-03-02T15:00:00.000Z'],
    ['over the night that is an hour shorter', night, '2026-03-08T04:00:00Z', '2026-03-08T10:00:00.000Z'],
    ['over the night that is an hour longer', night, '2026-11-01T03:00:00Z', '2026-11-01T11:00:00.000Z'],
    ['an end that the clock skips', { fromMinute: 0, toMinute: 150, timeZone: 'America/Toronto' }, '2026-03-08T06:00:00Z', '2026-03-08T07:00:00.000Z'],
    ['within the day', { fromMinute: 540, toMinute: 1020, timeZone: 'UTC' }, '2026-03-02T09:00:00Z', '2026-03-02T17:00:00.000Z'],
  ])('%s', (_case, quiet, moment, end) => {
    expect(endOfQuiet(quiet, new Date(moment))?.toISOString()).toBe(end);
  });

  it('never, where they last all day', () => {
    expect(endOfQuiet({ fromMinute: 0, toMinute: 1440, timeZone: 'UTC' }, new Date('2026-03-02T09:00:00Z'))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { isQuiet, readQuietHours } from '#domain/quiet-hours.ts';

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

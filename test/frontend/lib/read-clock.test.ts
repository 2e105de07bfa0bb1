import { describe, expect, it } from 'vitest';
import { readClock } from '../../../frontend/src/lib/read-clock.ts';
import { sayTime } from '../../../frontend/src/lib/say-time.ts';

describe('a time as people write it', () => {
  it.each([
    ['04:00', '04:00'], ['4 h', '04:00'], ['4h30', '04:30'], ['16 h 05', '16:05'], ['4:30 p.m.', '16:30'], ['12:00 AM', '00:00'], ['12 pm', '12:00'], ['7', '07:00'],
    ['24:00', null], ['13 pm', null], ['4:60', null], ['4 m', null], ['midi', null], ['', null],
  ])('%j is %j', (text, clock) => expect(readClock(text)).toBe(clock));
  it('what the page writes is read again, in both languages', () => {
    for (const language of ['fr', 'en'] as const) for (let minute = 0; minute < 1440; minute += 7) expect(readClock(sayTime(minute, language))).toBe(`${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
  });
});

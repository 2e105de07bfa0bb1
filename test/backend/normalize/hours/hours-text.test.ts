import { describe, expect, it } from 'vitest';
import { parseHoursText, toOsm } from '#normalize/opening-hours.ts';
import { ENGLISH_CASES, FRENCH_CASES, OTHER_CASES, UNREAD_CASES } from './hours-cases.ts';

function read(text: string, lang?: string): string | null {
  const hours = parseHoursText(text, lang);
  return hours === null ? null : [toOsm(hours.week), hours.rule].filter(Boolean).join('; ');
}

describe('French words', () => {
  it.each(FRENCH_CASES)('%j', (text, osm) => {
    expect(read(text, 'fr')).toBe(osm);
  });
});

describe('English words', () => {
  it.each(ENGLISH_CASES)('%j', (text, osm) => {
    expect(read(text, 'en')).toBe(osm);
  });
});

describe('other languages', () => {
  it.each(OTHER_CASES)('%s %j', (lang, text, osm) => {
    expect(read(text, lang)).toBe(osm);
  });
});

describe('without a language, the words tell it', () => {
  const same = [...FRENCH_CASES, ...ENGLISH_CASES].filter(([text]) => read(text) !== null);
  it('most are read, and read the same', () => {
    expect(same.filter(([text, osm]) => read(text) !== osm).map(([text]) => [text, read(text)])).toEqual([]);
    expect(same.length).toBeGreaterThan(0.9 * (FRENCH_CASES.length + ENGLISH_CASES.length));
  });
});

describe('text that says no sure hours', () => {
  it.each(UNREAD_CASES)('%j', (text) => {
    expect(read(text)).toBeNull();
  });
});

it('a fragment without days has an empty week', () => {
  expect(parseHoursText('9 am - 12 am')).toEqual({ week: {}, rule: '09:00-24:00', reason: 'no-days' });
  expect(parseHoursText('De février à novembre')).toEqual({ week: {}, rule: 'Feb-Nov', reason: 'no-times' });
});

it('"mar" is a day in French and a month in English', () => {
  expect(read('mar. 9h-17h', 'fr')).toBe('Tu 09:00-17:00');
  expect(read('Jan-Mar Mon-Fri 9am-5pm', 'en')).toBe('Jan-Mar Mo-Fr 09:00-17:00');
});

it('days that a text leaves out are unknown, not closed', () => {
  expect(parseHoursText('Mon-Fri 9am-5pm')?.week.sa).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { createFormats } from '#contract/formats.ts';

const french = createFormats('fr-CA');
const english = createFormats('en-CA');
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formats', () => {
  it('draws a score at one decimal with the decimal sign of the language', () => {
    expect(french.score(84.25)).toBe('84,3');
    expect(french.score(87.449_999_999_999_99)).toBe('87,5');
    expect(english.score(84.25)).toBe('84.3');
    expect(english.score(100)).toBe('100.0');
  });

  it('draws points lost at two decimals, and never a loss as nothing', () => {
    expect(french.points(0.04)).toBe('0,04');
    expect(french.points(0.004)).toBe('< 0,01');
    expect(english.points(12.346)).toBe('12.35');
    expect(english.points(0)).toBe('0.00');
  });

  it('signs a change, with a minus as wide as the plus, and leaves zero bare', () => {
    expect(english.change(1.24)).toBe('+1.2');
    expect(english.change(-1.24)).toBe('\u22121.2');
    expect(english.change(0)).toBe('0.0');
  });

  it('keeps a bare day on its own day in every time zone', () => {
    expect(english.day('2026-03-01')).toContain('1');
    expect(plain(french.day('2026-03-01'))).toBe('1 mars 2026');
  });

  it('says a duration in the unit that fits', () => {
    expect(plain(english.duration(0.2))).toMatch(/^1 sec/);
    expect(plain(french.duration(480))).toBe('8 min');
    expect(plain(french.duration(5400))).toBe('1 h 30 min');
    expect(plain(french.duration(7200))).toBe('2 h');
  });
});

import { describe, expect, it } from 'vitest';
import { fillWords, outlineWords } from '../../../frontend/src/lib/fill-words.ts';

describe('words of checks and publishers', () => {
  it('fills the parameters in the language asked for', () => {
    expect(fillWords({ fr: '« {observed} » au lieu de {expected}', en: '“{observed}”' }, 'fr', { observed: 'A', expected: 3 })).toBe('«\u00a0A\u00a0» au lieu de 3');
  });

  it('leaves a dash where a parameter is missing or null', () => {
    expect(fillWords({ fr: '{a}', en: '{a} {b}' }, 'en', { a: null })).toBe('— —');
  });
});

describe('outline of a reason', () => {
  const outline = (en: string): string => outlineWords({ fr: en, en }, 'en');

  it('leaves out brackets and clauses that hold values', () => {
    expect(outline('The hours differ ({days}): {observed} instead of {expected}.')).toBe('The hours differ.');
  });

  it('keeps the place of a value that the clause itself needs', () => {
    expect(outline('The name shown is “{observed}”; expected: {expected}.')).toBe('The name shown is “…”.');
  });

  it('keeps a value that is given', () => {
    const words = { fr: '-', en: 'The hours differ ({days}): {observed} instead of {expected}.' };
    expect(outlineWords(words, 'en', { days: 'Sunday' })).toBe('The hours differ (Sunday).');
  });

  it('keeps a sentence without values as it is', () => {
    expect(outline('Nothing was found: no listing.')).toBe('Nothing was found: no listing.');
  });
});

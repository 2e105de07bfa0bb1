import { describe, expect, it } from 'vitest';
import { fillWords } from '../../../frontend/src/lib/fill-words.ts';

describe('words of checks and publishers', () => {
  it('fills the parameters in the language asked for', () => {
    expect(fillWords({ fr: '« {observed} » au lieu de {expected}', en: '“{observed}”' }, 'fr', { observed: 'A', expected: 3 })).toBe('« A » au lieu de 3');
  });

  it('leaves a dash where a parameter is missing or null', () => {
    expect(fillWords({ fr: '{a}', en: '{a} {b}' }, 'en', { a: null })).toBe('— —');
  });
});

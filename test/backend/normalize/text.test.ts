import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldInPlace, foldText, foldWords } from '#normalize/text.ts';

it.each([['  Lunetterie\u00A0Boréale ', 'lunetterie boreale'], ['L’Œil — «vif»', 'l\'oeil - "vif"'], ['ÎLE‑D’ORLÉANS', 'ile-d\'orleans'], ['', '']])('%j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it('elided articles are words of their own', () => {
  expect(foldWords('Rue de l’Église, d\'Youville; Macy\'s')).toEqual(['rue', 'de', 'l', 'eglise', 'd', 'youville', 'macys']);
});

it('folding twice is folding once, and in place keeps every position', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    expect(foldText(foldText(text))).toBe(foldText(text));
    expect(foldInPlace(text)).toHaveLength(text.length);
  }));
});

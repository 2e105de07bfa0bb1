import { expect, test } from 'vitest';
import { takeTranslation } from '#reviews/translated-part.ts';

test.each([
  ['(Translated by Google) Very good. (Original) Très bien.', 'Very good.'],
  ['Très bien. (Translated by Google) Very good.', 'Very good.'],
  ['(Traduit par Google) Très bon. (Avis d’origine) Very good.', 'Très bon.'],
  ['(Translated by Google) Very good.', null],
  ['Très bien.', null],
  ['', null],
] as const)('beside the author’s words in "%s" stands %s', (text, translation) => {
  expect(takeTranslation(text)).toBe(translation);
});

import { expect, it } from 'vitest';
import { BadLineError, countryOf, requiredText, textOf } from '#jobs/cli/_json-lines.ts';

it.each([['CA', 'CA'], ['ca', 'CA'], ['Canada', 'CA'], ['Belgique', 'BE'], ['', undefined], [null, undefined], [undefined, undefined]])('country %j is %s', (country, code) => {
  expect(countryOf({ id: 1, country })).toBe(code);
});
it.each(['QC', 'ZZ', 'Nulle part', 12])('country %j is none, and says so', (country) => {
  expect(() => countryOf({ id: 1, country })).toThrow(BadLineError);
});
it('a text that is no text, or that is missing, is a sentence', () => {
  expect(textOf({ id: 1, lang: null }, 'lang')).toBeUndefined();
  expect(() => textOf({ id: 1, lang: 5 }, 'lang')).toThrow('"lang" must be a text.');
  expect(() => requiredText({ id: 1 }, 'text')).toThrow('"text" is missing.');
});

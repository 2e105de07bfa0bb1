import { expect, it } from 'vitest';
import { areaOf, holdsIn, requiredLanguages } from '#checks/_area.ts';
import { place, standard } from './gathered.ts';

const at = (region: string | undefined, country: string | undefined) => place({ address: { ...(region === undefined ? {} : { region }), ...(country === undefined ? {} : { country }) } });

it.each<[string | undefined, string | undefined, string | null]>([
  ['Québec', 'CA', 'CA-QC'], ['QC', 'CA', 'CA-QC'], ['Quebec', 'ca', 'CA-QC'], ['Qué.', 'CA', 'CA-QC'], ['Ontario', 'CA', 'CA-ON'], ['ON', 'CA', 'CA-ON'],
  ['Nouveau-Brunswick', 'CA', 'CA-NB'], ['Île-de-France', 'FR', 'FR-IDF'], ['nowhere', 'CA', 'CA'], [undefined, 'FR', 'FR'], [undefined, undefined, null],
])('%s, %s is in %s', (region, country, area) => expect(areaOf(at(region, country))).toBe(area));

it.each<[string[] | undefined, string | null, boolean]>([
  [undefined, null, true], [['CA'], 'CA-QC', true], [['CA-QC'], 'CA-QC', true], [['CA-QC'], 'CA', false], [['CA-Q'], 'CA-QC', false], [['FR'], 'CA-QC', false], [['CA'], null, false],
])('a rule for %s holds in %s: %s', (areas, area, holds) => expect(holdsIn(areas, area)).toBe(holds));

it.each<[string, string[]]>([['QC', ['fr']], ['ON', ['fr', 'en']], ['nowhere', ['fr', 'en']]])('the smallest area’s rule wins: %s', (region, expected) => {
  expect(requiredLanguages(at(region, 'CA'), standard())).toEqual(expected);
});

it('no rule, no requirement', () => expect(requiredLanguages(at('BE', 'BE'), standard())).toEqual([]));

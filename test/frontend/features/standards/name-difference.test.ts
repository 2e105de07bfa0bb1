import { expect, it } from 'vitest';
import { namePlace, readPath, sayValue } from '../../../../frontend/src/features/standards/name-difference.ts';

const words = { part: (path: readonly string[]) => `part(${path.join('.')})`, field: (key: string) => `field(${key})`, publisher: (id: string) => `publisher(${id})`, check: (id: string) => `check(${id})`, logos: (kind: string) => `logos(${kind})` };

it('a path is keys and places', () => {
  expect(readPath('hours.holidays[0].days')).toEqual(['hours', 'holidays', 0, 'days']);
});

it.each([
  ['names[2].name', 'part(names) 3 · field(name)'],
  ['callCentreNumbers[0]', 'part(callCentreNumbers) 1'],
  ['publishers.web-directory.weight', 'part(publishers) · publisher(web-directory) · field(weight)'],
  ['checkWeights.phone', 'part(checkWeights) · check(phone)'],
  ['hours.holidays[1].days[0]', 'part(hours.holidays) 2 · field(days)'],
  ['thresholds.staleDays', 'part(thresholds) · field(staleDays)'],
  ['thresholds.fixDays.critical', 'part(thresholds.fixDays) · field(critical)'],
  ['palette.tolerance', 'part(palette) · field(tolerance)'],
  ['palette.colours[0].hex', 'part(palette.colours) 1 · field(hex)'],
  ['description.fr', 'part(description) · field(fr)'],
  ['logos.retired[1]', 'logos(retired) 2'],
  ['somethingNew.deep', null],
])('names the place of %s as the form does', (path, named) => {
  expect(namePlace(path, words)).toBe(named);
});

it.each([['"Lunetterie"', 'Lunetterie'], ['true', 'oui'], ['false', 'non'], ['4.5', '4.5'], ['["fr","en"]', 'fr, en'], ['{"name":"L","areas":["QC","ON"]}', 'field(name): L · field(areas): QC, ON'], ['[{"a":{"b":1}}]', '[{"a":{"b":1}}]']])('says the value %s as people write it', (json, said) => {
  expect(sayValue(json, { yes: 'oui', no: 'non', field: words.field })).toBe(said);
});

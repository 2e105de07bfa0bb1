import { expect, it } from 'vitest';
import { brief, judgeField, place, seen, standard } from '../gathered.ts';

const here = { location: place({ coordinates: { latitude: 46.77152, longitude: -71.28131 } }) };

it.each<[string, { latitude: number; longitude: number }, Parameters<typeof judgeField>[2], string]>([
  ['the same point, rounded', { latitude: 46.7715, longitude: -71.2813 }, here, 'pass ok'],
  ['the other end of the parking', { latitude: 46.7726, longitude: -71.2813 }, here, 'pass ok'],
  ['two streets away', { latitude: 46.7752, longitude: -71.2813 }, here, 'fail too-far'],
  ['two streets away where the standard allows it', { latitude: 46.7752, longitude: -71.2813 }, { ...here, standard: standard({ thresholds: { coordinatesMetres: 600 } }) }, 'pass ok'],
  ['latitude and longitude exchanged', { latitude: -71.28131, longitude: 46.77152 }, here, 'fail too-far'],
  ['never filled in', { latitude: 0, longitude: 0 }, here, 'fail no-place'],
  ['no position on record', { latitude: 46.77, longitude: -71.28 }, {}, 'not-applicable nothing-expected'],
])('%s', (_case, value, over, expected) => expect(brief(judgeField('coordinates', seen('coordinates', value), over))).toBe(expected));

it('tells how far', () => {
  expect(judgeField('coordinates', seen('coordinates', { latitude: 46.7752, longitude: -71.28131 }), here).params).toEqual({ metres: 409, limit: 150 });
});

import { describe, expect, it } from 'vitest';
import { locationOf } from '#publishers/_assign-elements.ts';
import { indexLocations } from '#publishers/_location-index.ts';
import { makeLocation } from './played.ts';

const METRES_PER_DEGREE = 111_195;
/** A place so many metres from another, on a bearing in degrees. */
function away({ latitude, longitude }: { latitude: number; longitude: number }, metres: number, bearing: number) {
  const [north, east] = [Math.cos((bearing * Math.PI) / 180), Math.sin((bearing * Math.PI) / 180)];
  return { latitude: latitude + (north * metres) / METRES_PER_DEGREE, longitude: longitude + (east * metres) / (METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)) };
}

describe('whatever stands near is found', () => {
  it.each([-54.8, -33.9, -0.001, 0.001, 43.6, 45.5017, 48.8534, 60.17, 69.65])('at %s degrees of latitude, in every direction', (latitude) => {
    for (let step = 0; step < 40; step += 1) {
      const place = { latitude: latitude + step * 0.00037, longitude: -73.59 + step * 0.00053 };
      const locations = [makeLocation({ id: 'near', coordinates: place, address: {} }), makeLocation({ id: 'far', coordinates: away(place, 5_000, 90), address: {} })];
      for (let bearing = 0; bearing < 360; bearing += 15) {
        expect(locationOf({ tags: {}, position: away(place, 149, bearing) }, locations)?.id).toBe('near');
        expect(locationOf({ tags: {}, position: away(place, 160, bearing) }, locations)).toBeNull();
      }
    }
  });
});

it('of two that are alike the first of the file is taken, whichever way they are found', () => {
  const twins = ['b', 'a'].map((id) => makeLocation({ id }));
  expect(locationOf({ tags: {}, position: twins[0]?.coordinates ?? null }, twins)?.id).toBe('b');
  expect(locationOf({ tags: { ref: 'mtl-01' }, position: null }, twins)?.id).toBe('b');
  expect(indexLocations(twins).inOrder([...twins.toReversed(), ...twins]).map(({ id }) => id)).toEqual(['b', 'a']);
});

it('a location without a place, a number or a branch is found by the others', () => {
  const { coordinates: _place, branch: _branch, ...bare } = makeLocation();
  const location = { ...bare, address: { locality: 'Montréal' } };
  expect(locationOf({ tags: { ref: 'MTL-01' }, position: null }, [location])?.id).toBe('loc-1');
  expect(locationOf({ tags: {}, position: null }, [location])).toBeNull();
});

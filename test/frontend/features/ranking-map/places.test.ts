import { describe, expect, it } from 'vitest';
import { chooseLabels, clusterPlaces, fromPixels, gradeOf, placeRows, toPixels, type Mappable } from '../../../../frontend/src/features/ranking-map/places.ts';

const row = (locationId: string, latitude: number | null, longitude: number | null, score: number | null = 90, locality = 'Montréal'): Mappable => ({ locationId, name: locationId, locality, regionPath: ['Canada', 'Québec'], score, latitude, longitude });

describe('places of the map', () => {
  it('locations without coordinates are kept apart', () => {
    const { places, unplaced } = placeRows([row('a', 45.5, -73.6), row('b', null, null), row('c', 0, 0)]);
    expect([places.map((one) => one.row.locationId), unplaced.map((one) => one.locationId)]).toEqual([['a', 'c'], ['b']]);
  });

  it.each([[null, 'none'], [40, 'low'], [72, 'middle'], [96, 'high']])('a score of %j is %s', (score, grade) => expect(gradeOf(score)).toBe(grade));

  it('pixels and degrees are each other’s inverse', () => {
    const there = fromPixels(toPixels({ latitude: 48.11, longitude: -1.68 }, 7), 7);
    expect([there.latitude, there.longitude]).toEqual([expect.closeTo(48.11, 6), expect.closeTo(-1.68, 6)]);
  });
});

describe('clusters of the map', () => {
  const { places } = placeRows([row('a', 45.5, -73.6), row('b', 45.52, -73.62, 50), row('c', 46.8, -71.2, null)]);

  it('near ones are one from afar, and apart from near', () => {
    expect(clusterPlaces(places, 7).map((one) => one.places.length)).toEqual([2, 1]);
    expect(clusterPlaces(places, 13).map((one) => one.places.length)).toEqual([1, 1, 1]);
    expect(clusterPlaces(places, 2)).toMatchObject([{ grades: { high: 1, low: 1, middle: 0, none: 1 } }]);
  });

  it('no place is lost among ten thousand', () => {
    const many = placeRows(Array.from({ length: 10_000 }, (_, at) => row(`l${at}`, 42 + (at % 100) / 12, -5 + Math.floor(at / 100) / 8))).places;
    for (const zoom of [2, 6, 9.5]) expect(clusterPlaces(many, zoom).reduce((sum, one) => sum + one.places.length, 0)).toBe(10_000);
    expect(clusterPlaces(many, 6).length).toBeLessThan(400);
  });
});

describe('words on the map', () => {
  const { places } = placeRows([row('a', 45.5, -73.6), row('b', 46.8, -71.2, 80, 'Québec')]);
  const labelsAt = (zoom: number): string[] => chooseLabels(places, clusterPlaces(places, zoom), zoom).map((one) => one.text);

  it('are outer regions from afar, inner ones nearer, towns nearest', () => {
    expect([labelsAt(4), labelsAt(6), labelsAt(9)]).toEqual([['Canada'], ['Québec'], ['Montréal', 'Québec']]);
  });
});

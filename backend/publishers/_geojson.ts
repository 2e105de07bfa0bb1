import type { Coordinates } from '#domain/address.ts';
import { at, listOf } from './_api-page.ts';

/** A feature of a collection: its properties as OSM tags, and its place in the file. */
export interface Feature {
  id: string | null;
  /** Numbers are written as text; values that are no text are left out. */
  tags: Record<string, string>;
  /** Properties that are there and are no text, and a geometry that leads nowhere: what they mean can't be read. */
  odd: ReadonlySet<string>;
  position: Coordinates | null;
  index: number;
}

/** The features of a collection; null where this is none. What is no feature is passed over. */
export function featuresOf(json: unknown): Feature[] | null {
  const features = at(json, 'features');
  if (at(json, 'type') !== 'FeatureCollection' || !Array.isArray(features)) return null;
  return features.flatMap((feature: unknown, index) => {
    const properties = at(feature, 'properties');
    if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) return [];
    const tags: Record<string, string> = {};
    const odd = new Set<string>();
    for (const [key, value] of Object.entries(properties)) {
      if (typeof value === 'string') tags[key] = value;
      else if (typeof value === 'number') tags[key] = String(value);
      else if (value !== null) odd.add(key);
    }
    const id = at(feature, 'id');
    const position = positionOf(feature);
    if (position === null && ![undefined, null].includes(at(feature, 'geometry') as null)) odd.add('geometry');
    return [{ id: typeof id === 'string' || typeof id === 'number' ? String(id) : null, tags, odd, position, index }];
  });
}

/** A file may hold several brands; a feature that names none is taken for the one that is looked for. */
export function isOfBrand({ tags }: Feature, wikidata: string | undefined): boolean {
  const said = tags['brand:wikidata'];
  return wikidata === undefined || wikidata === '' || said === undefined || said.split(';').some((one) => one.trim() === wikidata);
}

/** Longitude first. A shape that is no point stands at the middle of its corners; without a geometry the place is unknown. */
function positionOf(feature: unknown): Coordinates | null {
  const corners = pointsOf(at(feature, 'geometry', 'coordinates'));
  if (corners.length === 0) return null;
  const middle = (axis: 0 | 1) => (Math.min(...corners.map((one) => one[axis])) + Math.max(...corners.map((one) => one[axis]))) / 2;
  const [longitude, latitude] = [middle(0), middle(1)];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

function pointsOf(coordinates: unknown): [number, number][] {
  const list = listOf(coordinates);
  const [first, second] = list;
  if (typeof first === 'number' && typeof second === 'number') return [[first, second]];
  return list.flatMap(pointsOf);
}

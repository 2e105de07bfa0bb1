import type { Location } from '#domain/location.ts';
import { foldText, foldWords } from '#normalize/text.ts';
import { parsePhone } from '#normalize/phone.ts';
import { elementPosition } from './_map-element.ts';
import type { MapElement } from './_overpass.ts';

/** Metres within which an element of the brand is taken for the location there; a mall is seldom wider. */
const NEAR_METRES = 150;
const EARTH_RADIUS_METRES = 6_371_000;

/**
 * Which location an element of the brand is: the one that its `ref` names; else the one it stands at, the same
 * branch and house number first, then the nearest; else the one with its door (number, street, postal code or
 * town) or with its branch and town, wherever the map puts it. Null: none of ours.
 */
export function locationOf(element: MapElement, locations: readonly Location[]): Location | null {
  const tags = element.tags ?? {};
  const refs = new Set([tags['ref'], tags['ref:store'], tags['store_code']].flatMap((ref) => (ref === undefined ? [] : ref.split(';').map(foldText))));
  const named = locations.find((location) => refs.has(foldText(location.storeCode)));
  if (named !== undefined) return named;

  const near = locations
    .map((location) => ({ location, metres: distanceTo(element, location) }))
    .filter(({ metres }) => metres !== null && metres <= NEAR_METRES)
    .map((one) => ({ ...one, likeness: likenessOf(tags, one.location) }))
    .sort((a, b) => b.likeness - a.likeness || (a.metres ?? 0) - (b.metres ?? 0));
  if (near[0] !== undefined) return near[0].location;
  return locations.find((location) => hasSameDoor(tags, location) || hasSameBranch(tags, location)) ?? null;
}

function likenessOf(tags: Readonly<Record<string, string>>, location: Location): number {
  const signs = [
    isBranch(tags, location),
    tags['addr:housenumber'] !== undefined && numberOf(location) === foldText(tags['addr:housenumber']),
    location.phone !== undefined && parsePhone(tags['phone'] ?? tags['contact:phone'] ?? '', location.address.country)?.e164 === location.phone,
  ];
  return signs.filter(Boolean).length;
}

function hasSameDoor(tags: Readonly<Record<string, string>>, location: Location): boolean {
  const number = tags['addr:housenumber'];
  const street = new Set(foldWords(tags['addr:street'] ?? ''));
  if (number === undefined || foldText(number) !== numberOf(location)) return false;
  const shared = foldWords(location.address.street ?? '').filter((word) => word.length > 3 && street.has(word));
  return shared.length > 0 && (isSame(tags['addr:postcode'], location.address.postalCode) || isSame(tags['addr:city'], location.address.locality));
}

function hasSameBranch(tags: Readonly<Record<string, string>>, location: Location): boolean {
  return isBranch(tags, location) && isSame(tags['addr:city'], location.address.locality);
}

function isBranch(tags: Readonly<Record<string, string>>, location: Location): boolean {
  return isSame(tags['branch'], location.branch);
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== '' && foldText(a).replace(/\s/g, '') === foldText(b).replace(/\s/g, '');
}

function numberOf(location: Location): string | null {
  return /^\s*(?:\d+\s*-\s*)?(\d+\w?)\b/.exec(foldText(location.address.street ?? ''))?.[1] ?? null;
}

/** Great-circle distance in metres; null when either place is unknown. */
function distanceTo(element: MapElement, location: Location): number | null {
  const here = elementPosition(element);
  const there = location.coordinates;
  if (here === null || there === undefined) return null;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const north = Math.sin(radians(there.latitude - here.latitude) / 2) ** 2;
  const east = Math.sin(radians(there.longitude - here.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(north + Math.cos(radians(here.latitude)) * Math.cos(radians(there.latitude)) * east));
}

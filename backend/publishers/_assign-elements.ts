import type { Coordinates } from '#domain/address.ts';
import type { Location } from '#domain/location.ts';
import { parsePhone } from '#normalize/phone.ts';
import { foldText, foldWords } from '#normalize/text.ts';
import { normalizeUrl } from '#normalize/url.ts';
import { foldTight, indexLocations, leadingNumber, numberOf } from './_location-index.ts';

/** Metres within which an element of the brand is taken for the location there; a mall is seldom wider. */
const NEAR_METRES = 150;
/** Beyond them a `ref` of another system that happens to be our code is not ours. */
const ELSEWHERE_METRES = 5_000;
const EARTH_RADIUS_METRES = 6_371_000;

/** A thing with OSM tags at a place. */
export interface Placed {
  tags: Readonly<Record<string, string>>;
  position: Coordinates | null;
  /** Its `ref` may be of another system than ours: it counts only where nothing contradicts it. */
  hasForeignRefs?: boolean;
}

/**
 * Which location an element of the brand is: the one that its `ref` names; else the one it stands at, the same branch and
 * house number first, then the nearest; else the one with its door (number, street, postal code or town) or with its branch
 * and town, wherever the map puts it; else the one whose page it links to. The link comes last: that of another store's page
 * is a defect that is looked for, and must not make the element that store's. Null: none of ours.
 */
export function locationOf(element: Placed, locations: readonly Location[]): Location | null {
  const { tags } = element;
  const index = indexLocations(locations);
  const named = index.inOrder([...refsOf(tags)].flatMap((ref) => index.byCode.get(ref) ?? [])).find((location) => !(element.hasForeignRefs === true && isElsewhere(element, location)));
  if (named !== undefined) return named;

  const near = index.around(element.position)
    .map((location) => ({ location, metres: distanceTo(element, location) }))
    .filter(({ metres }) => metres !== null && metres <= NEAR_METRES)
    .map((one) => ({ ...one, likeness: likenessOf(tags, one.location) }))
    .sort((a, b) => b.likeness - a.likeness || (a.metres ?? 0) - (b.metres ?? 0));
  if (near[0] !== undefined) return near[0].location;
  const doors = [...(index.byNumber.get(houseNumber(tags) ?? '') ?? []), ...(index.byBranch.get(foldTight(tags['branch'])) ?? [])];
  return index.inOrder(doors).find((location) => hasSameDoor(tags, location) || hasSameBranch(tags, location)) ?? locationOfPage(tags, locations) ?? null;
}

/** How many signs an element shares with the location that it was taken for: its code, its page, branch, number and phone. */
export function ownSigns({ tags }: Placed, location: Location): number {
  const isPage = locationOfPage(tags, [location]) !== undefined;
  return likenessOf(tags, location) + [refsOf(tags).has(foldText(location.storeCode)), isPage].filter(Boolean).length;
}

function refsOf(tags: Placed['tags']): Set<string> {
  return new Set([tags['ref'], tags['ref:store'], tags['store_code']].flatMap((ref) => (ref === undefined ? [] : ref.split(';').map(foldText))));
}

const pagesOf = new WeakMap<readonly Location[], Map<string, Location | null>>();

/** A page that several locations name is the brand's, and nobody's own. */
function locationOfPage(tags: Placed['tags'], locations: readonly Location[]): Location | undefined {
  let pages = pagesOf.get(locations);
  if (pages === undefined) {
    pages = new Map();
    for (const location of locations) {
      for (const url of new Set(Object.values(location.websiteUrls).map(plainUrl))) if (url !== null) pages.set(url, pages.has(url) ? null : location);
    }
    pagesOf.set(locations, pages);
  }
  for (const raw of [tags['website'], tags['contact:website']]) {
    const url = raw === undefined ? null : plainUrl(raw.split(';')[0] ?? '');
    const location = url === null ? null : pages.get(url);
    if (location) return location;
  }
  return undefined;
}

function plainUrl(url: string): string | null {
  return normalizeUrl(url.trim(), ['utm_*', 'y_source']);
}

function isElsewhere(element: Placed, location: Location): boolean {
  const metres = distanceTo(element, location);
  if (metres !== null) return metres > ELSEWHERE_METRES;
  const [theirs, ours] = [element.tags['addr:postcode'], location.address.postalCode];
  return theirs !== undefined && ours !== undefined && !isSame(theirs, ours);
}

function likenessOf(tags: Placed['tags'], location: Location): number {
  const number = houseNumber(tags);
  const signs = [
    isBranch(tags, location),
    number !== null && numberOf(location) === number,
    location.phone !== undefined && parsePhone(tags['phone'] ?? tags['contact:phone'] ?? '', location.address.country)?.e164 === location.phone,
  ];
  return signs.filter(Boolean).length;
}

/** In a tag of its own, or before the street. */
function houseNumber(tags: Placed['tags']): string | null {
  const number = tags['addr:housenumber'];
  return number === undefined ? leadingNumber(tags['addr:street_address'] ?? '') : foldText(number);
}

function hasSameDoor(tags: Placed['tags'], location: Location): boolean {
  const number = houseNumber(tags);
  const street = new Set(foldWords(tags['addr:street'] ?? tags['addr:street_address'] ?? ''));
  if (number === null || number !== numberOf(location)) return false;
  const shared = foldWords(location.address.street ?? '').filter((word) => word.length > 3 && street.has(word));
  return shared.length > 0 && (isSame(tags['addr:postcode'], location.address.postalCode) || isSame(tags['addr:city'], location.address.locality));
}

function hasSameBranch(tags: Placed['tags'], location: Location): boolean {
  return isBranch(tags, location) && isSame(tags['addr:city'], location.address.locality);
}

function isBranch(tags: Placed['tags'], location: Location): boolean {
  return isSame(tags['branch'], location.branch);
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== '' && foldTight(a) === foldTight(b);
}


/** Great-circle distance in metres; null when either place is unknown. */
function distanceTo({ position: here }: Placed, location: Location): number | null {
  const there = location.coordinates;
  if (here === null || there === undefined) return null;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const north = Math.sin(radians(there.latitude - here.latitude) / 2) ** 2;
  const east = Math.sin(radians(there.longitude - here.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(north + Math.cos(radians(here.latitude)) * Math.cos(radians(there.latitude)) * east));
}

import { readStreet } from '#normalize/address/read-street.ts';
import { plainLocality, plainPostalCode } from '#normalize/address/read-area.ts';
import { likenessOfNames, likenessOfTexts } from './name-likeness.ts';

/** What a publisher or a master record says of one place; any part may be missing. */
export interface ListingIdentity {
  name?: string | undefined;
  street?: string | undefined;
  locality?: string | undefined;
  postalCode?: string | undefined;
  /** E.164. */
  phone?: string | undefined;
  latitude?: number | undefined;
  longitude?: number | undefined;
}

export type FieldMatch = 'same' | 'different' | 'unknown';

/** Two identities compared part by part; null is unknown. */
export interface MatchFeatures {
  nameLikeness: number | null;
  nameContainment: number | null;
  areRivals: boolean;
  areOtherKinds: boolean;
  streetLikeness: number | null;
  number: FieldMatch;
  unit: FieldMatch;
  locality: FieldMatch;
  postalCode: FieldMatch;
  phone: FieldMatch;
  metres: number | null;
}

/** The mean radius of the Earth in metres (IUGG). */
const EARTH_RADIUS_METRES = 6_371_009;

/** Compares two identities part by part. A number that many locations share says nothing: unknown. */
export function compareParts(a: ListingIdentity, b: ListingIdentity, sharedPhones: ReadonlySet<string>): MatchFeatures {
  const names = filled(a.name) && filled(b.name) ? likenessOfNames(a.name, b.name) : null;
  const streets = filled(a.street) && filled(b.street) ? compareStreets(a.street, b.street) : null;
  return {
    nameLikeness: names?.likeness ?? null,
    nameContainment: names?.containment ?? null,
    areRivals: names?.areRivals ?? false,
    areOtherKinds: names?.areOtherKinds ?? false,
    streetLikeness: streets?.likeness ?? null,
    number: streets?.number ?? 'unknown',
    unit: streets?.unit ?? 'unknown',
    locality: compareText(plainLocality(a.locality ?? ''), plainLocality(b.locality ?? '')),
    postalCode: comparePostalCodes(plainPostalCode(a.postalCode), plainPostalCode(b.postalCode)),
    phone: comparePhones(a.phone, b.phone, sharedPhones),
    metres: distanceMetres(a, b),
  };
}

function compareStreets(a: string, b: string): { likeness: number | null; number: FieldMatch; unit: FieldMatch } {
  const [left, right] = [readStreet(a), readStreet(b)];
  const [suite, other] = [left.units.suite, right.units.suite];
  const number = left.numbers.length === 0 || right.numbers.length === 0 ? 'unknown' : left.numbers.some((one) => right.numbers.includes(one)) ? 'same' : 'different';
  return { likeness: streetLikeness(left, right), number, unit: suite === undefined || other === undefined ? 'unknown' : suite === other ? 'same' : 'different' };
}

type Street = ReturnType<typeof readStreet>;

function streetLikeness(a: Street, b: Street): number | null {
  const [left, right] = [a.name === '' ? a.types.join('') : a.name, b.name === '' ? b.types.join('') : b.name];
  if (left === '' || right === '') return null;
  const areOpposite = a.directions.length > 0 && b.directions.length > 0 && !a.directions.some((one) => b.directions.includes(one));
  const isPart = [left, right].every((one) => one.length >= 4 || /^\d+e$/.test(one)) && (left.startsWith(right) || right.startsWith(left));
  return Math.max(likenessOfTexts(left, right), isPart ? 0.9 : 0) * (areOpposite ? 0.5 : 1);
}

function compareText(a: string, b: string): FieldMatch {
  if (a === '' || b === '') return 'unknown';
  return a === b || (Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a))) ? 'same' : 'different';
}

function comparePostalCodes(a: string, b: string): FieldMatch {
  if (a === '' || b === '') return 'unknown';
  return a === b || (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a))) ? 'same' : 'different';
}

function comparePhones(a: string | undefined, b: string | undefined, shared: ReadonlySet<string>): FieldMatch {
  if (!filled(a) || !filled(b) || shared.has(a) || shared.has(b)) return 'unknown';
  return a === b ? 'same' : 'different';
}

/** Great-circle distance between two places in metres (haversine); null when either has no coordinates. */
export function distanceMetres(a: Pick<ListingIdentity, 'latitude' | 'longitude'>, b: Pick<ListingIdentity, 'latitude' | 'longitude'>): number | null {
  if (a.latitude === undefined || a.longitude === undefined || b.latitude === undefined || b.longitude === undefined) return null;
  const radians = Math.PI / 180;
  const [north, east] = [(b.latitude - a.latitude) * radians, (b.longitude - a.longitude) * radians];
  const half = Math.sin(north / 2) ** 2 + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
}

function filled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

import { plainLocality, plainPostalCode } from '#normalize/address/read-area.ts';
import { readStreet, type StreetParts } from '#normalize/address/read-street.ts';
import { parsePhone } from '#normalize/phone.ts';
import { normalizeUrl } from '#normalize/url.ts';
import { distanceMetres } from './distance.ts';
import type { ListingIdentity } from './listing-identity.ts';
import { likenessOfNames, likenessOfTexts } from './name-likeness.ts';

export type FieldMatch = 'same' | 'different' | 'unknown';

/** Two identities compared part by part; null is unknown. */
export interface MatchFeatures {
  nameLikeness: number | null;
  nameContainment: number | null;
  areRivals: boolean;
  areOtherKinds: boolean;
  areStrangers: boolean;
  streetLikeness: number | null;
  /** The street's type or its direction: rue ≠ boulevard, Est ≠ Ouest. */
  way: FieldMatch;
  number: FieldMatch;
  unit: FieldMatch;
  locality: FieldMatch;
  postalCode: FieldMatch;
  phone: FieldMatch;
  /** A toll-free number is answered for many places. */
  isTollFree: boolean;
  email: FieldMatch;
  website: FieldMatch;
  /** One page of a site, not its front page. */
  isOnePage: boolean;
  metres: number | null;
}

/** Compares two identities part by part. A number that many locations share says nothing: unknown. */
export function compareParts(a: ListingIdentity, b: ListingIdentity, sharedPhones: ReadonlySet<string>): MatchFeatures {
  const places = [a.locality, b.locality].filter((one) => one !== undefined);
  const names = filled(a.name) && filled(b.name) ? likenessOfNames(a.name, b.name, places) : null;
  const streets = filled(a.street) && filled(b.street) ? compareStreets(readStreet(a.street, a.unit), readStreet(b.street, b.unit)) : null;
  const phone = comparePhones(a.phone, b.phone, sharedPhones);
  const [page, other] = [pageOf(a.website), pageOf(b.website)];
  return {
    nameLikeness: names?.likeness ?? null,
    nameContainment: names?.containment ?? null,
    areRivals: names?.areRivals ?? false,
    areOtherKinds: names?.areOtherKinds ?? false,
    areStrangers: names?.areStrangers ?? false,
    streetLikeness: streets?.likeness ?? null,
    way: streets?.way ?? 'unknown',
    number: streets?.number ?? 'unknown',
    unit: streets?.unit ?? 'unknown',
    locality: compareText(plainLocality(a.locality ?? ''), plainLocality(b.locality ?? '')),
    postalCode: comparePostalCodes(a, b),
    phone,
    isTollFree: phone === 'same' && parsePhone(a.phone ?? '', undefined)?.role === 'toll-free',
    email: compareExactly(a.email, b.email),
    website: page === null || other === null ? 'unknown' : page === other ? 'same' : hostOf(page) === hostOf(other) ? 'unknown' : 'different',
    isOnePage: page !== null && page === other && page !== hostOf(page),
    metres: distanceMetres(a, b),
  };
}

function compareStreets(a: StreetParts, b: StreetParts): { likeness: number | null; way: FieldMatch; number: FieldMatch; unit: FieldMatch } {
  const [suite, other] = [a.units.suite, b.units.suite];
  return {
    likeness: streetLikeness(a, b),
    way: compareWays(a, b),
    number: a.numbers.length === 0 || b.numbers.length === 0 ? 'unknown' : shareNumber(a.numbers, b.numbers) ? 'same' : 'different',
    unit: suite === undefined || other === undefined ? 'unknown' : suite === other ? 'same' : 'different',
  };
}

function streetLikeness(a: StreetParts, b: StreetParts): number | null {
  const [left, right] = [a.name === '' ? a.types.join('') : a.name, b.name === '' ? b.types.join('') : b.name];
  if (left === '' || right === '') return null;
  // "4e" and "14e" are two streets, however alike.
  const [ordinal, other] = [/\d+/.exec(left)?.[0], /\d+/.exec(right)?.[0]];
  if (ordinal !== undefined && other !== undefined && ordinal !== other) return 0;
  const isPart = [left, right].every((one) => one.length >= 4 || /^\d+e$/.test(one)) && (left.startsWith(right) || right.startsWith(left));
  return Math.max(likenessOfTexts(left, right), isPart ? 0.9 : 0) * (areOpposite(a, b) ? 0.5 : 1);
}

function areOpposite(a: StreetParts, b: StreetParts): boolean {
  return a.directions.length > 0 && b.directions.length > 0 && !a.directions.some((one) => b.directions.includes(one));
}

function compareWays(a: StreetParts, b: StreetParts): FieldMatch {
  if (areOpposite(a, b)) return 'different';
  if (a.types.length === 0 || b.types.length === 0) return 'unknown';
  return a.types.some((one) => b.types.includes(one)) ? 'same' : 'different';
}

/** "1230-1236" and "1232" are one building. */
function shareNumber(a: readonly string[], b: readonly string[]): boolean {
  if (a.some((one) => b.includes(one))) return true;
  const isBetween = (one: string, ends: readonly string[]): boolean => ends.length === 2 && Number(ends[0]) <= Number(one) && Number(one) <= Number(ends[1]);
  return a.some((one) => isBetween(one, b)) || b.some((one) => isBetween(one, a));
}

function compareText(a: string, b: string): FieldMatch {
  if (a === '' || b === '') return 'unknown';
  return a === b || (Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a))) ? 'same' : 'different';
}

function comparePostalCodes(a: ListingIdentity, b: ListingIdentity): FieldMatch {
  // A table of numbers loses the zeros in front.
  const [left, right] = [plainPostalCode(a.postalCode), plainPostalCode(b.postalCode)].map((one) => one.replace(/^0+/, '')) as [string, string];
  if (left === '' || right === '') return 'unknown';
  if (left === right || (Math.min(left.length, right.length) >= 3 && (left.startsWith(right) || right.startsWith(left)))) return 'same';
  return [a.locality, b.locality].some((one) => /\bcedex\b/i.test(one ?? '')) && left.slice(0, 2) === right.slice(0, 2) ? 'unknown' : 'different';
}

function comparePhones(a: string | undefined, b: string | undefined, shared: ReadonlySet<string>): FieldMatch {
  return filled(a) && filled(b) && (shared.has(a) || shared.has(b)) ? 'unknown' : compareExactly(a, b);
}

function compareExactly(a: string | undefined, b: string | undefined): FieldMatch {
  if (!filled(a) || !filled(b)) return 'unknown';
  return a === b ? 'same' : 'different';
}

/** The page without its parameters and without a language in its path: a French and an English page are one listing's. */
function pageOf(website: string | undefined): string | null {
  const url = website === undefined ? null : normalizeUrl(website, ['*']);
  return url === null ? null : url.replace(/^https:\/\//, '').replace(/\/(?:fr|en)(?:[-_][a-z]{2})?(?=\/|$)/i, '');
}

function hostOf(page: string): string {
  return page.replace(/\/.*$/, '');
}

function filled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

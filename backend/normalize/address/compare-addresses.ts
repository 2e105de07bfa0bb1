import type { PostalAddress } from '#domain/address.ts';
import { foldText, foldWords } from '../text.ts';
import { BOROUGHS } from '../words/boroughs.ts';
import { plainLocality, plainPostalCode, readCountry, readRegion } from './read-area.ts';
import { readStreet, type StreetParts } from './read-street.ts';
import { haveSameWords } from './same-words.ts';
import { isBelgian, streetNames, townNames } from './two-names.ts';

/** A part in which two addresses can differ. */
export type AddressPart = 'street' | 'unit' | 'locality' | 'region' | 'postalCode' | 'country';

/**
 * Compares two addresses by meaning. Formatting is no difference: abbreviations, accents, case, punctuation, order, the
 * language of a street type, CEDEX. A part that the observed address leaves out is one only for the street, and for the
 * locality where the postal code is left out too; a unit only when both name one.
 */
export function compareAddresses(expected: PostalAddress, observed: PostalAddress): { same: boolean; differing: AddressPart[] } {
  const [left, right] = [readStreet(expected.street ?? '', expected.unit), readStreet(observed.street ?? '', observed.unit)];
  const differing: AddressPart[] = [];
  if (present(expected.street) && (!present(observed.street) || !(isSameStreet(left, right) || hasCommonName(expected, observed)))) differing.push('street');
  if (hasOtherUnit(left, right)) differing.push('unit');
  if (isOtherLocality(expected, observed)) differing.push('locality');
  if (isOtherRegion(expected, observed)) differing.push('region');
  if (isOtherPostalCode(expected, observed)) differing.push('postalCode');
  if (isOtherCountry(expected, observed)) differing.push('country');
  if (differing.length > 0 && isPartedApart(expected, observed, differing) && haveSameWords(expected, observed)) return { same: true, differing: [] };
  return { same: differing.length === 0, differing };
}

/** True for one street and house number; a street type that only one of them writes is no difference. */
export function isSameStreet(a: StreetParts, b: StreetParts): boolean {
  return a.name === b.name && a.directions.join() === b.directions.join() && isWithin(a.types, b.types) && areSameNumbers(a.numbers, b.numbers);
}

/** In Brussels a street is itself by its French name, its Dutch one, or both. */
function hasCommonName(expected: PostalAddress, observed: PostalAddress): boolean {
  if (!isBelgian(expected) && !isBelgian(observed)) return false;
  const [left, right] = [expected, observed].map(({ street = '', unit }) => streetNames(street).map((name) => readStreet(name, unit)));
  return left?.some((one) => right?.some((other) => isSameStreet(one, other))) === true;
}

/** Nothing parts street from town in "2450 boul Laurier Québec QC": the readers of two writings may cut in two places. */
function isPartedApart(a: PostalAddress, b: PostalAddress, differing: readonly AddressPart[]): boolean {
  // "… Laurier Québec, Québec G1V 2L1": the town before its comma, the province of its name behind it.
  const isTownInStreet = [a, b].some(({ street, locality }) => present(street) && present(locality) && plainLocality(street).endsWith(plainLocality(locality)));
  return isTownInStreet || differing.includes('locality') || present(a.locality) !== present(b.locality) || present(a.postalCode) !== present(b.postalCode) || (differing.includes('postalCode') && differing.includes('street'));
}

function isWithin(a: readonly string[], b: readonly string[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  return fewer.every((one) => more.includes(one));
}

/** "1230-1236" and "1230" are one building. */
function areSameNumbers(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  return a.length === b.length ? a.join() === b.join() : isWithin(a, b);
}

function hasOtherUnit(a: StreetParts, b: StreetParts): boolean {
  return (['suite', 'floor', 'box', 'building', 'stair'] as const).some((kind) => {
    const [one, other] = [a.units[kind], b.units[kind]];
    return one !== undefined && other !== undefined && one !== other;
  });
}

function isOtherLocality(expected: PostalAddress, observed: PostalAddress): boolean {
  if (!present(expected.locality)) return false;
  if (!present(observed.locality)) return !present(observed.postalCode);
  const names = isBelgian(expected) || isBelgian(observed) ? (locality: string): string[] => [...localityNames(locality), ...townNames(locality).map(plainLocality)] : localityNames;
  const [left, right] = [names(expected.locality), names(observed.locality)];
  if (left.some((name) => right.includes(name))) return false;
  // A borough is its city where the code is the same; two boroughs are two places.
  const isOneCode = present(expected.postalCode) && plainPostalCode(expected.postalCode) === plainPostalCode(observed.postalCode);
  if (isOneCode && (isShortFor(expected.locality, observed.locality) || isShortFor(observed.locality, expected.locality))) return false;
  return !isOneCode || !(left.some((name) => right.some((other) => isBoroughOf(name, other) || isBoroughOf(other, name))));
}

/** "Yverdon" for "Yverdon-les-Bains", "Saint-Bruno" for "Saint-Bruno-de-Montarville": the beginning of the name, with small words behind it. */
function isShortFor(short: string, long: string): boolean {
  const rest = plainLocality(long).startsWith(plainLocality(short)) ? foldWords(long).slice(foldWords(short).length) : [];
  return plainLocality(short).length >= 5 && rest.length > 1 && JOINS_NAMES.has(rest[0] ?? '');
}

const JOINS_NAMES = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'en', 'sur', 'sous', 'lez', 'aux', 'au', 'on', 'upon', 'by']);

function isBoroughOf(name: string, city: string): boolean {
  return BOROUGH_NAMES.get(city)?.has(name) === true;
}

/** Made with plainLocality once, so that both sides are written alike. */
const BOROUGH_NAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map([...BOROUGHS].map(([city, names]) => [city, new Set(names.map(plainLocality))]));

/** "Saguenay (Chicoutimi)" is a town and its borough, and goes by either; a province in brackets is none. */
function localityNames(locality: string): string[] {
  const borough = /\(([^()]{3,60})\)/.exec(locality)?.[1];
  const names = borough === undefined || readRegion(borough) !== null ? [locality] : [locality, borough];
  return names.map(plainLocality).filter((name, index) => index === 0 || name !== '');
}

function isOtherRegion(expected: PostalAddress, observed: PostalAddress): boolean {
  if (!present(expected.region) || !present(observed.region)) return false;
  const [left, right] = [readRegion(expected.region, expected.country), readRegion(observed.region, observed.country ?? expected.country)];
  if (left !== null && right !== null) return left !== right;
  // A region of another kind (a département beside a région) can't be compared.
  return left === null && right === null && foldText(expected.region) !== foldText(observed.region);
}

/** Whoever has a box or a "course spéciale" has a CEDEX code; the word itself is often lost with the rest of its line. */
const FRENCH_BOX = /\b(?:B\.?\s?P|C\.?\s?S|TSA)\b\.?\s*\d/i;

function isOtherPostalCode(expected: PostalAddress, observed: PostalAddress): boolean {
  const [left, right] = [plainPostalCode(expected.postalCode), plainPostalCode(observed.postalCode)];
  if (left === '' || right === '' || left === right) return false;
  // ZIP and ZIP+4; the first half of a Canadian or British code.
  if ((left.startsWith(right) || right.startsWith(left)) && Math.min(left.length, right.length) >= (/^\d/.test(left) ? 5 : 3)) return false;
  // A CEDEX code is the post office's, in the same département.
  const isCedex = [expected, observed].some(({ locality, unit, street }) => /\bcedex\b/i.test(locality ?? '') || FRENCH_BOX.test(`${unit ?? ''} ${street ?? ''}`));
  return !(isCedex && /^\d{5}$/.test(left) && /^\d{5}$/.test(right) && left.slice(0, 2) === right.slice(0, 2));
}

function isOtherCountry(expected: PostalAddress, observed: PostalAddress): boolean {
  if (!present(expected.country) || !present(observed.country)) return false;
  const [left, right] = [readCountry(expected.country), readCountry(observed.country)];
  return left !== null && right !== null && left !== right;
}

function present(part: string | undefined): part is string {
  return part !== undefined && part.trim() !== '';
}

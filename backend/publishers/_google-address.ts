import type { Coordinates, PostalAddress } from '#domain/address.ts';
import { parseAddress } from '#normalize/address.ts';
import { at, listOf, numberOf, textOf } from './_api-page.ts';

/** Reads a google.type.PostalAddress: street and unit stand in free lines, the rest in parts. Null where it names no place. */
export function readPostalAddress(said: unknown): PostalAddress | null {
  const lines = listOf(at(said, 'addressLines')).flatMap((line) => textOf(line) ?? []);
  const country = textOf(at(said, 'regionCode')) ?? undefined;
  const locality = textOf(at(said, 'locality')) ?? undefined;
  const postalCode = textOf(at(said, 'postalCode')) ?? undefined;
  if (lines.length === 0 && locality === undefined && postalCode === undefined) return null;
  const { street, unit } = lines.length === 0 ? {} : parseAddress(lines.join(', '), country);
  const parts = { street, unit, locality, region: textOf(at(said, 'administrativeArea')) ?? undefined, postalCode, country };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined && part !== ''));
}

/** Reads a google.type.LatLng, from which a zero is left out. Null where it is no place on earth. */
export function readLatLng(said: unknown): Coordinates | null {
  const latitude = degreesOf(said, 'latitude');
  const longitude = degreesOf(said, 'longitude');
  if (latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  // Both left out is a place that is not known, rather than one in the Gulf of Guinea.
  return latitude === 0 && longitude === 0 ? null : { latitude, longitude };
}

function degreesOf(said: unknown, part: 'latitude' | 'longitude'): number | null {
  const degrees = at(said, part);
  return degrees === undefined && at(said, part === 'latitude' ? 'longitude' : 'latitude') !== undefined ? 0 : numberOf(degrees);
}

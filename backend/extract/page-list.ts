import { foldText } from '#normalize/text.ts';
import { readListedPlaces } from './listed-places.ts';
import type { Candidate, Reading } from './reading.ts';

/** From this many addresses on a page without structured data lists places rather than presents one. */
const LISTED_PLACES_MIN = 3;

/**
 * True for a page that lists several places: three addresses or more, none of which its headline singles out, or two that
 * stand side by side with hours or numbers of their own (a second address alone may be the head office's).
 */
export function isListOfPlaces(addresses: readonly Candidate[], places: number, reading: Reading): boolean {
  if (places < 2 || (places < LISTED_PLACES_MIN && !areEqualPlaces(reading))) return false;
  const { page } = reading;
  const named = addresses.filter(({ value }) => {
    const { locality, street } = (value ?? {}) as { locality?: string; street?: string };
    return [locality, street].some((part) => part !== undefined && part.length > 2 && page.headline.includes(foldText(part)));
  });
  return named.length !== 1;
}

/** Two places with hours each, or with numbers that differ. */
function areEqualPlaces(reading: Reading): boolean {
  const shown = readListedPlaces(reading);
  if (shown.length < 2) return false;
  const said = (field: Candidate['field']): string[] => shown.flatMap((place) => place.find((one) => one.field === field && one.value !== null)?.raw ?? []);
  const hasOwn = (values: readonly string[]): boolean => values.length === shown.length && new Set(values).size === values.length;
  return said('regularHours').length === shown.length && hasOwn(said('phone'));
}

import { foldText } from '#normalize/text.ts';
import type { Candidate, Reading } from './reading.ts';

/** From this many addresses on a page without structured data lists places rather than presents one. */
const LISTED_PLACES_MIN = 3;

/** True for a page that lists several places: three addresses or more, none of which its headline singles out. */
export function isListOfPlaces(addresses: readonly Candidate[], places: number, { page }: Reading): boolean {
  if (places < LISTED_PLACES_MIN) return false;
  const named = addresses.filter(({ value }) => {
    const { locality, street } = (value ?? {}) as { locality?: string; street?: string };
    return [locality, street].some((part) => part !== undefined && part.length > 2 && page.headline.includes(foldText(part)));
  });
  return named.length !== 1;
}

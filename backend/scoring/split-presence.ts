import type { ListingScore, LocationScore } from '#domain/score.ts';

/** A score's two halves: is the store there at all, and is what is there right? */
export interface PresenceAndAccuracy {
  /** Share of the required listings' publisher weight that was found, 0–100; null where none is required or none could be judged. */
  presence: number | null;
  /** Mean of the listings that are there, by publisher weight, 0–100; null where none could be judged. */
  accuracy: number | null;
}

/**
 * Parts a location's score into presence and accuracy. A listing without an id is one that the standard requires and
 * that is missing. The brand's are means over its ranked locations, as its score is.
 */
export function splitPresence(score: Pick<LocationScore, 'listings'>): PresenceAndAccuracy {
  const judged = score.listings.filter((one): one is ListingScore & { value: number } => one.value !== null);
  const there = judged.filter((one) => one.listingId !== null);
  const required = judged.filter((one) => one.isRequired);
  return {
    presence: share(weightOf(required.filter((one) => one.listingId !== null)), weightOf(required)),
    accuracy: share(there.reduce((sum, one) => sum + (one.value / 100) * one.publisherWeight, 0), weightOf(there)),
  };
}

function weightOf(listings: readonly ListingScore[]): number {
  return listings.reduce((sum, one) => sum + one.publisherWeight, 0);
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.min(100, (100 * part) / whole);
}

import type { Viewer } from '#domain/viewer.ts';
import { locationsToPair, readUnpaired, savePairs } from '#records/review-pairs.ts';
import { pairReviews } from '#reviews/same-review.ts';

/** Finds which reviews of a location are one review that several sources show, and keeps it. Safe to repeat. */
export async function pairLocationReviews(viewer: Viewer, locationId: string): Promise<void> {
  const { standing, others } = await readUnpaired(viewer, locationId);
  const sources = new Set(standing.map((one) => one.publisherId));
  const found = sources.size < 2 ? new Map<string, string>() : pairReviews(standing.filter((one) => !one.isPurged));
  const stands = new Set(standing.map((one) => one.id));
  // Of a text that may not be kept any longer, what was found while it was there still holds.
  const headOf = ({ id, isPurged, sameAsId }: (typeof standing)[number]): string | null => (isPurged ? (sameAsId !== null && stands.has(sameAsId) ? sameAsId : null) : (found.get(id) ?? null));
  await savePairs(viewer, locationId, [...standing.map((one) => ({ id: one.id, contentHash: one.contentHash, sameAsId: headOf(one) })), ...others.map((one) => ({ ...one, sameAsId: null }))]);
}

/** The same for all locations of a brand (null: of all) with reviews that were not compared since they changed. Answers how many locations. */
export async function pairBrandReviews(viewer: Viewer, brandId: string | null): Promise<number> {
  const locationIds = await locationsToPair(viewer, brandId);
  for (const locationId of locationIds) await pairLocationReviews(viewer, locationId);
  return locationIds.length;
}

import { z } from 'zod';

/** Raised whenever the arithmetic of scores changes; kept with every stored score. */
export const FORMULA_VERSION = 1;

/** Below this share of judged weight a location is listed but not ranked. */
export const RANKED_COVERAGE_MIN = 0.5;

/** A score of anything: null when nothing was judged, never 0. */
export const Score = z.strictObject({
  /** 0–100, full precision. */
  value: z.number().min(0).max(100).nullable(),
  /** Judged ÷ applicable weight, 0–1; null when nothing applies. */
  coverage: z.number().min(0).max(1).nullable(),
});
export type Score = z.infer<typeof Score>;

export const ListingScore = Score.extend({
  publisherId: z.string(),
  listingId: z.string().nullable(),
  publisherWeight: z.number(),
});
export type ListingScore = z.infer<typeof ListingScore>;

export const LocationScore = Score.extend({
  locationId: z.string(),
  listings: z.array(ListingScore),
  /** The listing with the lowest value: customers meet one listing, not an average. */
  weakest: ListingScore.nullable(),
  /** Open, and seen enough. */
  isRanked: z.boolean(),
});
export type LocationScore = z.infer<typeof LocationScore>;

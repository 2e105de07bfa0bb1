import { z } from 'zod';
import type { Words } from './words.ts';

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

export interface ScoreBand {
  id: 'exemplary' | 'good' | 'to-watch' | 'to-fix';
  /** Lowest score of the band. */
  from: number;
  name: Words;
  meaning: Words;
}

/**
 * Named bands, best first. The limits follow from the weights: a listing with nothing but a minor fault scores 95 or more,
 * one serious fault of one listing leaves 85 or more, one critical fault on every listing brings the score below 70.
 */
export const SCORE_BANDS: readonly ScoreBand[] = [
  { id: 'exemplary', from: 95, name: { fr: 'exemplaire', en: 'exemplary' }, meaning: { fr: 'Rien, ou un détail, à corriger.', en: 'Nothing, or a detail, to mend.' } },
  { id: 'good', from: 85, name: { fr: 'bon', en: 'good' }, meaning: { fr: 'Quelques écarts, dont aucun n’égare un client partout.', en: 'Some differences, none of which misleads a customer everywhere.' } },
  { id: 'to-watch', from: 70, name: { fr: 'à surveiller', en: 'to watch' }, meaning: { fr: 'Des clients sont mal informés sur une partie des fiches.', en: 'Customers are misinformed on some of the listings.' } },
  { id: 'to-fix', from: 0, name: { fr: 'à corriger', en: 'to fix' }, meaning: { fr: 'Des clients sont mal informés sur la plupart des fiches, ou ne trouvent pas le magasin.', en: 'Customers are misinformed on most listings, or do not find the store.' } },
];

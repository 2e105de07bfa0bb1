import { z } from 'zod';
import { BusinessStatus } from './location.ts';
import type { Words } from './words.ts';

/** Raised whenever the arithmetic of scores changes; kept with every stored score. Each version stays computable: scoring/formulas/. */
export const FORMULA_VERSION = 2;

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
  /** The standard asked for it when it was scored: what presence is counted over. */
  isRequired: z.boolean(),
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

/** What a stored score rests on beside verdicts, which keep only whether their source can be read now. */
export const ScoreBasis = z.strictObject({
  businessStatus: BusinessStatus,
  /** `subjectKey` of the verdicts that stood while their source could not be read on that day. */
  unread: z.array(z.string()),
});
export type ScoreBasis = z.infer<typeof ScoreBasis>;

/** By what locations are alike: malls among malls, Québec among Québec, those that speak French among each other. */
export const PEER_KINDS = ['format', 'region', 'language'] as const;
export const PeerKind = z.enum(PEER_KINDS);
export type PeerKind = z.infer<typeof PeerKind>;

/** A location's place among its like. */
export const PeerRank = z.strictObject({
  kind: PeerKind,
  /** The group's own name: "mall", "Canada › Québec", "fr". */
  group: z.string(),
  /** Null: not ranked. */
  rank: z.int().nullable(),
  /** Ranked locations of the group. */
  of: z.int(),
});
export type PeerRank = z.infer<typeof PeerRank>;

export const BAND_IDS = ['exemplary', 'good', 'to-watch', 'to-fix'] as const;
export const BandId = z.enum(BAND_IDS);
export type BandId = z.infer<typeof BandId>;

export interface ScoreBand {
  id: BandId;
  /** Lowest score of the band, as shown. */
  from: number;
  name: Words;
  meaning: Words;
}

/**
 * Named bands, best first. The limits follow from the default weights on a listing as directories carry it (name 7,
 * address 9, phone 7, hours 9, website 5, listing found 8, completeness 2: 47). The same fault on every listing leaves:
 * a minor one (2) 95.7, exemplary; a moderate one (5) 89.4, good; a critical one (9) 80.9, to watch; a critical with a
 * serious one (16) 66.0, to fix. A test computes them again from the checks' own weights.
 */
export const SCORE_BANDS: readonly ScoreBand[] = [
  { id: 'exemplary', from: 95, name: { fr: 'exemplaire', en: 'exemplary' }, meaning: { fr: 'Rien, ou un détail, à corriger.', en: 'Nothing, or a detail, to mend.' } },
  { id: 'good', from: 85, name: { fr: 'bon', en: 'good' }, meaning: { fr: 'Quelques écarts, dont aucun n’égare un client partout.', en: 'Some differences, none of which leads a customer astray everywhere.' } },
  { id: 'to-watch', from: 70, name: { fr: 'à surveiller', en: 'to watch' }, meaning: { fr: 'Une même erreur égare des clients partout, ou plusieurs sur une partie des fiches.', en: 'One error leads customers astray everywhere, or several do on some of the listings.' } },
  { id: 'to-fix', from: 0, name: { fr: 'à corriger', en: 'to fix' }, meaning: { fr: 'Plusieurs erreurs égarent des clients sur la plupart des fiches, ou des fiches manquent.', en: 'Several errors lead customers astray on most listings, or listings are missing.' } },
];

import type { ListingScore, LocationScore } from '#domain/score.ts';
import { verdictKey } from '#domain/verdict.ts';
import { isJudged, lostPoints, shareWeights, sumWeights, type ScoredVerdict } from './share-weights.ts';
import { pointsInLocation } from './summarise-brand.ts';

/** One fail, and what it costs. */
export interface LostPoint {
  verdict: ScoredVerdict;
  /** The check's weight, shared with its other subjects. */
  share: number;
  /** Of its listing's 100. */
  listingPoints: number;
  /** Of the location's 100. */
  locationPoints: number;
}

/** The sums from which a listing's score follows. */
export interface ExplainedListing extends ListingScore {
  /** Weight of what passed, of what passed or failed, and of all that applied. */
  passed: number;
  judged: number;
  applicable: number;
  /** The listing's part of the location's mean, 0–1; 0 while nothing of it is judged. */
  part: number;
  /** Dearest first; together 100 − the listing's score. */
  lost: LostPoint[];
}

/** How a location's score came about, heaviest listings first: the numbers that a reader needs to compute it themselves. */
export function explainScore(score: LocationScore, verdicts: readonly ScoredVerdict[]): ExplainedListing[] {
  const inLocation = pointsInLocation(score, verdicts);
  const weights = score.listings.reduce((sum, one) => (one.value === null ? sum : sum + one.publisherWeight), 0);
  const explained = score.listings.map((listing): ExplainedListing => {
    const own = verdicts.filter((one) => one.publisherId === listing.publisherId && one.listingId === listing.listingId);
    const shares = shareWeights(own);
    const judged = shares.filter(isJudged);
    const inListing = lostPoints(own);
    const lost = judged.flatMap(({ verdict, weight }): LostPoint[] => {
      const key = verdictKey(verdict);
      return verdict.outcome === 'fail' ? [{ verdict, share: weight, listingPoints: inListing.get(key) ?? 0, locationPoints: inLocation.get(key) ?? 0 }] : [];
    });
    return {
      ...listing, applicable: sumWeights(shares), judged: sumWeights(judged), passed: sumWeights(judged.filter((one) => one.verdict.outcome === 'pass')),
      part: listing.value === null ? 0 : listing.publisherWeight / weights, lost: lost.toSorted((a, b) => b.locationPoints - a.locationPoints),
    };
  });
  return explained.toSorted((a, b) => b.publisherWeight - a.publisherWeight || a.publisherId.localeCompare(b.publisherId));
}

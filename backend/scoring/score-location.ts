import type { Location } from '#domain/location.ts';
import { RANKED_COVERAGE_MIN, type ListingScore, type LocationScore, type Score } from '#domain/score.ts';
import { isJudged, shareWeights, sumWeights, type ScoredVerdict } from './share-weights.ts';

export interface LocationInput {
  location: Pick<Location, 'id' | 'businessStatus'>;
  /** In force, of this location. */
  verdicts: readonly ScoredVerdict[];
  /** 1 for a publisher that is not named. */
  publisherWeights: ReadonlyMap<string, number>;
  requiredPublishers: ReadonlySet<string>;
}

/**
 * A location's score: the mean of its listings by publisher weight, over those judged; its coverage: the mean of theirs,
 * over those to which anything applies. A required listing that is missing scores 0 with coverage 1; one that nobody
 * requires and nobody found is no listing. Full precision; null when nothing was judged.
 */
export function scoreLocation({ location, verdicts, publisherWeights, requiredPublishers }: LocationInput): LocationScore {
  // Sums depend on their order in the last digit: the same verdicts give the same score, however they are handed over.
  const ordered = verdicts.toSorted((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
  const groups = Map.groupBy(ordered, (one) => JSON.stringify([one.publisherId, one.listingId]));
  const listings = [...groups.values()].flatMap((group): ListingScore[] => {
    const [first] = group;
    if (first === undefined || (first.listingId === null && !requiredPublishers.has(first.publisherId))) return [];
    const { publisherId, listingId } = first;
    return [{ ...scoreListing(group), publisherId, listingId, publisherWeight: publisherWeights.get(publisherId) ?? 1 }];
  });
  const value = weightedMean(listings, (one) => one.value);
  const coverage = weightedMean(listings, (one) => one.coverage);
  const isRanked = location.businessStatus === 'open' && value !== null && coverage !== null && coverage >= RANKED_COVERAGE_MIN;
  return { locationId: location.id, value, coverage, listings, weakest: weakestOf(listings), isRanked };
}

function orderKey(verdict: ScoredVerdict): string {
  return JSON.stringify([verdict.publisherId, verdict.listingId, verdict.checkId, verdict.subject]);
}

/** 100 × passed ÷ judged weight, and judged ÷ applicable weight, of one listing's verdicts. */
export function scoreListing(verdicts: readonly ScoredVerdict[]): Score {
  const isMissing = verdicts.some((one) => one.listingId === null && one.outcome === 'fail');
  const shares = shareWeights(verdicts);
  if (isMissing && shares.length > 0) return { value: 0, coverage: shares.some((one) => one.verdict.unreadable) ? 0 : 1 };
  const judged = shares.filter(isJudged);
  const fresh = judged.filter((one) => !one.verdict.unreadable);
  const passed = judged.filter((one) => one.verdict.outcome === 'pass');
  return { value: ratio(passed, judged, 100), coverage: ratio(fresh, shares, 1) };
}

/** Exact at both ends, where a sum of shares would be off by a rounding. */
function ratio(part: Parameters<typeof sumWeights>[0], whole: Parameters<typeof sumWeights>[0], scale: number): number | null {
  if (whole.length === 0) return null;
  if (part.length === whole.length) return scale;
  return Math.min(scale, (scale * sumWeights(part)) / sumWeights(whole));
}

function weightedMean(listings: readonly ListingScore[], measure: (listing: ListingScore) => number | null): number | null {
  const known = listings.flatMap((one) => {
    const value = measure(one);
    return value === null ? [] : [{ value, weight: one.publisherWeight }];
  });
  if (known.length === 0) return null;
  const total = known.reduce((sum, one) => sum + one.weight, 0);
  const mean = known.reduce((sum, one) => sum + one.value * one.weight, 0) / total;
  // A mean lies within its values; rounding may carry it a hair beyond.
  return Math.min(Math.max(mean, Math.min(...known.map((one) => one.value))), Math.max(...known.map((one) => one.value)));
}

function weakestOf(listings: readonly ListingScore[]): ListingScore | null {
  const judged = listings.filter((one): one is ListingScore & { value: number } => one.value !== null);
  return judged.toSorted((a, b) => a.value - b.value || b.publisherWeight - a.publisherWeight)[0] ?? null;
}

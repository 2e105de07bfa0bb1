import type { Location } from '#domain/location.ts';
import { RANKED_COVERAGE_MIN, type ListingScore, type LocationScore, type Score } from '#domain/score.ts';
import type { Words } from '#domain/words.ts';
import { isJudged, shareWeights, type ScoredVerdict, type WeightShare } from '../share-weights.ts';

export interface LocationInput {
  location: Pick<Location, 'id' | 'businessStatus'>;
  /** In force, of this location. */
  verdicts: readonly ScoredVerdict[];
  /** 1 for a publisher that is not named. */
  publisherWeights: ReadonlyMap<string, number>;
  requiredPublishers: ReadonlySet<string>;
}

/** One version of the arithmetic, for ever: a stored score is computed again by the version that it carries. */
export interface Formula {
  version: number;
  /** What this version does otherwise than the one before. */
  words: Words;
  /** 100 × passed ÷ judged weight, and judged ÷ applicable weight, of one listing's verdicts. */
  scoreListing(verdicts: readonly ScoredVerdict[]): Score;
  /**
   * A location's score: the mean of its listings by publisher weight, over those judged; its coverage: the mean of theirs,
   * over those to which anything applies. A required listing that is missing scores 0 with coverage 1; one that nobody
   * requires and nobody found is no listing. Full precision; null when nothing was judged.
   */
  scoreLocation(input: LocationInput): LocationScore;
}

/** What versions 1 and 2 differ in: how numbers are added, which decides their last digit. */
interface Arithmetic {
  version: number;
  words: Words;
  sum(values: readonly number[]): number;
}

/** The formula of versions 1 and 2. A version with another rule is written beside this one, not into it: the golden test holds both. */
export function defineFormula({ version, words, sum }: Arithmetic): Formula {
  const sumWeights = (shares: readonly WeightShare[]): number => sum(shares.map((one) => one.weight));

  function scoreListing(verdicts: readonly ScoredVerdict[]): Score {
    const isMissing = verdicts.some((one) => one.listingId === null && one.outcome === 'fail');
    const shares = shareWeights(verdicts);
    if (isMissing && shares.length > 0) return { value: 0, coverage: shares.some((one) => one.verdict.unreadable) ? 0 : 1 };
    const judged = shares.filter(isJudged);
    const fresh = judged.filter((one) => !one.verdict.unreadable);
    const passed = judged.filter((one) => one.verdict.outcome === 'pass');
    return { value: ratio(passed, judged, 100), coverage: ratio(fresh, shares, 1) };
  }

  function scoreLocation({ location, verdicts, publisherWeights, requiredPublishers }: LocationInput): LocationScore {
    const ordered = verdicts.map((one) => ({ one, key: orderKey(one) })).sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ one }) => one);
    const groups = Map.groupBy(ordered, (one) => JSON.stringify([one.publisherId, one.listingId]));
    const listings = [...groups.values()].flatMap((group): ListingScore[] => {
      const [first] = group;
      if (first === undefined || (first.listingId === null && !requiredPublishers.has(first.publisherId))) return [];
      const { publisherId, listingId } = first;
      return [{ ...scoreListing(group), publisherId, listingId, publisherWeight: publisherWeights.get(publisherId) ?? 1, isRequired: requiredPublishers.has(publisherId) }];
    });
    const value = weightedMean(listings, (one) => one.value);
    const coverage = weightedMean(listings, (one) => one.coverage);
    const isRanked = location.businessStatus === 'open' && value !== null && coverage !== null && coverage >= RANKED_COVERAGE_MIN;
    return { locationId: location.id, value, coverage, listings, weakest: weakestOf(listings), isRanked };
  }

  /** Exact at both ends, where a sum of shares would be off by a rounding. */
  function ratio(part: readonly WeightShare[], whole: readonly WeightShare[], scale: number): number | null {
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
    const mean = sum(known.map((one) => one.value * one.weight)) / sum(known.map((one) => one.weight));
    // A mean lies within its values; rounding may carry it a hair beyond.
    return Math.min(Math.max(mean, Math.min(...known.map((one) => one.value))), Math.max(...known.map((one) => one.value)));
  }

  return { version, words, scoreListing, scoreLocation };
}

/** Version 1 adds in this order, so that the same verdicts give the same score however they are handed over. */
function orderKey(verdict: ScoredVerdict): string {
  return JSON.stringify([verdict.publisherId, verdict.listingId, verdict.checkId, verdict.subject]);
}

/** The listing with the lowest value; of equal ones the heaviest. Null when none was judged. */
export function weakestOf(listings: readonly ListingScore[]): ListingScore | null {
  const judged = listings.filter((one): one is ListingScore & { value: number } => one.value !== null);
  return judged.toSorted((a, b) => a.value - b.value || b.publisherWeight - a.publisherWeight)[0] ?? null;
}

import type { ListingScore, LocationScore } from '#domain/score.ts';
import type { Viewer } from '#domain/viewer.ts';
import { listListings } from '#records/listings.ts';
import { listLocations } from '#records/locations.ts';
import { storedScores, type StoredScore } from '#records/scores.ts';
import { getStandard } from '#records/standards.ts';
import { verdictHistory } from '#records/verdicts.ts';
import { recomputeScore } from '#scoring/recompute-score.ts';

/** A stored score beside what its verdicts give today. */
export interface RecomputedScore {
  storeCode: string;
  day: string;
  formulaVersion: number;
  standardVersion: number;
  stored: number | null;
  again: number | null;
  /** Value, coverage, rank and every listing agree to the last digit. */
  isSame: boolean;
}

/** Every stored score of a brand, computed again from its verdicts by the formula and the standard of its day. */
export async function recomputeScores(viewer: Viewer, brandId: string): Promise<RecomputedScore[]> {
  const found: RecomputedScore[] = [];
  for (const { id, storeCode } of await listLocations(viewer, brandId)) {
    const [days, history, listings] = await Promise.all([storedScores(viewer, id), verdictHistory(viewer, id), listListings(viewer, id)]);
    const nameOf = new Map(listings.map((one) => [one.id, one.externalId]));
    // Formula 1 added in the order of the names by which listings were known while they were judged.
    const named = history.map((one) => (one.listingId === null ? one : { ...one, listingId: nameOf.get(one.listingId) ?? one.listingId }));
    for (const day of days) {
      const { version, standard } = await getStandard(viewer, day.standardVersionId);
      const publishers = Object.entries(standard.publishers);
      const again = recomputeScore(day, day.basis === null ? named : history, {
        publisherWeights: new Map(publishers.map(([publisherId, one]) => [publisherId, one.weight])),
        requiredPublishers: new Set(publishers.filter(([, one]) => one.required).map(([publisherId]) => publisherId)),
      });
      const isSame = isSameScore(day, again, day.basis === null ? nameOf : new Map());
      found.push({ storeCode, day: day.day, formulaVersion: day.formulaVersion, standardVersion: version, stored: day.value, again: again.value, isSame });
    }
  }
  return found;
}

function isSameScore(stored: StoredScore, again: LocationScore, nameOf: ReadonlyMap<string, string>): boolean {
  const lines = (listings: readonly ListingScore[]) =>
    listings.map((one) => JSON.stringify([one.publisherId, one.listingId === null ? null : (nameOf.get(one.listingId) ?? one.listingId), one.value, one.coverage, one.publisherWeight])).toSorted().join('\n');
  return stored.value === again.value && stored.coverage === again.coverage && stored.isRanked === again.isRanked && lines(stored.listings) === lines(again.listings);
}

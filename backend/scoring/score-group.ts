import type { LocationScore, Score } from '#domain/score.ts';

export interface GroupScore extends Score {
  rankedCount: number;
}

export interface PublisherScore extends Score {
  publisherId: string;
  /** Listings there that anything applied to, required and missing ones too. */
  listings: number;
}

/** A region's or the brand's score: the plain mean over its ranked locations. Its coverage is over all, ranked or not. */
export function scoreGroup(scores: readonly LocationScore[]): GroupScore {
  const ranked = scores.filter((one) => one.isRanked);
  return { value: meanOf(ranked.map((one) => one.value)), coverage: meanOf(scores.map((one) => one.coverage)), rankedCount: ranked.length };
}

/** A score for each region; a location counts in every region of its path. `regionsOf`: region ids by location id. */
export function scoreRegions(scores: readonly LocationScore[], regionsOf: ReadonlyMap<string, readonly string[]>): Map<string, GroupScore> {
  const members = new Map<string, LocationScore[]>();
  for (const score of scores) {
    for (const region of new Set(regionsOf.get(score.locationId))) {
      const group = members.get(region);
      if (group) group.push(score);
      else members.set(region, [score]);
    }
  }
  return new Map([...members].map(([region, group]) => [region, scoreGroup(group)]));
}

/** The mean of each publisher's listings, best known first by id; unread ones lower its coverage, not its score. */
export function scorePublishers(scores: readonly LocationScore[]): PublisherScore[] {
  const groups = Map.groupBy(scores.flatMap((one) => one.listings), (one) => one.publisherId);
  const means = [...groups].map(([publisherId, listings]) => ({
    publisherId, value: meanOf(listings.map((one) => one.value)), coverage: meanOf(listings.map((one) => one.coverage)), listings: listings.length,
  }));
  return means.sort((a, b) => (a.publisherId < b.publisherId ? -1 : 1));
}

/** Null over nothing: no number from nothing. Exact where all are equal; the same to the last digit in any order. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((one) => one !== null).toSorted((a, b) => a - b);
  const [first] = known;
  if (first === undefined) return null;
  return known.every((one) => one === first) ? first : known.reduce((sum, one) => sum + one, 0) / known.length;
}

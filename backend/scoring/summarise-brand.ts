import { SCORE_BANDS, type LocationScore, type ScoreBand } from '#domain/score.ts';
import { bandOf } from './band-of.ts';
import { roundShown } from './round-shown.ts';
import { lostPoints, type ScoredVerdict } from './share-weights.ts';
import { verdictKey } from '#domain/verdict.ts';

const BAND_POINTS = 10;
const BANDS = 10;

export interface Band {
  from: number;
  to: number;
  count: number;
}

/** Why points are lost, over the whole brand. */
export interface BrandCause {
  checkId: string;
  reason: string;
  /** Failing verdicts, of which each is one finding. */
  findings: number;
  locations: number;
  /** Points of the brand's score; over all causes they are 100 − the brand's score. */
  lostPoints: number;
}

/** How many ranked locations stand in each band of ten points, by the number that is shown; the last band holds 100. */
export function countBands(scores: readonly LocationScore[]): Band[] {
  const shown = scores.flatMap((one) => (one.isRanked && one.value !== null ? [roundShown(one.value)] : []));
  const bandOf = (value: number): number => Math.min(BANDS - 1, Math.floor(value / BAND_POINTS));
  return Array.from({ length: BANDS }, (_, band) => ({ from: band * BAND_POINTS, to: (band + 1) * BAND_POINTS, count: shown.filter((value) => bandOf(value) === band).length }));
}

/** How many ranked locations stand in each named band, best first, by the number that is shown. */
export function countNamedBands(scores: readonly LocationScore[]): { band: ScoreBand; count: number }[] {
  const ids = scores.flatMap((one) => (one.isRanked ? [bandOf(one.value)?.id] : []));
  return SCORE_BANDS.map((band) => ({ band, count: ids.filter((id) => id === band.id).length }));
}

/** Open locations that are not ranked: too little of them could be read, or nothing yet. */
export function countNotEnoughSeen(scores: readonly LocationScore[], openLocationIds: ReadonlySet<string>): number {
  const ranked = new Set(scores.filter((one) => one.isRanked).map((one) => one.locationId));
  return [...openLocationIds].filter((id) => !ranked.has(id)).length;
}

/**
 * The causes of lost points, worst first. A verdict costs its listing some points, the listing weighs in its location by
 * publisher, and each ranked location is an equal part of the brand. Fails of locations that are not ranked are counted and cost nothing.
 */
export function rankCauses(locations: readonly { score: LocationScore; verdicts: readonly ScoredVerdict[] }[]): BrandCause[] {
  const rankedCount = locations.filter((one) => one.score.isRanked).length;
  const fails = locations.flatMap(({ score, verdicts }) => {
    const points = pointsInLocation(score, verdicts);
    return verdicts
      .filter((one) => one.outcome === 'fail')
      .map((one) => ({ checkId: one.checkId, reason: one.reason, locationId: score.locationId, points: score.isRanked ? (points.get(verdictKey(one)) ?? 0) / rankedCount : 0 }));
  });
  const causes = [...Map.groupBy(fails, (one) => `${one.checkId}|${one.reason}`).values()].flatMap((group): BrandCause[] => {
    const [first] = group;
    if (first === undefined) return [];
    const lost = group.reduce((sum, one) => sum + one.points, 0);
    return [{ checkId: first.checkId, reason: first.reason, findings: group.length, locations: new Set(group.map((one) => one.locationId)).size, lostPoints: lost }];
  });
  return causes.sort((a, b) => b.lostPoints - a.lostPoints || b.findings - a.findings);
}

/** Points of the location's score that each failing verdict costs, by verdictKey; together they are 100 − score. */
export function pointsInLocation(score: LocationScore, verdicts: readonly ScoredVerdict[]): Map<string, number> {
  const judged = score.listings.filter((one) => one.value !== null);
  const total = judged.reduce((sum, one) => sum + one.publisherWeight, 0);
  return new Map(judged.flatMap((listing) => {
    const ofListing = verdicts.filter((one) => one.publisherId === listing.publisherId && one.listingId === listing.listingId);
    return [...lostPoints(ofListing)].map(([key, points]): [string, number] => [key, (points * listing.publisherWeight) / total]);
  }));
}

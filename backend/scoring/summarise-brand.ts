import { SCORE_BANDS, type LocationScore, type ScoreBand } from '#domain/score.ts';
import { leastOf, mostOf } from '#normalize/extremes.ts';
import { bandOf } from './band-of.ts';
import { roundShown } from './round-shown.ts';
import { lostPoints, type ScoredVerdict } from './share-weights.ts';
import { verdictKey } from '#domain/verdict.ts';

const BAND_POINTS = 10;
/** Where all scores lie closer than this, bands of ten would say that they are all one. */
const NARROW_POINTS = 20;
const NARROW_BAND_POINTS = 2;

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

/**
 * How many ranked locations stand in each band, by the number that is shown: ten bands of ten points; or, where the scores lie
 * within 20 points, bands of two over at least those 20. The last band of 100 holds 100.
 */
export function countBands(scores: readonly LocationScore[]): Band[] {
  const shown = scores.flatMap((one) => (one.isRanked && one.value !== null ? [roundShown(one.value)] : []));
  const { low, high, step } = rangeOf(shown);
  const count = (high - low) / step;
  const bandOf = (value: number): number => Math.min(count - 1, Math.floor((value - low) / step));
  return Array.from({ length: count }, (_, band) => ({ from: low + band * step, to: low + (band + 1) * step, count: shown.filter((value) => bandOf(value) === band).length }));
}

function rangeOf(shown: readonly number[]): { low: number; high: number; step: number } {
  const least = leastOf(shown);
  const most = mostOf(shown);
  if (shown.length === 0 || most - least >= NARROW_POINTS) return { low: 0, high: 100, step: BAND_POINTS };
  const step = NARROW_BAND_POINTS;
  const low = Math.min(Math.floor(least / step) * step, 100 - NARROW_POINTS);
  const high = Math.min(100, Math.max(low + NARROW_POINTS, (Math.floor(most / step) + 1) * step));
  return { low, high, step };
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

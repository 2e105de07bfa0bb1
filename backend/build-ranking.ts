import type { RankingRow } from '#contract/ranking.ts';
import type { BusinessStatus } from '#domain/location.ts';
import type { ShrunkMean } from '#domain/review.ts';
import { FORMULA_VERSION } from '#domain/score.ts';
import { SYSTEM_VIEWER, type Viewer } from '#domain/viewer.ts';
import { countLivingFindings } from '#records/findings.ts';
import { listLocationFacts, type LocationFacts } from '#records/locations.ts';
import { listRegions } from '#records/regions.ts';
import { ratingsAndSentiments } from '#records/reviews.ts';
import { listRuns } from '#records/runs.ts';
import { latestScores, scoreHistory, type DatedScore } from '#records/scores.ts';
import { currentStandard } from '#records/standards.ts';
import { RATING_SCALE, SENTIMENT_SCALE, shrinkMeans } from '#reviews/store-figures.ts';
import { rankLocations } from '#scoring/rank-locations.ts';
import { historyOf } from '#scoring/trend-scores.ts';

/** What ranks a brand: one answer for the list, a location's page, the commands and exports. */
export interface BrandRanking {
  /** When the last run that ended counts as; null before the first. */
  asOf: string | null;
  formulaVersion: number;
  standardVersion: number | null;
  rows: RankingRow[];
}

const NOTHING: ShrunkMean = { value: null, low: null, high: null, sampleSize: 0, plainMean: null };

/**
 * The rows that the viewer sees. Ranks and shrunk means are those of the whole brand whoever asks, so that a regional
 * manager and head office read the same number; only rows in scope are given out.
 */
export async function buildRanking(viewer: Viewer, brandId: string): Promise<BrandRanking> {
  const facts = await listLocationFacts(viewer, brandId);
  const [standing, regions, runs, standard] = await Promise.all([
    readStanding(viewer, brandId), listRegions(viewer, brandId), listRuns(viewer, brandId), currentStandard(viewer, brandId),
  ]);
  const pathOf = new Map(regions.map((region) => [region.id, region.path]));
  const done = runs.filter((run) => run.state === 'done').toReversed();
  const days = done.map((run) => run.asOf.slice(0, 10));
  const rows = facts.map((one) => rowOf(one, standing, one.regionId === null ? [] : (pathOf.get(one.regionId) ?? []), days));
  return { asOf: done.at(-1)?.asOf ?? null, formulaVersion: FORMULA_VERSION, standardVersion: standard?.version ?? null, rows };
}

/** Everything of a brand that stands beside its locations. */
interface Standing {
  scores: ReadonlyMap<string, DatedScore>;
  ranks: ReadonlyMap<string, number | null>;
  history: ReadonlyMap<string, DatedScore[]>;
  sentiments: ReadonlyMap<string, ShrunkMean>;
  ratings: ReadonlyMap<string, ShrunkMean>;
  findings: ReadonlyMap<string, number>;
}

async function readStanding(viewer: Viewer, brandId: string): Promise<Standing> {
  const [scores, history, reviews, findings] = await Promise.all([
    latestScores(SYSTEM_VIEWER, brandId), scoreHistory(viewer, brandId), ratingsAndSentiments(SYSTEM_VIEWER, brandId), countLivingFindings(viewer, brandId),
  ]);
  return {
    scores: new Map(scores.map((one) => [one.locationId, one])), ranks: rankLocations(scores), history, findings,
    sentiments: shrinkMeans(reviews.map((one) => ({ id: one.locationId, values: one.sentiments })), SENTIMENT_SCALE),
    ratings: shrinkMeans(reviews.map((one) => ({ id: one.locationId, values: one.ratings })), RATING_SCALE),
  };
}

function rowOf(facts: LocationFacts, standing: Standing, regionPath: string[], days: readonly string[]): RankingRow {
  const score = standing.scores.get(facts.id);
  return {
    locationId: facts.id, storeCode: facts.storeCode, name: facts.branch ?? facts.businessName, locality: facts.locality, regionId: facts.regionId, regionPath,
    businessStatus: facts.businessStatus as BusinessStatus,
    rank: standing.ranks.get(facts.id) ?? null, score: score?.value ?? null, coverage: score?.coverage ?? null,
    weakest: score?.weakest ? { publisherId: score.weakest.publisherId, score: score.weakest.value } : null,
    sentiment: standing.sentiments.get(facts.id) ?? NOTHING, rating: standing.ratings.get(facts.id) ?? NOTHING,
    openFindings: standing.findings.get(facts.id) ?? 0,
    trend: historyOf(standing.history.get(facts.id) ?? [], days),
  };
}

import { shownLanguage } from '#checks/_area.ts';
import type { FindingKind, RankingRow } from '#contract/ranking.ts';
import type { BusinessStatus } from '#domain/location.ts';
import type { ShrunkMean } from '#domain/review.ts';
import { FORMULA_VERSION, type PeerRank } from '#domain/score.ts';
import type { StandardVersion } from '#domain/brand-standard.ts';
import { seesWholeBrand, SYSTEM_VIEWER, type Viewer } from '#domain/viewer.ts';
import type { UiLanguage } from '#domain/words.ts';
import { countFindingKinds } from '#records/findings.ts';
import { listLocationFacts, type LocationFacts } from '#records/locations.ts';
import { listRegions } from '#records/regions.ts';
import { reviewMoments, type ReviewWeighing } from '#records/review-figures.ts';
import { listRuns, type RunRow } from '#records/runs.ts';
import { latestScores, scoreHistory, type DatedScore } from '#records/scores.ts';
import { currentStandard, listStandards } from '#records/standards.ts';
import { mostOf } from '#normalize/extremes.ts';
import { HALF_LIFE_DAYS } from '#reviews/half-life.ts';
import { LEAST_WEIGHT } from '#reviews/review-weight.ts';
import { NO_FIGURE, RATING_SCALE, SENTIMENT_SCALE, shrinkMeans } from '#reviews/store-figures.ts';
import { bandOf } from '#scoring/band-of.ts';
import { rankLocations } from '#scoring/rank-locations.ts';
import { rankPeers } from '#scoring/rank-peers.ts';
import { splitPresence } from '#scoring/split-presence.ts';
import { historyOf } from '#scoring/trend-scores.ts';

/** What ranks a brand: one answer for the list, a location's page, the commands and exports. */
export interface BrandRanking {
  /** When the last run that ended counts as; null before the first. */
  asOf: string | null;
  /** By which these scores were made; the next crawl may use newer ones. */
  formulaVersion: number;
  standardVersion: number | null;
  rows: RankingRow[];
}

/**
 * The rows that the viewer sees. Ranks and shrunk means are those of the whole brand whoever asks, so that a regional
 * manager and head office read the same number; only rows in scope are given out.
 */
export async function buildRanking(viewer: Viewer, brandId: string): Promise<BrandRanking> {
  const everyone = listLocationFacts(SYSTEM_VIEWER, brandId);
  const [runs, standard] = await Promise.all([listRuns(viewer, brandId), currentStandard(SYSTEM_VIEWER, brandId)]);
  const [seen, standing, regions, standards] = await Promise.all([
    seesWholeBrand(viewer, brandId) ? everyone : listLocationFacts(viewer, brandId), readStanding(viewer, brandId, { everyone, standard, weighing: weighReviews(runs, standard) }), listRegions(viewer, brandId), listStandards(viewer, brandId),
  ]);
  const regionOf = new Map(regions.map((region) => [region.id, region]));
  const idsOf = (id: string | null): string[] => {
    const region = id === null ? undefined : regionOf.get(id);
    return region === undefined ? [] : [...idsOf(region.parentId), region.id];
  };
  const places = new Map(regions.map((region) => [region.id, { regionPath: region.path, regionIds: idsOf(region.id) }]));
  const done = runs.filter((run) => run.state === 'done').toReversed();
  const last = done.at(-1);
  const judgedBy = new Set([...standing.scores.values()].map((one) => one.standardVersionId));
  const days = done.map((run) => run.asOf.slice(0, 10));
  const rows = seen.map((one) => rowOf(one, standing, places.get(one.regionId ?? '') ?? NOWHERE, days));
  return {
    asOf: last?.asOf ?? null, rows,
    formulaVersion: newest([...standing.scores.values()].map((one) => one.formulaVersion)) ?? FORMULA_VERSION,
    // A score that a new standard left as it was is not written again: the newest that any score carries speaks for all.
    standardVersion: newest(standards.filter((one) => one.id === last?.standardVersionId || judgedBy.has(one.id)).map((one) => one.version)),
  };
}

function newest(versions: readonly number[]): number | null {
  return versions.length === 0 ? null : mostOf(versions);
}

/** Everything of a brand that stands beside its locations. */
interface Standing {
  scores: ReadonlyMap<string, DatedScore>;
  ranks: ReadonlyMap<string, number | null>;
  peers: ReadonlyMap<string, PeerRank[]>;
  history: ReadonlyMap<string, DatedScore[]>;
  sentiments: ReadonlyMap<string, ShrunkMean>;
  ratings: ReadonlyMap<string, ShrunkMean>;
  findings: ReadonlyMap<string, FindingKind[]>;
  languages: ReadonlyMap<string, UiLanguage>;
}

/** Ages are counted from the last run that ended: what was read by then gives the same figures whenever somebody asks. */
export function weighReviews(runs: readonly RunRow[], standard: StandardVersion | null): ReviewWeighing {
  const last = runs.find((run) => run.state === 'done');
  return weighReviewsAt(last?.asOf ?? new Date().toISOString(), standard);
}

/** How reviews count at a moment (ISO 8601, UTC), by the standard in force: in whole days, so that however often a day is crawled its figures are the same. */
export function weighReviewsAt(moment: string, standard: StandardVersion | null): ReviewWeighing {
  return { asOf: `${moment.slice(0, 10)}T00:00:00.000Z`, halfLifeDays: standard?.standard.thresholds.reviewHalfLifeDays ?? HALF_LIFE_DAYS, leastWeight: LEAST_WEIGHT };
}

async function readStanding(viewer: Viewer, brandId: string, { everyone, standard, weighing }: { everyone: Promise<LocationFacts[]>; standard: StandardVersion | null; weighing: ReviewWeighing }): Promise<Standing> {
  const [locations, scores, history, reviews, findings] = await Promise.all([
    everyone, latestScores(SYSTEM_VIEWER, brandId), scoreHistory(viewer, brandId), reviewMoments(SYSTEM_VIEWER, brandId, weighing), countFindingKinds(viewer, brandId),
  ]);
  const languages = new Map(standard === null ? [] : locations.map((one) => [one.id, shownLanguage(one, standard.standard)] as const));
  const groups = new Map(locations.map((one) => {
    const language = languages.get(one.id);
    return [one.id, {
      ...(one.format === null ? {} : { format: one.format }),
      ...(one.regionNames.length === 0 ? {} : { region: one.regionNames.join(' › ') }),
      ...(language === undefined ? {} : { language }),
    }];
  }));
  return {
    scores: new Map(scores.map((one) => [one.locationId, one])), ranks: rankLocations(scores), peers: rankPeers(scores, groups), history, findings, languages,
    sentiments: shrinkMeans(reviews.map((one) => ({ id: one.locationId, moments: one.sentiments })), SENTIMENT_SCALE),
    ratings: shrinkMeans(reviews.map((one) => ({ id: one.locationId, moments: one.ratings })), RATING_SCALE),
  };
}

const NOWHERE = { regionPath: [], regionIds: [] };

function rowOf(facts: LocationFacts, standing: Standing, place: Pick<RankingRow, 'regionPath' | 'regionIds'>, days: readonly string[]): RankingRow {
  const score = standing.scores.get(facts.id);
  const findings = standing.findings.get(facts.id) ?? [];
  return {
    locationId: facts.id, storeCode: facts.storeCode, name: facts.branch ?? facts.businessName, locality: facts.locality, regionId: facts.regionId, ...place,
    businessStatus: facts.businessStatus as BusinessStatus, latitude: facts.coordinates?.latitude ?? null, longitude: facts.coordinates?.longitude ?? null,
    format: facts.format, language: standing.languages.get(facts.id) ?? null, franchisee: facts.franchisee,
    rank: standing.ranks.get(facts.id) ?? null, peers: standing.peers.get(facts.id) ?? [],
    score: score?.value ?? null, band: bandOf(score?.value ?? null)?.id ?? null, coverage: score?.coverage ?? null,
    ...(score ? splitPresence(score) : { presence: null, accuracy: null }),
    weakest: score?.weakest ? { publisherId: score.weakest.publisherId, score: score.weakest.value } : null,
    sentiment: standing.sentiments.get(facts.id) ?? NO_FIGURE, rating: standing.ratings.get(facts.id) ?? NO_FIGURE,
    openFindings: findings.reduce((sum, one) => sum + one.count, 0), findings,
    trend: historyOf(standing.history.get(facts.id) ?? [], days),
  };
}

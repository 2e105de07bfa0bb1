import type { Overview } from '#contract/overview.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Moments, ShrunkMean } from '#domain/review.ts';
import { toldValue } from '#domain/withheld.ts';
import { isSameTemplate, type Cluster, type Spot } from '#findings/cluster-findings.ts';
import type { LivingFact } from '#records/findings.ts';
import type { LocationFacts } from '#records/locations.ts';
import type { RegionNode } from '#records/regions.ts';
import type { RunRow } from '#records/runs.ts';
import type { DatedScore } from '#records/scores.ts';
import type { StandingFacts } from '#records/verdicts.ts';
import { addMoments, NO_FIGURE, RATING_SCALE, SENTIMENT_SCALE, shrinkMeans, type Scale } from '#reviews/store-figures.ts';
import type { ReviewMoments } from '#records/review-figures.ts';
import { targetOf } from '#scoring/region-target.ts';
import { bandOf } from '#scoring/band-of.ts';
import { markChanges } from '#scoring/mark-changes.ts';
import { meanOf, scoreGroup, scorePublishers, scoreRegions } from '#scoring/score-group.ts';
import { splitPresence } from '#scoring/split-presence.ts';
import { countBands, countNamedBands, countNotEnoughSeen, rankCauses } from '#scoring/summarise-brand.ts';
import { cohortOf, trendScores, type ScoreDay } from '#scoring/trend-scores.ts';
import { presentChange } from './score-change.ts';
import { scoreFields } from './score-fields.ts';
import { presentMonth, type MonthSource } from './since-last-month.ts';
import { findSourceTroubles } from './source-troubles.ts';

/** As many as anybody would look through. */
export const CLUSTERS_MAX = 50;

/** All that an overview is drawn from, within the viewer's scope. */
export interface OverviewSource {
  facts: LocationFacts[];
  scores: DatedScore[];
  history: ScoreDay[];
  regions: RegionNode[];
  runs: RunRow[];
  standards: { id: string; version: number; publishedAt: string }[];
  /** Findings opened, verified and reopened, by the moment that a crawl counts as. */
  events: ReadonlyMap<string, { opened: number; verified: number; reopened: number }>;
  findings: LivingFact[];
  /** Clusters of them, the largest first, and where the findings of those that are shown were read. */
  clusters: Cluster[];
  spots: ReadonlyMap<string, Spot>;
  verdicts: StandingFacts[];
  reviews: readonly ReviewMoments[];
  standard: BrandStandard | null;
  /** Checks of one field each, of which the weakest is told. */
  fieldChecks: ReadonlySet<string>;
  /** Regions that the viewer is confined to, as paths of names; empty: the whole brand. */
  scope: readonly string[][];
  /** Since when the last month is counted, and what findings did meanwhile; null before a second crawl. */
  month: Pick<MonthSource, 'since' | 'findings'> | null;
}

/** The brand (or the viewer's part of it) at a glance. */
export function presentOverview(source: OverviewSource): Overview {
  const { facts, scores, runs, findings } = source;
  const whole = scoreGroup(scores);
  const verdictsOf = Map.groupBy(source.verdicts, (one) => one.locationId);
  const done = runs.filter((run) => run.state === 'done').toReversed();
  const halves = scores.filter((one) => one.isRanked).map(splitPresence);
  const [region = [], ...others] = source.scope;
  const target = targetOf(others.length === 0 ? region : [], source.standard?.targets ?? []);
  const drawn = presentTrend(source, done);
  const sourceTroubles = findSourceTroubles(source.verdicts);
  const ranked = new Set(scores.filter((one) => one.isRanked).map((one) => one.locationId));
  return {
    asOf: done.at(-1)?.asOf ?? null, scope: source.scope.map((path) => path.join(' › ')),
    score: whole.value, band: bandOf(whole.value)?.id ?? null, presence: meanOf(halves.map((one) => one.presence)), accuracy: meanOf(halves.map((one) => one.accuracy)),
    coverage: whole.coverage, target: target && { score: target.score, by: target.by },
    sentiment: meanOfAll(source.reviews.map((one) => one.sentiments), SENTIMENT_SCALE), rating: meanOfAll(source.reviews.map((one) => one.ratings), RATING_SCALE),
    locationCount: facts.length, rankedCount: whole.rankedCount, openFindings: findings.length,
    ...drawn, change: presentChange(whole.value, drawn, source.standards),
    distribution: countBands(scores), bands: countNamedBands(scores).map(({ band, count }) => ({ id: band.id, from: band.from, count })),
    notEnoughSeen: countNotEnoughSeen(scores, new Set(facts.flatMap((one) => (one.businessStatus === 'open' ? [one.id] : [])))),
    month: source.month && presentMonth({ ...source.month, facts, scores, history: source.history, score: whole.value, trend: drawn.trend, standards: source.standards, clusters: source.clusters, sourceTroubles }),
    regions: presentRegions(source), fields: scoreFields(source.verdicts, source.fieldChecks, ranked),
    publishers: scorePublishers(scores).map(({ publisherId, value, coverage, listings }) => ({ publisherId, score: value, coverage, listings })),
    causes: rankCauses(scores.map((score) => ({ score, verdicts: verdictsOf.get(score.locationId) ?? [] }))),
    clusters: source.clusters.slice(0, CLUSTERS_MAX).map(({ publisherIds, checkId, reason, observed, locations, since, findingIds, locationIds }) => ({
      publisherIds, checkId, reason, ...toldValue(observed), locations, since, findingId: findingIds[0] ?? '', locationId: findings.find((one) => one.id === findingIds[0])?.locationId ?? locationIds[0] ?? '',
      isSameTemplate: isSameTemplate(findingIds.map((id) => source.spots.get(id))),
    })),
    sourceTroubles,
  };
}

/** One point per crawl; of several on one day the last, because scores are kept by day. */
function presentTrend({ history, events, standards }: OverviewSource, done: readonly RunRow[]): Pick<Overview, 'trend' | 'cohort' | 'changes'> {
  const byDay = Map.groupBy(done, (run) => run.asOf.slice(0, 10));
  const days = [...byDay.keys()];
  const cohort = cohortOf(history, days);
  const points = trendScores(history, days);
  const same = trendScores(history.filter((one) => cohort.has(one.locationId)), days);
  const changes = markChanges(done.map((run) => ({
    day: run.asOf.slice(0, 10), standardVersion: standardOn(run, standards),
    formulaVersion: run.summary?.formulaVersion ?? null, publishers: run.summary?.publishers ?? null,
  })));
  const trend = points.map(({ day, score, coverage }, index) => {
    const counts = { opened: 0, verified: 0, reopened: 0 };
    for (const { asOf } of byDay.get(day) ?? []) {
      const found = events.get(asOf);
      counts.opened += found?.opened ?? 0;
      counts.verified += found?.verified ?? 0;
      counts.reopened += found?.reopened ?? 0;
    }
    return { day, score, sameLocations: same[index]?.score ?? null, coverage, ...counts };
  });
  return { trend, cohort: { size: cohort.size }, changes };
}

/** By which standard a day's scores were made: the crawl's, or one published later that day, by which all was judged again. */
function standardOn(run: RunRow, standards: OverviewSource['standards']): number | null {
  const day = run.asOf.slice(0, 10);
  const held = standards.filter((one) => one.id === run.standardVersionId || one.publishedAt.slice(0, 10) <= day);
  return held.length === 0 ? null : Math.max(...held.map((one) => one.version));
}

function presentRegions({ regions, facts, scores, findings, standard }: OverviewSource): Overview['regions'] {
  const parentOf = new Map(regions.map((region) => [region.id, region.parentId]));
  const regionsOf = new Map(facts.map((one) => [one.id, climb(one.regionId, parentOf)]));
  const groups = scoreRegions(scores, regionsOf);
  const open = new Map<string, number>();
  for (const { locationId } of findings) for (const id of regionsOf.get(locationId) ?? []) open.set(id, (open.get(id) ?? 0) + 1);
  return regions.map(({ id, path }) => {
    const group = groups.get(id);
    const target = targetOf(path, standard?.targets ?? []);
    return { regionId: id, path, score: group?.value ?? null, coverage: group?.coverage ?? null, rankedCount: group?.rankedCount ?? 0, openFindings: open.get(id) ?? 0, target: target && { score: target.score, by: target.by } };
  });
}

/** A region and those above it, as far as the viewer sees them. */
function climb(regionId: string | null, parentOf: ReadonlyMap<string, string | null>): string[] {
  const ids: string[] = [];
  for (let at = regionId; at !== null && parentOf.has(at); at = parentOf.get(at) ?? null) ids.push(at);
  return ids;
}

/** All reviews as one group: with nothing to be drawn to, the plain mean and its interval. */
function meanOfAll(parts: readonly Moments[], scale: Scale): ShrunkMean {
  return shrinkMeans([{ id: 'all', moments: addMoments(parts) }], scale).get('all') ?? NO_FIGURE;
}

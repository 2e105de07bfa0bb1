import type { Comparison, ComparedSubject } from '#contract/compare.ts';
import type { RankingRow } from '#contract/ranking.ts';
import type { Moments, ShrunkMean } from '#domain/review.ts';
import type { TopicProfile } from '#domain/review-figures.ts';
import type { RegionNode } from '#records/regions.ts';
import type { ReviewMoments } from '#records/review-figures.ts';
import type { DatedScore } from '#records/scores.ts';
import type { StandingFacts } from '#records/verdicts.ts';
import { addMoments, NO_FIGURE, RATING_SCALE, SENTIMENT_SCALE, shrinkMeans, type Scale } from '#reviews/store-figures.ts';
import { bandOf } from '#scoring/band-of.ts';
import { meanOf, scoreGroup, scorePublishers } from '#scoring/score-group.ts';
import { splitPresence } from '#scoring/split-presence.ts';
import { rankCauses } from '#scoring/summarise-brand.ts';
import { historyOf, trendScores, type ScoreDay } from '#scoring/trend-scores.ts';
import { sumTopics } from './topics.ts';

/** As many causes as stand beside each other without scrolling. */
const CAUSES = 6;

/** A location or region that was asked for, with the locations in it. */
export interface Compared {
  kind: 'location' | 'region';
  id: string;
  /** Of a location, as in the ranking. */
  row: RankingRow | null;
  region: RegionNode | null;
  locationIds: ReadonlySet<string>;
}

/** What stands at the locations of everything compared, within the viewer's scope. */
export interface CompareSource {
  asOf: string | null;
  days: string[];
  compared: readonly Compared[];
  scores: readonly DatedScore[];
  history: readonly ScoreDay[];
  verdicts: readonly StandingFacts[];
  reviews: readonly ReviewMoments[];
  openFindings: ReadonlyMap<string, number>;
  profiles: ReadonlyMap<string, readonly TopicProfile[]>;
}

/** Locations and regions side by side. A location carries the very numbers of the ranking. */
export function presentComparison(source: CompareSource): Comparison {
  return { asOf: source.asOf, days: source.days, subjects: source.compared.map((one) => presentSubject(one, source)) };
}

function presentSubject(one: Compared, source: CompareSource): ComparedSubject {
  const isIn = (of: { locationId: string }): boolean => one.locationIds.has(of.locationId);
  const scores = source.scores.filter(isIn);
  const verdicts = source.verdicts.filter(isIn);
  const history = source.history.filter(isIn);
  const verdictsOf = Map.groupBy(verdicts, (verdict) => verdict.locationId);
  return {
    ...(one.row ? figuresOfLocation(one.row, scores) : figuresOfRegion(one, scores, source)),
    kind: one.kind, id: one.id, locationCount: one.locationIds.size,
    trend: one.kind === 'location' ? historyOf(history, source.days) : trendScores(history, source.days).map((point) => point.score),
    publishers: scorePublishers(scores).map(({ publisherId, value, coverage, listings }) => ({
      publisherId, score: value, coverage, listings, missing: scores.flatMap((score) => score.listings).filter((listing) => listing.publisherId === publisherId && listing.listingId === null && listing.value !== null).length,
    })),
    checks: countChecks(verdicts),
    causes: rankCauses(scores.map((score) => ({ score, verdicts: verdictsOf.get(score.locationId) ?? [] }))).slice(0, CAUSES),
    topics: sumTopics([...one.locationIds].map((id) => source.profiles.get(id) ?? [])),
  };
}

type Figures = Pick<ComparedSubject, 'name' | 'storeCode' | 'regionPath' | 'rankedCount' | 'rank' | 'score' | 'band' | 'presence' | 'accuracy' | 'coverage' | 'sentiment' | 'rating' | 'openFindings'>;

function figuresOfLocation(row: RankingRow, scores: readonly DatedScore[]): Figures {
  const { name, storeCode, regionPath, rank, score, band, presence, accuracy, coverage, sentiment, rating, openFindings } = row;
  return { name, storeCode, regionPath, rank, score, band, presence, accuracy, coverage, sentiment, rating, openFindings, rankedCount: scores.filter((one) => one.isRanked).length };
}

function figuresOfRegion({ region, locationIds }: Compared, scores: readonly DatedScore[], { reviews, openFindings }: CompareSource): Figures {
  const group = scoreGroup(scores);
  const halves = scores.filter((one) => one.isRanked).map(splitPresence);
  const own = reviews.filter((one) => locationIds.has(one.locationId));
  return {
    name: region?.name ?? '', storeCode: null, regionPath: region?.path ?? [], rank: null, rankedCount: group.rankedCount, score: group.value, band: bandOf(group.value)?.id ?? null, coverage: group.coverage,
    presence: meanOf(halves.map((one) => one.presence)), accuracy: meanOf(halves.map((one) => one.accuracy)),
    sentiment: meanOfAll(own.map((one) => one.sentiments), SENTIMENT_SCALE), rating: meanOfAll(own.map((one) => one.ratings), RATING_SCALE),
    openFindings: [...locationIds].reduce((sum, id) => sum + (openFindings.get(id) ?? 0), 0),
  };
}

function countChecks(verdicts: readonly StandingFacts[]): ComparedSubject['checks'] {
  const counted = [...Map.groupBy(verdicts, (one) => one.checkId)].map(([checkId, group]) => {
    const count = (outcome: StandingFacts['outcome']): number => group.filter((one) => one.outcome === outcome).length;
    return { checkId, passed: count('pass'), failed: count('fail'), unsure: count('cannot-tell') };
  });
  return counted.filter((one) => one.passed + one.failed + one.unsure > 0).sort((a, b) => (a.checkId < b.checkId ? -1 : 1));
}

/** All reviews of a region as one group, as the overview does for the brand. */
function meanOfAll(parts: readonly Moments[], scale: Scale): ShrunkMean {
  return shrinkMeans([{ id: 'all', moments: addMoments(parts) }], scale).get('all') ?? NO_FIGURE;
}

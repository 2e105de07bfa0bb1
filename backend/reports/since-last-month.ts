import type { MonthChanges, MovedLocation, Overview } from '#contract/overview.ts';
import type { Cluster } from '#findings/cluster-findings.ts';
import type { LocationFacts } from '#records/locations.ts';
import type { RunRow } from '#records/runs.ts';
import type { DatedScore } from '#records/scores.ts';
import { roundShown } from '#scoring/round-shown.ts';
import type { ScoreDay } from '#scoring/trend-scores.ts';

/** A month, whatever its name: the last crawl is compared with the one of so many days before. */
const MONTH_DAYS = 30;
const DAY_MS = 86_400_000;
/** As many as a reader takes in. */
const MOVED_SHOWN = 3;

export interface MonthSource {
  /** The moment of the crawl that is compared with. */
  since: string;
  /** What findings did since then, each counted once. */
  findings: MonthChanges['findings'];
  facts: readonly LocationFacts[];
  scores: readonly DatedScore[];
  history: readonly ScoreDay[];
  score: number | null;
  trend: Overview['trend'];
  standards: readonly { version: number; publishedAt: string }[];
  clusters: readonly Cluster[];
  sourceTroubles: Overview['sourceTroubles'];
}

/** The moment of the last crawl that ended a month before the newest, else of the first; null before a second crawl. */
export function monthAgo(runs: readonly Pick<RunRow, 'state' | 'asOf'>[]): string | null {
  const moments = runs.filter((run) => run.state === 'done').map((run) => run.asOf).toSorted();
  const last = moments.at(-1);
  if (last === undefined) return null;
  const latest = new Date(Date.parse(last) - MONTH_DAYS * DAY_MS).toISOString();
  const before = moments.findLast((one) => one <= latest) ?? moments[0];
  // Scores are kept by day: two crawls of one day have one score.
  return before === undefined || before.slice(0, 10) === last.slice(0, 10) ? null : before;
}

/** What a month changed. */
export function presentMonth(source: MonthSource): MonthChanges {
  const day = source.since.slice(0, 10);
  const moved = movedSince(source, day);
  const rose = moved.filter((one) => one.after > one.before).toSorted((a, b) => b.after - b.before - (a.after - a.before));
  const fell = moved.filter((one) => one.after < one.before).toSorted((a, b) => a.after - a.before - (b.after - b.before));
  return {
    since: day, score: { before: source.trend.find((one) => one.day === day)?.score ?? null, after: source.score }, findings: source.findings,
    newClusters: source.clusters.filter((one) => one.since > source.since).length,
    rose: rose.slice(0, MOVED_SHOWN), fell: fell.slice(0, MOVED_SHOWN), roseCount: rose.length, fellCount: fell.length,
    lostSources: source.sourceTroubles.filter((one) => one.since > source.since).map(({ publisherId, reason, since }) => ({ publisherId, reason, since })),
    standards: source.standards.filter((one) => one.version > 1 && one.publishedAt > source.since).map(({ version, publishedAt }) => ({ version, day: publishedAt.slice(0, 10) })).toSorted((a, b) => a.version - b.version),
  };
}

/** Locations that are ranked now and were on that day, and whose shown score is another one. */
function movedSince({ facts, scores, history }: MonthSource, day: string): MovedLocation[] {
  const stood = new Map<string, ScoreDay>();
  for (const row of history) {
    const held = stood.get(row.locationId);
    if (row.day <= day && (held === undefined || row.day > held.day)) stood.set(row.locationId, row);
  }
  const factsOf = new Map(facts.map((one) => [one.id, one]));
  const bearers = Map.groupBy(facts, nameOf);
  return scores.flatMap(({ locationId, isRanked, value: after }): MovedLocation[] => {
    const place = factsOf.get(locationId);
    const before = stood.get(locationId);
    if (place === undefined || !isRanked || after === null || before?.isRanked !== true || before.value === null || roundShown(before.value) === roundShown(after)) return [];
    return [{ locationId, storeCode: place.storeCode, name: (bearers.get(nameOf(place))?.length ?? 1) > 1 ? `${nameOf(place)} (${place.storeCode})` : nameOf(place), before: before.value, after }];
  });
}

const nameOf = ({ branch, businessName }: LocationFacts): string => branch ?? businessName;

import { meanOf } from './score-group.ts';

/** A stored day of one location: written only on days on which its score moved. */
export interface ScoreDay {
  locationId: string;
  /** YYYY-MM-DD. */
  day: string;
  value: number | null;
  coverage: number | null;
  isRanked: boolean;
}

export interface TrendPoint {
  day: string;
  score: number | null;
  coverage: number | null;
  rankedCount: number;
}

/** The brand's (or a region's) score on each of the days: the mean over the locations ranked on that day, each as it last stood. */
export function trendScores(rows: readonly ScoreDay[], days: readonly string[]): TrendPoint[] {
  const locations = [...Map.groupBy(rows, (one) => one.locationId).values()].map((group) => standings(group, days));
  return days.map((day, index) => {
    const standing = locations.flatMap((one) => one[index] ?? []);
    const ranked = standing.filter((one) => one.isRanked);
    return { day, score: meanOf(ranked.map((one) => one.value)), coverage: meanOf(standing.map((one) => one.coverage)), rankedCount: ranked.length };
  });
}

/**
 * The locations that stand at both ends of the days, ranked: a trend over them alone moves because listings do, never
 * because locations open, close or become unreadable.
 */
export function cohortOf(rows: readonly ScoreDay[], days: readonly string[]): Set<string> {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return new Set();
  const groups = Map.groupBy(rows, (one) => one.locationId);
  return new Set([...groups].filter(([, group]) => standings(group, [first, last]).every((one) => one?.isRanked === true)).map(([id]) => id));
}

/** One location's score on each of the days; null before its first one and while nothing is judged. `rows` are of that location. */
export function historyOf(rows: readonly ScoreDay[], days: readonly string[]): (number | null)[] {
  return standings(rows, days).map((row) => row?.value ?? null);
}

/** The row in force on each day: the newest that is not later. */
function standings(rows: readonly ScoreDay[], days: readonly string[]): (ScoreDay | null)[] {
  const sorted = rows.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return days.map((day) => sorted.findLast((row) => row.day <= day) ?? null);
}

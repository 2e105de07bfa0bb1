/** A crawl, as a trend needs it; null: not known of crawls older than the column. */
export interface TrendRun {
  /** YYYY-MM-DD. */
  day: string;
  standardVersion: number | null;
  formulaVersion: number | null;
  /** Publishers that were scored, in any order. */
  publishers: readonly string[] | null;
}

/** Something other than the listings that may have moved the line: by what it was judged, by which arithmetic, on which publishers. */
export type TrendChange =
  | { day: string; kind: 'standard' | 'formula'; from: number; to: number }
  | { day: string; kind: 'publishers'; added: string[]; removed: string[] };

/** The days on which a trend stops being comparable with what came before, oldest first. `runs` are oldest first, too. */
export function markChanges(runs: readonly TrendRun[]): TrendChange[] {
  return [...versionsOf(runs, 'standard', (one) => one.standardVersion), ...versionsOf(runs, 'formula', (one) => one.formulaVersion), ...publishersOf(runs)]
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function versionsOf(runs: readonly TrendRun[], kind: 'standard' | 'formula', versionOf: (run: TrendRun) => number | null): TrendChange[] {
  const known = runs.flatMap((run) => {
    const version = versionOf(run);
    return version === null ? [] : [{ day: run.day, version }];
  });
  return known.flatMap(({ day, version }, index): TrendChange[] => {
    const before = known[index - 1]?.version ?? version;
    return before === version ? [] : [{ day, kind, from: before, to: version }];
  });
}

function publishersOf(runs: readonly TrendRun[]): TrendChange[] {
  // A crawl of which nothing was scored has no set to compare with.
  const known = runs.flatMap(({ day, publishers }) => (publishers === null || publishers.length === 0 ? [] : [{ day, publishers }]));
  return known.flatMap(({ day, publishers }, index): TrendChange[] => {
    const before = known[index - 1]?.publishers ?? publishers;
    const added = publishers.filter((one) => !before.includes(one)).toSorted();
    const removed = before.filter((one) => !publishers.includes(one)).toSorted();
    return added.length + removed.length === 0 ? [] : [{ day, kind: 'publishers', added, removed }];
  });
}

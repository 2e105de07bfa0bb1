import type { PeerKind } from '#domain/score.ts';
import type { RankingRow } from './ranking.ts';
import type { ColumnId, SortKey } from './ranking-view.ts';

const collator = new Intl.Collator(['fr', 'en'], { numeric: true, sensitivity: 'base' });
type Value = string | number | null;

/** Columns whose first click shows the greatest first: figures the best, findings the worst. */
export const GREATEST_FIRST: ReadonlySet<ColumnId> = new Set(['score', 'coverage', 'presence', 'accuracy', 'sentiment', 'rating', 'findings', 'trend']);

/** The rows by each key in turn; ties stay in the order given, by store code. Nothing seen is neither best nor worst: it stands last in both directions. */
export function sortRows<R extends RankingRow>(rows: readonly R[], sort: readonly SortKey[], peers: PeerKind): R[] {
  const keyed = rows.map((row) => ({ row, values: sort.map((key) => valueOf(row, key.id, peers)) }));
  keyed.sort((a, b) => {
    for (const [at, key] of sort.entries()) {
      const order = compare(a.values[at] ?? null, b.values[at] ?? null, key.desc ? -1 : 1);
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map((one) => one.row);
}

/** How far a location's score moved over the runs that are drawn; null with fewer than two. */
export function changeOf(trend: RankingRow['trend']): number | null {
  const seen = trend.filter((one) => one !== null);
  const [first, last] = [seen[0], seen.at(-1)];
  return first === undefined || last === undefined || seen.length < 2 ? null : last - first;
}

function compare(a: Value, b: Value, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return direction * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
}

function valueOf(row: RankingRow, id: ColumnId, peers: PeerKind): Value {
  switch (id) {
    case 'name': return row.name;
    // Group by group, and in each the best first.
    case 'peers': return placeOf(row, peers);
    case 'status': return row.businessStatus;
    case 'weakest': return row.weakest?.score ?? null;
    case 'sentiment': return row.sentiment.value;
    case 'rating': return row.rating.value;
    case 'findings': return row.openFindings;
    case 'trend': return changeOf(row.trend);
    default: return row[id];
  }
}

/** After every place that a group can have. */
const UNRANKED = 1e9;

function placeOf(row: RankingRow, peers: PeerKind): string | null {
  const peer = row.peers.find((one) => one.kind === peers);
  const group = peer?.group ?? (peers === 'region' ? row.regionPath.join(' › ') : '');
  return group === '' ? null : `${group} ${peer?.rank ?? UNRANKED}`;
}

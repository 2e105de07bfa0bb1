import type { RankingRow } from '#contract/ranking.ts';

type Row = Pick<RankingRow, 'locationId' | 'name' | 'storeCode' | 'rank'>;
interface Neighbour { locationId: string; name: string; rank: number | null }

/** Who stands before and after a location in the ranking: by rank, those without one last, ties by store code. Null where the viewer's ranking has it not. */
export function neighboursOf(rows: readonly Row[], locationId: string): { previous: Neighbour | null; next: Neighbour | null; place: number; of: number } | null {
  const sorted = rows.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.storeCode.localeCompare(b.storeCode));
  const at = sorted.findIndex((one) => one.locationId === locationId);
  if (at < 0) return null;
  return { previous: neighbour(sorted[at - 1]), next: neighbour(sorted[at + 1]), place: at + 1, of: sorted.length };
}

function neighbour(row: Row | undefined): Neighbour | null {
  return row === undefined ? null : { locationId: row.locationId, name: row.name, rank: row.rank };
}

import type { Matrix, MatrixKind } from '#contract/matrix.ts';

/** What a cell says at a glance. `idle`: nothing applied; `never`: nothing was ever judged. */
export type CellState = 'fail' | 'unsure' | 'accepted' | 'pass' | 'idle' | 'never';
export const CELL_STATES: readonly CellState[] = ['fail', 'unsure', 'accepted', 'pass', 'idle', 'never'];

/** One location's line of cells: kinds by column, undefined where nothing was judged. */
export interface MatrixLine {
  locationId: string;
  kinds: readonly (MatrixKind | undefined)[];
}

/** A column over the locations that are shown. */
export interface ColumnTotal {
  /** Locations with a fail, and those with anything judged. */
  failing: number;
  judged: number;
}

/** A region's cells: of its locations that were judged, how many fail. */
export interface RegionLine {
  id: string;
  path: readonly string[];
  locationCount: number;
  totals: readonly ColumnTotal[];
}

/** A fail is never hidden by a pass beside it; what could not be told only shows where nothing was judged. */
export function stateOf(kind: MatrixKind | undefined): CellState {
  if (kind === undefined) return 'never';
  if (kind.failed > 0) return 'fail';
  if (kind.accepted > 0) return 'accepted';
  if (kind.passed > 0) return 'pass';
  return kind.unsure > 0 ? 'unsure' : 'idle';
}

/** Share of what was judged that failed, 0–1; null of nothing. */
export function failedShare(kind: MatrixKind | undefined): number | null {
  if (kind === undefined) return null;
  const judged = kind.failed + kind.passed + kind.accepted;
  return judged === 0 ? null : kind.failed / judged;
}

/** The lines of the locations that are shown, in their order, with the answer's columns at `places`; one that was never crawled has no kinds. */
export function linesOf(matrix: Pick<Matrix, 'locationIds' | 'cells' | 'kinds'>, places: readonly number[], locationIds: readonly string[]): MatrixLine[] {
  const placeOf = new Map(matrix.locationIds.map((id, index) => [id, index]));
  return locationIds.map((locationId) => {
    const cells = matrix.cells[placeOf.get(locationId) ?? -1] ?? [];
    return { locationId, kinds: places.map((place) => matrix.kinds[cells[place] ?? -1]) };
  });
}

/** How many locations fail in each column. */
export function totalsOf(lines: readonly MatrixLine[], columns: number): ColumnTotal[] {
  const totals = Array.from({ length: columns }, (): ColumnTotal => ({ failing: 0, judged: 0 }));
  for (const { kinds } of lines) {
    for (let column = 0; column < columns; column += 1) {
      const [kind, total] = [kinds[column], totals[column]];
      if (!kind || !total || kind.passed + kind.failed + kind.accepted === 0) continue;
      total.judged += 1;
      if (kind.failed > 0) total.failing += 1;
    }
  }
  return totals;
}

/** Share of the locations that fail; null where none was judged. */
export function failingShare({ failing, judged }: ColumnTotal): number | null {
  return judged === 0 ? null : failing / judged;
}

/** Lines by one column: most failed first, then what could not be told, then the rest, each in its former order. */
export function sortLines(lines: readonly MatrixLine[], column: number): MatrixLine[] {
  const weightOf = (line: MatrixLine): number => {
    const kind = line.kinds[column];
    const share = failedShare(kind);
    if (kind === undefined) return -3;
    if (share === null) return kind.unsure > 0 ? -1 : -2;
    // Of two with the same share, the one that fails more often.
    return share === 0 ? 0 : share + kind.failed / 1000;
  };
  return lines.map((line) => ({ line, weight: weightOf(line) })).toSorted((a, b) => b.weight - a.weight).map(({ line }) => line);
}

/** Lines that fail in most columns first, and of those that fail in as many, most often; others in their former order. */
export function worstFirst(lines: readonly MatrixLine[]): MatrixLine[] {
  const counted = lines.map((line) => {
    let [columns, verdicts] = [0, 0];
    for (const kind of line.kinds) {
      if (!kind || kind.failed === 0) continue;
      columns += 1;
      verdicts += kind.failed;
    }
    return { line, columns, verdicts };
  });
  return counted.toSorted((a, b) => b.columns - a.columns || b.verdicts - a.verdicts).map(({ line }) => line);
}

/** Places of the columns: as given, or those in which most locations fail first. */
export function orderColumns(totals: readonly ColumnTotal[], isWorstFirst: boolean): number[] {
  const places = totals.map((_, column) => column);
  if (!isWorstFirst) return places;
  const weightOf = (column: number): number => {
    const total = totals[column];
    return total === undefined ? -1 : (failingShare(total) ?? -1);
  };
  return places.toSorted((a, b) => weightOf(b) - weightOf(a) || (totals[b]?.failing ?? 0) - (totals[a]?.failing ?? 0));
}

/** Each region with all that lies below it, in the order of the tree. A location counts in every region of its path. */
export function sumRegions(lines: readonly MatrixLine[], pathOf: ReadonlyMap<string, readonly string[]>, regions: readonly { id: string; path: readonly string[] }[], columns: number): RegionLine[] {
  const members = new Map<string, MatrixLine[]>();
  for (const line of lines) {
    const path = pathOf.get(line.locationId) ?? [];
    for (let depth = 1; depth <= path.length; depth += 1) {
      const key = path.slice(0, depth).join('\n');
      const group = members.get(key);
      if (group) group.push(line);
      else members.set(key, [line]);
    }
  }
  return regions.toSorted((a, b) => a.path.join('\n').localeCompare(b.path.join('\n'))).flatMap(({ id, path }): RegionLine[] => {
    const own = members.get(path.join('\n')) ?? [];
    return own.length === 0 ? [] : [{ id, path, locationCount: own.length, totals: totalsOf(own, columns) }];
  });
}

/** A share as a bare number of percent; some are never none. */
export function toPercent(share: number, format: (value: number) => string): string {
  return format(share === 0 ? 0 : Math.max(1, Math.round(share * 100)));
}

/** How dark a share of fails is drawn: one to four; 0 where nothing fails. Few in a hundred are seen as such, and do not look like none. */
export function heatOf(share: number | null): 0 | 1 | 2 | 3 | 4 {
  if (share === null || share === 0) return 0;
  if (share <= 0.1) return 1;
  if (share <= 0.3) return 2;
  return share <= 0.6 ? 3 : 4;
}

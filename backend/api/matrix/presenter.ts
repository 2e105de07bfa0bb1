import { NOT_JUDGED, type Matrix, type MatrixBy, type MatrixKind } from '#contract/matrix.ts';
import type { MatrixRow } from '#records/matrix.ts';

/** Names each different cell once, so that ten thousand rows of forty columns are short. Columns without a verdict anywhere are left out. */
export function presentMatrix(by: MatrixBy, rows: readonly MatrixRow[]): Matrix {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.counts)))].sort();
  const placeOf = new Map<string, number>();
  const placed = (counts: string | undefined): number => {
    if (counts === undefined) return NOT_JUDGED;
    const known = placeOf.get(counts) ?? placeOf.size;
    placeOf.set(counts, known);
    return known;
  };
  const cells = rows.map((row) => columns.map((column) => placed(row.counts[column])));
  return { by, columns, kinds: [...placeOf.keys()].map(readKind), locationIds: rows.map((row) => row.locationId), cells };
}

function readKind(counts: string): MatrixKind {
  const [passed = 0, accepted = 0, failed = 0, unsure = 0] = counts.split(' ').map(Number);
  return { passed, accepted, failed, unsure };
}

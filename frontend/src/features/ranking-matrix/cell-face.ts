import type { MatrixKind } from '#contract/matrix.ts';
import { failedShare, heatOf, stateOf, type CellState } from './cells.ts';

/** What a cell shows: a count of fails on a ground that says how much of it failed; the stylesheet draws the sign of each other outcome. */
export interface CellFace {
  'data-state': CellState;
  'data-heat': number;
  text: string | null;
}

/** The face of each kind is worked out once: there are few of them, in many cells. */
export function facesOf(format: (count: number) => string): (kind: MatrixKind | undefined) => CellFace {
  const known = new Map<MatrixKind | undefined, CellFace>();
  return (kind) => {
    const state = stateOf(kind);
    const face = known.get(kind) ?? { 'data-state': state, 'data-heat': heatOf(failedShare(kind)), text: state === 'fail' ? format(kind?.failed ?? 1) : null };
    known.set(kind, face);
    return face;
  };
}

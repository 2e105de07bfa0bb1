import type { PreviewResult } from './use-preview.ts';

type Mover = PreviewResult['locations'][number];

/** By how far the score moves, those that gain or lose one altogether first; then by rank and store code. */
export function rankMovers(movers: readonly Mover[]): Mover[] {
  return movers.toSorted((a, b) => compare(distanceOf(b, 'score'), distanceOf(a, 'score')) || compare(distanceOf(b, 'rank'), distanceOf(a, 'rank')) || a.storeCode.localeCompare(b.storeCode));
}

function distanceOf({ before, after }: Mover, measure: 'score' | 'rank'): number {
  const [was, is] = [before[measure], after[measure]];
  if (was === null || is === null) return was === is ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(is - was);
}

/** Infinity less itself is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

import type { LogoPrint } from '#domain/observation.ts';
import type { LogoPicture } from '#normalize/logo-picture.ts';
import { alignScenes, gridOf } from './_logo-alignment.ts';
import { correlation, inksOf, missingShare } from './_logo-features.ts';
import { drawScene, inkOf, readFrame } from './_logo-scene.ts';
import { groundFor } from './_logo-views.ts';

/** How two marks differ by shape alone, whatever their colours: each is looked at on the ground on which it shows. */
export interface ShapeFeatures {
  /** 1 − correlation of where anything is. */
  ink: number;
  /** 1 − correlation of where colours meet, whichever they are. */
  lines: number;
  /** ln of how much wider than tall the observed mark was drawn. */
  stretch: number;
  missing: number;
}

const CELLS = 32;

/** Null: one of the two shows nothing on any ground. `cellAspects` are those of one cell of each, width ÷ height. */
export function measureShape(observed: LogoPrint, a: LogoPicture, standard: LogoPrint, b: LogoPicture, [seenAspect, shownAspect]: readonly [number, number]): ShapeFeatures | null {
  const [groundA, groundB] = [groundFor(observed, a), groundFor(standard, b)];
  const [seen, shown] = [drawScene(a, groundA), drawScene(b, groundB)];
  const [from, to] = [seen.visible, shown.visible];
  if (!from || !to) return null;
  const { frame } = alignScenes(drawScene(a, groundA, { isColourBlind: true }), from, drawScene(b, groundB, { isColourBlind: true }), to);
  const [across, down] = gridOf(from, CELLS);
  const [target, laid] = [readFrame(seen, from, across, down), readFrame(shown, frame, across, down)];
  return {
    ink: 1 - correlation(inksOf(target), inksOf(laid), 1),
    lines: 1 - correlation(linesOf(target, across), linesOf(laid, across), 1),
    stretch: Math.log((((from.right - from.left) * seenAspect) / ((frame.right - frame.left) * shownAspect)) / ((from.bottom - from.top) / (frame.bottom - frame.top))),
    missing: missingShare(shown, frame),
  };
}

/** How much the colour changes from each cell to the ones right of it and below, 0–1; beyond the edge is ground. */
function linesOf(cells: Float32Array, across: number): Float32Array {
  const lines = new Float32Array(cells.length / 3);
  for (let cell = 0; cell < lines.length; cell += 1) {
    const step = (next: number, isInside: boolean): number => Math.hypot(...[0, 1, 2].map((channel) => (cells[cell * 3 + channel] ?? 0) - (isInside ? (cells[next * 3 + channel] ?? 0) : 0)));
    lines[cell] = inkOf(Math.hypot(step(cell + 1, cell % across < across - 1), step(cell + across, cell + across < lines.length)));
  }
  return lines;
}

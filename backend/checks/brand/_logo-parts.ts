import { readFrame, type Frame, type Ground, type Scene } from './_logo-scene.ts';
import { measureTints, type TintFeatures } from './_logo-tints.ts';

/** How two aligned marks differ part by part: what a large icon hides in the whole. */
export interface PartFeatures extends TintFeatures {
  /** What one mark draws in a window and the other does not, where that is most, as a share of what the mark's fullest windows hold. */
  unlike: number;
}

/** Side of the grid that is looked at, and of a window of it with its step, in cells: about a letter. */
const CELLS = 48;
const WINDOW = 6;
const STEP = 2;
/** Cells by which a window may be off: edges are found to some hundredths of a side. */
const SHIFTS = [-1, -0.5, 0, 0.5, 1];
/** Share of a cell that either neighbour of its row takes, then of its column, when a grid is softened. */
const SPREAD = 0.25;
/**
 * How much more a difference tells that is left after softening. Softened, copies of a mark in thin outlines lie below 0.15,
 * one at 0.18 (sharp: up to 1.45), and 130 of 133 other words that were told before above 0.175 (2026-11-22, marks of which no figure is told).
 */
const SOFT_WEIGHT = 2.4;
/** Energy of a cell below which a window is too faint to tell anything: a mark that hardly shows on its ground. */
const FAINT = 0.03;

/** Measures an observed scene part by part; `frame` is what it shows of the standard's. */
export function measureParts(observed: Scene, seen: Frame, standard: Scene, frame: Frame, ground: Ground): PartFeatures {
  // No more cells than either has, or the coarser one would lack what the finer shows.
  const scale = Math.sqrt(Math.min(1, (CELLS * CELLS) / areaOf(seen), areaOf(frame) / areaOf(seen)));
  const across = Math.max(2, Math.round((seen.right - seen.left) * scale));
  const down = Math.max(2, Math.round((seen.bottom - seen.top) * scale));
  const target = readFrame(observed, seen, across, down);
  const [cellX, cellY] = [(frame.right - frame.left) / across, (frame.bottom - frame.top) / down];
  const shownAt = (dx: number, dy: number): Float32Array => readFrame(standard, { left: frame.left + dx * cellX, right: frame.right + dx * cellX, top: frame.top + dy * cellY, bottom: frame.bottom + dy * cellY }, across, down);
  const sharp = worstWindow(target, shownAt, across, down);
  const soft = worstWindow(soften(target, across), (dx, dy) => soften(shownAt(dx, dy), across), across, down);
  return { unlike: Math.min(sharp, soft * SOFT_WEIGHT), ...measureTints(target, shownAt(0, 0), across, ground) };
}

/** How unlike the window is in which two grids differ most, the second shifted as it suits each. */
function worstWindow(target: Float32Array, shownAt: (dx: number, dy: number) => Float32Array, across: number, down: number): number {
  const shown = shownAt(0, 0);
  const [wide, tall] = [Math.min(WINDOW, across), Math.min(WINDOW, down)];
  const windows: { at: readonly [number, number, number, number]; unlike: number; energy: number }[] = [];
  for (let y = 0; y <= down - tall; y += STEP) {
    for (let x = 0; x <= across - wide; x += STEP) windows.push({ at: [x, y, wide, tall], ...lookThrough(target, shown, across, [x, y, wide, tall]) });
  }
  const full = windows.map((one) => one.energy).toSorted((one, other) => other - one).slice(0, Math.max(1, windows.length >> 2));
  const reference = Math.max(FAINT * wide * tall, full.reduce((sum, one) => sum + one, 0) / Math.max(1, full.length));
  const shifted = new Map<number, Float32Array>();
  let unlike = 0;
  // A window can only come closer by being shifted: those that are close already need not be tried.
  for (const one of windows.toSorted((a, b) => b.unlike - a.unlike)) {
    if (one.unlike <= unlike) break;
    let least = one.unlike;
    for (let place = 0; place < SHIFTS.length ** 2 && least > unlike; place += 1) {
      const moved = shifted.get(place) ?? shownAt(SHIFTS[place % SHIFTS.length] ?? 0, SHIFTS[Math.floor(place / SHIFTS.length)] ?? 0);
      shifted.set(place, moved);
      least = Math.min(least, lookThrough(target, moved, across, one.at).unlike);
    }
    unlike = Math.max(unlike, least);
  }
  return unlike / reference;
}

/** Each cell with a part of its neighbours, beyond the edge ground: a line thinner than a cell falls into one or between two, and is the same line. */
function soften(cells: Float32Array, across: number): Float32Array {
  const wide = across * 3;
  return blend(blend(cells, 3, (at) => at % wide), wide, (at) => at);
}

function blend(cells: Float32Array, step: number, placeOf: (at: number) => number): Float32Array {
  const last = placeOf(cells.length - 1);
  return cells.map((cell, at) => cell * (1 - 2 * SPREAD) + SPREAD * ((placeOf(at) >= step ? (cells[at - step] ?? 0) : 0) + (placeOf(at) + step <= last ? (cells[at + step] ?? 0) : 0)));
}

/** How much a window of either mark holds, and what of it the other does not explain: blur and a paler print only scale it. */
function lookThrough(a: Float32Array, b: Float32Array, across: number, [x, y, wide, tall]: readonly [number, number, number, number]): { unlike: number; energy: number } {
  let [ab, aa, bb] = [0, 0, 0];
  const count = wide * tall;
  for (let channel = 0; channel < 3; channel += 1) {
    let [sumA, sumB] = [0, 0];
    for (let row = y; row < y + tall; row += 1) {
      for (let column = x; column < x + wide; column += 1) {
        const at = (row * across + column) * 3 + channel;
        const [one, other] = [a[at] ?? 0, b[at] ?? 0];
        sumA += one;
        sumB += other;
        ab += one * other;
        aa += one * one;
        bb += other * other;
      }
    }
    ab -= (sumA * sumB) / count;
    aa -= (sumA * sumA) / count;
    bb -= (sumB * sumB) / count;
  }
  const explained = ab > 0 ? (ab * ab) / Math.max(1e-9, aa * bb) : 0;
  return { unlike: Math.max(0, 1 - explained) * Math.max(aa, bb), energy: Math.max(0, bb) };
}

function areaOf({ left, right, top, bottom }: Frame): number {
  return (right - left) * (bottom - top);
}

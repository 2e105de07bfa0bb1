import { readFrame, type Frame, type Scene } from './_logo-scene.ts';

/** How a mark is laid over another: the frame of the standard's scene that the observed frame shows. */
export interface Alignment {
  frame: Frame;
  /** Cosine between the two, −1…1, what the frame leaves out of the standard counted. */
  likeness: number;
}

/** Shares of the frame by which its edges are tried to move, and sides of the grid that is looked at. */
const ROUNDS = [{ step: 0.06, cells: 10 }, { step: 0.03, cells: 14 }, { step: 0.015, cells: 18 }, { step: 0.007, cells: 20 }] as const;
/** Below this the first look is hopeless. */
const HOPELESS = 0.3;
/** And below this after the first round, more of them are. */
const UNLIKE = 0.55;
/** How much what the frame leaves out counts: a few per cent may be cropped. */
const MISSING_WEIGHT = 0.7;
const MOVES_MAX = 6;
/** Pairs of edges that are moved together: shifts, and one edge alone. */
const MOVES: readonly (readonly [number, number, number, number])[] = [
  [1, 1, 0, 0], [-1, -1, 0, 0], [0, 0, 1, 1], [0, 0, -1, -1], [-1, 1, 0, 0], [1, -1, 0, 0], [0, 0, -1, 1], [0, 0, 1, -1],
  [1, 0, 0, 0], [-1, 0, 0, 0], [0, 1, 0, 0], [0, -1, 0, 0], [0, 0, 1, 0], [0, 0, -1, 0], [0, 0, 0, 1], [0, 0, 0, -1],
];

/** Finds the frame of `standard`, starting from `start`, that looks most like the observed frame. */
export function alignScenes(observed: Scene, seen: Frame, standard: Scene, start: Frame, missingWeight = MISSING_WEIGHT): Alignment {
  let frame = start;
  let likeness = -1;
  for (const { step, cells } of ROUNDS) {
    const [across, down] = gridOf(seen, cells);
    const target = readFrame(observed, seen, across, down);
    const targetEnergy = energyOf(target);
    const total = energyOf(readFrame(standard, { left: 0, right: standard.width, top: 0, bottom: standard.height }, ...gridOf({ left: 0, right: standard.width, top: 0, bottom: standard.height }, cells)));
    const totalArea = standard.width * standard.height;
    const [ownAcross, ownDown] = gridOf({ left: 0, right: standard.width, top: 0, bottom: standard.height }, cells);
    const perArea = (total * totalArea) / (ownAcross * ownDown);
    const look = (at: Frame): number => {
      if (at.right - at.left < 1 || at.bottom - at.top < 1) return -1;
      const shown = readFrame(standard, at, across, down);
      const energy = energyOf(shown);
      const area = ((at.right - at.left) * (at.bottom - at.top)) / (across * down);
      // What the frame leaves out is missing from the observed mark.
      const outside = Math.max(0, perArea - energy * area) / area;
      return dot(target, shown) / Math.sqrt(Math.max(1e-12, targetEnergy * (energy + outside * missingWeight)));
    };
    likeness = look(frame);
    if (step === ROUNDS[0].step && likeness < HOPELESS) return { frame, likeness };
    for (let move = 0; move < MOVES_MAX; move += 1) {
      const best = MOVES.map((one) => shift(frame, one, step)).map((at) => ({ at, likeness: look(at) })).reduce((a, b) => (b.likeness > a.likeness ? b : a));
      if (best.likeness <= likeness + 1e-4) break;
      frame = best.at;
      likeness = best.likeness;
    }
    if (likeness < UNLIKE) break;
  }
  return { frame, likeness };
}

/** Shares of a side that are tried as cut off. */
const CUTS = [0.12, 0.2, 0.28, 0.36, 0.45, 0.55] as const;
const CUT_TRIES = 2;

/** As alignScenes, for an observed mark of which one side was cut off: the most promising cuts are tried. */
export function alignCut(observed: Scene, seen: Frame, standard: Scene, { left, right, top, bottom }: Frame): Alignment {
  const [width, height] = [right - left, bottom - top];
  const [across, down] = gridOf(seen, ROUNDS[0].cells);
  const target = readFrame(observed, seen, across, down);
  const energy = energyOf(target);
  const starts = CUTS.flatMap((cut) => [
    { left: left + cut * width, right, top, bottom }, { left, right: right - cut * width, top, bottom },
    { left, right, top: top + cut * height, bottom }, { left, right, top, bottom: bottom - cut * height },
  ]).map((frame) => {
    const shown = readFrame(standard, frame, across, down);
    return { frame, likeness: dot(target, shown) / Math.sqrt(Math.max(1e-12, energy * energyOf(shown))) };
  });
  const tried = starts.sort((a, b) => b.likeness - a.likeness).slice(0, CUT_TRIES).map(({ frame }) => alignScenes(observed, seen, standard, frame, 0));
  return tried.reduce((a, b) => (b.likeness > a.likeness ? b : a));
}

function shift({ left, right, top, bottom }: Frame, [l, r, t, b]: readonly [number, number, number, number], step: number): Frame {
  const [x, y] = [(right - left) * step, (bottom - top) * step];
  return { left: left + l * x, right: right + r * x, top: top + t * y, bottom: bottom + b * y };
}

/** At most `cells` × `cells` square cells over a frame, and no more than it has. */
export function gridOf({ left, right, top, bottom }: Frame, cells: number): [number, number] {
  const [width, height] = [right - left, bottom - top];
  const scale = Math.min(1, Math.sqrt((cells * cells) / (width * height)));
  return [Math.max(2, Math.round(width * scale)), Math.max(2, Math.round(height * scale))];
}

export function energyOf(cells: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < cells.length; at += 1) sum += (cells[at] ?? 0) * (cells[at] ?? 0);
  return sum;
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

import { dot, energyOf, gridOf, type Alignment } from './_logo-alignment.ts';
import { inkOf, readFrame, type Frame, type Scene } from './_logo-scene.ts';

/** How two marks differ once one lies over the other; 0 is the same in each. */
export interface LogoFeatures {
  /** 1 − cosine of the colour offsets, what is missing counted. */
  offsets: number;
  /** 1 − correlation of the colour offsets. */
  centred: number;
  /** 1 − correlation of their edges. */
  edges: number;
  /** 1 − correlation of where anything is, whatever its colour. */
  ink: number;
  /** 1 − correlation of the edges of that. */
  inkEdges: number;
  /** ln of how much wider than tall the observed mark was drawn; negative: narrower. */
  stretch: number;
  /** Share of the standard's ink that the observed frame leaves out. */
  missing: number;
  /** The largest part of a side that the observed frame leaves out at one end, as a share of that side. */
  inset: number;
  /** Mean colour difference where both have ink, 0–1.73 of RGB. */
  colour: number;
}

const CELLS = 28;
const FAINT = 0.22;
/** Ink below this is no place to compare colours. */
const INKED = 0.7;

/** Two scenes, one laid over the other. */
export interface Overlay {
  observed: Scene;
  seen: Frame;
  standard: Scene;
  alignment: Alignment;
  /** Width ÷ height of one cell of each scene. */
  cellAspects: readonly [number, number];
}

/** Measures how two aligned scenes differ. */
export function measureFeatures({ observed, seen, standard, alignment: { frame, likeness }, cellAspects: [seenAspect, shownAspect] }: Overlay): LogoFeatures {
  const [across, down] = gridOf(seen, CELLS);
  const target = readFrame(observed, seen, across, down);
  const shown = readFrame(standard, frame, across, down);
  const [inkA, inkB] = [inksOf(target), inksOf(shown)];
  const wide = ((seen.right - seen.left) * seenAspect) / ((frame.right - frame.left) * shownAspect);
  const tall = (seen.bottom - seen.top) / (frame.bottom - frame.top);
  return {
    offsets: 1 - likeness,
    centred: 1 - correlation(target, shown, 3),
    edges: 1 - edgeCorrelation(target, shown, across, down, 3),
    ink: 1 - correlation(inkA, inkB, 1),
    inkEdges: 1 - edgeCorrelation(inkA, inkB, across, down, 1),
    stretch: Math.log(wide / tall),
    missing: missingShare(standard, frame),
    inset: insetOf(standard, frame),
    colour: colourDifference(target, shown, inkA, inkB),
  };
}

/** How much is there in each cell, whatever its colour. */
export function inksOf(cells: Float32Array): Float32Array {
  const ink = new Float32Array(cells.length / 3);
  for (let cell = 0; cell < ink.length; cell += 1) ink[cell] = inkOf(Math.hypot(cells[cell * 3] ?? 0, cells[cell * 3 + 1] ?? 0, cells[cell * 3 + 2] ?? 0));
  return ink;
}

/** Pearson's r over all channels, each about its own mean; two plain ones are the same. */
export function correlation(a: Float32Array, b: Float32Array, channels: number): number {
  const count = a.length / channels;
  let [ab, aa, bb] = [dot(a, b), energyOf(a), energyOf(b)];
  for (let channel = 0; channel < channels; channel += 1) {
    let [sumA, sumB] = [0, 0];
    for (let at = channel; at < a.length; at += channels) {
      sumA += a[at] ?? 0;
      sumB += b[at] ?? 0;
    }
    ab -= (sumA * sumB) / count;
    aa -= (sumA * sumA) / count;
    bb -= (sumB * sumB) / count;
  }
  const flat = 0.002 * count;
  if (aa < flat && bb < flat) return 1;
  return ab / Math.sqrt(Math.max(aa, flat * 0.1) * Math.max(bb, flat * 0.1));
}

/** Cosine of the differences between neighbours, across and down, ground around included. */
function edgeCorrelation(a: Float32Array, b: Float32Array, across: number, down: number, channels: number): number {
  let [ab, aa, bb] = [0, 0, 0];
  for (let y = 0; y <= down; y += 1) {
    for (let x = 0; x <= across; x += 1) {
      for (let channel = 0; channel < channels; channel += 1) {
        const at = (y * across + x) * channels + channel;
        const isHere = x < across && y < down;
        const [hereA, hereB] = isHere ? [a[at] ?? 0, b[at] ?? 0] : [0, 0];
        if (y < down) {
          const dA = hereA - (x > 0 ? (a[at - channels] ?? 0) : 0);
          const dB = hereB - (x > 0 ? (b[at - channels] ?? 0) : 0);
          ab += dA * dB;
          aa += dA * dA;
          bb += dB * dB;
        }
        if (x < across) {
          const dA = hereA - (y > 0 ? (a[at - across * channels] ?? 0) : 0);
          const dB = hereB - (y > 0 ? (b[at - across * channels] ?? 0) : 0);
          ab += dA * dB;
          aa += dA * dA;
          bb += dB * dB;
        }
      }
    }
  }
  return ab / Math.sqrt(Math.max(1e-9, aa * bb));
}

function insetOf({ visible }: Scene, { left, right, top, bottom }: Frame): number {
  if (!visible) return 0;
  const [width, height] = [visible.right - visible.left, visible.bottom - visible.top];
  return Math.max((left - visible.left) / width, (visible.right - right) / width, (top - visible.top) / height, (visible.bottom - bottom) / height);
}

/** Share of a scene’s ink that a frame leaves out. */
export function missingShare(scene: Scene, frame: Frame): number {
  const whole = { left: 0, right: scene.width, top: 0, bottom: scene.height };
  const all = strengthOf(readFrame(scene, whole, scene.width, scene.height));
  if (all === 0) return 0;
  const inside = { left: Math.max(0, frame.left), right: Math.min(scene.width, frame.right), top: Math.max(0, frame.top), bottom: Math.min(scene.height, frame.bottom) };
  if (inside.right - inside.left < 0.5 || inside.bottom - inside.top < 0.5) return 1;
  const [across, down] = [Math.max(1, Math.round(inside.right - inside.left)), Math.max(1, Math.round(inside.bottom - inside.top))];
  const part = strengthOf(readFrame(scene, inside, across, down)) * (((inside.right - inside.left) * (inside.bottom - inside.top)) / (across * down));
  return Math.max(0, 1 - part / all);
}

/** Faint parts, such as shadows, count for little: they come and go with the ground. */
function strengthOf(cells: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < cells.length; at += 3) sum += Math.max(0, Math.hypot(cells[at] ?? 0, cells[at + 1] ?? 0, cells[at + 2] ?? 0) - FAINT);
  return sum;
}

function colourDifference(a: Float32Array, b: Float32Array, inkA: Float32Array, inkB: Float32Array): number {
  let [sum, count] = [0, 0];
  for (let cell = 0; cell < inkA.length; cell += 1) {
    const weight = Math.min(inkA[cell] ?? 0, inkB[cell] ?? 0);
    if (weight < INKED) continue;
    let square = 0;
    for (let channel = 0; channel < 3; channel += 1) square += ((a[cell * 3 + channel] ?? 0) - (b[cell * 3 + channel] ?? 0)) ** 2;
    sum += Math.sqrt(square) * weight;
    count += weight;
  }
  return count === 0 ? 0 : sum / count;
}

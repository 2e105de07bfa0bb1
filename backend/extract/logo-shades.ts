/** Decoded pixels, 8-bit RGBA. */
export interface Bitmap {
  pixels: Uint8Array;
  width: number;
  height: number;
}

export type Colour = readonly [number, number, number];

/** Colour differences (0–441, plain RGB) below which a pixel is ground with noise on it, as JPEG at quality 40 leaves it. */
export const NOISE = 18;
/** Least difference of full ink: a paler shade is drawn paler. */
const FULL_INK_MIN = 90;
/** Two colours leave the ground the same way when the cosine between their ways exceeds this. */
const SAME_WAY = 0.975;
const SHADES_MAX = 10;
/** A shade that holds less of all ink than this is noise of compression, not a colour of the mark. */
const SHADE_SHARE_MIN = 0.02;
/** Distance from white within which a shade counts as white. */
const WHITE_REACH = 50;
/** White parts of a mark vanish on white ground, so they count for nothing on any ground unless the mark is mostly white. */
export const NOT_WHITE_MIN = 0.25;

/** How much of each pixel is ink: its difference from the ground, as a share of what its colour differs where it is pure. */
export function inkAgainst(bitmap: Bitmap, ground: Colour, options: { within?: Float32Array; dropsWhite?: boolean } = {}): Float32Array {
  const { within } = options;
  const { pixels, width, height } = bitmap;
  const shades = findShades(bitmap, ground, within);
  const ink = new Float32Array(width * height);
  const whites: number[] = [];
  let rest = 0;
  let white = 0;
  for (let at = 0; at < ink.length; at += 1) {
    const from = offset(pixels, at, ground);
    const difference = lengthOf(from) * ((pixels[at * 4 + 3] ?? 0) / 255) * (within ? (within[at] ?? 0) : 1);
    if (difference <= NOISE) continue;
    const shade = nearestShade(shades, from, difference);
    if (!shade) continue;
    const share = Math.min(1, difference / shade.full);
    ink[at] = share;
    if (shade.isWhite) {
      white += share;
      whites.push(at);
    } else rest += share;
  }
  if (options.dropsWhite && rest >= (rest + white) * NOT_WHITE_MIN) for (const at of whites) ink[at] = 0;
  return ink;
}

/** A direction in which the mark's colours leave the ground, and how far they go. */
interface Shade {
  way: Colour;
  full: number;
  isWhite: boolean;
}

function findShades({ pixels, width, height }: Bitmap, ground: Colour, within?: Float32Array): Shade[] {
  const ways = new Map<number, { mass: number; sum: [number, number, number]; reach: Uint32Array }>();
  for (let at = 0; at < width * height; at += 1) {
    const from = offset(pixels, at, ground);
    const difference = lengthOf(from) * ((pixels[at * 4 + 3] ?? 0) / 255) * (within ? (within[at] ?? 0) : 1);
    if (difference <= 2 * NOISE) continue;
    const [x, y, z] = from.map((part) => Math.round((part / difference) * 3) + 3) as [number, number, number];
    const key = x * 64 + y * 8 + z;
    const way = ways.get(key) ?? { mass: 0, sum: [0, 0, 0], reach: new Uint32Array(56) };
    way.mass += difference;
    for (const channel of [0, 1, 2] as const) way.sum[channel] += from[channel];
    const step = Math.min(55, Math.floor(difference / 8));
    way.reach[step] = (way.reach[step] ?? 0) + 1;
    ways.set(key, way);
  }
  const kept: { way: Colour; reach: Uint32Array }[] = [];
  const total = [...ways.values()].reduce((sum, one) => sum + one.mass, 0);
  for (const { sum, reach, mass } of [...ways.values()].sort((a, b) => b.mass - a.mass)) {
    const length = lengthOf(sum);
    const way: Colour = [sum[0] / length, sum[1] / length, sum[2] / length];
    const same = kept.find((one) => dot(one.way, way) > SAME_WAY);
    if (same) reach.forEach((count, step) => { same.reach[step] = (same.reach[step] ?? 0) + count; });
    else if (kept.length === 0 || (kept.length < SHADES_MAX && mass >= total * SHADE_SHARE_MIN)) kept.push({ way, reach });
  }
  return kept.map(({ way, reach }) => {
    const far = farReach(reach);
    const pure: Colour = [ground[0] + way[0] * far, ground[1] + way[1] * far, ground[2] + way[2] * far];
    return { way, full: Math.max(FULL_INK_MIN, far), isWhite: lengthOf([255 - pure[0], 255 - pure[1], 255 - pure[2]]) < WHITE_REACH };
  });
}

/** The difference that a tenth of a shade's pixels exceed. */
function farReach(reach: Uint32Array): number {
  let beyond = reach.reduce((sum, count) => sum + count, 0) * 0.1;
  for (let step = reach.length - 1; step >= 0; step -= 1) {
    beyond -= reach[step] ?? 0;
    if (beyond <= 0) return step * 8 + 4;
  }
  return FULL_INK_MIN;
}

function nearestShade(shades: readonly Shade[], from: Colour, length: number): Shade | undefined {
  let best: Shade | undefined;
  let most = -2;
  for (const shade of shades) {
    const along = dot(shade.way, from) / length;
    if (along > most) {
      most = along;
      best = shade;
    }
  }
  return best;
}

function offset(pixels: Uint8Array, at: number, ground: Colour): Colour {
  return [(pixels[at * 4] ?? 0) - ground[0], (pixels[at * 4 + 1] ?? 0) - ground[1], (pixels[at * 4 + 2] ?? 0) - ground[2]];
}

function lengthOf([x, y, z]: Colour): number {
  return Math.sqrt(x * x + y * y + z * z);
}

function dot(a: Colour, b: Colour): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** How far a pixel is from a colour, alpha aside. */
export function distance(pixels: Uint8Array, at: number, colour: Colour): number {
  return lengthOf(offset(pixels, at, colour));
}

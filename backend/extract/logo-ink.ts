/** Decoded pixels, 8-bit RGBA. */
export interface Bitmap {
  pixels: Uint8Array;
  width: number;
  height: number;
}

/** Where a mark is, and how much of it lies in each pixel. */
export interface InkMap {
  /** 0–1 per pixel. */
  ink: Float32Array;
  /** 0–1 per pixel: how much a pixel's colour says of the mark's colours. */
  colourWeight: Float32Array;
  /** The mark without its padding, in pixels; edges may fall inside a pixel. */
  box: { left: number; top: number; width: number; height: number };
}

/** Colour differences (0–441, plain RGB) below which a pixel is ground with noise on it, as JPEG at quality 40 leaves it. */
const NOISE = 26;
/** Difference from which a pixel is wholly ink, whatever its colour. */
const FULL_INK_MIN = 70;
const FULL_INK_MAX = 190;
/** A mark that fills its box beyond this is a tile (a circle fills 0.785): what stands on the tile is the mark. */
const TILE_FILL = 0.72;
/** Ink that what stands on a tile must have, as a share of the tile. */
const ON_TILE_MIN = 0.025;
/** White parts of a mark vanish on white ground, so they count for nothing on any ground unless the mark is mostly white. */
const NOT_WHITE_MIN = 0.25;

type Colour = readonly [number, number, number];

/** Separates a mark from its ground. Null when there is nothing but ground. */
export function measureInk(bitmap: Bitmap): InkMap | null {
  const ground = findGround(bitmap);
  const all = inkAgainst(bitmap, ground);
  const holed = ground === null || !isWhite(ground) ? dropWhite(bitmap, all) : all;
  const box = boundingBox(holed, bitmap);
  if (!box) return null;
  const tile = readTile(bitmap, holed, box);
  return tile ?? { ink: holed, colourWeight: holed, box };
}

/** The colour on which the mark stands: null is transparency. */
function findGround(bitmap: Bitmap): Colour | null {
  const { pixels, width, height } = bitmap;
  const bins = new Map<number, { count: number; sum: [number, number, number] }>();
  let clear = 0;
  let ring = 0;
  const visit = (x: number, y: number): void => {
    const at = (y * width + x) * 4;
    ring += 1;
    if ((pixels[at + 3] ?? 0) < 100) {
      clear += 1;
      return;
    }
    const colour: [number, number, number] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    const key = ((colour[0] >> 4) << 8) | ((colour[1] >> 4) << 4) | (colour[2] >> 4);
    const bin = bins.get(key) ?? { count: 0, sum: [0, 0, 0] };
    bin.count += 1;
    for (const channel of [0, 1, 2] as const) bin.sum[channel] += colour[channel];
    bins.set(key, bin);
  };
  for (let x = 0; x < width; x += 1) {
    visit(x, 0);
    visit(x, height - 1);
  }
  for (let y = 1; y < height - 1; y += 1) {
    visit(0, y);
    visit(width - 1, y);
  }
  if (clear > ring * 0.3 || clearShare(bitmap) > 0.15) return null;
  const best = [...bins.values()].sort((a, b) => b.count - a.count)[0];
  return best ? [best.sum[0] / best.count, best.sum[1] / best.count, best.sum[2] / best.count] : null;
}

function clearShare({ pixels, width, height }: Bitmap): number {
  let clear = 0;
  for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) < 100) clear += 1;
  return clear / (width * height);
}

function inkAgainst({ pixels, width, height }: Bitmap, ground: Colour | null, within?: Float32Array): Float32Array {
  const count = width * height;
  const ink = new Float32Array(count);
  if (ground === null) {
    for (let at = 0; at < count; at += 1) ink[at] = (pixels[at * 4 + 3] ?? 0) / 255;
    return ink;
  }
  const differences = new Float32Array(count);
  const histogram = new Uint32Array(445);
  let inked = 0;
  for (let at = 0; at < count; at += 1) {
    const alpha = (pixels[at * 4 + 3] ?? 0) / 255;
    const difference = distance(pixels, at, ground) * alpha * (within ? (within[at] ?? 0) : 1);
    differences[at] = difference;
    if (difference > NOISE) {
      inked += 1;
      const bin = Math.min(444, Math.round(difference));
      histogram[bin] = (histogram[bin] ?? 0) + 1;
    }
  }
  // Full ink lies at the median difference of what is ink: edges then keep the share of the pixel that they cover.
  let passed = 0;
  let median = 0;
  while (median < 444 && passed < inked / 2) {
    passed += histogram[median] ?? 0;
    median += 1;
  }
  const full = Math.min(FULL_INK_MAX, Math.max(FULL_INK_MIN, median * 0.9));
  for (let at = 0; at < count; at += 1) {
    const difference = differences[at] ?? 0;
    ink[at] = difference <= NOISE ? 0 : Math.min(1, difference / full);
  }
  return ink;
}

function dropWhite({ pixels }: Bitmap, ink: Float32Array): Float32Array {
  const left = new Float32Array(ink.length);
  let before = 0;
  let after = 0;
  for (let at = 0; at < ink.length; at += 1) {
    const share = ink[at] ?? 0;
    if (share === 0) continue;
    before += share;
    left[at] = share * Math.min(1, distance(pixels, at, WHITE) / FULL_INK_MIN);
    after += left[at] ?? 0;
  }
  return after >= before * NOT_WHITE_MIN ? left : ink;
}

/** What stands on a tile, when the mark is one: a glyph in a filled circle or square. */
function readTile(bitmap: Bitmap, ink: Float32Array, box: InkMap['box']): InkMap | null {
  let filled = 0;
  const bins = new Map<number, { count: number; sum: [number, number, number] }>();
  for (let y = Math.floor(box.top); y < Math.ceil(box.top + box.height); y += 1) {
    for (let x = Math.floor(box.left); x < Math.ceil(box.left + box.width); x += 1) {
      const at = y * bitmap.width + x;
      const share = ink[at] ?? 0;
      filled += share;
      if (share < 0.9) continue;
      const colour: [number, number, number] = [bitmap.pixels[at * 4] ?? 0, bitmap.pixels[at * 4 + 1] ?? 0, bitmap.pixels[at * 4 + 2] ?? 0];
      const key = ((colour[0] >> 4) << 8) | ((colour[1] >> 4) << 4) | (colour[2] >> 4);
      const bin = bins.get(key) ?? { count: 0, sum: [0, 0, 0] };
      bin.count += 1;
      for (const channel of [0, 1, 2] as const) bin.sum[channel] += colour[channel];
      bins.set(key, bin);
    }
  }
  if (filled < TILE_FILL * box.width * box.height) return null;
  const main = [...bins.values()].sort((a, b) => b.count - a.count)[0];
  if (!main) return null;
  const on = inkAgainst(bitmap, [main.sum[0] / main.count, main.sum[1] / main.count, main.sum[2] / main.count], erode(ink, bitmap));
  const inner = boundingBox(on, bitmap);
  let sum = 0;
  for (const share of on) sum += share;
  return inner && sum >= filled * ON_TILE_MIN ? { ink: on, colourWeight: ink, box: inner } : null;
}

/** Only pixels whose neighbours are all on the tile: its blurred edge is not something that stands on it. */
function erode(ink: Float32Array, { width, height }: Bitmap): Float32Array {
  const inside = new Float32Array(ink.length);
  const reach = 3;
  for (let y = reach; y < height - reach; y += 1) {
    for (let x = reach; x < width - reach; x += 1) {
      const at = y * width + x;
      const least = Math.min(ink[at] ?? 0, ink[at - reach] ?? 0, ink[at + reach] ?? 0, ink[at - reach * width] ?? 0, ink[at + reach * width] ?? 0);
      inside[at] = least > 0.9 ? 1 : 0;
    }
  }
  return inside;
}

/** The rows and columns that hold ink; an edge that is half ink lies half a pixel further in. */
function boundingBox(ink: Float32Array, { width, height }: Bitmap): InkMap['box'] | null {
  const columns = new Float32Array(width);
  const rows = new Float32Array(height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const share = ink[y * width + x] ?? 0;
      if (share < 0.15) continue;
      columns[x] = Math.max(columns[x] ?? 0, share);
      rows[y] = Math.max(rows[y] ?? 0, share);
    }
  }
  const [left, right] = span(columns);
  const [top, bottom] = span(rows);
  if (left === null || top === null || right - left < 2 || bottom - top < 2) return null;
  return { left, top, width: right - left, height: bottom - top };
}

function span(most: Float32Array): [number | null, number] {
  const first = most.findIndex((share) => share >= 0.15);
  if (first < 0) return [null, 0];
  const last = most.findLastIndex((share) => share >= 0.15);
  return [first + 1 - Math.min(1, most[first] ?? 1), last + Math.min(1, most[last] ?? 1)];
}

const WHITE: Colour = [255, 255, 255];

function isWhite(colour: Colour): boolean {
  return Math.hypot(255 - colour[0], 255 - colour[1], 255 - colour[2]) < NOISE;
}

function distance(pixels: Uint8Array, at: number, colour: Colour): number {
  return Math.hypot((pixels[at * 4] ?? 0) - colour[0], (pixels[at * 4 + 1] ?? 0) - colour[1], (pixels[at * 4 + 2] ?? 0) - colour[2]);
}

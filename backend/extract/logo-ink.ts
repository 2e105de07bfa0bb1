import { distance, inkAgainst, NOISE, NOT_WHITE_MIN, type Bitmap, type Colour } from './logo-shades.ts';

/** Where a mark is, and how much of it lies in each pixel. */
export interface InkMap {
  /** 0–1 per pixel. */
  ink: Float32Array;
  /** 0–1 per pixel: how much a pixel's colour says of the mark's colours. */
  colourWeight: Float32Array;
  /** The mark without its padding, in pixels; edges may fall inside a pixel. */
  box: { left: number; top: number; width: number; height: number };
}

/** Distance from white within which a colour fades into it. */
const WHITE_REACH = 70;
/** A mark that fills the ellipse in its box to this share is a tile (square, rounded, round): what stands on it is the mark. */
const TILE_FILL = 0.985;
/** Squared radius of that ellipse, a little inside of the edge, where the box is one by one. */
const ELLIPSE = 0.23;
/** Ink that what stands on a tile must have, as a share of the tile. */
const ON_TILE_MIN = 0.025;
/** Half the window in standard deviations of the ink: an evenly filled mark reaches 1.73. */
const WINDOW_DEVIATIONS = 2;

/** Separates a mark from its ground. Null when there is nothing but ground. */
export function measureInk(given: Bitmap): InkMap | null {
  const found = findGround(given);
  const seen = found === null ? layOnGround(given) : { ...given, ground: found };
  const { ground } = seen;
  const bitmap: Bitmap = seen;
  const holed = inkAgainst(bitmap, ground, { dropsWhite: !isWhite(ground) });
  const box = boundingBox(holed, bitmap);
  if (!box) return null;
  return readTile(bitmap, holed) ?? { ink: holed, colourWeight: holed, box };
}

/** A transparent mark is judged as it looks on white, or on black when white would swallow most of it. */
function layOnGround({ pixels, width, height }: Bitmap): Bitmap & { ground: Colour } {
  let ink = 0;
  let white = 0;
  for (let at = 0; at < width * height; at += 1) {
    const alpha = (pixels[at * 4 + 3] ?? 0) / 255;
    ink += alpha;
    white += alpha * (1 - Math.min(1, distance(pixels, at, WHITE) / WHITE_REACH));
  }
  const ground: Colour = white > ink * (1 - NOT_WHITE_MIN) ? BLACK : WHITE;
  const laid = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = (pixels[at + 3] ?? 0) / 255;
    for (const channel of [0, 1, 2] as const) laid[at + channel] = Math.round((pixels[at + channel] ?? 0) * alpha + ground[channel] * (1 - alpha));
    laid[at + 3] = 255;
  }
  return { pixels: laid, width, height, ground };
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
  if (clear > ring * 0.02 || clearShare(bitmap) > 0.02) return null;
  const best = [...bins.values()].sort((a, b) => b.count - a.count)[0];
  return best ? [best.sum[0] / best.count, best.sum[1] / best.count, best.sum[2] / best.count] : null;
}

function clearShare({ pixels, width, height }: Bitmap): number {
  let clear = 0;
  for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) < 100) clear += 1;
  return clear / (width * height);
}

/** What stands on a tile, when the mark is one: a glyph in a filled circle or square. */
function readTile(bitmap: Bitmap, ink: Float32Array): InkMap | null {
  const edges = findEdges(ink, bitmap);
  if (!edges) return null;
  const bins = new Map<number, { count: number; sum: [number, number, number] }>();
  let filled = 0;
  let inside = 0;
  for (let y = edges.top; y < edges.top + edges.height; y += 1) {
    for (let x = edges.left; x < edges.left + edges.width; x += 1) {
      const at = y * bitmap.width + x;
      const share = ink[at] ?? 0;
      const isInside = ((x + 0.5 - edges.left) / edges.width - 0.5) ** 2 + ((y + 0.5 - edges.top) / edges.height - 0.5) ** 2 < ELLIPSE;
      if (isInside) inside += 1;
      if (isInside) filled += share;
      if (share < 0.9) continue;
      const colour: [number, number, number] = [bitmap.pixels[at * 4] ?? 0, bitmap.pixels[at * 4 + 1] ?? 0, bitmap.pixels[at * 4 + 2] ?? 0];
      const key = ((colour[0] >> 4) << 8) | ((colour[1] >> 4) << 4) | (colour[2] >> 4);
      const bin = bins.get(key) ?? { count: 0, sum: [0, 0, 0] };
      bin.count += 1;
      for (const channel of [0, 1, 2] as const) bin.sum[channel] += colour[channel];
      bins.set(key, bin);
    }
  }
  if (filled < TILE_FILL * inside) return null;
  const main = [...bins.values()].sort((a, b) => b.count - a.count)[0];
  if (!main) return null;
  const on = inkAgainst(bitmap, [main.sum[0] / main.count, main.sum[1] / main.count, main.sum[2] / main.count], { within: erode(ink, bitmap) });
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

/** The outermost rows and columns in which some pixel is half ink. */
function findEdges(ink: Float32Array, { width, height }: Bitmap): InkMap['box'] | null {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((ink[y * width + x] ?? 0) < 0.5) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return right <= left || bottom <= top ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** The window of the mark: as wide and as tall as its ink spreads, which a blurred or cut edge hardly moves. */
function boundingBox(ink: Float32Array, { width, height }: Bitmap): InkMap['box'] | null {
  const columns = new Float64Array(width);
  const rows = new Float64Array(height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const share = ink[y * width + x] ?? 0;
      if (share < 0.1) continue;
      columns[x] = (columns[x] ?? 0) + share;
      rows[y] = (rows[y] ?? 0) + share;
    }
  }
  const across = spread(columns);
  const down = spread(rows);
  if (!across || !down) return null;
  return { left: across.from, top: down.from, width: across.length, height: down.length };
}

function spread(mass: Float64Array): { from: number; length: number } | null {
  let total = 0;
  let moment = 0;
  mass.forEach((share, at) => {
    total += share;
    moment += share * (at + 0.5);
  });
  if (total < 4) return null;
  const mean = moment / total;
  let variance = 0;
  mass.forEach((share, at) => {
    variance += share * (at + 0.5 - mean) ** 2;
  });
  const deviation = Math.sqrt(variance / total);
  return deviation < 0.5 ? null : { from: mean - WINDOW_DEVIATIONS * deviation, length: 2 * WINDOW_DEVIATIONS * deviation };
}

const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];

function isWhite(colour: Colour): boolean {
  return Math.hypot(255 - colour[0], 255 - colour[1], 255 - colour[2]) < NOISE;
}

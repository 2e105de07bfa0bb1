import type { RawImage } from './image-icon.ts';

export type Rgb = readonly [number, number, number];

/**
 * Colour differences (0–441, plain RGB) below which a pixel is ground with noise on it, by how an image was packed: JPEG at
 * quality 40 leaves some 30, lossy WebP some 25, and what is exact leaves only rounding.
 */
const NOISE = { jpeg: 34, lossy: 26, exact: 14 } as const;
/** Near which the ground's own colour is averaged. */
const NEAR = 40;
/** Below this share of clear pixels an image counts as opaque: a few are rounded corners or a blurred edge. */
const CLEAR_SHARE_MIN = 0.01;

/** An image whose ground is clear: what was opaque ground is told by its colour. */
export type Packing = keyof typeof NOISE;

export interface GroundedImage extends RawImage {
  /** The difference from the ground below which nothing was seen; 0 of a transparent image. */
  noise: number;
  /** Of an opaque image, 0–255; null: the image is transparent, and stands on whatever is below it. */
  ground: Rgb | null;
}

/**
 * Takes the ground away: a transparent image has none; of an opaque one it is the colour that prevails along the edge,
 * wherever it reaches in from there. Ground colour inside of the mark stays: it may be part of it.
 */
export function clearGround(image: RawImage, packing: Packing): GroundedImage {
  if (clearShare(image) > CLEAR_SHARE_MIN) return { ...image, ground: null, noise: 0 };
  const noise = NOISE[packing];
  const ground = findGround(image);
  const { width, height } = image;
  const pixels = Uint8Array.from(image.pixels);
  for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
  const open: number[] = [];
  const visit = (at: number): void => {
    if (pixels[at * 4 + 3] === 0 || differenceFrom(pixels, at, ground) > noise) return;
    pixels[at * 4 + 3] = 0;
    open.push(at);
  };
  for (let x = 0; x < width; x += 1) {
    visit(x);
    visit((height - 1) * width + x);
  }
  for (let y = 0; y < height; y += 1) {
    visit(y * width);
    visit(y * width + width - 1);
  }
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % width;
    if (x > 0) visit(at - 1);
    if (x < width - 1) visit(at + 1);
    if (at >= width) visit(at - width);
    if (at < width * (height - 1)) visit(at + width);
  }
  return { pixels, width, height, ground, noise };
}

function clearShare({ pixels }: RawImage): number {
  let clear = 0;
  for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) < 100) clear += 1;
  return clear / (pixels.length / 4);
}

/** The commonest colour of the outermost pixels, as the mean of all that come near it. */
function findGround({ pixels, width, height }: RawImage): Rgb {
  const ring: number[] = [];
  for (let x = 0; x < width; x += 1) ring.push(x, (height - 1) * width + x);
  for (let y = 1; y < height - 1; y += 1) ring.push(y * width, y * width + width - 1);
  const bins = new Map<number, number>();
  for (const at of ring) {
    const key = (((pixels[at * 4] ?? 0) >> 4) << 8) | (((pixels[at * 4 + 1] ?? 0) >> 4) << 4) | ((pixels[at * 4 + 2] ?? 0) >> 4);
    bins.set(key, (bins.get(key) ?? 0) + 1);
  }
  const [key] = [...bins].sort((a, b) => b[1] - a[1])[0] ?? [0xfff];
  let centre: Rgb = [((key >> 8) & 15) * 16 + 8, ((key >> 4) & 15) * 16 + 8, (key & 15) * 16 + 8];
  for (let round = 0; round < 2; round += 1) {
    const near = ring.filter((at) => differenceFrom(pixels, at, centre) < NEAR / (round + 1));
    if (near.length === 0) break;
    const mean = (channel: number): number => near.reduce((sum, at) => sum + (pixels[at * 4 + channel] ?? 0), 0) / near.length;
    centre = [mean(0), mean(1), mean(2)];
  }
  return [Math.round(centre[0]), Math.round(centre[1]), Math.round(centre[2])];
}

export function differenceFrom(pixels: Uint8Array, at: number, [r, g, b]: Rgb): number {
  return Math.hypot((pixels[at * 4] ?? 0) - r, (pixels[at * 4 + 1] ?? 0) - g, (pixels[at * 4 + 2] ?? 0) - b);
}

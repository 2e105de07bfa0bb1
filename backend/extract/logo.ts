import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { LogoPrint } from '#domain/observation.ts';
import { rememberLatest } from '#normalize/remember.ts';
import { findMainColours } from './logo-colours.ts';
import { measureInk, type InkMap } from './logo-ink.ts';
import type { Bitmap } from './logo-shades.ts';

/** Longest side at which a mark is measured, in pixels: small enough to be quick, large enough that padding costs no detail. */
const MEASURED_SIDE = 320;
const SHAPE_SIDE = 32;
/** The share of cells that may be fuller than what is drawn as full. */
const FULLEST_SHARE = 0.05;
const SVG_DENSITY = 72;
const BYTES_MAX = 10_000_000;
const PIXELS_MAX = 60_000_000;
/** The same few images stand on every page of a brand and of a directory; a print takes about 2 KB. */
const prints = rememberLatest<Promise<LogoPrint | null>>(2_000);

/**
 * The fingerprint of a logo (PNG, JPEG, WebP, GIF, AVIF, SVG, or an ICO that holds a PNG): the mark alone, without
 * padding or ground, so that the same mark gives nearly the same print on white, on black or on a brand colour.
 * Null when the bytes are no image or show nothing but ground.
 */
export async function fingerprintLogo(bytes: Uint8Array): Promise<LogoPrint | null> {
  if (bytes.length === 0 || bytes.length > BYTES_MAX) return null;
  const imageHash = createHash('sha256').update(bytes).digest('hex');
  return prints(imageHash, () => measure(bytes, imageHash));
}

async function measure(bytes: Uint8Array, imageHash: string): Promise<LogoPrint | null> {
  try {
    const decoded = await decode(bytes);
    if (!decoded) return null;
    const ink = measureInk(decoded.bitmap);
    if (!ink) return null;
    return {
      imageHash,
      width: decoded.width, height: decoded.height,
      aspect: ink.box.width / ink.box.height,
      shape: Buffer.from(shrink(ink, decoded.bitmap.width)).toString('base64'),
      colours: findMainColours(decoded.bitmap, ink.colourWeight),
    };
  } catch {
    // Not an image that can be decoded: the caller says so, it is our trouble and nobody's defect.
    return null;
  }
}

async function decode(bytes: Uint8Array): Promise<{ bitmap: Bitmap; width: number; height: number } | null> {
  const image = unpackIcon(bytes);
  const limits = { limitInputPixels: PIXELS_MAX, failOn: 'none' as const, animated: false };
  const facts = await sharp(image, limits).metadata();
  const { width, height } = facts;
  if (!width || !height) return null;
  // A vector is drawn at the size at which it is measured; enlarging its pixels would blur it.
  const density = facts.format === 'svg' ? Math.min(2_400, Math.max(1, (SVG_DENSITY * MEASURED_SIDE * 2) / Math.max(width, height))) : undefined;
  const { data, info } = await sharp(image, density === undefined ? limits : { ...limits, density })
    .toColourspace('srgb').ensureAlpha()
    .resize({ width: MEASURED_SIDE, height: MEASURED_SIDE, fit: 'inside' })
    .raw().toBuffer({ resolveWithObject: true });
  return { bitmap: { pixels: data, width: info.width, height: info.height }, width, height };
}

/** The largest PNG in an ICO file; anything else comes back as it is. */
function unpackIcon(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 22 || bytes[0] !== 0 || bytes[1] !== 0 || bytes[2] !== 1 || bytes[3] !== 0) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let best: Uint8Array | null = null;
  for (let entry = 0; entry < Math.min(view.getUint16(4, true), 64) && 22 + entry * 16 <= bytes.length; entry += 1) {
    const length = view.getUint32(6 + entry * 16 + 8, true);
    const start = view.getUint32(6 + entry * 16 + 12, true);
    const part = bytes.subarray(start, start + length);
    if (part[0] === 0x89 && part[1] === 0x50 && part.length > (best?.length ?? 0)) best = part;
  }
  return best ?? bytes;
}

/** Ink of each cell of a 32×32 grid laid over the mark, relative to its fullest cells, 0–255. */
function shrink({ ink, box }: InkMap, width: number): Uint8Array {
  const cells: number[] = [];
  for (let row = 0; row < SHAPE_SIDE; row += 1) {
    for (let column = 0; column < SHAPE_SIDE; column += 1) {
      cells.push(meanInk(ink, width, {
        left: box.left + (column * box.width) / SHAPE_SIDE, right: box.left + ((column + 1) * box.width) / SHAPE_SIDE,
        top: box.top + (row * box.height) / SHAPE_SIDE, bottom: box.top + ((row + 1) * box.height) / SHAPE_SIDE,
      }));
    }
  }
  // Strokes thinner than a pixel come out pale: what counts is where ink is, not how strong it was drawn.
  const fullest = [...cells].sort((a, b) => b - a)[Math.floor(cells.length * FULLEST_SHARE)] ?? 1;
  return Uint8Array.from(cells, (cell) => Math.round(255 * Math.min(1, cell / Math.max(0.05, fullest))));
}

/** Pixels at the edge of a cell count with the share of them that lies inside. */
function meanInk(ink: Float32Array, width: number, cell: { left: number; right: number; top: number; bottom: number }): number {
  let sum = 0;
  let area = 0;
  for (let y = Math.floor(cell.top); y < Math.ceil(cell.bottom); y += 1) {
    const tall = Math.min(cell.bottom, y + 1) - Math.max(cell.top, y);
    for (let x = Math.floor(cell.left); x < Math.ceil(cell.right); x += 1) {
      const share = tall * (Math.min(cell.right, x + 1) - Math.max(cell.left, x));
      if (x >= 0 && x < width && y >= 0) sum += share * (ink[y * width + x] ?? 0);
      area += share;
    }
  }
  return area > 0 ? Math.min(1, Math.max(0, sum / area)) : 0;
}

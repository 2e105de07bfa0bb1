import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { LOGO_PRINT_VERSION, type LogoPrint } from '#domain/observation.ts';
import { packPicture } from '#normalize/logo-picture.ts';
import { rememberLatest } from '#normalize/remember.ts';
import { readIcon, type RawImage } from './image-icon.ts';
import { findMainColours } from './logo-colours.ts';
import { clearGround, type Packing } from './logo-ground.ts';
import { drawThumbnail, findBox } from './logo-thumbnail.ts';

/** Longest side at which a mark is measured, in pixels: small enough to be quick, large enough that padding costs no detail. */
const MEASURED_SIDE = 320;
const SVG_DENSITY = 72;
const BYTES_MAX = 10_000_000;
const PIXELS_MAX = 60_000_000;
/** The same few images stand on every page of a brand and of a directory; a print takes about 3 KB. */
const prints = rememberLatest<Promise<LogoPrint | null>>(2_000);

/**
 * The fingerprint of a logo (PNG, JPEG, WebP, GIF, AVIF, SVG, ICO, BMP): a small picture of the mark alone, without padding
 * or ground, from which a check can draw it on any ground. Null when the bytes are no image or show nothing but ground.
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
    const image = clearGround(decoded.image, decoded.packing);
    const box = findBox(image);
    if (!box) return null;
    const picture = drawThumbnail(image, box);
    return {
      version: LOGO_PRINT_VERSION,
      imageHash,
      width: decoded.width, height: decoded.height,
      aspect: box.width / box.height,
      grid: [picture.width, picture.height],
      ground: image.ground === null ? null : [...image.ground],
      noise: image.noise,
      shape: packPicture(picture),
      colours: findMainColours(image),
    };
  } catch {
    // Not an image that can be decoded: the caller says so, it is our trouble and nobody's defect.
    return null;
  }
}

async function decode(bytes: Uint8Array): Promise<{ image: RawImage; packing: Packing; width: number; height: number } | null> {
  const icon = readIcon(bytes);
  const limits = { limitInputPixels: PIXELS_MAX, failOn: 'none' as const, animated: false };
  if (icon !== null && !(icon instanceof Uint8Array)) {
    const raw = { raw: { width: icon.width, height: icon.height, channels: 4 as const } };
    return { image: await shrink(sharp(icon.pixels, raw)), packing: 'exact', width: icon.width, height: icon.height };
  }
  const source = icon ?? fillVariables(bytes);
  const { autoOrient: { width, height }, format } = await sharp(source, limits).metadata();
  if (!width || !height) return null;
  // A vector is drawn at the size at which it is measured; enlarging its pixels would blur it.
  const density = format === 'svg' ? Math.min(2_400, Math.max(1, (SVG_DENSITY * MEASURED_SIDE * 2) / Math.max(width, height))) : undefined;
  return { image: await shrink(sharp(source, density === undefined ? limits : { ...limits, density })), packing: format === 'jpeg' ? 'jpeg' : format === 'webp' || format === 'heif' ? 'lossy' : 'exact', width, height };
}

/** A drawing taken from a page may name the page's colours; the renderer knows none of them, but what stands in for them. */
function fillVariables(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x3c && bytes[0] !== 0xef) return bytes;
  const text = Buffer.from(bytes).toString('utf8');
  return text.includes('var(--') ? Buffer.from(text.replaceAll(/var\(\s*--[\w-]+\s*,\s*([^()]*(?:\([^()]*\))?)\s*\)/g, '$1')) : bytes;
}

async function shrink(image: Sharp): Promise<RawImage> {
  const { data, info } = await image
    // A photograph of a sign says in its own words which side is up.
    .autoOrient().toColourspace('srgb').ensureAlpha()
    .resize({ width: MEASURED_SIDE, height: MEASURED_SIDE, fit: 'inside', withoutEnlargement: true })
    .raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

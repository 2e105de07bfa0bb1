import sharp from 'sharp';

/** What publishers do to a logo, and what they must not do. All of them start from a file of the standard. */
export interface LogoChange {
  name: string;
  /** What the observed image is: still the same mark, or altered in this way. */
  kind: 'same' | 'altered-colours' | 'stretched' | 'cropped';
  apply(mark: Buffer): Promise<Buffer>;
}

const BRAND_COLOURS = ['#1d6f42', '#c8102e', '#0b4ea2', '#f2b705', '#6b2c91', '#00857c'];

/** The mark as pixels, transparent where it is. */
export async function draw(mark: Buffer, side: number): Promise<Buffer> {
  const { width, height, format } = await sharp(mark).metadata();
  const density = format === 'svg' ? { density: Math.min(2_400, Math.max(1, (72 * side * 2) / Math.max(width, height))) } : {};
  return sharp(mark, density).resize({ width: side, height: side, fit: 'inside' }).ensureAlpha().png().toBuffer();
}

async function pad(image: Buffer, share: readonly [number, number, number, number], background: string): Promise<Buffer> {
  const { width, height } = await sharp(image).metadata();
  const [left, right, top, bottom] = [share[0] * width, share[1] * width, share[2] * height, share[3] * height].map(Math.round) as [number, number, number, number];
  return sharp(image).extend({ left, right, top, bottom, background }).png().toBuffer();
}

/** Cuts these shares of the mark's own sides (its padding aside). */
async function cut(image: Buffer, [left, right, top, bottom]: readonly [number, number, number, number]): Promise<Buffer> {
  const trimmed = await sharp(image).trim({ background: '#00000000', threshold: 1 }).png().toBuffer().catch(() => image);
  const { width, height } = await sharp(trimmed).metadata();
  const box = { left: Math.round(left * width), top: Math.round(top * height), width: Math.max(1, Math.round(width * (1 - left - right))), height: Math.max(1, Math.round(height * (1 - top - bottom))) };
  return sharp(trimmed).extract(box).png().toBuffer();
}

const on = (background: string) => async (image: Buffer): Promise<Buffer> => sharp(image).flatten({ background }).png().toBuffer();
const jpeg = (quality: number) => async (image: Buffer): Promise<Buffer> => sharp(image).flatten({ background: '#ffffff' }).jpeg({ quality }).toBuffer();
const webp = (quality: number) => async (image: Buffer): Promise<Buffer> => sharp(image).webp({ quality }).toBuffer();
const chain = (...steps: ((image: Buffer) => Promise<Buffer>)[]) => async (image: Buffer): Promise<Buffer> => {
  let at = image;
  for (const step of steps) at = await step(at);
  return at;
};
const size = (side: number) => (mark: Buffer): Promise<Buffer> => draw(mark, side);
const same = (name: string, ...steps: ((image: Buffer) => Promise<Buffer>)[]): LogoChange => ({ name, kind: 'same', apply: chain(...steps) });
const altered = (kind: LogoChange['kind'], name: string, ...steps: ((image: Buffer) => Promise<Buffer>)[]): LogoChange => ({ name, kind, apply: chain(...steps) });
const hue = (degrees: number) => async (image: Buffer): Promise<Buffer> => sharp(image).modulate({ hue: degrees }).png().toBuffer();
const stretch = (share: number) => async (image: Buffer): Promise<Buffer> => {
  const { width, height } = await sharp(image).metadata();
  return sharp(image).resize({ width: Math.max(1, Math.round(width * share)), height, fit: 'fill' }).png().toBuffer();
};

/** Every change by itself, and the usual ones together. `brand` picks the ground of the brand's colour. */
export function logoChanges(brand: number): LogoChange[] {
  const colour = BRAND_COLOURS[brand % BRAND_COLOURS.length] ?? '#1d6f42';
  return [
    ...[32, 48, 64, 128, 256, 512].map((side) => same(`png ${side}`, size(side))),
    ...[40, 65, 90].map((quality) => same(`jpeg ${quality}`, size(200), jpeg(quality))),
    same('jpeg 40 at 64', size(64), jpeg(40)),
    same('webp 50', size(160), webp(50)),
    same('on white', size(200), on('#ffffff')),
    same('on black', size(200), on('#000000')),
    same('on a brand colour', size(200), on(colour)),
    same('on black, 48, jpeg 60', size(48), on('#000000'), jpeg(60)),
    same('on a brand colour, 64, webp 60', size(64), on(colour), webp(60)),
    same('padded 30 % left, clear', size(160), (image) => pad(image, [0.3, 0, 0, 0], '#00000000')),
    same('padded unevenly on white', size(128), on('#ffffff'), (image) => pad(image, [0.3, 0.1, 0.05, 0.25], '#ffffff')),
    same('padded on black, jpeg 70', size(128), on('#000000'), (image) => pad(image, [0.1, 0.3, 0.3, 0], '#000000'), jpeg(70)),
    same('padded on a brand colour', size(96), on(colour), (image) => pad(image, [0, 0.2, 0.2, 0.3], colour)),
    same('cropped 3 % left and top', size(200), (image) => cut(image, [0.03, 0, 0.03, 0])),
    same('cropped 3 % all round on white', size(200), (image) => cut(image, [0.03, 0.03, 0.03, 0.03]), on('#ffffff')),
    same('blurred 1', size(200), on('#ffffff'), async (image) => sharp(image).blur(1).png().toBuffer()),
    same('blurred 0.8 at 64', size(64), on('#ffffff'), async (image) => sharp(image).blur(0.8).png().toBuffer()),
    same('64, padded, jpeg 50', size(64), on('#ffffff'), (image) => pad(image, [0.2, 0.2, 0.3, 0.1], '#ffffff'), jpeg(50)),
    altered('altered-colours', 'hue 40', size(200), hue(40)),
    altered('altered-colours', 'hue 90 on white, jpeg 80', size(160), hue(90), jpeg(80)),
    altered('altered-colours', 'hue 180 on black', size(160), hue(180), on('#000000')),
    altered('stretched', 'stretched 15 %', size(200), stretch(1.15)),
    altered('stretched', 'stretched 30 % on white, jpeg 80', size(160), stretch(1.3), jpeg(80)),
    altered('stretched', 'squeezed 20 %', size(200), stretch(0.8)),
    altered('cropped', 'a quarter cut off, right', size(200), (image) => cut(image, [0, 0.25, 0, 0])),
    altered('cropped', 'a fifth cut off, left, on white', size(200), (image) => cut(image, [0.2, 0, 0, 0]), on('#ffffff')),
    altered('cropped', 'a quarter cut off, below', size(200), (image) => cut(image, [0, 0, 0, 0.25])),
  ];
}

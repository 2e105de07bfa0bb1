import sharp from 'sharp';

/** What publishers do to a logo, and what they must not do. All of them start from a file of the standard. */
export interface LogoChange {
  name: string;
  /** What the observed image is: still the same mark, or altered in this way. */
  kind: 'same' | 'altered-colours' | 'stretched' | 'cropped' | 'other-letters';
  /** Null: of this mark the change leaves nothing that anybody would see. */
  apply(mark: Buffer): Promise<Buffer | null>;
}

export type Step = (image: Buffer) => Promise<Buffer | null>;

const BRAND_COLOURS = ['#1d6f42', '#c8102e', '#0b4ea2', '#f2b705', '#6b2c91', '#00857c'];

/** The mark as pixels, transparent where it is. */
export async function draw(mark: Buffer, side: number): Promise<Buffer> {
  const { width, height, format } = await sharp(mark).metadata();
  const density = format === 'svg' ? { density: Math.min(2_400, Math.max(1, (72 * side * 2) / Math.max(width, height))) } : {};
  return sharp(mark, density).resize({ width: side, height: side, fit: 'inside' }).ensureAlpha().png().toBuffer();
}

export const size = (side: number): Step => (mark) => draw(mark, side);
export const on = (background: string): Step => (image) => sharp(image).flatten({ background }).png().toBuffer();
export const jpeg = (quality: number): Step => (image) => sharp(image).flatten({ background: '#ffffff' }).jpeg({ quality }).toBuffer();
export const webp = (quality: number): Step => (image) => sharp(image).webp({ quality }).toBuffer();

export function change(kind: LogoChange['kind'], name: string, ...steps: Step[]): LogoChange {
  return {
    name, kind,
    async apply(mark) {
      let at: Buffer | null = mark;
      for (const step of steps) at = at && (await step(at));
      return at;
    },
  };
}

/** Harmless changes, each by itself, and the usual ones together. `brand` picks the ground of the brand's colour. */
export function harmlessChanges(brand: number): LogoChange[] {
  const colour = BRAND_COLOURS[brand % BRAND_COLOURS.length] ?? '#1d6f42';
  const same = (name: string, ...steps: Step[]): LogoChange => change('same', name, ...steps);
  return [
    ...[16, 24, 32, 48, 64, 128, 256, 512].map((side) => same(`png ${side}`, size(side))),
    ...[30, 50, 70, 90].map((quality) => same(`jpeg ${quality}`, size(200), jpeg(quality))),
    same('jpeg 30 at 64', size(64), jpeg(30)),
    ...[30, 60, 90].map((quality) => same(`webp ${quality}`, size(160), webp(quality))),
    same('avif 50', size(160), (image) => sharp(image).avif({ quality: 50, effort: 2 }).toBuffer()),
    same('gif', size(160), (image) => sharp(image).gif().toBuffer()),
    same('on white', size(200), on('#ffffff')),
    same('on black', size(200), on('#000000')),
    same('on navy, jpeg 80', size(200), on('#14213d'), jpeg(80)),
    same('on a brand colour', size(200), on(colour)),
    same('on black, 48, jpeg 60', size(48), on('#000000'), jpeg(60)),
    same('on a brand colour, 64, webp 60', size(64), on(colour), webp(60)),
    same('padded 30 % left, clear', size(160), pad([0.3, 0, 0, 0], '#00000000')),
    same('padded unevenly on white', size(128), on('#ffffff'), pad([0.3, 0.1, 0.05, 0.25], '#ffffff')),
    same('padded on black, jpeg 70', size(128), on('#000000'), pad([0.1, 0.3, 0.3, 0], '#000000'), jpeg(70)),
    same('padded on a brand colour', size(96), on(colour), pad([0, 0.2, 0.2, 0.3], colour)),
    same('padded to a square icon of 32', size(32), (image) => sharp(image).resize({ width: 32, height: 32, fit: 'contain', background: '#00000000' }).png().toBuffer()),
    same('cropped 3 % left and top', size(200), cut([0.03, 0, 0.03, 0])),
    same('cropped 3 % all round on white', size(200), cut([0.03, 0.03, 0.03, 0.03]), on('#ffffff')),
    same('blurred 1', size(200), on('#ffffff'), (image) => sharp(image).blur(1).png().toBuffer()),
    same('64, padded, jpeg 50', size(64), on('#ffffff'), pad([0.2, 0.2, 0.3, 0.1], '#ffffff'), jpeg(50)),
  ];
}

function pad(share: readonly [number, number, number, number], background: string): Step {
  return async (image) => {
    const { width, height } = await sharp(image).metadata();
    const [left, right, top, bottom] = [share[0] * width, share[1] * width, share[2] * height, share[3] * height].map(Math.round) as [number, number, number, number];
    return sharp(image).extend({ left, right, top, bottom, background }).png().toBuffer();
  };
}

/** Cuts these shares of the mark's own sides (its padding aside); null where less than `inkMin` of its ink goes. */
export function cut([left, right, top, bottom]: readonly [number, number, number, number], inkMin = 0): Step {
  return async (image) => {
    const trimmed = await sharp(image).trim({ background: '#00000000', threshold: 1 }).png().toBuffer().catch(() => image);
    const { width, height } = await sharp(trimmed).metadata();
    const box = { left: Math.round(left * width), top: Math.round(top * height), width: Math.max(1, Math.round(width * (1 - left - right))), height: Math.max(1, Math.round(height * (1 - top - bottom))) };
    const part = await sharp(trimmed).extract(box).png().toBuffer();
    const lost = 1 - (await inkOf(part)) / Math.max(1, await inkOf(trimmed));
    return lost < inkMin || lost > 0.75 ? (inkMin > 0 ? null : part) : part;
  };
}

async function inkOf(image: Buffer): Promise<number> {
  const { data, info } = await sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  let ink = 0;
  for (let at = 0; at < info.width * info.height; at += 1) ink += (data[at * 4 + 3] ?? 0) / 255;
  return ink;
}

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { LogoPrint } from '#domain/observation.ts';
import { LogoPrint as LogoPrintShape } from '#domain/observation.ts';
import { measureLogos } from '#checks/brand/_logo-distance.ts';
import { fingerprintLogo } from '#extract/logo.ts';
import { unpackPicture } from '#normalize/logo-picture.ts';

const svg = (inner: string, width = 240, height = 100): Buffer => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inner}</svg>`);
/** Marks drawn for this test: glasses under a northern star, a leaf, letters of bars, a badge, an eye. */
const MARKS: Record<string, Buffer> = {
  glasses: svg('<g fill="none" stroke="#1b4f8a" stroke-width="10"><circle cx="70" cy="60" r="32"/><circle cx="170" cy="60" r="32"/><path d="M102 55q18-14 36 0"/></g><path d="M120 2l6 14 14 2-11 9 4 14-13-8-13 8 4-14-11-9 14-2z" fill="#e0672b"/>'),
  leaf: svg('<path d="M20 90C30 30 90 5 220 10C200 80 120 100 20 90z" fill="#2f7d3b"/><path d="M30 85L190 25" stroke="#173f1e" stroke-width="6"/>'),
  bars: svg('<g fill="#7a1f5c"><rect x="10" y="10" width="18" height="80"/><rect x="10" y="72" width="60" height="18"/><rect x="90" y="10" width="18" height="80"/><rect x="90" y="10" width="55" height="16"/><rect x="90" y="44" width="45" height="14"/><rect x="170" y="10" width="18" height="80"/><rect x="212" y="10" width="18" height="80"/><rect x="170" y="44" width="60" height="14"/></g>'),
  eye: svg('<path d="M10 50Q120-30 230 50Q120 130 10 50z" fill="#c8102e"/><circle cx="120" cy="50" r="26" fill="#fff"/><circle cx="120" cy="50" r="13" fill="#111"/>'),
  steps: svg('<g fill="#0e6b6b"><rect x="5" y="60" width="50" height="35"/><rect x="65" y="40" width="50" height="55"/><rect x="125" y="20" width="50" height="75"/><rect x="185" y="5" width="50" height="90"/></g>'),
};

async function print(bytes: Uint8Array): Promise<LogoPrint> {
  const made = await fingerprintLogo(bytes);
  if (!made) throw new Error('no print');
  return made;
}

const CHANGES: [string, (mark: Buffer) => Promise<Buffer>][] = [
  ['drawn 64 pixels wide', (mark) => sharp(mark).resize(64).png().toBuffer()],
  ['JPEG on white', (mark) => sharp(mark).flatten({ background: '#ffffff' }).jpeg({ quality: 50 }).toBuffer()],
  ['WebP on a colour', (mark) => sharp(mark).flatten({ background: '#d9b44a' }).webp({ quality: 60 }).toBuffer()],
  ['padded unevenly on white', (mark) => sharp(mark).flatten({ background: '#ffffff' }).extend({ left: 70, top: 8, right: 4, bottom: 30, background: '#ffffff' }).png().toBuffer()],
  ['padded on nothing', (mark) => sharp(mark).extend({ left: 40, top: 60, right: 10, bottom: 8, background: '#00000000' }).png().toBuffer()],
  ['blurred', (mark) => sharp(mark).flatten({ background: '#ffffff' }).blur(1.2).png().toBuffer()],
  ['on black', (mark) => sharp(mark).flatten({ background: '#000000' }).png().toBuffer()],
];

describe('fingerprintLogo', () => {
  it('fits its shape and names what was measured', async () => {
    const made = await print(MARKS['glasses'] ?? Buffer.alloc(0));
    expect(LogoPrintShape.safeParse(made).success).toBe(true);
    expect(made).toMatchObject({ width: 240, height: 100 });
    expect(unpackPicture(made.shape, ...made.grid)).toMatchObject({ width: made.grid[0], height: made.grid[1] });
    expect(JSON.stringify(made).length).toBeLessThan(6_000);
    expect(made.colours).toHaveLength(2);
  });

  it.each(CHANGES)('tells the same mark from every other when it is %s', async (_, change) => {
    const standards = await Promise.all(Object.entries(MARKS).map(async ([id, mark]) => ({ id, made: await print(mark) })));
    for (const [id, mark] of Object.entries(MARKS)) {
      const seen = await print(await change(mark));
      const [best, second] = standards.map((one) => ({ id: one.id, difference: measureLogos(seen, one.made).distance })).sort((a, b) => a.difference - b.difference);
      expect(best).toMatchObject({ id });
      expect(best?.difference).toBeLessThan(0.5);
      expect(second?.difference).toBeGreaterThan(0.5);
    }
  });

  it('keeps the proportions of the mark, not of its padding', async () => {
    const [plain, padded] = [await print(MARKS['bars'] ?? Buffer.alloc(0)), await print(await sharp(MARKS['bars']).extend({ top: 80, bottom: 80, background: '#00000000' }).png().toBuffer())];
    expect(padded.aspect / plain.aspect).toBeCloseTo(1, 1);
  });

  it('reads an ICO of pixels, clear by its mask, and a BMP', async () => {
    const [side, first] = [16, 22 + 40];
    const icon = Buffer.alloc(first + side * side * 3 + side * 4);
    icon.writeUInt16LE(1, 2);
    icon.writeUInt16LE(1, 4);
    icon.set([side, side], 6);
    icon.writeUInt32LE(icon.length - 22, 14);
    icon.writeUInt32LE(22, 18);
    for (const [value, at] of [[40, 0], [side, 4], [side * 2, 8]] as const) icon.writeInt32LE(value, 22 + at);
    icon.writeUInt16LE(24, 22 + 14);
    for (let y = 0; y < side; y += 1) {
      for (let x = 0; x < side; x += 1) {
        const isMark = x > 3 && x < 12 && y > 5 && y < 10;
        if (isMark) icon.set([0x12, 0x34, 0xc8], first + (y * side + x) * 3);
        else icon[first + side * side * 3 + y * 4 + (x >> 3)] = (icon[first + side * side * 3 + y * 4 + (x >> 3)] ?? 0) | (128 >> (x & 7));
      }
    }
    expect(await print(icon)).toMatchObject({ width: side, height: side, aspect: 2, ground: null });
    const head = Buffer.alloc(14);
    head.write('BM');
    head.writeUInt32LE(14 + 40, 10);
    const bitmap = Buffer.from(icon.subarray(22, first + side * side * 3));
    bitmap.writeInt32LE(side, 8);
    expect(await print(Buffer.concat([head, bitmap]))).toMatchObject({ width: side, height: side, aspect: 2, ground: [0, 0, 0] });
  });

  it('reads a photograph that lies on its side as its own words say', async () => {
    const bars = MARKS['bars'] ?? Buffer.alloc(0);
    const turned = await sharp(bars).flatten({ background: '#fff' }).rotate(270).jpeg({ quality: 90 }).withMetadata({ orientation: 6 }).toBuffer();
    const [seen, plain] = [await print(turned), await print(bars)];
    expect([seen.width, seen.height]).toEqual([240, 100]);
    expect(measureLogos(seen, plain).form).toBe('same');
  });

  it.each<[string, (mark: Buffer) => Promise<Buffer>]>([
    ['in CMYK', (mark) => sharp(mark).flatten({ background: '#fff' }).toColourspace('cmyk').jpeg({ quality: 90 }).toBuffer()],
    ['as AVIF', (mark) => sharp(mark).avif({ quality: 60, effort: 1 }).toBuffer()],
    ['as a moving GIF, by its first picture', async (mark) => sharp([await sharp(mark).png().toBuffer(), await sharp(MARKS['eye']).png().toBuffer()], { join: { animated: true } }).gif({ delay: [100, 100] }).toBuffer()],
    ['in 16 bits', (mark) => sharp(mark).toColourspace('rgb16').png().toBuffer()],
    ['in a palette', (mark) => sharp(mark).png({ palette: true, colours: 16 }).toBuffer()],
  ])('reads a mark %s', async (_, change) => {
    const mark = MARKS['glasses'] ?? Buffer.alloc(0);
    expect(measureLogos(await print(await change(mark)), await print(mark)).form).toBe('same');
  });

  it('reads a drawing in colours of its page by what stands in for them', async () => {
    expect((await print(svg('<circle cx="120" cy="50" r="40" fill="var(--fill-0, #e30613)"/>'))).colours[0]?.lab[1]).toBeGreaterThan(50);
  });

  it('reads a mark in white on a dark tile', async () => {
    const white = svg('<rect width="240" height="100" fill="#123"/><circle cx="120" cy="50" r="30" fill="#fff"/>');
    expect((await print(white)).aspect).toBeCloseTo(1, 1);
  });

  it.each([
    ['nothing', Buffer.alloc(0)], ['text', Buffer.from('not an image')], ['a page', Buffer.from('<html><svg></html>')], ['a cut image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['an empty drawing', svg('')], ['one colour', svg('<rect width="240" height="100" fill="#fff"/>')], ['an ICO of nothing', Buffer.from([0, 0, 1, 0, 9, 0, ...Array<number>(30).fill(255)])],
  ])('gives null for %s', async (_, bytes) => {
    expect(await fingerprintLogo(bytes)).toBeNull();
  });
});

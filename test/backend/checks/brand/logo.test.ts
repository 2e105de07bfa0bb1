import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { LogoPrint, ReadMethod } from '#domain/observation.ts';
import { judgeMark } from '#checks/brand/_judge-mark.ts';
import { measureLogos } from '#checks/brand/_logo-distance.ts';
import { fingerprintLogo } from '#extract/logo.ts';
import { brief, judgeField, seen, standard } from '../gathered.ts';

/** Marks drawn for these cases. */
function svg(width: number, height: number, body: string): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">${body}</svg>`);
}
const GLASSES = '<g fill="none" stroke="#0b5d6b" stroke-width="14"><circle cx="70" cy="80" r="45"/><circle cx="200" cy="80" r="45"/><path d="M115 72 q20 -24 40 0 M25 72 L6 40 M245 72 L264 40"/></g>';
const NEW = svg(270, 160, `${GLASSES}<rect x="60" y="138" width="150" height="14" fill="#f28c28"/>`);
const OLD = svg(270, 160, '<g fill="#7a1f3d"><path d="M10 80 Q70 10 135 80 Q70 150 10 80 Z"/><path d="M145 30 h110 v26 h-110 Z M145 70 h80 v26 h-80 Z M145 110 h100 v26 h-100 Z"/></g>');
const PARTNER = svg(160, 160, '<path fill="#202020" d="M80 6 L98 60 H154 L108 94 L126 150 L80 116 L34 150 L52 94 L6 60 H62 Z"/>');

async function printOf(bytes: Uint8Array): Promise<LogoPrint> {
  const print = await fingerprintLogo(bytes);
  if (print === null) throw new Error('The mark of a case could not be read.');
  return print;
}

const [approved, retired, partner] = [await printOf(NEW), await printOf(OLD), await printOf(PARTNER)];
const MARKS = standard({ logos: { approved: [{ file: 'new.svg', print: approved }], retired: [{ file: 'old.svg', print: retired }] } });
const raster = async (width: number, bytes = NEW) => await sharp(bytes, { density: 300 }).resize({ width }).png().toBuffer();

function shown(print: LogoPrint | null, rank = 0, method: ReadMethod = 'json-ld') {
  const url = 'https://site.example/logo.png';
  return seen('logo', { url, print }, { rank, raw: url, method });
}

function judged(...candidates: ReturnType<typeof shown>[]): string {
  return brief(judgeField('logo', candidates, { standard: MARKS }));
}

describe('want 4 and 14: the same mark, however it was saved', () => {
  it.each<[string, () => Promise<Uint8Array>]>([
    ['the very file', async () => await Promise.resolve(NEW)],
    ['64 pixels wide', async () => await raster(64)],
    ['600 pixels wide', async () => await raster(600)],
    ['JPEG at 40', async () => await sharp(await raster(240)).flatten({ background: '#fff' }).jpeg({ quality: 40 }).toBuffer()],
    ['WebP', async () => await sharp(await raster(200)).webp({ quality: 60 }).toBuffer()],
    ['padded on white', async () => await sharp(await raster(200)).extend({ top: 20, bottom: 60, left: 40, right: 10, background: '#fff' }).flatten({ background: '#fff' }).png().toBuffer()],
    ['on the colour of a wall', async () => await sharp(await raster(240)).flatten({ background: '#e8e2d0' }).png().toBuffer()],
    ['a little blurred', async () => await sharp(await raster(240)).flatten({ background: '#fff' }).blur(1).png().toBuffer()],
  ])('%s', async (_case, draw) => expect(judged(shown(await printOf(await draw())))).toBe('pass ok'));
});

describe('want 4 and 14: another mark', () => {
  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['the retired one', async () => await Promise.resolve(OLD), 'fail retired-logo'],
    ['the retired one, recompressed and resized', async () => await sharp(await raster(130, OLD)).flatten({ background: '#fff' }).jpeg({ quality: 50 }).toBuffer(), 'fail retired-logo'],
    ['the retired one, in black', async () => await Promise.resolve(Buffer.from(OLD.toString().replace('#7a1f3d', '#111111'))), 'fail retired-logo'],
    ['in other colours', async () => await Promise.resolve(Buffer.from(NEW.toString().replace('#0b5d6b', '#c2185b').replace('#f28c28', '#3f51b5'))), 'fail altered-colours'],
    ['stretched by a quarter', async () => await sharp(await raster(240)).resize({ width: 300, height: 142, fit: 'fill' }).png().toBuffer(), 'fail stretched'],
    ['a third of it cut off', async () => await sharp(await raster(300)).extract({ left: 0, top: 0, width: 200, height: 170 }).png().toBuffer(), 'fail cropped'],
    ['somebody else’s', async () => await Promise.resolve(PARTNER), 'fail other-mark'],
    ['somebody else’s, as an icon', async () => await raster(32, PARTNER), 'fail other-mark'],
    ['somebody else’s, as a tiny icon', async () => await raster(20, PARTNER), 'cannot-tell image-too-small'],
  ])('%s', async (_case, draw, expected) => expect(judged(shown(await printOf(await draw())))).toBe(expected));
});

describe('a mark of lines thinner than a cell of its picture', () => {
  const outlined = (letters: string): string => `<g fill="none" stroke="#8a1c2b" stroke-width="2.2">${letters}</g>`;
  const R = '<path d="M20 150 V20 H70 L96 44 V70 L74 92 L104 150 H84 L56 96 H38 V150 Z M38 38 H66 L78 50 V66 L66 78 H38 Z"/>';
  const T = '<path d="M250 20 H360 V38 H314 V150 H296 V38 H250 Z"/>';
  const words = (last: string): string => `<g fill="none" stroke="#1d1d1b" stroke-width="3"><path d="M24 176 v24 h12 M52 176 h-12 v24 h12 M40 188 h10 M60 200 v-24 l14 24 v-24 M84 176 h14 v24 h-14 Z"/>${last}</g>`;
  const E = '<path d="M232 20 H130 V150 H232 V132 H148 V94 H220 V76 H148 V38 H232 Z"/>';
  const O = '<path d="M160 20 H204 L232 48 V122 L204 150 H160 L130 122 V48 Z M166 38 H198 L214 54 V116 L198 132 H166 L148 116 V54 Z"/>';
  const draw = (middle: string): Buffer => svg(384, 220, `${outlined(`${R}${middle}${T}`)}${words('<path d="M120 176 l8 24 l8 -24 M150 176 v24 M164 176 h16 l-16 24 h16"/>')}`);
  const LINES = draw(E);
  const copies: [string, (file: Buffer) => Promise<Uint8Array>][] = [
    ['256 pixels wide', async (file) => await raster(256, file)],
    ['JPEG at 50', async (file) => await sharp(await raster(200, file)).flatten({ background: '#fff' }).jpeg({ quality: 50 }).toBuffer()],
    ['a little blurred', async (file) => await sharp(await raster(200, file)).flatten({ background: '#fff' }).blur(1).png().toBuffer()],
    ['trimmed by 3 % left and above', async (file) => await sharp(await raster(200, file)).extract({ left: 15, top: 13, width: 185, height: 101 }).png().toBuffer()],
  ];
  it.each(copies)('%s is the same', async (_case, copy) => expect(judgeMark(await printOf(await copy(LINES)), [await printOf(LINES)], []).kind).toBe('same'));
  it.each(copies.slice(0, 3))('%s with another letter is another', async (_case, copy) => expect(judgeMark(await printOf(await copy(draw(O))), [await printOf(LINES)], []).kind).toBe('other-mark'));
});

describe('a small mark of two colours on nearly one of them', () => {
  const bars = [0, 1, 2, 3, 4].map((at) => `<rect x="${String(100 + at * 32)}" y="${String(20 + (at % 3) * 8)}" width="20" height="${String(60 - (at % 4) * 9)}" fill="#0b4ea2"/>`).join('');
  const TWO = svg(300, 100, `<circle cx="50" cy="50" r="40" fill="#f28c28"/>${bars}`);
  it.each([20, 24])('%s pixels wide it is not called stretched', async (width) => {
    const copy = await sharp(await raster(width, TWO)).flatten({ background: '#3448c5' }).webp({ quality: 60 }).toBuffer();
    expect(judgeMark(await printOf(copy), [await printOf(TWO)], []).kind).toBe('same');
  });
});

describe('several images', () => {
  it('a partner’s mark beside the brand’s is no defect', () => expect(judged(shown(partner), shown(approved, 1))).toBe('pass ok'));
  it('the best candidate that is ours decides', () => expect(judged(shown(retired), shown(approved, 1))).toBe('fail retired-logo'));
  it('one that could not be fetched may be the logo', () => expect(judged(shown(partner), shown(null, 1))).toBe('cannot-tell unreadable-image'));
  it('the brand’s in the text outweighs what JSON-LD could not show', () => {
    const named = seen('logo', { url: 'https://site.example/a.svg', print: null }, { method: 'json-ld' });
    expect(judged(named, shown(approved))).toBe('pass ok');
  });
});

describe('an image in the page that its data does not call the store’s logo', () => {
  const onHost = (host: string) => standard({ logos: MARKS.logos, website: { hosts: [host] } });
  it.each<[string, LogoPrint, string, string]>([
    ['the directory’s own mark on a directory', partner, 'boreale.example', 'not-applicable absent'],
    ['the brand’s mark on a directory', approved, 'boreale.example', 'pass ok'],
    ['the old mark on a directory', retired, 'boreale.example', 'fail retired-logo'],
    ['another mark on the brand’s own site', partner, 'site.example', 'fail other-mark'],
  ])('%s', (_case, print, host, expected) => expect(brief(judgeField('logo', shown(print, 0, 'image'), { standard: onHost(host) }))).toBe(expected));
});

describe('what is expected and shown', () => {
  it('names the image by its address and its hash', () => {
    expect(judgeField('logo', shown(retired), { standard: MARKS })).toMatchObject({ expected: 'new.svg', observed: `https://site.example/logo.png#${retired.imageHash.slice(0, 8)}` });
  });
  it('a logo that only changed its colours is told from the old one by them', () => {
    const olive = { ...approved, imageHash: 'olive', colours: [{ lab: [40, -20, 40] as [number, number, number], share: 1 }] };
    const recoloured = standard({ logos: { approved: [{ file: 'new.svg', print: approved }], retired: [{ file: 'olive.svg', print: olive }] } });
    expect([approved, olive].map((print) => brief(judgeField('logo', shown(print), { standard: recoloured })))).toEqual(['pass ok', 'fail retired-logo']);
  });
  it('a page without an image lacks its logo', () => expect(brief(judgeField('logo', null, { standard: MARKS }))).toBe('fail missing'));
  it('a standard without logos expects none', () => expect(brief(judgeField('logo', shown(approved)))).toBe('not-applicable nothing-expected'));
  it('an approved file whose print cannot be read lets nothing be told', () => {
    expect(brief(judgeField('logo', shown(approved), { standard: standard({ logos: { approved: [{ file: 'a.svg', print: { shape: 'x' } }] } }) }))).toBe('cannot-tell standard-unread');
  });
  it('a French page is held against the French mark', () => {
    const byLanguage = standard({ logos: { approved: [{ file: 'fr.svg', language: 'fr', print: approved }, { file: 'en.svg', language: 'en', print: retired }] } });
    expect([brief(judgeField('logo', shown(approved), { standard: byLanguage })), brief(judgeField('logo', shown(approved), { standard: byLanguage, pageLanguage: 'en' }))]).toEqual(['pass ok', 'fail other-mark']);
  });
});

describe('the distance', () => {
  it('is 0 for the same bytes, and tells the same both ways', () => {
    expect(measureLogos(approved, approved)).toMatchObject({ form: 'same', distance: 0 });
    expect([measureLogos(approved, retired).form, measureLogos(retired, approved).form]).toEqual(['other', 'other']);
  });
  it('a broken picture is far from everything', () => expect(measureLogos({ ...approved, imageHash: 'x', shape: btoa('short') }, approved)).toMatchObject({ form: 'other', distance: 1 }));
});

describe('a print of before', () => {
  it('can’t be compared: the next crawl reads the image anew', () => {
    const { version: _version, ...before } = approved;
    expect(judged(shown(before as LogoPrint))).toBe('cannot-tell read-before');
  });
  it('of coarser cells still tells the mark', async () => {
    expect(judged(shown({ ...(await printOf(await raster(120))), version: 2 }))).toBe('pass ok');
  });
});

describe('one of a brand’s marks', () => {
  const white = async (bytes: Buffer) => await sharp(bytes, { density: 200 }).flatten({ background: '#fff' }).png().toBuffer();
  const cut = async (left: number, share: number) => {
    const whole = await raster(300);
    const { width, height } = await sharp(whole).metadata();
    return await sharp(whole).extract({ left: Math.round(width * left), top: 0, width: Math.round(width * share), height }).png().toBuffer();
  };
  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['32 pixels wide, as JPEG', async () => await sharp(await raster(32)).flatten({ background: '#fff' }).jpeg({ quality: 60 }).toBuffer(), 'same'],
    ['on black', async () => await sharp(await raster(200)).flatten({ background: '#000' }).png().toBuffer(), 'same'],
    ['on a colour, padded, as WebP', async () => await sharp(await raster(120)).flatten({ background: '#f2d9b0' }).extend({ left: 36, top: 10, background: '#f2d9b0' }).webp({ quality: 60 }).toBuffer(), 'same'],
    ['on a white tile in a clear image', async () => await sharp(await white(NEW)).extend({ left: 40, right: 40, top: 40, bottom: 10, background: '#00000000' }).png().toBuffer(), 'same'],
    ['cropped by two in a hundred', async () => await cut(0.02, 0.97), 'same'],
    ['a third cut off', async () => await cut(0, 0.66), 'cropped'],
    ['squeezed by a fifth', async () => await sharp(await raster(200)).resize({ width: 160, height: 119, fit: 'fill' }).png().toBuffer(), 'stretched'],
    ['turned in hue', async () => await sharp(await raster(200)).modulate({ hue: 60 }).png().toBuffer(), 'altered-colours'],
    ['in one colour that nobody approved', async () => await Promise.resolve(Buffer.from(NEW.toString().replace('#0b5d6b', '#d01c8b').replace('#f28c28', '#d01c8b'))), 'altered-colours'],
    ['retired', async () => await raster(90, OLD), 'retired-logo'],
    ['somebody else’s', async () => await raster(90, PARTNER), 'other-mark'],
  ])('%s', async (_case, draw, expected) => expect(judgeMark(await printOf(await draw()), [approved], [retired]).kind).toBe(expected));
});

/** Letters of bars, 8 wide and 12 tall, so that no machine's fonts decide. */
const LETTERS: Readonly<Record<string, string>> = {
  A: 'M1 12V3L4 0L7 3V12M1 7H7', B: 'M1 0V12H6L7 10V8L6 6H1M6 6L7 4V2L6 0H1', E: 'M7 0H1V12H7M1 6H6', L: 'M1 0V12H7', O: 'M1 1V11H7V1Z', R: 'M1 12V0H7V6H1M4 6L7 12', U: 'M1 0V12H7V0', I: 'M4 0V12', S: 'M7 0H1V6H7V12H1',
};
function lockup(word: string, layout: 'beside' | 'below'): Buffer {
  const letters = word.split('').map((letter, place) => `<path d="${LETTERS[letter] ?? ''}" transform="translate(${String(place * 10)} 0)"/>`).join('');
  const scale = 240 / (word.length * 10);
  const at = layout === 'beside' ? 'translate(290 50) scale(4)' : `translate(15 172) scale(${String(scale)} 2.6)`;
  return svg(layout === 'beside' ? 620 : 270, layout === 'beside' ? 160 : 210, `${GLASSES}<g transform="${at}" fill="none" stroke="#1d1d1b" stroke-width="2">${letters}</g>`);
}

describe('a wordmark beside a large icon', () => {
  it.each<[string, 'beside' | 'below', string, number, string]>([
    ['the same word', 'beside', 'BOREALE', 200, 'same'], ['the same word below, small', 'below', 'BOREALE', 96, 'same'],
    ['another word', 'beside', 'AUROREE', 200, 'other-mark'], ['another word, small', 'beside', 'AUROREE', 96, 'other-mark'], ['a shorter word', 'beside', 'AURORE', 200, 'other-mark'],
    ['one more letter', 'beside', 'BOREALIS', 240, 'other-mark'], ['one other letter', 'beside', 'BOREALS', 240, 'other-mark'], ['another word below', 'below', 'AUROREE', 240, 'other-mark'],
  ])('%s', async (_case, layout, word, width, expected) => {
    const standardMark = await printOf(lockup('BOREALE', layout));
    const image = await sharp(await raster(width, lockup(word, layout))).flatten({ background: '#fff' }).jpeg({ quality: 70 }).toBuffer();
    const { kind } = judgeMark(await printOf(image), [standardMark], []);
    // A shorter word leaves the rest of the frame empty: cut off is as true; of small letters nobody tells shape from colour.
    expect(word === 'AURORE' || width < 100 ? kind === 'same' : kind).toBe(word === 'AURORE' || width < 100 ? expected === 'same' : expected);
  });
});

describe('colours that nobody approved', () => {
  const repaint = (from: string, to: string) => Buffer.from(NEW.toString().replace(from, to));
  const MONO = Buffer.from(NEW.toString().replaceAll('#0b5d6b', '#111111').replace('#f28c28', '#111111'));
  it.each<[string, () => Promise<Uint8Array>]>([
    ['one part in another colour', async () => await raster(200, repaint('#f28c28', '#1d6f42'))],
    ['one part in another colour, small, as JPEG', async () => await sharp(await raster(80, repaint('#f28c28', '#6b2c91'))).flatten({ background: '#fff' }).jpeg({ quality: 60 }).toBuffer()],
    ['turned by 40 degrees', async () => await sharp(await raster(200)).modulate({ hue: 40 }).png().toBuffer()],
    ['inverted', async () => await sharp(await raster(200)).negate({ alpha: false }).png().toBuffer()],
    ['in grey, where no file in one colour is approved', async () => await sharp(await raster(200)).greyscale().toColourspace('srgb').png().toBuffer()],
    ['in black, where no such file is approved', async () => await raster(200, MONO)],
  ])('%s', async (_case, draw) => expect(judgeMark(await printOf(await draw()), [approved], [retired]).kind).toBe('altered-colours'));

  it('any approved file passes: in one colour, and in grey beside it', async () => {
    const files = [approved, await printOf(MONO)];
    const grey = await sharp(await raster(200)).greyscale().toColourspace('srgb').png().toBuffer();
    expect([judgeMark(await printOf(await raster(150, MONO)), files, []).kind, judgeMark(await printOf(grey), files, []).kind]).toEqual(['same', 'same']);
  });
  it('a retired mark that resembles the approved one is told', async () => {
    const before = await printOf(lockup('AURORE', 'beside'));
    const now = await printOf(lockup('BOREALE', 'beside'));
    const image = await printOf(await sharp(await raster(200, lockup('AURORE', 'beside'))).flatten({ background: '#fff' }).jpeg({ quality: 60 }).toBuffer());
    expect(judgeMark(image, [now], [before])).toMatchObject({ kind: 'retired-logo', closest: 1 });
  });
});

import sharp from 'sharp';
import { hashOf } from './rng.ts';

/** The chain's mark, the one it had before, and another firm's. */
export type MarkName = 'current' | 'retired' | 'other';
export type Treatment = 'colour' | 'mono' | 'reversed' | 'recoloured' | 'recoloured-red';

export interface MarkRendering {
  mark: MarkName;
  treatment: Treatment;
  ground: 'transparent' | 'white' | 'grey' | 'dark';
  format: 'png' | 'jpeg' | 'webp' | 'svg';
  width: number;
  /** Empty margin, as a share of the width. */
  padding: number;
}

interface Palette { main: string; accent: string }
const PALETTES: Record<Treatment, Palette> = {
  colour: { main: '#12355b', accent: '#22b39a' },
  mono: { main: '#141414', accent: '#141414' },
  reversed: { main: '#ffffff', accent: '#ffffff' },
  recoloured: { main: '#8a1c5b', accent: '#f08a1d' },
  'recoloured-red': { main: '#b3121d', accent: '#e8c11c' },
};
const GROUNDS = { transparent: null, white: '#ffffff', grey: '#f1f1ee', dark: '#12355b' } as const;

const VIEW = { width: 240, height: 110 };

const DRAWINGS: Record<MarkName, (palette: Palette) => string> = {
  // A pair of glasses under a northern light.
  current: ({ main, accent }) => `
    <g fill="none" stroke-linecap="round">
      <circle cx="66" cy="74" r="29" stroke="${main}" stroke-width="10"/><circle cx="174" cy="74" r="29" stroke="${main}" stroke-width="10"/>
      <path d="M95 68 Q120 48 145 68" stroke="${main}" stroke-width="10"/>
      <path d="M37 66 L14 54 M203 66 L226 54" stroke="${main}" stroke-width="9"/>
      <path d="M30 36 Q72 2 120 24 T212 14" stroke="${accent}" stroke-width="9"/>
      <path d="M62 36 Q96 16 128 34 T196 30" stroke="${accent}" stroke-width="6"/>
    </g>`,
  // A monocle in a lozenge, over a bar.
  retired: ({ main, accent }) => `
    <path d="M120 4 L176 52 L120 100 L64 52 Z" fill="none" stroke="${main}" stroke-width="9" stroke-linejoin="round"/>
    <circle cx="120" cy="50" r="20" fill="none" stroke="${accent}" stroke-width="9"/>
    <path d="M136 66 L166 102" stroke="${accent}" stroke-width="7" stroke-linecap="round"/>
    <rect x="6" y="46" width="46" height="12" fill="${main}"/><rect x="188" y="46" width="46" height="12" fill="${main}"/>`,
  // An open eye with lashes, solid.
  other: ({ main, accent }) => `
    <path d="M10 62 Q120 -22 230 62 Q120 146 10 62 Z" fill="${main}"/>
    <circle cx="120" cy="62" r="31" fill="${accent}"/><circle cx="120" cy="62" r="13" fill="${main}"/>
    <rect x="24" y="4" width="26" height="8" fill="${accent}"/><rect x="190" y="4" width="26" height="8" fill="${accent}"/>`,
};

/** The mark as SVG text. */
export function drawMark(rendering: Pick<MarkRendering, 'mark' | 'treatment' | 'ground' | 'padding' | 'width'>): string {
  const margin = VIEW.width * rendering.padding;
  const [width, height] = [VIEW.width + 2 * margin, VIEW.height + 2 * margin];
  const ground = GROUNDS[rendering.ground];
  const palette = rendering.mark === 'other' && rendering.treatment === 'colour' ? { main: '#3d2b6b', accent: '#f2b705' } : PALETTES[rendering.treatment];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${width} ${height}" width="${rendering.width}" height="${Math.round((rendering.width * height) / width)}">` +
    `${ground === null ? '' : `<rect x="${-margin}" y="${-margin}" width="${width}" height="${height}" fill="${ground}"/>`}${DRAWINGS[rendering.mark](palette)}</svg>`;
}

/** The mark as bytes, with its content type. */
export async function renderMark(rendering: MarkRendering): Promise<{ bytes: Buffer; contentType: string }> {
  const svg = Buffer.from(drawMark(rendering));
  if (rendering.format === 'svg') return { bytes: svg, contentType: 'image/svg+xml' };
  const image = sharp(svg, { density: 144 }).resize({ width: rendering.width });
  if (rendering.format === 'jpeg') return { bytes: await image.flatten({ background: '#ffffff' }).jpeg({ quality: 72 }).toBuffer(), contentType: 'image/jpeg' };
  const bytes = rendering.format === 'webp' ? await image.webp({ quality: 80 }).toBuffer() : await image.png().toBuffer();
  return { bytes, contentType: `image/${rendering.format}` };
}

const one = (mark: MarkName, treatment: Treatment, ground: MarkRendering['ground'], format: MarkRendering['format'], width: number, padding = 0): MarkRendering =>
  ({ mark, treatment, ground, format, width, padding });

/** Right logos as the web shows them: each a harmless variant of an approved file. */
export const RIGHT_LOGOS: readonly (MarkRendering & { kind: string })[] = [
  { ...one('current', 'colour', 'transparent', 'png', 240), kind: 'logo-as-approved' },
  { ...one('current', 'colour', 'transparent', 'svg', 240), kind: 'logo-svg' },
  { ...one('current', 'colour', 'white', 'jpeg', 320), kind: 'logo-recompressed' },
  { ...one('current', 'colour', 'transparent', 'webp', 180), kind: 'logo-webp' },
  { ...one('current', 'colour', 'white', 'png', 110), kind: 'logo-small' },
  { ...one('current', 'colour', 'white', 'png', 400, 0.25), kind: 'logo-padded' },
  { ...one('current', 'colour', 'grey', 'png', 260, 0.1), kind: 'logo-on-grey' },
  { ...one('current', 'mono', 'white', 'png', 240, 0.05), kind: 'logo-mono' },
  { ...one('current', 'reversed', 'dark', 'png', 280, 0.15), kind: 'logo-on-dark-ground' },
  { ...one('current', 'reversed', 'dark', 'webp', 200, 0.1), kind: 'logo-on-dark-ground' },
];

/** Wrong logos by kind of defect. */
export const WRONG_LOGOS: Record<'retired-logo' | 'other-logo' | 'recoloured-logo', readonly MarkRendering[]> = {
  'retired-logo': [one('retired', 'colour', 'transparent', 'png', 240), one('retired', 'colour', 'white', 'jpeg', 300), one('retired', 'mono', 'white', 'webp', 200, 0.1)],
  'other-logo': [one('other', 'colour', 'white', 'png', 240), one('other', 'colour', 'white', 'jpeg', 320)],
  'recoloured-logo': [one('current', 'recoloured', 'white', 'png', 240), one('current', 'recoloured-red', 'transparent', 'webp', 240)],
};

/** The publishers' own marks, which are no logo of a listing. */
export const PUBLISHER_MARK = one('other', 'mono', 'white', 'png', 90);

/** The file name under which a rendering is served; says nothing of what it shows. */
export function markFileName(rendering: MarkRendering): string {
  const { mark, treatment, ground, format, width, padding } = rendering;
  return `v${hashOf(mark, treatment, ground, format, width, padding).toString(16).padStart(8, '0')}.${format === 'jpeg' ? 'jpg' : format}`;
}

/** Every rendering that the network can serve, by file name. */
export const RENDERINGS_BY_FILE: ReadonlyMap<string, MarkRendering> = new Map(
  [...RIGHT_LOGOS, ...Object.values(WRONG_LOGOS).flat(), PUBLISHER_MARK].map((rendering) => [markFileName(rendering), rendering]),
);

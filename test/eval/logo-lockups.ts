import sharp from 'sharp';
import { draw } from './logo-changes.ts';

/** Letters as strokes on a field 4 wide and 6 tall, so that no machine's fonts decide what is measured. */
const STROKES: Readonly<Record<string, string>> = {
  A: 'M0 6L2 0L4 6M1 4H3', B: 'M0 0V6H3L4 5V4L3 3H0M3 3L4 2V1L3 0H0', C: 'M4 1L3 0H1L0 1V5L1 6H3L4 5', D: 'M0 0V6H2L4 4V2L2 0Z', E: 'M4 0H0V6H4M0 3H3', F: 'M4 0H0V6M0 3H3',
  G: 'M4 1L3 0H1L0 1V5L1 6H3L4 5V3H2', I: 'M2 0V6', L: 'M0 0V6H4', M: 'M0 6V0L2 3L4 0V6', N: 'M0 6V0L4 6V0', O: 'M1 0H3L4 1V5L3 6H1L0 5V1Z', P: 'M0 6V0H3L4 1V2L3 3H0',
  R: 'M0 6V0H3L4 1V2L3 3H0M2 3L4 6', S: 'M4 1L3 0H1L0 1V2L1 3H3L4 4V5L3 6H1L0 5', T: 'M0 0H4M2 0V6', U: 'M0 0V5L1 6H3L4 5V0', V: 'M0 0L2 6L4 0', X: 'M0 0L4 6M4 0L0 6', Y: 'M0 0L2 3L4 0M2 3V6', ' ': '',
};
const WIDTHS: Readonly<Record<string, number>> = { I: 4, ' ': 2 };
const INKS = ['#12355b', '#1d1d1b', '#8a1c2b', '#1d6f42'];

/** A word as the paths of its letters, and how wide it is. */
function write(word: string): { paths: string; width: number } {
  let width = 0;
  let paths = '';
  for (const letter of word) {
    paths += `<path transform="translate(${width} 0)" d="${STROKES[letter] ?? ''}"/>`;
    width += (WIDTHS[letter] ?? 4) + 1.6;
  }
  return { paths, width: width - 1.6 };
}

/** Brand names, and a word that is another. */
export const WORDS: readonly (readonly [string, string])[] = [
  ['BOREALE', 'AURORE'], ['BOREALE', 'BOREALIS'], ['MARTEL', 'MARTIN'], ['DUPONT', 'DUMONT'], ['SOLEIL', 'SOMMEIL'], ['LA PALETTE', 'LA GALETTE'], ['OPTIVUE', 'OPTILUX'], ['TERRE ET FLEUR', 'TERRE ET FRUIT'],
];

/** Where the word stands: beside the icon, large or small, or below it. */
export type Layout = 'beside' | 'beside-small' | 'below';
export const LAYOUTS: readonly Layout[] = ['beside', 'beside-small', 'below'];

/** A real mark as the icon, with a word in letters of our own beside or below it. */
export async function drawLockup(icon: Buffer, word: string, layout: Layout, ink: number): Promise<Buffer> {
  const drawn = await sharp(await draw(icon, 220)).trim({ background: '#00000000', threshold: 1 }).png().toBuffer();
  const { width, height } = await sharp(drawn).metadata();
  const { paths, width: units } = write(word);
  // Twice the letters' height is about the icon's: larger letters leave the icon a dot beside them.
  const scale = layout === 'below' ? Math.min((height * 0.3) / 6, (Math.max(width, 160) * 1.6) / units) : (height * (layout === 'beside' ? 0.5 : 0.28)) / 6;
  const [wide, tall] = [units * scale, 6 * scale];
  const gap = Math.max(scale * 2, 12);
  const [total, full] = layout === 'below' ? [Math.max(width, wide), height + gap + tall] : [width + gap + wide, Math.max(height, tall)];
  const [left, top] = layout === 'below' ? [(total - wide) / 2, height + gap] : [width + gap, (full - tall) / 2];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(total + 4)}" height="${Math.ceil(full + 4)}"><image href="data:image/png;base64,${drawn.toString('base64')}" x="${layout === 'below' ? (total - width) / 2 + 2 : 2}" y="2" width="${width}" height="${height}"/>`
    + `<g transform="translate(${left + 2} ${top + 2}) scale(${scale})" fill="none" stroke="${INKS[ink % INKS.length] ?? '#111'}" stroke-width="1.1" stroke-linejoin="round">${paths}</g></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

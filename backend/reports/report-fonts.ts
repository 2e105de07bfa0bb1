import { createRequire } from 'node:module';
import { Font } from '@react-pdf/renderer';

const require = createRequire(import.meta.url);
/** Inter (SIL Open Font Licence): accents and typographic signs of French and English, and with the second file the other Latin alphabets. */
const FILES = [{ family: 'Inter', subset: 'latin' }, { family: 'Inter Extended', subset: 'latin-ext' }];
const WEIGHTS = [400, 600] as const;

export const FONT_FAMILIES = FILES.map((one) => one.family);

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws one document with fonts that no other has used, one at a time. A font remembers its glyphs: parts of "é" or ":"
 * that the end of a document looked up are remembered without their character, and the next document would leave out
 * the full stop of "4.1" with the digit before it (@react-pdf/renderer 4.9 on fontkit, 2026-11).
 */
export function withFreshFonts<T>(draw: () => Promise<T>): Promise<T> {
  const turn = last.then(() => {
    registerFonts();
    return draw();
  });
  last = turn.catch(() => undefined);
  return turn;
}

function registerFonts(): void {
  const registered = Font.getRegisteredFonts() as Record<string, unknown>;
  for (const { family, subset } of FILES) {
    delete registered[family];
    Font.register({ family, fonts: WEIGHTS.map((fontWeight) => ({ src: require.resolve(`@fontsource/inter/files/inter-${subset}-${fontWeight}-normal.woff`), fontWeight })) });
  }
  // A word of a table is cut by its cell, never by a hyphen in the wrong place.
  Font.registerHyphenationCallback((word) => [word]);
}

import { converter, differenceCiede2000, parse } from 'culori';

const toLch = converter('lch');
const difference = differenceCiede2000();
/** Chroma below which people call a colour grey, black or white (CIE LCh). */
const NEUTRAL_CHROMA = 8;

/** ΔE2000 between two colours as "#rrggbb": 1 is just seen, 10 is another colour at a glance. Infinity when one can't be read. */
export function colourDifference(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)];
  return left && right ? difference(left, right) : Infinity;
}

/** True for grey, black and white, which belong to nobody, and for text that is no colour. */
export function isNeutralColour(hex: string): boolean {
  const lch = toLch(parse(hex));
  // Very dark and very light colours look neutral whatever their chroma says.
  return lch === undefined || lch.c < NEUTRAL_CHROMA || lch.l < 8 || lch.l > 97;
}

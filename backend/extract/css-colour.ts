import { converter, differenceCiede2000, formatHex, parse } from 'culori';
import { rememberLatest } from '#normalize/remember.ts';

/** A colour that is seen: opaque enough, as "#rrggbb" and in Lab. */
export interface SeenColour {
  hex: string;
  lab: { mode: 'lab65'; l: number; a: number; b: number };
  /** Black, white or grey. */
  isNeutral: boolean;
}

/** Below this chroma (Lab) people call a colour black, grey or white. */
const NEUTRAL_CHROMA = 8;
/** Below this opacity what is under a colour is what is seen. */
const OPACITY_MIN = 0.05;
const toLab = converter('lab65');
const toRgb = converter('rgb');
const colours = rememberLatest<SeenColour | 'transparent' | null>(2_000);

/**
 * A CSS colour: hex, name, rgb(), hsl(), lab(), oklch()… A half transparent one is laid on white. 'transparent' is one that
 * nobody sees; null is no colour.
 */
export function readColour(text: string): SeenColour | 'transparent' | null {
  return colours(text.trim().toLowerCase(), () => measure(text.trim()));
}

/** ΔE2000 of two colours. */
export function colourDifference(a: SeenColour, b: SeenColour): number {
  return difference(a.lab, b.lab);
}

const difference = differenceCiede2000();

function measure(text: string): SeenColour | 'transparent' | null {
  if (text === '' || text.length > 80) return null;
  const colour = parse(text);
  if (!colour) return null;
  const opacity = colour.alpha ?? 1;
  if (opacity < OPACITY_MIN) return 'transparent';
  const { r, g, b } = toRgb(colour);
  const over = (part: number): number => Math.min(1, Math.max(0, part)) * opacity + 1 - opacity;
  const seen = { mode: 'rgb' as const, r: over(r), g: over(g), b: over(b) };
  const lab = toLab(seen);
  return { hex: formatHex(seen), lab, isNeutral: Math.hypot(lab.a, lab.b) < NEUTRAL_CHROMA };
}

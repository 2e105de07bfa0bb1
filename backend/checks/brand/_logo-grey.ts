import type { LogoPrint } from '#domain/observation.ts';
import { packPicture, unpackPicture } from '#normalize/logo-picture.ts';

/** Chroma in Lab below which a colour is taken for grey: JPEG tints grey by some 5. */
const GREY_CHROMA = 8;

/** True of a mark in black, white and grey alone. */
export function isGrey({ colours }: LogoPrint): boolean {
  return colours.length > 0 && colours.every(({ lab: [, a, b] }) => Math.hypot(a, b) < GREY_CHROMA);
}

const greys = new WeakMap<LogoPrint, LogoPrint>();

/** The mark as it comes out of a printer without colours; as it was when its picture can't be read. */
export function inGrey(print: LogoPrint): LogoPrint {
  const known = greys.get(print);
  if (known) return known;
  const picture = unpackPicture(print.shape, ...print.grid);
  const made = picture === null ? print : { ...print, imageHash: `${print.imageHash} in grey`, shape: packPicture({ ...picture, cells: greyCells(picture.cells) }), ground: print.ground && greyGround(print.ground) };
  greys.set(print, made);
  return made;
}

function greyCells(cells: Float32Array): Float32Array {
  const grey = Float32Array.from(cells);
  for (let at = 0; at < cells.length; at += 4) {
    const opacity = cells[at + 3] ?? 0;
    if (opacity > 0) grey.fill(luminance((cells[at] ?? 0) / opacity, (cells[at + 1] ?? 0) / opacity, (cells[at + 2] ?? 0) / opacity) * opacity, at, at + 3);
  }
  return grey;
}

function greyGround([r, g, b]: readonly number[]): number[] {
  return Array.from({ length: 3 }, () => luminance((r ?? 0) / 255, (g ?? 0) / 255, (b ?? 0) / 255) * 255);
}

/** The grey (sRGB, 0–1) that is as bright as a colour. */
function luminance(r: number, g: number, b: number): number {
  const [x, y, z] = [r, g, b].map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
  const bright = 0.2126 * (x ?? 0) + 0.7152 * (y ?? 0) + 0.0722 * (z ?? 0);
  return bright <= 0.0031308 ? bright * 12.92 : 1.055 * bright ** (1 / 2.4) - 0.055;
}

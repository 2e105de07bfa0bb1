import { converter } from 'culori';
import type { LogoPrint } from '#domain/observation.ts';
import type { RawImage } from './image-icon.ts';

const COLOURS_MAX = 5;
/** Colours nearer than this (Euclidean in Lab) are one: gradients and compression spread a colour that far. */
const SAME_COLOUR = 14;
const SHARE_MIN = 0.03;
/** Least ink of a pixel that tells a colour, and ink that surely does. */
const INK_MIN = 0.3;
const FULL_INK = 0.85;
/** Sum of channel differences up to which two pixels are one flat colour, JPEG noise included. */
const FLAT = 60;
/** Flat pixels are trusted from one to this many full ones. */
const FLAT_SHARE_MIN = 20;
const toLab = converter('lab65');

/** The main colours of a mark in CIE Lab (D65) with their share of its ink, largest first. */
export function findMainColours(image: RawImage): LogoPrint['colours'] {
  const { pixels } = image;
  const flat = findFlat(image);
  const bins = new Map<number, { weight: number; sum: [number, number, number] }>();
  let total = 0;
  for (const at of flat) {
    const colour: [number, number, number] = [pixels[at * 4] ?? 0, pixels[at * 4 + 1] ?? 0, pixels[at * 4 + 2] ?? 0];
    const key = ((colour[0] >> 4) << 8) | ((colour[1] >> 4) << 4) | (colour[2] >> 4);
    const bin = bins.get(key) ?? { weight: 0, sum: [0, 0, 0] };
    bin.weight += 1;
    for (const channel of [0, 1, 2] as const) bin.sum[channel] += colour[channel];
    bins.set(key, bin);
    total += 1;
  }
  const merged: { lab: [number, number, number]; weight: number }[] = [];
  for (const bin of [...bins.values()].sort((a, b) => b.weight - a.weight).slice(0, 400)) {
    const [r, g, b] = bin.sum.map((sum) => sum / bin.weight / 255);
    const { l, a, b: yellow } = toLab({ mode: 'rgb', r: r ?? 0, g: g ?? 0, b: b ?? 0 });
    const near = merged.find(({ lab }) => Math.hypot(lab[0] - l, lab[1] - a, lab[2] - yellow) < SAME_COLOUR);
    if (near) near.weight += bin.weight;
    else merged.push({ lab: [l, a, yellow], weight: bin.weight });
  }
  return merged
    .map(({ lab, weight }) => ({ lab: lab.map((part) => Math.round(part * 100) / 100) as [number, number, number], share: Math.round((weight / total) * 1000) / 1000 }))
    .filter(({ share }) => share >= SHARE_MIN)
    .sort((a, b) => b.share - a.share)
    .slice(0, COLOURS_MAX);
}

/** Pixels of ink whose neighbours share their colour: those at an edge mix the mark with its ground. */
function findFlat({ pixels, width, height }: RawImage): number[] {
  const flat: number[] = [];
  const full: number[] = [];
  for (let y = 2; y < height - 2; y += 1) {
    for (let x = 2; x < width - 2; x += 1) {
      const at = y * width + x;
      const share = (pixels[at * 4 + 3] ?? 0) / 255;
      if (share < INK_MIN) continue;
      if (share > FULL_INK) full.push(at);
      if ([at - 2, at + 2, at - 2 * width, at + 2 * width].every((near) => differenceOf(pixels, at, near) < FLAT)) flat.push(at);
    }
  }
  // Strokes of a pixel or two have no flat inside.
  return flat.length * FLAT_SHARE_MIN >= full.length ? flat : full;
}

function differenceOf(pixels: Uint8Array, at: number, other: number): number {
  let sum = 0;
  for (const channel of [0, 1, 2, 3] as const) sum += Math.abs((pixels[at * 4 + channel] ?? 0) - (pixels[other * 4 + channel] ?? 0));
  return sum;
}

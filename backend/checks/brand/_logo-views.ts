import type { LogoPrint } from '#domain/observation.ts';
import type { LogoPicture } from '#normalize/logo-picture.ts';
import type { Ground, SceneOptions } from './_logo-scene.ts';

/** One way in which an observed mark and one of the standard may stand on one ground. */
export interface View {
  observed: LogoPicture;
  standard: LogoPicture;
  ground: Ground;
  options: SceneOptions;
}

/** The ways in which the two may stand on one ground: which one it was is not known. */
export function findViews(observed: LogoPrint, a: LogoPicture, standard: LogoPrint, b: LogoPicture): View[] {
  const found: View[] = [];
  const holed = standard.ground === null ? null : withoutGround(b, standard.ground.map((one) => one / 255));
  const grounds = [groundFor(observed, a)];
  const tile = tileColour(a);
  if (tile) grounds.push(tile);
  const [r, g, blue] = (standard.ground ?? []).map((one) => one / 255);
  if (r !== undefined && g !== undefined && blue !== undefined && grounds.every((one) => differenceOf(one, standard.ground ?? []) > 0.1)) grounds.push([r, g, blue]);
  const noise = observed.noise / 255;
  for (const ground of grounds) {
    found.push({ observed: a, standard: b, ground, options: { noise } });
    if (holed && differenceOf(ground, standard.ground ?? []) > 0.1) found.push({ observed: a, standard: holed, ground, options: { noise } });
  }
  // A mark that fills its image was taken for the ground, and what shows through its holes for the mark.
  const filled = observed.ground === null ? null : tileColour(b);
  const [ground] = grounds;
  if (filled && ground && differenceOf(filled, ground.map((one) => one * 255)) < 0.2) {
    found.push({ observed: a, standard: b, ground, options: { noise, under: strongestColour(a, ground) } });
  }
  return found;
}

function differenceOf(colour: Ground, bytes: readonly number[]): number {
  return Math.hypot(...colour.map((one, channel) => one - (bytes[channel] ?? 0) / 255));
}

/** Mean colour of the cells that differ most from the ground. */
function strongestColour({ cells }: LogoPicture, ground: Ground): Ground {
  const found: { offset: number; colour: Ground }[] = [];
  for (let at = 0; at < cells.length; at += 4) {
    const opacity = cells[at + 3] ?? 0;
    if (opacity < 0.7) continue;
    const colour: Ground = [(cells[at] ?? 0) / opacity, (cells[at + 1] ?? 0) / opacity, (cells[at + 2] ?? 0) / opacity];
    found.push({ offset: Math.hypot(...colour.map((one, channel) => one - (ground[channel] ?? 0))), colour });
  }
  const strong = found.sort((x, y) => y.offset - x.offset).slice(0, Math.max(1, found.length >> 2));
  const mean = (channel: 0 | 1 | 2): number => strong.reduce((sum, { colour }) => sum + colour[channel], 0) / Math.max(1, strong.length);
  return [mean(0), mean(1), mean(2)];
}


const GROUNDS: readonly Ground[] = [[1, 1, 1], [0, 0, 0], [0.5, 0.5, 0.5]];

/** The ground on which the observed mark stands; a clear one is looked at where it shows best. */
export function groundFor({ ground }: LogoPrint, picture: LogoPicture): Ground {
  if (ground) return [(ground[0] ?? 0) / 255, (ground[1] ?? 0) / 255, (ground[2] ?? 0) / 255];
  let best: Ground = GROUNDS[0] ?? [1, 1, 1];
  let most = -1;
  for (const one of GROUNDS) {
    let shown = 0;
    for (let at = 0; at < picture.cells.length; at += 4) {
      const opacity = picture.cells[at + 3] ?? 0;
      if (opacity < 0.3) continue;
      const offset = Math.hypot((picture.cells[at] ?? 0) - opacity * one[0], (picture.cells[at + 1] ?? 0) - opacity * one[1], (picture.cells[at + 2] ?? 0) - opacity * one[2]);
      shown += Math.min(offset, 0.35);
    }
    // White is what most pages have: another ground must show clearly more.
    if (shown > most * 1.1) {
      most = shown;
      best = one;
    }
  }
  return best;
}

/** The colour of a picture's outermost cells, when it is one: a mark on a tile. */
function tileColour({ width, height, cells }: LogoPicture): Ground | null {
  const ring: number[] = [];
  for (let x = 0; x < width; x += 1) ring.push(x, (height - 1) * width + x);
  for (let y = 1; y < height - 1; y += 1) ring.push(y * width, y * width + width - 1);
  // A tile's edge seldom falls between two cells.
  const full = ring.filter((cell) => (cells[cell * 4 + 3] ?? 0) > 0.6);
  if (full.length < ring.length * 0.4) return null;
  const mean = [0, 1, 2].map((channel) => full.reduce((sum, cell) => sum + (cells[cell * 4 + channel] ?? 0) / (cells[cell * 4 + 3] ?? 1), 0) / full.length) as [number, number, number];
  const near = full.filter((cell) => Math.hypot(...mean.map((part, channel) => part - (cells[cell * 4 + channel] ?? 0) / (cells[cell * 4 + 3] ?? 1))) < 0.12);
  return near.length > full.length * 0.8 ? mean : null;
}

/** A picture that was cut from an opaque image: what has the ground's colour inside of it may be a hole. */
function withoutGround({ width, height, cells }: LogoPicture, ground: readonly number[]): LogoPicture {
  const holed = Float32Array.from(cells);
  for (let at = 0; at < cells.length; at += 4) {
    const opacity = cells[at + 3] ?? 0;
    if (opacity === 0) continue;
    const offset = Math.hypot(...[0, 1, 2].map((channel) => (cells[at + channel] ?? 0) - opacity * (ground[channel] ?? 0)));
    const kept = Math.min(1, offset / 0.3);
    for (let channel = 0; channel < 3; channel += 1) holed[at + channel] = Math.max(0, (cells[at + channel] ?? 0) - opacity * (1 - kept) * (ground[channel] ?? 0));
    holed[at + 3] = opacity * kept;
  }
  return { width, height, cells: holed };
}


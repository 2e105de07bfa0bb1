import { inkOf, type Ground } from './_logo-scene.ts';

/** How the colours of two aligned marks differ, where each is plain enough to tell its colour. */
export interface TintFeatures {
  /** ΔE94 below which half of the plain cells lie. */
  middle: number;
  /** The same, of that colour of either mark which differs most. */
  part: number;
}

/** Ink from which a cell shows a colour of the mark. */
const INKED = 0.75;
/** Largest offset (0–1.73) between neighbours of one colour. */
const PLAIN = 0.14;
/** Below this ΔE94 a cell's neighbours need not be asked. */
const NEAR = 7;
/** Colours nearer than this in Lab are shades of one; a part of fewer cells, or of less of the mark, says little. */
const SHADES = 22;
const PART_CELLS_MIN = 16;
const PART_SHARE_MIN = 0.06;

/** Measures two grids of offsets from one ground, the second laid over the first. */
export function measureTints(a: Float32Array, b: Float32Array, across: number, ground: Ground): TintFeatures {
  const [labA, labB] = [readLab(a, ground), readLab(b, ground)];
  const [cellsA, cellsB] = [plainCells(a, across), plainCells(b, across)];
  const [fromA, fromB] = [differences(labA, labB, cellsA, across), differences(labB, labA, cellsB, across)];
  return { middle: middleOf([...fromA, ...fromB]), part: Math.max(worstColour(labA, cellsA, fromA), worstColour(labB, cellsB, fromB)) };
}

/** Sorts a mark's cells by colour and finds the colour that differs most. */
function worstColour(lab: Float32Array, cells: readonly number[], differences: readonly number[]): number {
  const parts: { at: number; found: number[] }[] = [];
  for (const [place, cell] of cells.entries()) {
    const difference = differences[place] ?? 0;
    const part = parts.find(({ at }) => Math.hypot(...[0, 1, 2].map((axis) => (lab[at * 3 + axis] ?? 0) - (lab[cell * 3 + axis] ?? 0))) < SHADES);
    if (part) part.found.push(difference);
    else parts.push({ at: cell, found: [difference] });
  }
  const least = Math.max(PART_CELLS_MIN, cells.length * PART_SHARE_MIN);
  return Math.max(0, ...parts.filter(({ found }) => found.length >= least).map(({ found }) => middleOf(found)));
}

function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** Cells that are inked and look like their neighbours. */
function plainCells(cells: Float32Array, across: number): number[] {
  const count = cells.length / 3;
  const inked: number[] = [];
  for (let cell = 0; cell < count; cell += 1) if (inkOf(Math.hypot(cells[cell * 3] ?? 0, cells[cell * 3 + 1] ?? 0, cells[cell * 3 + 2] ?? 0)) >= INKED) inked.push(cell);
  const plain = inked.filter((cell) => neighboursOf(cell, across, count).every((near) => Math.hypot(...[0, 1, 2].map((channel) => (cells[cell * 3 + channel] ?? 0) - (cells[near * 3 + channel] ?? 0))) < PLAIN));
  return plain.length * 12 >= inked.length ? plain : inked;
}

/** Least difference of each cell from the other mark's cell in its place and those around it. */
function differences(from: Float32Array, to: Float32Array, cells: readonly number[], across: number): number[] {
  const count = from.length / 3;
  return cells.map((cell) => {
    let least = differenceOf(from, cell, to, cell);
    if (least <= NEAR) return least;
    for (const near of [...neighboursOf(cell, across, count), ...neighboursOf(cell - across, across, count), ...neighboursOf(cell + across, across, count)]) least = Math.min(least, differenceOf(from, cell, to, near));
    return least;
  });
}

function neighboursOf(cell: number, across: number, count: number): number[] {
  const x = cell % across;
  return [x > 0 ? cell - 1 : -1, x < across - 1 ? cell + 1 : -1, cell - across, cell + across].filter((one) => one >= 0 && one < count);
}

/** ΔE94 of two cells: what compression does to strong colours counts for less than what it does to grey. */
function differenceOf(a: Float32Array, cellA: number, b: Float32Array, cellB: number): number {
  const [l1, a1, b1] = [a[cellA * 3] ?? 0, a[cellA * 3 + 1] ?? 0, a[cellA * 3 + 2] ?? 0];
  const [l2, a2, b2] = [b[cellB * 3] ?? 0, b[cellB * 3 + 1] ?? 0, b[cellB * 3 + 2] ?? 0];
  const [c1, c2] = [Math.hypot(a1, b1), Math.hypot(a2, b2)];
  const chroma = c1 - c2;
  const hueSquared = Math.max(0, (a1 - a2) ** 2 + (b1 - b2) ** 2 - chroma ** 2);
  const mean = Math.sqrt(c1 * c2);
  return Math.sqrt((l1 - l2) ** 2 + (chroma / (1 + 0.045 * mean)) ** 2 + hueSquared / (1 + 0.015 * mean) ** 2);
}

/** CIE Lab (D65) of cells given as offsets from a ground. */
function readLab(cells: Float32Array, ground: Ground): Float32Array {
  const lab = new Float32Array(cells.length);
  for (let at = 0; at < cells.length; at += 3) {
    const [r, g, b] = [linear((cells[at] ?? 0) + ground[0]), linear((cells[at + 1] ?? 0) + ground[1]), linear((cells[at + 2] ?? 0) + ground[2])];
    const [x, y, z] = [bend((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505), bend(0.2126 * r + 0.7152 * g + 0.0722 * b), bend((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)];
    lab.set([116 * y - 16, 500 * (x - y), 200 * (y - z)], at);
  }
  return lab;
}

function linear(channel: number): number {
  const one = Math.min(1, Math.max(0, channel));
  return one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4;
}

function bend(one: number): number {
  return one > 0.008856 ? Math.cbrt(one) : 7.787 * one + 16 / 116;
}

import type { LogoPrint } from '#domain/observation.ts';

/** Side of the grid that LogoPrint.shape holds. */
const SIDE = 32;

/** How far two marks are from each other; 0 is the same in each measure. */
export interface LogoDistance {
  /** 1 − correlation of the two inks, 0…2, at the best shift of one cell: recompression and resizing move edges by less. */
  shape: number;
  /** |ln(aspect ratio)|: 0.1 is a stretch by 10 %. */
  stretch: number;
  /**
   * Mean ΔE (CIE76, Lab) from each main colour to the nearest one of the other mark, by share, the better way round: small
   * renderings and pale grounds swallow a thin colour, while a recoloured mark has colours that are not there both ways.
   */
  colour: number;
}

/** One print of each image goes round in a process, and meets the standard's few again at every page. */
const measured = new WeakMap<LogoPrint, WeakMap<LogoPrint, LogoDistance>>();

/** Compares two fingerprints. An image of the same bytes is at distance 0. Total; a broken grid is far from everything. */
export function measureLogos(a: LogoPrint, b: LogoPrint): LogoDistance {
  if (a.imageHash === b.imageHash) return { shape: 0, stretch: 0, colour: 0 };
  const ofA = measured.get(a) ?? new WeakMap<LogoPrint, LogoDistance>();
  const distance = ofA.get(b) ?? measure(a, b);
  measured.set(a, ofA.set(b, distance));
  return distance;
}

function measure(a: LogoPrint, b: LogoPrint): LogoDistance {
  return {
    shape: shapeDistance(decode(a.shape), decode(b.shape)),
    stretch: Math.abs(Math.log(a.aspect / b.aspect)),
    colour: Math.min(colourDistance(a, b), colourDistance(b, a)),
  };
}

function decode(shape: string): Uint8Array {
  return Uint8Array.from(atob(shape), (letter) => letter.charCodeAt(0));
}

function shapeDistance(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== SIDE * SIDE || b.length !== SIDE * SIDE) return 2;
  const shifts = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => correlation(a, b, dx, dy)));
  return 1 - Math.max(...shifts);
}

/** Pearson's r of the cells that both grids have under the shift; 0 when one is plain. */
function correlation(a: Uint8Array, b: Uint8Array, dx: number, dy: number): number {
  let [n, sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0, 0];
  for (let y = Math.max(0, -dy); y < Math.min(SIDE, SIDE - dy); y++) {
    for (let x = Math.max(0, -dx); x < Math.min(SIDE, SIDE - dx); x++) {
      const [inkA, inkB] = [a[y * SIDE + x] ?? Number.NaN, b[(y + dy) * SIDE + x + dx] ?? Number.NaN];
      n += 1;
      sumA += inkA;
      sumB += inkB;
      sumAA += inkA * inkA;
      sumBB += inkB * inkB;
      sumAB += inkA * inkB;
    }
  }
  const spread = Math.sqrt((n * sumAA - sumA * sumA) * (n * sumBB - sumB * sumB));
  return spread === 0 ? 0 : (n * sumAB - sumA * sumB) / spread;
}

function colourDistance(from: LogoPrint, to: LogoPrint): number {
  const total = from.colours.reduce((sum, one) => sum + one.share, 0);
  if (total === 0 || to.colours.length === 0) return 0;
  const parts = from.colours.map((one) => one.share * Math.min(...to.colours.map((other) => Math.hypot(...one.lab.map((value, axis) => value - (other.lab[axis] ?? value))))));
  return parts.reduce((sum, part) => sum + part, 0) / total;
}

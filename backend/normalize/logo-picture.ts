import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A mark without its ground and padding, some two thousand cells large: premultiplied RGBA, 0–1, four numbers a cell, row by row. */
export interface LogoPicture {
  width: number;
  height: number;
  cells: Float32Array;
}

/** Steps of colour and of opacity that are kept: finer ones are noise of compression. */
const COLOUR_STEPS = 63;
const OPACITY_STEPS = 15;
const CELLS_MAX = 4_096;

/** The picture as base64 of its packed planes; about 2 KB. */
export function packPicture({ width, height, cells }: LogoPicture): string {
  const count = width * height;
  const planes = new Uint8Array(count * 4);
  for (let cell = 0; cell < count; cell += 1) {
    for (const channel of [0, 1, 2] as const) planes[channel * count + cell] = Math.round((cells[cell * 4 + channel] ?? 0) * COLOUR_STEPS);
    planes[3 * count + cell] = Math.round((cells[cell * 4 + 3] ?? 0) * OPACITY_STEPS);
  }
  return deflateRawSync(planes, { level: 9 }).toString('base64');
}

/** Undoes packPicture. Null for what it did not write. */
export function unpackPicture(packed: string, width: number, height: number): LogoPicture | null {
  const count = width * height;
  if (count < 1 || count > CELLS_MAX) return null;
  try {
    const planes = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: count * 4 });
    if (planes.length !== count * 4) return null;
    const cells = new Float32Array(count * 4);
    for (let cell = 0; cell < count; cell += 1) {
      for (const channel of [0, 1, 2] as const) cells[cell * 4 + channel] = (planes[channel * count + cell] ?? 0) / COLOUR_STEPS;
      cells[cell * 4 + 3] = (planes[3 * count + cell] ?? 0) / OPACITY_STEPS;
    }
    return { width, height, cells };
  } catch {
    return null;
  }
}

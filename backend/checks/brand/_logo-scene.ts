import type { LogoPicture } from '#normalize/logo-picture.ts';

/** A part of a scene, in its cells; edges may fall inside a cell, or outside of the scene. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A mark drawn on one ground: how far each cell's colour is from the ground, as sums from the corner, so that any part is read at any size. */
export interface Scene {
  width: number;
  height: number;
  /** Of (width + 1) × (height + 1) corners, three channels each. */
  sums: Float64Array;
  /** Where anything is to be seen; null: nothing is. */
  visible: Frame | null;
}

/** Red, green and blue, 0–1. */
export type Ground = readonly [number, number, number];

/** Offsets below this share of the strongest are traces of compression and of edges. */
const TRACE_SHARE = 0.12;
/** The weakest offset (0–1.73) that anybody sees. */
const SEEN_MIN = 0.09;

/** Colours nearer to the ground than this share of the noise are lost in it; up to the second some of them are. */
const LOST = [0.7, 1.4] as const;

export interface SceneOptions {
  /** What shows through the picture's clear parts, where it is not the ground: a mark with holes that fills its image. */
  under?: Ground;
  /** Drop what is no further than this (0–1.73) from the ground, as reading an opaque image does. */
  noise?: number;
  /** Draw only that there is something, not in which colour. */
  isColourBlind?: boolean;
}

/** Draws a picture on a ground. */
export function drawScene({ width, height, cells }: LogoPicture, ground: Ground, { under = ground, noise = 0, isColourBlind = false }: SceneOptions = {}): Scene {
  const sums = new Float64Array((width + 1) * (height + 1) * 3);
  const strength = new Float32Array(width * height);
  let strongest = 0;
  for (let y = 0; y < height; y += 1) {
    const row = [0, 0, 0];
    for (let x = 0; x < width; x += 1) {
      const cell = y * width + x;
      const opacity = cells[cell * 4 + 3] ?? 0;
      const kept = noise > 0 ? keptShare(cells, cell, opacity, ground, noise) : 1;
      const offsets = [0, 0, 0];
      let square = 0;
      for (let channel = 0; channel < 3; channel += 1) {
        const offset = kept * ((cells[cell * 4 + channel] ?? 0) - opacity * (ground[channel] ?? 0)) + (1 - opacity) * ((under[channel] ?? 0) - (ground[channel] ?? 0));
        square += offset * offset;
        offsets[channel] = offset;
      }
      const ink = inkOf(Math.sqrt(square));
      for (let channel = 0; channel < 3; channel += 1) {
        row[channel] = (row[channel] ?? 0) + (isColourBlind ? ink : (offsets[channel] ?? 0));
        const at = ((y + 1) * (width + 1) + x + 1) * 3 + channel;
        sums[at] = (sums[at - (width + 1) * 3] ?? 0) + (row[channel] ?? 0);
      }
      strength[cell] = Math.sqrt(square);
      strongest = Math.max(strongest, strength[cell] ?? 0);
    }
  }
  return { width, height, sums, visible: findVisible(strength, width, height, Math.max(SEEN_MIN, strongest * TRACE_SHARE)) };
}

/** Offset (0–1.73) at which ink counts as two thirds full: a pale colour is there as well as a strong one. */
const INK_FULL = 0.16;

/** How much something is there, 0–1, whatever its colour. */
export function inkOf(offset: number): number {
  return 1 - Math.exp(-offset / INK_FULL);
}

function keptShare(cells: Float32Array, cell: number, opacity: number, ground: Ground, noise: number): number {
  if (opacity < 0.05) return 1;
  const offset = Math.hypot((cells[cell * 4] ?? 0) / opacity - ground[0], (cells[cell * 4 + 1] ?? 0) / opacity - ground[1], (cells[cell * 4 + 2] ?? 0) / opacity - ground[2]);
  return Math.min(1, Math.max(0, (offset / noise - LOST[0]) / (LOST[1] - LOST[0])));
}

function findVisible(strength: Float32Array, width: number, height: number, least: number): Frame | null {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((strength[y * width + x] ?? 0) < least) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  return right > left && bottom > top ? { left, right, top, bottom } : null;
}

/** The part of a scene in a frame as `across` × `down` cells of three channels, each the mean of what it covers; outside is ground. */
export function readFrame({ width, height, sums }: Scene, { left, right, top, bottom }: Frame, across: number, down: number): Float32Array {
  const corners = new Float64Array((across + 1) * 3 * 2);
  const cells = new Float32Array(across * down * 3);
  const [stepX, stepY] = [(right - left) / across, (bottom - top) / down];
  const area = stepX * stepY;
  const stride = (width + 1) * 3;
  for (let row = 0; row <= down; row += 1) {
    const y = Math.min(height, Math.max(0, top + row * stepY));
    const y0 = Math.min(height - 1, Math.floor(y));
    const shareY = y - y0;
    const here = (row & 1) * (across + 1) * 3;
    const before = (1 - (row & 1)) * (across + 1) * 3;
    for (let column = 0; column <= across; column += 1) {
      const x = Math.min(width, Math.max(0, left + column * stepX));
      const x0 = Math.min(width - 1, Math.floor(x));
      const shareX = x - x0;
      const at = y0 * stride + x0 * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const above = (sums[at + channel] ?? 0) * (1 - shareX) + (sums[at + 3 + channel] ?? 0) * shareX;
        const below = (sums[at + stride + channel] ?? 0) * (1 - shareX) + (sums[at + stride + 3 + channel] ?? 0) * shareX;
        const corner = column * 3 + channel;
        corners[here + corner] = above * (1 - shareY) + below * shareY;
        if (row === 0 || column === 0) continue;
        cells[((row - 1) * across + column - 1) * 3 + channel] =
          ((corners[here + corner] ?? 0) - (corners[here + corner - 3] ?? 0) - (corners[before + corner] ?? 0) + (corners[before + corner - 3] ?? 0)) / area;
      }
    }
  }
  return cells;
}

import type { LogoPicture } from '#normalize/logo-picture.ts';
import type { RawImage } from './image-icon.ts';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Cells of a picture at most: letters stay apart in the word below an icon, too, and the print stays near 3 KB. */
const CELLS_MAX = 2_304;
/** No side gets fewer cells than this while the other has them to spare. */
const SIDE_MIN = 12;
/** A row or column belongs to the mark when its ink exceeds this share of the fullest one's, and of a pixel. */
const EDGE_SHARE = 0.02;

/** The mark's box: the outermost rows and columns that hold more than a trace of what is not clear. Null: all is clear. */
export function findBox({ pixels, width, height }: RawImage): Box | null {
  const columns = new Float64Array(width);
  const rows = new Float64Array(height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const opacity = (pixels[(y * width + x) * 4 + 3] ?? 0) / 255;
      if (opacity < 0.1) continue;
      columns[x] = (columns[x] ?? 0) + opacity;
      rows[y] = (rows[y] ?? 0) + opacity;
    }
  }
  const across = extent(columns);
  const down = extent(rows);
  return across && down ? { left: across.from, width: across.length, top: down.from, height: down.length } : null;
}

function extent(sums: Float64Array): { from: number; length: number } | null {
  const least = Math.max(0.3, Math.max(...sums) * EDGE_SHARE);
  const first = sums.findIndex((sum) => sum >= least);
  const last = sums.findLastIndex((sum) => sum >= least);
  return first === -1 ? null : { from: first, length: last - first + 1 };
}

/** The box as a picture of square cells, each the mean of the pixels it covers; never more cells than pixels. */
export function drawThumbnail({ pixels, width }: RawImage, box: Box): LogoPicture {
  const aspect = box.width / box.height;
  let across = Math.sqrt(CELLS_MAX * aspect);
  let down = across / aspect;
  if (down < SIDE_MIN) [across, down] = [CELLS_MAX / SIDE_MIN, SIDE_MIN];
  if (across < SIDE_MIN) [across, down] = [SIDE_MIN, CELLS_MAX / SIDE_MIN];
  const cellsAcross = Math.max(1, Math.min(Math.round(across), box.width));
  const cellsDown = Math.max(1, Math.min(Math.round(down), box.height));
  const cells = new Float32Array(cellsAcross * cellsDown * 4);
  for (let row = 0; row < cellsDown; row += 1) {
    for (let column = 0; column < cellsAcross; column += 1) {
      const [x0, x1] = [box.left + (column * box.width) / cellsAcross, box.left + ((column + 1) * box.width) / cellsAcross];
      const [y0, y1] = [box.top + (row * box.height) / cellsDown, box.top + ((row + 1) * box.height) / cellsDown];
      addMean(pixels, width, x0, x1, y0, y1, cells, (row * cellsAcross + column) * 4);
    }
  }
  return { width: cellsAcross, height: cellsDown, cells };
}

/** Pixels at the edge of a cell count with the share of them that lies inside. */
function addMean(pixels: Uint8Array, width: number, x0: number, x1: number, y0: number, y1: number, cells: Float32Array, to: number): void {
  let [r, g, b, a] = [0, 0, 0, 0];
  for (let y = Math.floor(y0); y < Math.ceil(y1 - 1e-9); y += 1) {
    const tall = Math.min(y1, y + 1) - Math.max(y0, y);
    for (let x = Math.floor(x0); x < Math.ceil(x1 - 1e-9); x += 1) {
      const at = (y * width + x) * 4;
      const weight = tall * (Math.min(x1, x + 1) - Math.max(x0, x)) * ((pixels[at + 3] ?? 0) / 255);
      r += weight * (pixels[at] ?? 0);
      g += weight * (pixels[at + 1] ?? 0);
      b += weight * (pixels[at + 2] ?? 0);
      a += weight;
    }
  }
  const area = (x1 - x0) * (y1 - y0);
  cells[to] = r / 255 / area;
  cells[to + 1] = g / 255 / area;
  cells[to + 2] = b / 255 / area;
  cells[to + 3] = a / area;
}

/** Raw pixels, 8-bit RGBA, row by row. */
export interface RawImage {
  pixels: Uint8Array;
  width: number;
  height: number;
}

const SIDE_MAX = 4_096;
const ENTRIES_MAX = 64;

/**
 * The largest picture of an ICO, or a BMP, which sharp does not read: a PNG inside comes back as its bytes, a bitmap as
 * pixels. Null for anything else, and for what is broken.
 */
export function readIcon(bytes: Uint8Array): Uint8Array | RawImage | null {
  try {
    if (bytes[0] === 0x42 && bytes[1] === 0x4d) return readBmp(bytes);
    if (bytes.length < 22 || bytes[0] !== 0 || bytes[1] !== 0 || (bytes[2] !== 1 && bytes[2] !== 2) || bytes[3] !== 0) return null;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const parts: { side: number; depth: number; part: Uint8Array }[] = [];
    for (let entry = 0; entry < Math.min(view.getUint16(4, true), ENTRIES_MAX) && 22 + entry * 16 <= bytes.length; entry += 1) {
      const at = 6 + entry * 16;
      const part = bytes.subarray(view.getUint32(at + 12, true), view.getUint32(at + 12, true) + view.getUint32(at + 8, true));
      parts.push({ side: bytes[at] || 256, depth: view.getUint16(at + 6, true), part });
    }
    for (const { part } of parts.sort((a, b) => b.side - a.side || b.depth - a.depth)) {
      if (part[0] === 0x89 && part[1] === 0x50) return part;
      const image = readBitmap(part, 0, null, true);
      if (image) return image;
    }
    return null;
  } catch {
    return null;
  }
}

function readBmp(bytes: Uint8Array): RawImage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readBitmap(bytes, 14, view.getUint32(10, true), false);
}

/** A device-independent bitmap of 1 to 32 bits, uncompressed. In an icon its height counts a mask below it. */
function readBitmap(bytes: Uint8Array, start: number, pixelsAt: number | null, isIcon: boolean): RawImage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = view.getUint32(start, true);
  const width = view.getInt32(start + 4, true);
  const tall = view.getInt32(start + 8, true);
  const height = isIcon ? Math.abs(tall) / 2 : Math.abs(tall);
  const depth = view.getUint16(start + 14, true);
  const compression = view.getUint32(start + 16, true);
  if (header < 40 || width < 1 || height < 1 || width > SIDE_MAX || height > SIDE_MAX || height % 1 !== 0 || (compression !== 0 && compression !== 3) || ![1, 4, 8, 24, 32].includes(depth)) return null;
  const colours = depth > 8 ? 0 : view.getUint32(start + 32, true) || 2 ** depth;
  const palette = start + header + (compression === 3 && header === 40 ? 12 : 0);
  const first = pixelsAt ?? palette + colours * 4;
  const stride = Math.ceil((width * depth) / 32) * 4;
  const maskStride = Math.ceil(width / 32) * 4;
  const pixels = new Uint8Array(width * height * 4);
  let hasOpacity = false;
  for (let y = 0; y < height; y += 1) {
    const row = first + (tall > 0 ? height - 1 - y : y) * stride;
    for (let x = 0; x < width; x += 1) {
      const to = (y * width + x) * 4;
      let from = row + (x * depth) / 8;
      if (depth <= 8) {
        const index = ((bytes[row + Math.floor((x * depth) / 8)] ?? 0) >> (8 - depth - ((x * depth) % 8))) & (2 ** depth - 1);
        from = palette + index * 4;
      }
      pixels[to] = bytes[from + 2] ?? 0;
      pixels[to + 1] = bytes[from + 1] ?? 0;
      pixels[to + 2] = bytes[from] ?? 0;
      const opacity = depth === 32 ? (bytes[from + 3] ?? 0) : 255;
      pixels[to + 3] = opacity;
      if (depth === 32 && opacity > 0) hasOpacity = true;
    }
  }
  if (first + stride * height > bytes.length) return null;
  if (depth === 32 && !hasOpacity) for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
  if (isIcon && (depth < 32 || !hasOpacity)) applyMask(bytes, first + stride * height, maskStride, { pixels, width, height });
  return { pixels, width, height };
}

/** Below an icon's picture one bit a pixel says what is clear. */
function applyMask(bytes: Uint8Array, start: number, stride: number, { pixels, width, height }: RawImage): void {
  if (start + stride * height > bytes.length) return;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (((bytes[start + (height - 1 - y) * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) pixels[(y * width + x) * 4 + 3] = 0;
    }
  }
}

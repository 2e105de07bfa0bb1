import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';
import { TooLargeError, TruncatedError, UnreadableError, UnsupportedContentError } from './errors.ts';

export const ACCEPTED_ENCODINGS = 'gzip, br, zstd';
/** Nobody compresses a page more often than this in earnest. */
const MAX_ENCODINGS = 2;

interface Limit {
  maxOutputLength: number;
}
type Decompress = (bytes: Uint8Array, limit: Limit) => Promise<Uint8Array>;
/** Off the main thread, and stopped at the limit while it unfolds, not after. */
const undo = (decompress: (bytes: Uint8Array, limit: Limit, done: (error: Error | null, result: Uint8Array) => void) => void): Decompress => promisify(decompress);

const DECOMPRESS: Readonly<Record<string, Decompress>> = {
  gzip: undo(gunzip),
  'x-gzip': undo(gunzip),
  br: undo(brotliDecompress),
  zstd: undo(zstdDecompress),
  // Sent both with and without the zlib header.
  deflate: (bytes, options) => undo((bytes[0] ?? 0) % 16 === 8 ? inflate : inflateRaw)(bytes, options),
};

/**
 * Undoes Content-Encoding. `limit` holds for what comes out, so that a small body can't unfold into a huge one.
 * Throws TooLargeError, TruncatedError, UnreadableError and UnsupportedContentError.
 */
export async function decompressBody(bytes: Uint8Array, contentEncoding: string | null, limit: number): Promise<Uint8Array> {
  const encodings = (contentEncoding ?? '').toLowerCase().split(',').map((one) => one.trim()).filter((one) => one !== '' && one !== 'identity');
  if (encodings.length > MAX_ENCODINGS) throw new UnsupportedContentError('Compressed too many times over.');
  let result = bytes;
  for (const encoding of encodings.toReversed()) {
    const decompress = DECOMPRESS[encoding];
    if (decompress === undefined) throw new UnsupportedContentError(`Compressed as "${encoding}".`);
    if (result.length === 0) return result;
    try {
      result = await decompress(result, { maxOutputLength: limit });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'ERR_BUFFER_TOO_LARGE') throw new TooLargeError(`More than ${limit} bytes after decompression.`, { cause: error });
      if (code === 'Z_BUF_ERROR') throw new TruncatedError('The compressed body breaks off.', { cause: error });
      throw new UnreadableError(`The body is not ${encoding}, though it says so.`, { cause: error });
    }
  }
  return result;
}

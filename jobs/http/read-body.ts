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
 * Collects a body, at most `limit` bytes as received. Throws TooLargeError beyond it (or stops there, when `cuts`),
 * TruncatedError when fewer bytes came than `announced`.
 */
export async function collectBody(body: AsyncIterable<Uint8Array>, limit: number, announced: number | null, cuts: boolean): Promise<Uint8Array> {
  if (!cuts && announced !== null && announced > limit) throw new TooLargeError(`${announced} bytes announced, ${limit} read at most.`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length <= limit) continue;
    if (cuts) return Buffer.concat(chunks).subarray(0, limit);
    throw new TooLargeError(`More than ${limit} bytes.`);
  }
  if (announced !== null && length < announced) throw new TruncatedError(`${length} of ${announced} bytes came.`);
  return Buffer.concat(chunks);
}

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

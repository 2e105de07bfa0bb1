import type { FileHandle } from 'node:fs/promises';

const BLOCK = 512;
const NAME_BYTES = 100;

/** One file of an archive. */
export interface TarEntry {
  name: string;
  bytes: Buffer;
}

/** The archive is not as it was written. */
export class TarError extends Error {}

/** Adds one file to an archive (POSIX ustar, which every `tar` reads). */
export async function writeEntry(file: FileHandle, { name, bytes }: TarEntry): Promise<void> {
  await file.write(headerOf(name, bytes.length));
  await file.write(bytes);
  await file.write(Buffer.alloc(paddingOf(bytes.length)));
}

/** Ends an archive. */
export async function writeEnd(file: FileHandle): Promise<void> {
  await file.write(Buffer.alloc(2 * BLOCK));
}

/** Every file of an archive in its order, one in memory at a time. Throws TarError where a byte is not as we write it. */
export async function* readEntries(file: FileHandle): AsyncGenerator<TarEntry> {
  let at = 0;
  const take = async (length: number): Promise<Buffer> => {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await file.read(bytes, 0, length, at);
    if (bytesRead < length) throw new TarError('It ends too early.');
    at += length;
    return bytes;
  };
  for (;;) {
    const header = await take(BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const name = header.subarray(0, NAME_BYTES).toString('utf8').replace(/\0.*$/s, '');
    const size = Number.parseInt(header.subarray(124, 135).toString('ascii'), 8);
    // Only what we would have written ourselves is believed, to the last byte.
    if (!Number.isSafeInteger(size) || size < 0 || !headerOf(name.slice(0, NAME_BYTES), size).equals(header)) throw new TarError('One of its parts begins otherwise than it was written.');
    const bytes = await take(size);
    if ((await take(paddingOf(size))).some((byte) => byte !== 0)) throw new TarError(`There is something between its parts, after ${name}.`);
    yield { name, bytes };
  }
  if ((await take(BLOCK)).some((byte) => byte !== 0) || (await file.stat()).size !== at) throw new TarError('There is something behind its end.');
}

const paddingOf = (length: number): number => (BLOCK - (length % BLOCK)) % BLOCK;

function headerOf(name: string, size: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  if (header.write(name, 0, NAME_BYTES, 'utf8') < Buffer.byteLength(name)) throw new TarError(`The name is too long: ${name}`);
  const octal = (value: number, at: number, length: number): void => { header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'ascii'); };
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(0, 136, 12);
  header.write('        ', 148, 'ascii');
  header.write('0', 156, 'ascii');
  header.write('ustar\x0000', 257, 'ascii');
  octal(header.reduce((sum, byte) => sum + byte, 0), 148, 7);
  header.write(' ', 155, 'ascii');
  return header;
}

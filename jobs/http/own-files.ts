import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { PageNotFoundError, TooLargeError, UnsupportedContentError } from './errors.ts';
import type { WireAnswer } from './exchange.ts';

/** True of an address that is a file of the operator's own folder: `file:///stores.geojson`. */
export function isOwnFile(url: string): boolean {
  return url.startsWith('file:');
}

/**
 * Reads a file that the operator put into the installation's folder, as if a site had answered it. Settings are entered by
 * people who see one brand: whatever they write, nothing outside that folder is read, through a link neither.
 */
export async function readOwnFile(folder: string | null, url: string, maxBytes: number): Promise<WireAnswer> {
  const address = URL.parse(url);
  const name = address === null || address.host !== '' ? '' : nameIn(address.pathname);
  if (folder === null || name === '') throw new UnsupportedContentError('Not a file of the operator’s folder.');
  const [home, file] = await Promise.all([realpath(folder), realpath(path.join(folder, name))]).catch((): [string, string] => {
    throw new PageNotFoundError('There is no such file.');
  });
  if (path.dirname(file) !== home) throw new UnsupportedContentError('Not a file of the operator’s folder.');
  const handle = await open(file, 'r');
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new UnsupportedContentError('Not a file.');
    if (stat.size > maxBytes) throw new TooLargeError(`${stat.size} bytes.`);
    const bytes = await handle.readFile();
    return { url: new URL(url), status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, bytes, receivedBytes: 0 };
  } finally {
    await handle.close();
  }
}

function nameIn(pathname: string): string {
  try {
    const name = decodeURIComponent(pathname.slice(1));
    return name === path.basename(name) && !name.startsWith('.') && !/[/\\\0]/.test(name) ? name : '';
  } catch {
    return '';
  }
}

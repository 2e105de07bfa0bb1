import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageCapture } from '#domain/page-capture.ts';
import { decodeText } from '../http/decode-text.ts';

/** What is known of a stored page beside its bytes. */
export interface PageSource {
  /** The address that the page was fetched from; without it, the file's own. */
  url?: string | undefined;
  finalUrl?: string | undefined;
  status?: number | undefined;
  contentType?: string | undefined;
}

/** A capture of a page in a file, decoded by the charset that it declares. The path is relative to the current directory. */
export async function captureOfFile(file: string, source: PageSource = {}): Promise<PageCapture> {
  const bytes = await readFile(file);
  return captureOf(bytes, decodeText(bytes, source.contentType ?? null), { ...source, url: source.url ?? pathToFileURL(path.resolve(file)).href });
}

/** A capture of a page that is already text. */
export function captureOfText(html: string, source: PageSource & { url: string }): PageCapture {
  return captureOf(html, html, source);
}

function captureOf(bytes: string | Uint8Array, body: string, { url = '', finalUrl, status, contentType }: PageSource): PageCapture {
  return {
    url, finalUrl: finalUrl ?? url, status: status ?? 200, contentType: contentType ?? 'text/html', headers: {}, fetchedAt: new Date().toISOString(),
    bodyHash: createHash('sha256').update(bytes).digest('hex'), body, resources: [],
  };
}

import { createHash } from 'node:crypto';
import type { PageResource } from '#domain/page-capture.ts';
import type { HeldResource } from './conditional.ts';
import { troubleOf } from './errors.ts';
import type { WireAnswer } from './exchange.ts';
import { publicUrl } from './follow-redirects.ts';

/** An image or stylesheet as it came, with what asks for it again. */
export interface FetchedResource extends PageResource {
  finalUrl: string;
  /** sha256, hex, of its bytes; null where none could be had. */
  hash: string | null;
  etag: string | null;
  lastModified: string | null;
  /** It is what was held: `hash` says what, and no bytes came. */
  isUnchanged: boolean;
}

/**
 * Fetches one image or stylesheet through `ask`. What can't be had, for whatever reason of the site's, has null
 * bytes: the page is still a page.
 */
export async function fetchResource(url: string, kind: PageResource['kind'], held: HeldResource | null, ask: (url: URL) => Promise<WireAnswer>): Promise<FetchedResource> {
  const nothing = { url, kind, finalUrl: url, contentType: null, bytes: null, hash: null, etag: null, lastModified: null, isUnchanged: false };
  try {
    const answer = await ask(publicUrl(url));
    const told = { url, kind, finalUrl: answer.url.href, etag: answer.headers['etag'] ?? null, lastModified: answer.headers['last-modified'] ?? null };
    if (held !== null && answer.status === 304) {
      return { ...told, contentType: held.contentType, bytes: null, hash: held.hash, etag: told.etag ?? held.etag, lastModified: told.lastModified ?? held.lastModified, isUnchanged: true };
    }
    const contentType = answer.headers['content-type'] ?? null;
    // A site that answers "not found" with a page and 200 does so for images too.
    const isPage = /^text\/html\b/i.test(contentType ?? '');
    if (answer.status !== 200 || isPage) return { ...nothing, contentType };
    return { ...told, contentType, bytes: answer.bytes, hash: createHash('sha256').update(answer.bytes).digest('hex'), isUnchanged: false };
  } catch (error) {
    troubleOf(error);
    return nothing;
  }
}

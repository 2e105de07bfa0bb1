import type { PageResource } from '#domain/page-capture.ts';
import { troubleOf } from './errors.ts';
import type { WireAnswer } from './exchange.ts';
import { publicUrl } from './follow-redirects.ts';

/**
 * Fetches one image or stylesheet through `ask`. What can't be had, for whatever reason of the site's, has null
 * bytes: the page is still a page.
 */
export async function fetchResource(url: string, kind: PageResource['kind'], ask: (url: URL) => Promise<WireAnswer>): Promise<PageResource> {
  try {
    const answer = await ask(publicUrl(url));
    const contentType = answer.headers['content-type'] ?? null;
    // A site that answers "not found" with a page and 200 does so for images too.
    const isPage = /^text\/html\b/i.test(contentType ?? '');
    return { url, kind, contentType, bytes: answer.status === 200 && !isPage ? answer.bytes : null };
  } catch (error) {
    troubleOf(error);
    return { url, kind, contentType: null, bytes: null };
  }
}

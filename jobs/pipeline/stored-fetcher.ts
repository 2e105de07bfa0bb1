import type { PublisherRequest } from '#publishers/define-publisher.ts';
import type { StoredPage } from '#records/stored-pages.ts';
import type { LinkAnswer } from '../http/ask-status.ts';
import type { FetchedAnswer, FetchedResource, Fetcher, HeldResource } from '../http/fetch-page.ts';
import { addressOf, readStoredBody } from './ask-publisher.ts';

/** Answers from the store, as the network answered the last time. Nothing of it goes out. */
export interface StoredFetcher extends Fetcher {
  /** Questions that the store has no answer for, by address: never asked before, or no longer kept. */
  unkept: ReadonlyMap<string, PublisherRequest>;
}

export interface StoredAnswers {
  /** The last reading of an address; null where there is none. */
  page(address: string): Promise<StoredPage | null> | StoredPage | null;
  /** What a link last answered; null where nobody has asked it. */
  link(url: string): LinkAnswer | null;
}

/**
 * A fetcher that reads stored pages in place of the web, so that the very pipeline of a crawl reads them again. A page is
 * dated by its last reading; one that could not be read then can't be read now, for the same reason.
 */
export function createStoredFetcher(answers: StoredAnswers): StoredFetcher {
  const unkept = new Map<string, PublisherRequest>();
  const fetchPage = async (request: PublisherRequest): Promise<FetchedAnswer> => {
    const address = addressOf(request);
    const page = await answers.page(address);
    const body = page?.bodyHash == null ? null : await readStoredBody(page.bodyHash);
    const shared = { status: page?.status ?? null, finalUrl: page?.finalUrl ?? address, etag: page?.etag ?? null, lastModified: page?.lastModified ?? null };
    if (page !== null && page.bodyHash !== null && body !== null) {
      const { url, finalUrl, status, contentType, headers, fetchedAt, bodyHash } = page;
      return { ...shared, ok: true, capture: { url, finalUrl, status, contentType, headers, fetchedAt, bodyHash, body: Buffer.from(body).toString('utf8'), resources: [] } };
    }
    if (page !== null && page.bodyHash === null && page.trouble !== null) return { ...shared, ok: false, trouble: page.trouble, url: page.url, fetchedAt: page.fetchedAt };
    unkept.set(address, request);
    return { ...shared, ok: false, trouble: 'not-read-yet', url: address, fetchedAt: page?.fetchedAt ?? new Date(0).toISOString() };
  };
  const fetchResource: Fetcher['fetchResource'] = async ({ url, kind }, _request, _pace, held: HeldResource | null = null): Promise<FetchedResource> => {
    const stored = await answers.page(url);
    const hash = held?.hash ?? stored?.bodyHash ?? null;
    const told = { url, kind, finalUrl: held?.finalUrl ?? stored?.finalUrl ?? url, contentType: held?.contentType ?? stored?.contentType ?? null, etag: held?.etag ?? stored?.etag ?? null, lastModified: held?.lastModified ?? stored?.lastModified ?? null };
    if (held !== null) return { ...told, hash, bytes: null, isUnchanged: true };
    const bytes = hash === null ? null : await readStoredBody(hash);
    return bytes === null ? { ...told, etag: null, lastModified: null, hash: null, bytes: null, isUnchanged: false } : { ...told, hash, bytes, isUnchanged: false };
  };
  return {
    unkept, fetchPage, fetchResource,
    askLink: (url) => Promise.resolve(answers.link(url) ?? { status: null, trouble: 'not-read-yet' }),
    askPart: () => Promise.reject(new Error('No script of a stored page is asked for.')),
    readSiteMap: () => Promise.reject(new Error('No site is asked for its map while stored pages are read.')),
    stats: () => ({ requests: 0, unchanged: 0, receivedBytes: 0, resourcesFromMemory: 0, troubles: {} }),
    forgetResources: () => {},
    close: () => Promise.resolve(),
  };
}

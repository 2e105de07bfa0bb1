import type { ObservationOf } from '#domain/observation.ts';
import type { PageExtraction } from '#extract/extract-page.ts';
import { fingerprintLogo } from '#extract/logo.ts';
import type { PublisherAnswer, PublisherRequest } from '#publishers/define-publisher.ts';
import type { FetchedResource, Fetcher, Pace } from '../http/fetch-page.ts';

/** An image that a publisher asks for, fetched and read; `resource` is what the reading store keeps as its proof. */
export async function askForImage(fetcher: Pick<Fetcher, 'fetchResource'>, request: PublisherRequest, pace: Pace, fetchedAt: string): Promise<{ answer: PublisherAnswer; resource: FetchedResource }> {
  const resource = await fetcher.fetchResource({ url: request.url, kind: 'image' }, request, pace);
  const { url, finalUrl, hash, bytes } = resource;
  if (bytes === null || hash === null) return { resource, answer: { ok: false, trouble: 'unreadable', url, fetchedAt, status: null, body: null } };
  const logo: ObservationOf<'logo'> = {
    field: 'logo', raw: url, value: { url, print: await fingerprintLogo(bytes) }, method: 'api', rank: 0, evidence: { url, fetchedAt, bodyHash: hash, locator: '', excerpt: url },
  };
  const page: PageExtraction = { kind: 'other', trouble: null, language: null, observations: [logo], reviews: [], links: {} };
  return { resource, answer: { ok: true, url, finalUrl, fetchedAt, bodyHash: hash, body: null, page } };
}

import { hash } from 'node:crypto';
import type { Evidence } from '#domain/observation.ts';
import type { PageMemory, RememberedResource } from '#domain/page-memory.ts';
import type { ExtractOptions, PageExtraction } from '#extract/extract-page.ts';
import { withoutSecrets } from '#normalize/url-secrets.ts';
import { pageMemoryId } from '#records/page-memories.ts';
import { extractionVersion } from './extraction-version.ts';

/** What is known of a page before it is read. */
export type PageFacts = Pick<PageMemory, 'url' | 'finalUrl' | 'status' | 'contentType' | 'headers' | 'etag' | 'lastModified' | 'bodyHash'> & {
  /** UTC, ISO 8601. */
  fetchedAt: string;
};

/** The id of the memory of an address that a publisher asks for, read by these options. */
export function memoryId(publisherId: string, url: string, options: ExtractOptions): string {
  return pageMemoryId(publisherId, withoutSecrets(url), plain(options));
}

/** What a reading of before says today; null where something has changed that may change it. */
export function recall(memory: PageMemory, facts: PageFacts, resources: readonly RememberedResource[], options: ExtractOptions): PageExtraction | null {
  const today = facts.fetchedAt.slice(0, 10);
  if (memory.isOfDay ? today !== memory.readOn : today < memory.readOn) return null;
  if (memory.key !== keyOf(facts, resources, options)) return null;
  const page = JSON.parse(memory.reading) as PageExtraction;
  const { finalUrl: url, fetchedAt, bodyHash } = facts;
  for (const { evidence } of evidenceHolders(page)) if (evidence !== null && !('bodyHash' in evidence)) Object.assign(evidence, { url, fetchedAt, bodyHash });
  return page;
}

/** What is kept of a reading. */
export function remember(publisherId: string, facts: PageFacts, resources: RememberedResource[], options: ExtractOptions, page: PageExtraction, isQuarantined: boolean): PageMemory {
  const { url, finalUrl, status, contentType, headers, etag, lastModified, bodyHash, fetchedAt } = facts;
  return {
    id: memoryId(publisherId, url, options), publisherId, url, finalUrl, status, contentType, headers, etag, lastModified, bodyHash, resources,
    key: keyOf(facts, resources, options), readOn: fetchedAt.slice(0, 10), isOfDay: page.isOfDay ?? false, isQuarantined, reading: pack(page, facts),
  };
}

type Slim = Pick<Evidence, 'locator' | 'excerpt'>;

/** Without what every piece of evidence of the page has in common. Copied where it lies: a function that JSON.stringify asks for each key takes twice as long as all the rest. */
function pack(page: PageExtraction, { finalUrl, fetchedAt, bodyHash }: PageFacts): string {
  const slim = <T extends { evidence: Evidence | null }>(one: T): object => {
    const { evidence } = one;
    if (evidence?.url !== finalUrl || evidence.fetchedAt !== fetchedAt || evidence.bodyHash !== bodyHash) return one;
    const { locator, excerpt } = evidence;
    return { ...one, evidence: { locator, excerpt } satisfies Slim };
  };
  const { observations, reviews, locations } = page;
  return JSON.stringify({ ...page, observations: observations.map(slim), reviews: reviews.map(slim), ...(locations && { locations: locations.map((one) => one.map(slim)) }) });
}

function evidenceHolders({ observations, locations = [], reviews }: PageExtraction): { evidence: Evidence | Slim | null }[] {
  return [...observations, ...locations.flat(), ...reviews];
}

function keyOf({ url, finalUrl, status, contentType, headers, bodyHash }: PageFacts, resources: readonly RememberedResource[], options: ExtractOptions): string {
  const shown = resources.map((one) => [one.url, one.kind, one.hash]);
  return hash('sha256', JSON.stringify([extractionVersion(), bodyHash, url, finalUrl, status, contentType, Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1)), shown, plain(options)]));
}

function plain({ country, language, keepsText }: ExtractOptions): string {
  return JSON.stringify([country ?? null, language ?? null, keepsText ?? false]);
}

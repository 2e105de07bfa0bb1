import type { PageCapture, Rendering } from '#domain/page-capture.ts';
import type { PageMemory, QuarantinedPage, RememberedResource, RenewedValidators } from '#domain/page-memory.ts';
import { READ_HEADERS, type ExtractOptions, type PageExtraction } from '#extract/extract-page.ts';
import type { Publisher, PublisherRequest } from '#publishers/define-publisher.ts';
import type { FetchedAnswer, FetchedResource, Fetcher, HeldResource, UnchangedAnswer } from '../http/fetch-page.ts';
import type { ExtractPool, PageReading } from './extract-pool.ts';
import { fetchResources } from './fetch-resources.ts';
import { recall, remember, type PageFacts } from './remember-page.ts';

/** Threads that a page may cost. The second try follows at once: a thread may also die of something else. */
const TRIES = 2;

export interface ReadingMeans {
  fetcher: Fetcher;
  pool: ExtractPool;
  /** The bytes of a stored body; null where they are no longer kept. */
  readBody(hash: string): Promise<Uint8Array | null>;
}

/** A page that a publisher asks for, and how it is read. */
export interface PageQuestion {
  publisher: Publisher;
  request: PublisherRequest;
  options: ExtractOptions;
}

/** A page that came, read now or remembered. */
export interface PageAnswer {
  ok: true;
  facts: PageFacts;
  page: PageExtraction;
  resources: FetchedResource[];
  /** Null where the page is what it was: its body is in store. */
  capture: PageCapture | null;
  rendering: Rendering | undefined;
  /** What is to be remembered of it, where it was read anew. */
  memory: PageMemory | null;
  /** Set where the page is what it was, under new validators. */
  renewed: RenewedValidators | null;
  /** Set where it was given up just now. */
  quarantined: QuarantinedPage | null;
}

/**
 * Asks for a page whether it still is what is remembered, and reads it where it is not. What it says is the same with and
 * without a memory; what differs is the work.
 */
export async function askForPage(means: ReadingMeans, question: PageQuestion, known: PageMemory | null): Promise<PageAnswer | Extract<FetchedAnswer, { ok: false }>> {
  const { request, publisher, options } = question;
  const held = known !== null && isWorthHolding(known, request) ? known : null;
  const answer = await means.fetcher.fetchPage(request, publisher.pace, held);
  if (!answer.ok) return answer;
  const facts = 'capture' in answer ? factsOf(answer.capture, answer) : unchangedFacts(answer, known);
  const rendering = 'capture' in answer ? answer.capture.rendering : undefined;
  if (known !== null && known.bodyHash === facts.bodyHash && known.finalUrl === facts.finalUrl) {
    const resources = await Promise.all(known.resources.map((one) => means.fetcher.fetchResource(one, request, publisher.pace, heldResource(one))));
    const page = recall(known, facts, resources.map(toRemembered), options);
    if (page !== null) return { ok: true, facts, page, resources, capture: null, rendering, memory: null, renewed: renew(known, facts, resources), quarantined: null };
  }
  const capture = 'capture' in answer ? { ...answer.capture, headers: facts.headers } : await captureInStore(means, facts);
  // Said to be unchanged, and no longer in store: asked for as if nothing were held.
  if (capture === null) return askForPage(means, question, null);
  return readAnew(means, question, capture, facts, known);
}

/** A page that gave nothing, and may be rendered by now, is asked for whole: its browser needs more than that it is unchanged. */
function isWorthHolding({ etag, lastModified, reading }: PageMemory, { render }: PublisherRequest): boolean {
  if (etag === null && lastModified === null) return false;
  return render === undefined || (JSON.parse(reading) as PageExtraction).trouble === null;
}

/** Reads a capture, images and all, whatever is remembered of it. */
async function readAnew({ fetcher, pool, readBody }: ReadingMeans, { publisher, request, options }: PageQuestion, capture: PageCapture, facts: PageFacts, known: PageMemory | null): Promise<PageAnswer> {
  let tries = 0;
  const held = new Map((known?.resources ?? []).map((one) => [one.url, heldResource(one)]));
  const resources = !request.withResources ? [] : await fetchResources(capture, {
    find: async (page) => {
      const { found, reading } = await pool.find(page);
      if (costsThread(reading)) tries += 1;
      return found;
    },
    fetch: async (wanted) => {
      const came = await fetcher.fetchResource(wanted, request, publisher.pace, held.get(wanted.url) ?? null);
      if (!came.isUnchanged || came.hash === null) return came;
      const bytes = await readBody(came.hash);
      return bytes === null ? fetcher.fetchResource(wanted, request, publisher.pace) : { ...came, bytes };
    },
  });
  const { page, reading } = await readWithPatience(pool, capture, options, tries);
  const isQuarantined = costsThread(reading);
  return {
    ok: true, facts, page, resources, capture, rendering: capture.rendering, renewed: null,
    memory: remember(publisher.id, facts, resources.map(toRemembered), options, page, isQuarantined),
    quarantined: isQuarantined ? { publisherId: publisher.id, url: facts.url, bodyHash: facts.bodyHash, trouble: page.trouble ?? 'unreadable' } : null,
  };
}

async function readWithPatience(pool: ExtractPool, capture: PageCapture, options: ExtractOptions, before: number): ReturnType<ExtractPool['read']> {
  for (let tries = before + 1; ; tries += 1) {
    const read = await pool.read(capture, options);
    if (tries >= TRIES || !costsThread(read.reading)) return read;
  }
}

function costsThread({ outcome }: PageReading): boolean {
  return outcome === 'died' || outcome === 'too-long';
}

function factsOf({ url, finalUrl, status, contentType, headers, bodyHash, fetchedAt, rendering }: PageCapture, answer: FetchedAnswer): PageFacts {
  // What scripts made of a page has no validators: those that came are of the empty page.
  const { etag, lastModified } = rendering ? { etag: null, lastModified: null } : answer;
  return { url, finalUrl, status, contentType, headers: readHeaders(headers), etag, lastModified, bodyHash, fetchedAt };
}

/** What a 304 leaves out stands as it stood (RFC 9111 §4.3.4). */
function unchangedFacts({ url, finalUrl, headers, fetchedAt }: UnchangedAnswer, known: PageMemory | null): PageFacts {
  if (known === null) throw new Error('A page came unchanged though nothing was held.');
  const { status, contentType, bodyHash } = known;
  const [etag, lastModified] = [headers['etag'] ?? known.etag, headers['last-modified'] ?? known.lastModified];
  return { url, finalUrl, status, contentType, headers: { ...known.headers, ...readHeaders(headers) }, etag, lastModified, bodyHash, fetchedAt };
}

function readHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(READ_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}

async function captureInStore({ readBody }: ReadingMeans, facts: PageFacts): Promise<PageCapture | null> {
  const { url, finalUrl, status, contentType, headers, bodyHash, fetchedAt } = facts;
  const bytes = await readBody(bodyHash);
  return bytes && { url, finalUrl, status, contentType, headers, fetchedAt, bodyHash, body: Buffer.from(bytes).toString('utf8'), resources: [] };
}

/** An entity tag that changed while the page did not; a date alone may be that of the asking. */
function renew(known: PageMemory, { etag, lastModified }: PageFacts, resources: readonly FetchedResource[]): RenewedValidators | null {
  const isSame = known.etag === etag && resources.every((one, index) => known.resources[index]?.etag === one.etag);
  return isSame ? null : { id: known.id, etag, lastModified, resources: resources.map(toRemembered) };
}

function heldResource({ finalUrl, contentType, hash, etag, lastModified }: RememberedResource): HeldResource | null {
  return hash === null || (etag === null && lastModified === null) ? null : { finalUrl, contentType, hash, etag, lastModified };
}

function toRemembered({ url, kind, finalUrl, contentType, hash, etag, lastModified }: FetchedResource): RememberedResource {
  return { url, kind, finalUrl, contentType, hash, etag, lastModified };
}

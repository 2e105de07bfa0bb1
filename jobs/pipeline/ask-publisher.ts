import { createHash } from 'node:crypto';
import type { CapturedBody, FetchRecord } from '#domain/audit.ts';
import type { PageMemory, QuarantinedPage, RenewedValidators } from '#domain/page-memory.ts';
import { withoutSecrets } from '#normalize/url-secrets.ts';
import type { Publisher, PublisherAnswer, PublisherRequest } from '#publishers/define-publisher.ts';
import { findBody } from '#records/readings.ts';
import type { FetchedAnswer, FetchedResource } from '../http/fetch-page.ts';
import { askForImage } from './ask-image.ts';
import type { Account } from './connections.ts';
import { askForPage, type PageAnswer, type ReadingMeans } from './read-page.ts';
import type { SharePage } from './shared-pages.ts';

const REFUSAL_BYTES = 16 * 1024;

/** What was fetched on the way, for the reading store. */
export interface FetchLog {
  bodies: CapturedBody[];
  fetches: FetchRecord[];
  memories: PageMemory[];
  renewed: RenewedValidators[];
  quarantined: QuarantinedPage[];
}

/** What is remembered of a page; null before its first reading. */
export type Recollection = (publisherId: string, request: PublisherRequest) => Promise<PageMemory | null>;

/** `account` counts and hides what is asked with a key of the brand; `share` lets locations that name one page have it fetched once. */
export type AskingMeans = ReadingMeans & { recollect: Recollection; account?: Account; share?: SharePage };

/** The bytes of a body in the reading store. */
export async function readStoredBody(hash: string): Promise<Uint8Array | null> {
  return (await findBody(hash))?.bytes ?? null;
}

/** Nothing noted yet. */
export function emptyLog(): FetchLog {
  return { bodies: [], fetches: [], memories: [], renewed: [], quarantined: [] };
}

/**
 * Drives a publisher: fetches each request that it yields, reads the page where it asks for that, hands the answer back, and
 * returns what it made of them. Everything fetched is appended to `log`. A publisher's own errors pass through.
 */
export async function askPublisher<R>(
  publisher: Publisher,
  gathering: AsyncGenerator<PublisherRequest, R, PublisherAnswer>,
  means: AskingMeans,
  log: FetchLog,
): Promise<R> {
  let step = await gathering.next();
  while (!step.done) step = await gathering.next(await answerTo(publisher, step.value, means, log));
  return step.value;
}

async function answerTo(publisher: Publisher, request: PublisherRequest, means: AskingMeans, log: FetchLog): Promise<PublisherAnswer> {
  const { account } = means;
  if (account !== undefined && !(await account.takeRequest())) {
    const nothing = { ok: false as const, trouble: 'quota-spent' as const, status: null, url: withoutSecrets(request.url), finalUrl: withoutSecrets(request.url), fetchedAt: account.now().toISOString(), etag: null, lastModified: null };
    await account.note('quota-spent');
    return noteTrouble({ ...publisher, readRefusal: () => null }, request, nothing, means, log);
  }
  const answer = await ask(publisher, request, means, log);
  await account?.note(answer.ok ? null : answer.trouble);
  return answer;
}

async function ask(publisher: Publisher, request: PublisherRequest, means: AskingMeans, log: FetchLog): Promise<PublisherAnswer> {
  if (request.isImage === true) {
    // An image is dated like the answer that named it.
    const fetchedAt = log.fetches.at(-1)?.fetchedAt ?? new Date().toISOString();
    const { answer, resource } = await askForImage(means.fetcher, request, publisher.pace, fetchedAt);
    if (mayKeepBody(publisher)) noteResource({ ...sharedRecord(publisher, request, means), finalUrl: hide(means, resource.finalUrl), status: 200, etag: resource.etag, lastModified: resource.lastModified, fetchedAt }, resource, log);
    return answer;
  }
  if (request.read === undefined) {
    const answer = await means.fetcher.fetchPage(request, publisher.pace);
    if (!answer.ok) return noteTrouble(publisher, request, answer, means, log);
    const { url, finalUrl, fetchedAt, bodyHash, body, contentType, status } = answer.capture;
    const shared = sharedRecord(publisher, request, means);
    log.fetches.push({ ...shared, finalUrl: hide(means, finalUrl), status, etag: answer.etag, lastModified: answer.lastModified, bodyHash: mayKeepBody(publisher) ? bodyHash : null, trouble: null, fetchedAt });
    if (mayKeepBody(publisher)) log.bodies.push({ hash: bodyHash, contentType, bytes: Buffer.from(hide(means, body), 'utf8') });
    return { ok: true, url, finalUrl, fetchedAt, bodyHash, body, page: null };
  }
  const question = { publisher, request, options: request.read };
  const askNow = async () => askForPage(means, question, await means.recollect(publisher.id, request));
  const answer = await (means.share === undefined ? askNow() : means.share(publisher, request, askNow));
  if (!answer.ok) return noteTrouble(publisher, request, answer, means, log);
  notePage(publisher, request, answer, means, log);
  const { url, finalUrl, fetchedAt, bodyHash } = answer.facts;
  return { ok: true, url, finalUrl, fetchedAt, bodyHash, body: null, page: answer.page };
}

/** What a publisher lets nobody keep for a day is never written. */
function mayKeepBody({ retention }: Publisher): boolean {
  return retention.bodyDays !== 0;
}

function hide({ account }: AskingMeans, text: string): string {
  return account === undefined ? text : account.hide(text);
}

function sharedRecord({ id }: Publisher, request: PublisherRequest, means: AskingMeans) {
  return { kind: 'page' as const, publisherId: id, externalId: null, url: hide(means, addressOf(request)) };
}

function noteTrouble(publisher: Publisher, request: PublisherRequest, answer: Extract<FetchedAnswer, { ok: false }>, means: AskingMeans, log: FetchLog): PublisherAnswer {
  const { status, finalUrl, etag, lastModified, fetchedAt, url } = answer;
  const refusal = { status, body: answer.bytes === undefined ? null : refusalText(answer.bytes) };
  const trouble = publisher.readRefusal?.(refusal, request) ?? answer.trouble;
  log.fetches.push({ ...sharedRecord(publisher, request, means), finalUrl: hide(means, finalUrl), status, etag, lastModified, bodyHash: null, trouble, fetchedAt });
  return { ok: false, trouble, url, fetchedAt, ...refusal };
}

/** An API says what is wrong in a few lines; a page that came with a refusal is read no further. */
function refusalText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, REFUSAL_BYTES)).toString('utf8');
}

function notePage(publisher: Publisher, request: PublisherRequest, { facts, capture, rendering, resources, memory, renewed, quarantined }: PageAnswer, means: AskingMeans, log: FetchLog): void {
  const { finalUrl, status, etag, lastModified, bodyHash, fetchedAt } = facts;
  const isKept = mayKeepBody(publisher);
  const shared = { ...sharedRecord(publisher, request, means), finalUrl, status, etag, lastModified, fetchedAt };
  const drawn = rendering === undefined ? {} : { rendering: { seconds: rendering.seconds, screenshotHash: isKept ? (rendering.screenshot?.hash ?? null) : null } };
  log.fetches.push({ ...shared, bodyHash: isKept ? bodyHash : null, trouble: null, ...drawn });
  if (quarantined) log.quarantined.push(quarantined);
  if (!isKept) return;
  // Kept as the decoded text, so that proofs open without knowing the page's charset; the hash names the received bytes.
  if (capture) log.bodies.push({ hash: bodyHash, contentType: facts.contentType, bytes: Buffer.from(capture.body, 'utf8') });
  if (rendering?.screenshot) log.bodies.push({ hash: rendering.screenshot.hash, contentType: 'image/webp', bytes: rendering.screenshot.bytes, pictureOf: bodyHash });
  if (memory) log.memories.push(memory);
  if (renewed) log.renewed.push(renewed);
  for (const resource of resources) noteResource(shared, resource, log);
}

/** An image is the proof of what was said of it, and is kept and purged like a page. */
function noteResource(page: Omit<FetchRecord, 'bodyHash' | 'trouble'>, { url, hash, bytes, contentType, isUnchanged }: FetchedResource, log: FetchLog): void {
  if (hash === null) return;
  if (bytes !== null && !isUnchanged) log.bodies.push({ hash, contentType, bytes });
  log.fetches.push({ ...page, kind: 'resource', url, finalUrl: url, status: 200, bodyHash: hash, trouble: null, etag: null, lastModified: null });
}

/** Under which address an answer is stored. Questions posted to one address are told apart by what they ask. */
export function addressOf({ url: asked, body }: PublisherRequest): string {
  const url = withoutSecrets(asked);
  return body === undefined ? url : `${url}#${createHash('sha256').update(body).digest('hex').slice(0, 16)}`;
}

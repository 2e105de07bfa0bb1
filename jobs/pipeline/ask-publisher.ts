import { createHash } from 'node:crypto';
import type { CapturedBody, FetchRecord } from '#domain/audit.ts';
import { withoutSecrets } from '#normalize/url-secrets.ts';
import type { Publisher, PublisherAnswer, PublisherRequest } from '#publishers/define-publisher.ts';
import type { FetchedAnswer, Fetcher } from '../http/fetch-page.ts';
import { fetchResources, resourcesFrom } from './fetch-resources.ts';

/** What was fetched on the way, for the reading store. */
export interface FetchLog {
  bodies: CapturedBody[];
  fetches: FetchRecord[];
}

/**
 * Drives a publisher: fetches each request that it yields, hands the answer back, and returns what it made of them.
 * Everything fetched is appended to `log`. A publisher's own errors pass through.
 */
export async function askPublisher<R>(
  publisher: Publisher,
  gathering: AsyncGenerator<PublisherRequest, R, PublisherAnswer>,
  fetcher: Fetcher,
  log: FetchLog,
): Promise<R> {
  let step = await gathering.next();
  while (!step.done) {
    const answer = await fetcher.fetchPage(step.value, publisher.pace);
    if (answer.ok && step.value.withResources) await fetchResources(answer.capture, resourcesFrom(fetcher, step.value, publisher.pace));
    note(publisher, step.value, answer, log);
    step = await gathering.next(answer);
  }
  return step.value;
}

function note(publisher: Publisher, request: PublisherRequest, answer: FetchedAnswer, log: FetchLog): void {
  const { status, finalUrl, etag, lastModified } = answer;
  const shared = { kind: 'page' as const, publisherId: publisher.id, externalId: null, url: addressOf(request), finalUrl, status, etag, lastModified };
  if (!answer.ok) {
    log.fetches.push({ ...shared, bodyHash: null, trouble: answer.trouble, fetchedAt: answer.fetchedAt });
    return;
  }
  const { capture } = answer;
  const { rendering } = capture;
  log.fetches.push({ ...shared, bodyHash: capture.bodyHash, trouble: null, fetchedAt: capture.fetchedAt, ...(rendering === undefined ? {} : { rendering: { seconds: rendering.seconds, screenshotHash: rendering.screenshot?.hash ?? null } }) });
  // Kept as the decoded text, so that proofs open without knowing the page's charset; the hash names the received bytes.
  log.bodies.push({ hash: capture.bodyHash, contentType: capture.contentType, bytes: Buffer.from(capture.body, 'utf8') });
  if (rendering?.screenshot) log.bodies.push({ hash: rendering.screenshot.hash, contentType: 'image/webp', bytes: rendering.screenshot.bytes, pictureOf: capture.bodyHash });
  // An image is the proof of what was said of it, and is kept and purged like a page.
  for (const { url, bytes, contentType } of capture.resources) {
    if (!bytes) continue;
    const hash = createHash('sha256').update(bytes).digest('hex');
    log.bodies.push({ hash, contentType, bytes });
    log.fetches.push({ ...shared, kind: 'resource', url, finalUrl: url, status: 200, bodyHash: hash, trouble: null, fetchedAt: capture.fetchedAt, etag: null, lastModified: null });
  }
}

/** Questions posted to one address are told apart by what they ask. */
function addressOf({ url: asked, body }: PublisherRequest): string {
  const url = withoutSecrets(asked);
  return body === undefined ? url : `${url}#${createHash('sha256').update(body).digest('hex').slice(0, 16)}`;
}

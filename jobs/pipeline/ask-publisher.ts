import type { CapturedBody, FetchRecord } from '#domain/audit.ts';
import type { Publisher, PublisherAnswer, PublisherRequest } from '#publishers/define-publisher.ts';
import type { Fetcher } from '../http/fetch-page.ts';

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
    note(publisher, step.value, answer, log);
    step = await gathering.next(answer);
  }
  return step.value;
}

type FetcherAnswer = Awaited<ReturnType<Fetcher['fetchPage']>>;

function note(publisher: Publisher, request: PublisherRequest, answer: FetcherAnswer, log: FetchLog): void {
  const shared = { publisherId: publisher.id, externalId: null, url: request.url };
  if (!answer.ok) {
    log.fetches.push({ ...shared, finalUrl: answer.url, status: null, bodyHash: null, trouble: answer.trouble, fetchedAt: answer.fetchedAt, etag: null, lastModified: null });
    return;
  }
  const { capture } = answer;
  log.fetches.push({
    ...shared, finalUrl: capture.finalUrl, status: capture.status, bodyHash: capture.bodyHash, trouble: null, fetchedAt: capture.fetchedAt,
    etag: capture.headers['etag'] ?? null, lastModified: capture.headers['last-modified'] ?? null,
  });
  // Kept as the decoded text, so that proofs open without knowing the page's charset; the hash names the received bytes.
  log.bodies.push({ hash: capture.bodyHash, contentType: capture.contentType, bytes: Buffer.from(capture.body, 'utf8') });
}

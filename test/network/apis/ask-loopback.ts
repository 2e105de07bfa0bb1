import { createHash } from 'node:crypto';
import type { PublisherAnswer, PublisherRequest, Publisher } from '#publishers/define-publisher.ts';
import type { Fetcher } from '#jobs/http/fetch-page.ts';

/** Drives a publisher through the real fetcher, as the pipeline does with one that maps its answers itself. */
export async function askThroughFetcher<R>(publisher: Publisher, fetcher: Fetcher, gathering: AsyncGenerator<PublisherRequest, R, PublisherAnswer>): Promise<R> {
  let step = await gathering.next();
  while (step.done !== true) step = await gathering.next(await answerTo(publisher, fetcher, step.value));
  return step.value;
}

async function answerTo(publisher: Publisher, fetcher: Fetcher, request: PublisherRequest): Promise<PublisherAnswer> {
  const answer = await fetcher.fetchPage(request, publisher.pace);
  if (answer.ok) {
    const { url, finalUrl, fetchedAt, body } = answer.capture;
    return { ok: true, url, finalUrl, fetchedAt, bodyHash: createHash('sha256').update(body).digest('hex'), body, page: null };
  }
  const refusal = { status: answer.status, body: answer.bytes === undefined ? null : Buffer.from(answer.bytes).toString('utf8') };
  return { ok: false, trouble: publisher.readRefusal?.(refusal) ?? answer.trouble, url: answer.url, fetchedAt: answer.fetchedAt, ...refusal };
}

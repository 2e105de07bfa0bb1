import { createServer } from 'node:https';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Publisher, PublisherAnswer, PublisherRequest } from '#publishers/define-publisher.ts';
import { createFetcher, type Fetcher } from '#jobs/http/fetch-page.ts';
import { askForImage } from '#jobs/pipeline/ask-image.ts';
import { makeCertificate } from '../../jobs/http/certificate.ts';
import { PlayedClock, testSettings } from '../../jobs/http/loopback.ts';

/** An API on a free port of loopback, and a fetcher to which its own name leads there: publishers are driven with the addresses that they have. */
export interface ServedApi {
  port: number;
  /** Requests that came, oldest first. */
  asked: { method: string; url: string; headers: IncomingMessage['headers'] }[];
  fetcher: Fetcher;
  /** Drives a publisher as the pipeline does: each request is fetched, each refusal read. */
  ask<R>(publisher: Publisher, gathering: AsyncGenerator<PublisherRequest, R, PublisherAnswer>): Promise<R>;
  close(): Promise<void>;
}

/** Serves `listener` as `host` ("*.example": as all hosts below), by TLS with a certificate that this process alone trusts. */
export async function serveApi(host: string, listener: RequestListener): Promise<ServedApi> {
  const authority = makeCertificate(`Authority of ${host}`, { isAuthority: true });
  const certificate = makeCertificate(host, { issuer: authority, host });
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, authority.pem]);
  const asked: ServedApi['asked'] = [];
  const server = createServer({ key: certificate.key.export({ type: 'pkcs8', format: 'pem' }), cert: certificate.pem }, (request, response) => {
    asked.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    listener(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const fetcher = createFetcher(testSettings(port, { resolve: [{ suffix: host.replace(/^\*/, ''), address: '127.0.0.1', port }], maxBodyBytes: 5_000_000 }), { clock: new PlayedClock(), random: () => 0.5 });
  return {
    asked, fetcher, port,
    async ask(publisher, gathering) {
      let step = await gathering.next();
      while (step.done !== true) step = await gathering.next(await answerTo(publisher, step.value, fetcher));
      return step.value;
    },
    async close() {
      await fetcher.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      setDefaultCACertificates(before);
    },
  };
}

async function answerTo(publisher: Publisher, request: PublisherRequest, fetcher: Fetcher): Promise<PublisherAnswer> {
  if (request.isImage === true) return (await askForImage(fetcher, request, publisher.pace, new Date().toISOString())).answer;
  const answer = await fetcher.fetchPage(request, publisher.pace);
  if (answer.ok) {
    const { url, finalUrl, fetchedAt, bodyHash, body } = answer.capture;
    return { ok: true, url, finalUrl, fetchedAt, bodyHash, body, page: null };
  }
  const refusal = { status: answer.status, body: answer.bytes === undefined ? null : Buffer.from(answer.bytes).toString('utf8') };
  return { ok: false, trouble: publisher.readRefusal?.(refusal, request) ?? answer.trouble, url: answer.url, fetchedAt: answer.fetchedAt, ...refusal };
}

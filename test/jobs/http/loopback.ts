import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PublisherRequest } from '#publishers/define-publisher.ts';
import type { Clock } from '#jobs/http/clock.ts';
import { NO_PROXIES } from '#jobs/http/proxies.ts';
import { findResources } from '#extract/resources.ts';
import { createFetcher, type FetchedAnswer, type Fetcher, type FetcherParts, type FetcherSettings, type Held, type UnchangedAnswer } from '#jobs/http/fetch-page.ts';
import { fetchResources, resourcesFrom } from '#jobs/pipeline/fetch-resources.ts';

/** A small server on a free port of loopback, and a fetcher to which every .example host is that server. */
export interface Loopback {
  port: number;
  fetcher: Fetcher;
  /** Requests that came, oldest first, robots.txt apart. */
  asked: { url: string; host: string; headers: IncomingMessage['headers'] }[];
  fetch(url: string, request?: Partial<PublisherRequest>): Promise<FetchedAnswer>;
  /** The page with its images and stylesheets. */
  fetchWhole(url: string): Promise<FetchedAnswer>;
  fetchAgain(url: string, held: Held | null): Promise<FetchedAnswer | UnchangedAnswer>;
  close(): Promise<void>;
}

const PAGE = { method: 'GET', accept: 'html', obeysRobots: true, withResources: false } as const;
const PACE = { requestsPerSecond: 1, concurrency: 2 };

/** Time that passes only when somebody sleeps, and then at once. */
export class PlayedClock implements Clock {
  #now = 0;
  readonly #sleepers: { until: number; wake: () => void }[] = [];
  readonly slept: number[] = [];

  elapsed(): number {
    return this.#now;
  }

  sleep(milliseconds: number): Promise<void> {
    this.slept.push(milliseconds);
    return new Promise((wake) => {
      this.#sleepers.push({ until: this.#now + milliseconds, wake });
      setImmediate(() => {
        this.#wakeNext();
      });
    });
  }

  #wakeNext(): void {
    const next = this.#sleepers.sort((a, b) => a.until - b.until).shift();
    if (next === undefined) return;
    this.#now = Math.max(this.#now, next.until);
    next.wake();
  }
}

export const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** Settings of a test: short times, small limits, .example on the given port. */
export function testSettings(port: number, changes: Partial<FetcherSettings> = {}): FetcherSettings {
  return {
    userAgentContact: 'https://contact.example', firstByteSeconds: 5, timeoutSeconds: 5, maxBodyBytes: 100_000, maxRedirects: 5, maxConnections: 64, dailyRequestsPerHost: 100_000, proxies: NO_PROXIES, allowedPrivateHosts: [],
    resolve: [{ suffix: '.example', address: '127.0.0.1', port }], now: () => new Date('2026-03-02T10:00:00Z'), ...changes,
  };
}

/** Starts both. robots.txt is 404 unless the listener answers it itself (`servesRobots`). */
export async function startLoopback(listener: RequestListener, options: { settings?: Partial<FetcherSettings>; parts?: FetcherParts; servesRobots?: boolean } = {}): Promise<Loopback> {
  const asked: Loopback['asked'] = [];
  const server: Server = createServer((request, response) => {
    if (request.url === '/robots.txt' && options.servesRobots !== true) {
      response.writeHead(404).end();
      return;
    }
    asked.push({ url: request.url ?? '', host: request.headers.host ?? '', headers: request.headers });
    listener(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const fetcher = createFetcher(testSettings(port, options.settings), { clock: new PlayedClock(), random: () => 0.5, ...options.parts });
  return {
    port, fetcher, asked,
    fetch: (url, request = {}) => fetcher.fetchPage({ ...PAGE, url, ...request }, PACE),
    fetchWhole: async (url) => {
      const answer = await fetcher.fetchPage({ ...PAGE, url }, PACE);
      if (answer.ok) await fetchResources(answer.capture, resourcesFrom(fetcher, findResources, PAGE, PACE));
      return answer;
    },
    fetchAgain: (url, held) => fetcher.fetchPage({ ...PAGE, url }, PACE, held),
    close: async () => {
      await fetcher.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

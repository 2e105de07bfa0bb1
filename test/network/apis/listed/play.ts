import { Readable } from 'node:stream';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { PublisherRequest } from '#publishers/define-publisher.ts';

export interface Played { status: number; body: string }

const REDIRECTS_MAX = 3;

/** Asks a mock without a socket: the same listener, the same strictness, a thousand times a second. */
export async function playListener(listener: RequestListener, { url, method, headers = {}, body }: PublisherRequest, redirects = 0): Promise<Played> {
  const { host, pathname, search } = new URL(url);
  const request = Object.assign(Readable.from(body === undefined ? [] : [Buffer.from(body)]), { method, url: `${pathname}${search}`, headers: { host, 'user-agent': 'Enseigne', ...headers } });
  const answer = await new Promise<Played & { location: string | undefined }>((resolve) => {
    let [status, location]: [number, string | undefined] = [200, undefined];
    const response = {
      writeHead(code: number, sent: Record<string, string> = {}) {
        [status, location] = [code, sent['location']];
        return response;
      },
      end(text?: unknown) {
        resolve({ status, location, body: typeof text === 'string' ? text : '' });
        return response;
      },
    };
    listener(request as unknown as IncomingMessage, response as unknown as ServerResponse);
  });
  if (answer.location === undefined || redirects >= REDIRECTS_MAX) return answer;
  return playListener(listener, { url: new URL(answer.location, url).href, method, headers, accept: 'json', obeysRobots: false, withResources: false }, redirects + 1);
}

import { RedirectLoopError, UnsupportedContentError } from './errors.ts';
import type { WireAnswer, WireRequest } from './exchange.ts';

/** The last answer, and the address that the first one gave as its new one; null where it gave none. */
export type FollowedAnswer = WireAnswer & { movedTo: string | null };

const PERMANENT: ReadonlySet<number> = new Set([301, 308]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Follows redirects by hand, so that every hop passes through `ask` (robots, pace, address guard). Throws
 * RedirectLoopError on a circle or beyond `limit`, UnsupportedContentError when a hop leaves http(s). The answer says
 * where the first address has moved to for good: as far as every hop on the way said so.
 */
export async function followRedirects(first: WireRequest, limit: number, ask: (request: WireRequest) => Promise<WireAnswer>): Promise<FollowedAnswer> {
  const seen = new Set<string>();
  let request = first;
  let movedTo: string | null = null;
  let isForGood = true;
  for (;;) {
    const answer = await ask(request);
    const location = answer.headers['location'];
    // What changes something is not carried on to where nobody meant it to go.
    if (location === undefined || !REDIRECTS.has(answer.status) || first.isOnce === true) return Object.assign(answer, { movedTo });
    seen.add(keyOf(request));
    request = nextRequest(request, answer.status, location);
    isForGood &&= PERMANENT.has(answer.status);
    if (isForGood) movedTo = request.url.href;
    if (seen.has(keyOf(request))) throw new RedirectLoopError('The redirects go round in a circle.');
    if (seen.size > limit) throw new RedirectLoopError(`More than ${limit} redirects.`);
  }
}

const keyOf = (request: WireRequest): string => `${request.method} ${request.url.href}`;

/** An http(s) URL without credentials or fragment. Throws UnsupportedContentError for anything else. */
export function publicUrl(text: string, base?: URL): URL {
  const url = URL.parse(text, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) throw new UnsupportedContentError('Not an http(s) address.');
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

function nextRequest(request: WireRequest, status: number, location: string): WireRequest {
  const url = publicUrl(readUtf8(location), request.url);
  const becomesGet = status === 303 || (request.method === 'POST' && (status === 301 || status === 302));
  const isElsewhere = url.origin !== request.url.origin;
  const headers = Object.entries(request.headers).filter(([name]) => {
    if (isElsewhere && PRIVATE_HEADERS.has(name)) return false;
    return !(becomesGet && name.startsWith('content-'));
  });
  return { url, method: becomesGet ? 'GET' : request.method, headers: Object.fromEntries(headers), body: becomesGet ? null : request.body };
}

/** Meant for the host that was asked and for no other. */
const PRIVATE_HEADERS: ReadonlySet<string> = new Set(['authorization', 'cookie', 'x-api-key', 'x-goog-api-key']);

/** Many servers write UTF-8 into Location; a header comes as Latin-1. */
function readUtf8(header: string): string {
  if (!/[\u0080-\u00FF]/.test(header)) return header;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
  } catch {
    return header;
  }
}

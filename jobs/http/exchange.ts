import type { Dispatcher } from 'undici';
import { classifyError } from './classify-error.ts';
import { collectBody, decompressBody } from './read-body.ts';

/** One request on the wire. `url` carries no credentials. */
export interface WireRequest {
  url: URL;
  method: 'GET' | 'POST' | 'HEAD';
  headers: Record<string, string>;
  body: string | null;
}

/** One answer off the wire: status, lower-case headers, and the body after content decoding. */
export interface WireAnswer {
  url: URL;
  status: number;
  headers: Record<string, string>;
  bytes: Uint8Array;
  /** Bytes as they came, for the statistics. */
  receivedBytes: number;
}

export interface WireLimits {
  timeoutMs: number;
  maxBodyBytes: number;
  /** Take the first bytes and drop the rest, instead of failing. */
  cuts: boolean;
}

/** What is read of a page that only says why there is none: enough to tell a captcha from a plain refusal. */
const REFUSAL_BYTES = 64 * 1024;

/**
 * Sends one request and reads its answer whole, redirects not followed. Throws one of the FetchError classes when
 * no whole answer came; any status is an answer.
 */
export async function exchange(dispatcher: Dispatcher, request: WireRequest, limits: WireLimits): Promise<WireAnswer> {
  let hasAnswered = false;
  try {
    const answer = await dispatcher.request({
      origin: request.url.origin,
      path: `${request.url.pathname}${request.url.search}`,
      method: request.method,
      headers: request.headers,
      body: request.body,
      signal: AbortSignal.timeout(limits.timeoutMs),
    });
    hasAnswered = true;
    const headers = flatten(answer.headers);
    const isPage = answer.statusCode >= 200 && answer.statusCode < 300;
    const limit = isPage ? limits.maxBodyBytes : Math.min(REFUSAL_BYTES, limits.maxBodyBytes);
    const cuts = limits.cuts || !isPage;
    const announced = request.method === 'HEAD' ? null : announcedLength(headers, cuts);
    const received = await collectBody(answer.body, limit, announced, cuts);
    const bytes = isPage ? await decompressBody(received, headers['content-encoding'] ?? null, limits.maxBodyBytes) : await decompressRefusal(received, headers);
    return { url: request.url, status: answer.statusCode, headers, bytes, receivedBytes: received.length };
  } catch (error) {
    throw classifyError(error, hasAnswered);
  }
}

/** The text of a refusal is only a hint: one that can't be unpacked is left out. */
async function decompressRefusal(received: Uint8Array, headers: Record<string, string>): Promise<Uint8Array> {
  try {
    return await decompressBody(received, headers['content-encoding'] ?? null, REFUSAL_BYTES * 4);
  } catch {
    return new Uint8Array();
  }
}

function announcedLength(headers: Record<string, string>, cuts: boolean): number | null {
  const length = headers['content-length'];
  return cuts || length === undefined || !/^\d+$/.test(length) ? null : Number(length);
}

/** Cookies are not kept: a crawl has no session. */
function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || name === 'set-cookie') continue;
    flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

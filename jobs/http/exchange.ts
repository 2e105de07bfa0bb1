import type { Dispatcher } from 'undici';
import { classifyError } from './classify-error.ts';
import { decompressBody } from './read-body.ts';
import { BrokenAnswer, receiveAnswer } from './receive-answer.ts';

/** One request on the wire. `url` carries no credentials. */
export interface WireRequest {
  url: URL;
  method: 'GET' | 'POST' | 'HEAD' | 'PUT' | 'DELETE';
  headers: Record<string, string>;
  body: string | null;
  /** It changes something there: not sent again where it may have arrived. */
  isOnce?: boolean;
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
  /** Until the head of the answer is here, the connecting included. */
  firstByteMs: number;
  /** Until its last byte is. */
  timeoutMs: number;
  /** As received, and after decompression. */
  maxBodyBytes: number;
  /** Take the first bytes and drop the rest, instead of failing. */
  cuts: boolean;
}

/** What the text of a refusal may unfold to. */
const REFUSAL_BYTES_UNPACKED = 256 * 1024;

/** How many times its own limit a body may unfold to, where the rest is dropped. */
const CUT_UNFOLDS = 16;

/** The way to an address: a pool of sockets, of ours or of a proxy. Rejects where it may not be gone. */
export type WayTo = (url: URL) => Dispatcher | Promise<Dispatcher>;

/**
 * Sends one request and reads its answer whole, redirects not followed. Throws one of the FetchError classes when
 * no whole answer came; any status is an answer.
 */
export async function exchange(wayTo: WayTo, request: WireRequest, limits: WireLimits): Promise<WireAnswer> {
  try {
    const way = wayTo(request.url);
    const { status, headers, bytes: received } = await receiveAnswer(way instanceof Promise ? await way : way, request, limits);
    const encoding = headers['content-encoding'];
    const isPage = status >= 200 && status < 300;
    const bytes = encoding === undefined ? received : isPage ? await decompress(received, encoding, limits) : await decompressRefusal(received, encoding);
    return { url: request.url, status, headers, bytes, receivedBytes: received.length };
  } catch (error) {
    throw error instanceof BrokenAnswer ? classifyError(error.cause, error.hasAnswered) : classifyError(error, true);
  }
}

/** Where only the first bytes are wanted, a body that unfolds further is no failure, up to a bound against bombs. */
async function decompress(received: Uint8Array, encoding: string, { cuts, maxBodyBytes }: WireLimits): Promise<Uint8Array> {
  const bytes = await decompressBody(received, encoding, cuts ? maxBodyBytes * CUT_UNFOLDS : maxBodyBytes);
  return bytes.length > maxBodyBytes ? bytes.subarray(0, maxBodyBytes) : bytes;
}

/** The text of a refusal is only a hint: one that can't be unpacked is left out. */
async function decompressRefusal(received: Uint8Array, encoding: string): Promise<Uint8Array> {
  try {
    return await decompressBody(received, encoding, REFUSAL_BYTES_UNPACKED);
  } catch {
    return new Uint8Array();
  }
}

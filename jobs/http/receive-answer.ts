import type { Dispatcher } from 'undici';
import { TimedOutError, TooLargeError, TruncatedError } from './errors.ts';
import type { WireLimits, WireRequest } from './exchange.ts';

/** What is read of a page that only says why there is none: enough to tell a captcha from a plain refusal. */
const REFUSAL_BYTES = 64 * 1024;

/** An answer as it came, its body still compressed. */
export interface ReceivedAnswer {
  status: number;
  headers: Record<string, string>;
  bytes: Uint8Array;
}

/** Rejects with what broke, of undici, a socket or ours; `hasAnswered` is true once the head was read. */
export class BrokenAnswer extends Error {
  readonly hasAnswered: boolean;
  constructor(cause: unknown, hasAnswered: boolean) {
    super('The answer broke off.', { cause });
    this.hasAnswered = hasAnswered;
  }
}

/**
 * Sends one request and collects its answer within the limits. It takes undici's own events: a stream for each answer
 * and an abort signal for each request cost more than the request does (2026-11-22: `npm run bench -- crawl`).
 */
export function receiveAnswer(dispatcher: Dispatcher, request: WireRequest, limits: WireLimits): Promise<ReceivedAnswer> {
  return new Promise((resolve, reject) => {
    const incoming = new Incoming(request.method === 'HEAD', limits, resolve, reject);
    try {
      dispatcher.dispatch(
        { origin: request.url.origin, path: `${request.url.pathname}${request.url.search}`, method: request.method, headers: request.headers, body: request.body },
        incoming,
      );
    } catch (error) {
      incoming.onResponseError(null, error);
    }
  });
}

class Incoming implements Dispatcher.DispatchHandler {
  readonly #isHead: boolean;
  readonly #limits: WireLimits;
  readonly #resolve: (answer: ReceivedAnswer) => void;
  readonly #reject: (error: BrokenAnswer) => void;
  readonly #began = performance.now();
  #timer: NodeJS.Timeout;
  #controller: Dispatcher.DispatchController | null = null;
  #isOver = false;
  #head: { status: number; headers: Record<string, string> } | null = null;
  #limit: number;
  #cuts: boolean;
  #announced: number | null = null;
  readonly #chunks: Buffer[] = [];
  #length = 0;

  constructor(isHead: boolean, limits: WireLimits, resolve: (answer: ReceivedAnswer) => void, reject: (error: BrokenAnswer) => void) {
    this.#isHead = isHead;
    this.#limits = limits;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#limit = limits.maxBodyBytes;
    this.#cuts = limits.cuts;
    const firstByteMs = Math.min(limits.firstByteMs, limits.timeoutMs);
    this.#timer = setTimeout(() => this.#fail(new TimedOutError('No answer began in time.')), firstByteMs);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It waited for a socket for longer than the whole answer may take.
    if (this.#isOver) controller.abort(new TimedOutError('Nobody waits for it any more.'));
  }

  onResponseStart(_controller: unknown, status: number, headers: Record<string, string | string[] | undefined>): void {
    if (status < 200 || this.#isOver) return;
    const flat = flatten(headers);
    this.#head = { status, headers: flat };
    clearTimeout(this.#timer);
    // The whole answer has its time, however slowly it drips.
    this.#timer = setTimeout(() => this.#fail(new TimedOutError('The answer did not end in time.')), Math.max(1, this.#limits.timeoutMs - (performance.now() - this.#began)));
    if (status < 200 || status >= 300) {
      this.#limit = Math.min(REFUSAL_BYTES, this.#limit);
      this.#cuts = true;
    }
    this.#announced = this.#isHead || this.#cuts ? null : announcedLength(flat);
    if (this.#announced !== null && this.#announced > this.#limit) this.#fail(new TooLargeError(`${this.#announced} bytes announced, ${this.#limit} read at most.`));
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    if (this.#isOver) return;
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length <= this.#limit) return;
    if (!this.#cuts) {
      this.#fail(new TooLargeError(`More than ${this.#limit} bytes.`));
      return;
    }
    this.#finish();
    this.#controller?.abort(new TooLargeError('The rest is not read.'));
  }

  onResponseEnd(): void {
    if (this.#isOver) return;
    if (this.#announced !== null && this.#length < this.#announced) this.#fail(new TruncatedError(`${this.#length} of ${this.#announced} bytes came.`));
    else this.#finish();
  }

  onResponseError(_controller: unknown, error: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#reject(new BrokenAnswer(error, this.#head !== null));
  }

  #finish(): void {
    if (this.#head === null) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    const [only] = this.#chunks;
    const bytes = only !== undefined && this.#chunks.length === 1 ? only : Buffer.concat(this.#chunks, this.#length);
    this.#resolve({ ...this.#head, bytes: bytes.length > this.#limit ? bytes.subarray(0, this.#limit) : bytes });
  }

  #fail(error: Error): void {
    this.onResponseError(null, error);
    this.#controller?.abort(error);
  }
}

function announcedLength(headers: Record<string, string>): number | null {
  const length = headers['content-length'];
  return length === undefined || !/^\d+$/.test(length) ? null : Number(length);
}

/** Cookies are not kept: a crawl has no session. */
function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (value === undefined || name === 'set-cookie' || name === '__proto__') continue;
    flat[name.toLowerCase()] = typeof value === 'string' ? value : value.join(', ');
  }
  return flat;
}

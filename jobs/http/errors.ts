import type { Trouble } from '#domain/trouble.ts';
import type { WireAnswer } from './exchange.ts';

/** Why a request ended without a page. One class per decision; `id` is stable and travels to logs. */
export abstract class FetchError extends Error {
  abstract readonly id: string;
}

/** robots.txt of the host keeps us out of this address. */
export class BlockedByRobotsError extends FetchError {
  readonly id = 'blocked-by-robots';
}
/** 401, 403 and the like: the site does not want to show this to us. */
export class ForbiddenError extends FetchError {
  readonly id = 'forbidden';
}
/** The site asks for proof of a human. It is never evaded. */
export class CaptchaError extends FetchError {
  readonly id = 'captcha';
}
/** 429, or 503 with Retry-After, and the wait that it asks for is longer than we wait within a run. */
export class ThrottledError extends FetchError {
  readonly id = 'throttled';
  /** Milliseconds that the host asked for; null when it named no time. */
  readonly retryAfterMs: number | null;
  /** What the host answered; null where it was not even asked. */
  readonly answer: WireAnswer | null;
  constructor(message: string, retryAfterMs: number | null, answer: WireAnswer | null = null) {
    super(message);
    this.retryAfterMs = retryAfterMs;
    this.answer = answer;
  }
}
/** 5xx, after the retries. */
export class ServerError extends FetchError {
  readonly id = 'server-error';
}
/** The whole answer did not come in time. */
export class TimedOutError extends FetchError {
  readonly id = 'timed-out';
}
/** No connection, no name, or it broke before an answer began. */
export class NetworkError extends FetchError {
  readonly id = 'network';
}
/** No such host: the resolver says so for certain. */
export class UnknownHostError extends NetworkError {}
/** The certificate or the handshake can't be trusted. */
export class TlsError extends FetchError {
  readonly id = 'tls';
}
/** The certificate ran out. */
export class CertificateExpiredError extends TlsError {}
/** The certificate vouches for itself: nobody else does. */
export class SelfSignedError extends TlsError {}
/** The certificate is another host's. */
export class WrongHostError extends TlsError {}
/** The host's turns of today are spent: ours to keep, whatever the host would bear. */
export class BudgetSpentError extends FetchError {
  readonly id = 'budget-spent';
}
/** The publisher is left alone at this hour, as its settings ask. */
export class QuietHoursError extends FetchError {
  readonly id = 'quiet-hours';
}
/** The name or a redirect leads to an address that is not of the public network. */
export class PrivateAddressError extends FetchError {
  readonly id = 'private-address';
}
/** Redirects go round in a circle or on for too long. */
export class RedirectLoopError extends FetchError {
  readonly id = 'redirect-loop';
}
/** More bytes than the limit, before or after decompression. */
export class TooLargeError extends FetchError {
  readonly id = 'too-large';
}
/** The answer broke off: fewer bytes than announced. */
export class TruncatedError extends FetchError {
  readonly id = 'truncated';
}
/** Not a kind of content, or of address, that the publisher can read. */
export class UnsupportedContentError extends FetchError {
  readonly id = 'unsupported-content';
}
/** The bytes do not decode as their headers say. */
export class UnreadableError extends FetchError {
  readonly id = 'unreadable';
}
/** 404: there is no such page. */
export class PageNotFoundError extends FetchError {
  readonly id = 'page-not-found';
}
/** 410: there was one, and it is gone for good. */
export class PageGoneError extends FetchError {
  readonly id = 'page-gone';
}
/** A status that says our request was wrong: an address or a query that the source no longer takes. */
export class RefusedRequestError extends FetchError {
  readonly id = 'refused-request';
}

/** A browser could not draw a page that says nothing without its scripts. The message says why. */
export class RenderingFailedError extends FetchError {
  readonly id = 'rendering-failed';
}

const TROUBLE_OF: readonly [new (...given: never[]) => FetchError, Trouble][] = [
  [BlockedByRobotsError, 'blocked-by-robots'],
  [ForbiddenError, 'forbidden'],
  [CaptchaError, 'captcha'],
  [ThrottledError, 'rate-limited'],
  [ServerError, 'server-error'],
  [TimedOutError, 'timeout'],
  [NetworkError, 'network-error'],
  [CertificateExpiredError, 'certificate-expired'],
  [SelfSignedError, 'certificate-self-signed'],
  [WrongHostError, 'certificate-of-another-host'],
  [TlsError, 'tls-error'],
  [BudgetSpentError, 'budget-spent'],
  [QuietHoursError, 'quiet-hours'],
  [PrivateAddressError, 'private-address'],
  [RedirectLoopError, 'redirect-loop'],
  [TooLargeError, 'too-large'],
  [TruncatedError, 'truncated'],
  [UnsupportedContentError, 'unsupported-content'],
  [UnreadableError, 'unreadable'],
  [PageNotFoundError, 'not-found'],
  [PageGoneError, 'gone'],
  [RefusedRequestError, 'source-failed'],
  [RenderingFailedError, 'rendering-failed'],
];

/** The trouble that a class of error is; an error that is not ours is thrown on, for it is a fault of the code. */
export function troubleOf(error: unknown): Trouble {
  const entry = TROUBLE_OF.find(([kind]) => error instanceof kind);
  if (entry === undefined) throw error;
  return entry[1];
}

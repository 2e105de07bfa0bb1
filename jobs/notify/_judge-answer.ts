import type { DeliveryTrouble, TryEnd } from '#domain/delivery.ts';
import { TimedOutError, PrivateAddressError, TlsError, type FetchError } from '../http/errors.ts';
import type { PostAnswer } from '../http/post-json.ts';
import { oneLine, shorten } from './_plain-text.ts';

/** Of a receiver's words, what stands in the log. */
const MOST_SAID = 160;
/** Shorter parts of an address ("in", "hooks") are words. */
const SHORTEST_TOKEN = 6;

/** What an answer means: its status alone decides. `goneAt`: further statuses by which this channel says that it is gone. */
export function judgeAnswer({ status, text, retryAfterMs }: PostAnswer, secrets: readonly string[], goneAt: readonly number[] = []): TryEnd {
  const code = String(status);
  if (status >= 200 && status <= 299) return { trouble: null, code, said: null };
  return { trouble: troubleOf(status, goneAt), code, said: tidy(text, secrets), retryAfterMs };
}

function troubleOf(status: number, goneAt: readonly number[]): DeliveryTrouble {
  if (status === 410 || goneAt.includes(status)) return 'gone';
  if (status === 429) return 'too-many';
  if (status === 401 || status === 403) return 'refused';
  return status === 408 || status === 425 || status >= 500 ? 'out-of-order' : 'not-accepted';
}

/** What no answer means. */
export function judgeSilence(error: FetchError): TryEnd {
  const trouble = error instanceof PrivateAddressError ? 'private-address' : error instanceof TimedOutError ? 'timed-out' : error instanceof TlsError ? 'insecure' : 'unreachable';
  return { trouble, code: null, said: null };
}

/** What of an address must not be repeated: all of it, and whatever in it may be a token. */
export function secretsIn(address: string): string[] {
  const { href, pathname, searchParams, username, password } = new URL(address);
  const parts = [...pathname.split('/'), ...searchParams.values(), username, password].filter((one) => one.length >= SHORTEST_TOKEN);
  return [address, href, ...parts, ...parts.map(decodeURIComponent)];
}

/** One short line; whatever of ours a receiver repeats is taken out. Pages of HTML say nothing that fits. */
export function tidy(text: string, secrets: readonly string[]): string | null {
  if (/^\s*<(!doctype|html)/i.test(text)) return null;
  const hidden = secrets.filter((one) => one.length > 3).toSorted((a, b) => b.length - a.length).reduce((said, one) => said.replaceAll(one, '•••'), text);
  const line = shorten(oneLine(hidden), MOST_SAID);
  return line === '' ? null : line;
}

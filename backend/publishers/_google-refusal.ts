import type { Trouble } from '#domain/trouble.ts';
import { at, listOf, parseJson, textOf } from './_api-page.ts';
import type { Refusal } from './define-publisher.ts';

/** Reasons of google.rpc.ErrorInfo that are the key's fault, or that of the project behind it. */
const KEY_REASONS: ReadonlySet<string> = new Set([
  'API_KEY_INVALID', 'API_KEY_SERVICE_BLOCKED', 'API_KEY_HTTP_REFERRER_BLOCKED', 'API_KEY_IP_ADDRESS_BLOCKED', 'API_KEY_ANDROID_APP_BLOCKED', 'API_KEY_IOS_APP_BLOCKED', 'CONSUMER_INVALID', 'CONSUMER_SUSPENDED', 'CREDENTIALS_MISSING',
]);
/** An id that Google has withdrawn answers 404, or 400 with nothing but these words to tell it by. */
const STALE_PLACE = /place id/i;
const PER_DAY = /per.?day|\/d\//i;

/**
 * What a refusal of a Google API (google.rpc.Status) means; null: as its status says. `unauthenticated` is what a 401
 * amounts to: a key that is refused, or a sign-in that has run out.
 */
export function readGoogleRefusal({ status, body }: Refusal, unauthenticated: Trouble): Trouble | null {
  const error = at(parseJson(body), 'error');
  const message = textOf(at(error, 'message')) ?? '';
  const reasons = listOf(at(error, 'details')).map((one) => textOf(at(one, 'reason')) ?? '');
  if (reasons.some((one) => KEY_REASONS.has(one))) return 'key-refused';
  // What the project is not let do looks like a missing permission, or like load.
  if (reasons.includes('BILLING_DISABLED') || /requires? billing|enable billing/i.test(message)) return 'not-in-plan';
  if (reasons.includes('SERVICE_DISABLED') || /has not been used in project|it is disabled/i.test(message)) return 'not-approved';
  if (status === 400) return /api key/i.test(message) ? 'key-refused' : STALE_PLACE.test(message) ? 'stale-id' : 'request-refused';
  if (status === 401) return unauthenticated;
  if (status === 403) return 'not-authorised';
  if (status === 404) return STALE_PLACE.test(message) ? 'stale-id' : 'not-found';
  if (status === 429) return readSpentQuota(error, message);
  return null;
}

/** A limit of nothing is an API that Google has not opened to the project, however often one asks. */
function readSpentQuota(error: unknown, message: string): Trouble {
  const limits = listOf(at(error, 'details')).map((one) => at(one, 'metadata'));
  if (limits.some((one) => String(at(one, 'quota_limit_value')) === '0')) return 'not-approved';
  const units = limits.flatMap((one) => [textOf(at(one, 'quota_unit')), textOf(at(one, 'quota_limit'))]);
  return [...units, message].some((one) => one !== null && PER_DAY.test(one)) ? 'quota-spent' : 'rate-limited';
}

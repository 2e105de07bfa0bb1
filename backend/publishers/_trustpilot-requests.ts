import type { Trouble } from '#domain/trouble.ts';
import { at, parseJson, textOf } from './_api-page.ts';
import type { PublisherRequest, PublisherSettings, Refusal } from './define-publisher.ts';

const API = 'https://api.trustpilot.com/v1';
/** Reviews of one answer: the most that is given. */
export const REVIEWS_PER_ANSWER = 100;

/** The brand as Trustpilot knows it, by its domain; asked with the API key alone. */
export function askUnit(settings: PublisherSettings): PublisherRequest {
  const name = (settings['domain'] ?? '').trim().toLowerCase().replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  return {
    url: `${API}/business-units/find?${new URLSearchParams({ name }).toString()}`, method: 'GET', headers: { apikey: settings['clientId'] ?? '' }, accept: 'json', obeysRobots: false, withResources: false,
  };
}

/** Reviews with the location that they are of, newest first; `location` asks for those of one alone. Given only with a sign-in. */
export function askReviews(unit: string, page: number, settings: PublisherSettings, location: string | null = null, perPage = REVIEWS_PER_ANSWER): PublisherRequest {
  const parameters = { page: String(page), perPage: String(perPage), orderBy: 'createdat.desc', ...(location === null ? {} : { internalLocationId: location }) };
  return {
    url: `${API}/private/business-units/${encodeURIComponent(unit)}/reviews?${new URLSearchParams(parameters).toString()}`, method: 'GET', headers: { authorization: `Bearer ${settings['accessToken'] ?? ''}` },
    accept: 'json', obeysRobots: false, withResources: false,
  };
}

/** One review with what the business answered. */
export function askReview(review: string, settings: PublisherSettings): PublisherRequest {
  return { url: `${API}/private/reviews/${encodeURIComponent(review)}`, method: 'GET', headers: { authorization: `Bearer ${settings['accessToken'] ?? ''}` }, accept: 'json', obeysRobots: false, withResources: false };
}

/** The owner's answer to a review; a second one takes the place of the first. */
export function sendReply(review: string, message: string, settings: PublisherSettings): PublisherRequest {
  return {
    url: `${API}/private/reviews/${encodeURIComponent(review)}/reply`, method: 'POST', headers: { authorization: `Bearer ${settings['accessToken'] ?? ''}`, 'content-type': 'application/json' }, body: JSON.stringify({ message }),
    accept: 'json', obeysRobots: false, withResources: false, isOnce: true,
  };
}

/** Ends of the codes of the gateway before the API (`fault.detail.errorcode`). */
const BY_CODE: readonly (readonly [RegExp, Trouble])[] = [
  [/access_token_expired|invalid_access_token|InvalidAccessToken|AccessTokenExpired/, 'sign-in-expired'],
  [/InvalidApiKeyForGivenResource|NoApiProductMatchFound/, 'not-approved'],
  [/ApiKey|APIKey|invalid_client/, 'key-refused'],
  [/InsufficientScope/, 'not-authorised'],
  [/QuotaViolation|SpikeArrestViolation/, 'rate-limited'],
];

/** By the gateway's code; else by the status and by whether it was the key or the sign-in that was shown. */
export function readTrustpilotRefusal({ status, body }: Refusal, request?: PublisherRequest): Trouble | null {
  const json = parseJson(body);
  const code = textOf(at(json, 'fault', 'detail', 'errorcode')) ?? '';
  const known = BY_CODE.find(([words]) => words.test(code))?.[1];
  if (known !== undefined) return known;
  const isPrivate = request !== undefined && new URL(request.url).pathname.startsWith('/v1/private/');
  if (status === 401) return isPrivate ? 'sign-in-expired' : 'key-refused';
  if (status === 403) return isPrivate ? 'not-authorised' : 'key-refused';
  // Limits are of five minutes and of an hour.
  if (status === 429) return 'rate-limited';
  if (status === 404) return json === undefined ? 'request-refused' : 'stale-id';
  return status === 400 || status === 409 || status === 410 || status === 422 ? 'request-refused' : null;
}

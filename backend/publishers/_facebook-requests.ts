import type { Trouble } from '#domain/trouble.ts';
import { at, numberOf, parseJson, textOf } from './_api-page.ts';
import type { PublisherRequest, PublisherSettings, Refusal } from './define-publisher.ts';

/** The version of 2026-07-29. One that has expired is not refused: the next one answers in its place. */
const API = 'https://graph.facebook.com/v26.0';
/** Store pages of one answer. */
const PAGE_SIZE = 100;
/**
 * As few as can be: one that the version does not know fails the whole call. The page's picture is left out: it comes 50
 * pixels wide, too few to tell a mark by, unless expanded, and at a signed address that is another one each day.
 */
export const PAGE_FIELDS = [
  'id', 'name', 'store_number', 'store_code', 'category_list', 'hours', 'is_always_open', 'is_permanently_closed', 'temporary_status', 'location', 'phone', 'website', 'link', 'overall_star_rating', 'rating_count', 'is_published',
] as const;
/** What tells whose page it is. */
export const SEARCH_FIELDS = ['id', 'name', 'store_location_descriptor', 'store_number', 'store_code', 'location', 'phone', 'website', 'link'] as const;

function ask(path: string, parameters: Readonly<Record<string, string>>, settings: PublisherSettings): PublisherRequest {
  return {
    url: `${API}/${path}?${new URLSearchParams(parameters).toString()}`, method: 'GET', headers: { authorization: `Bearer ${settings['accessToken'] ?? ''}` },
    accept: 'json', obeysRobots: false, withResources: false,
  };
}

/** One page by its id or its name in an address. */
export function askPage(id: string, fields: readonly string[], settings: PublisherSettings): PublisherRequest {
  return ask(encodeURIComponent(id), { fields: fields.join(',') }, settings);
}

/** The store pages under a main page, a hundred at a time; `after` is the cursor that the answer before gave. */
export function askLocations(mainPage: string, fields: readonly string[], after: string | null, settings: PublisherSettings, limit = PAGE_SIZE): PublisherRequest {
  return ask(`${encodeURIComponent(mainPage)}/locations`, { fields: fields.join(','), limit: String(limit), ...(after === null ? {} : { after }) }, settings);
}

/** Names of a field in the sentences of code 100 and of code 12; their order is that of how often they are met. */
const REJECTED = [/nonexisting field \((\w+)\)/i, /\(#12\)\s+(\w+)\b/, /field[s]?\s+["'(]?(\w+)["')]?/i];

/** The field for which a call was refused, with the sentence that says so; null where it was refused for something else. */
export function rejectedField({ body }: Refusal, asked: readonly string[]): { field: string; reason: string } | null {
  const error = at(parseJson(body), 'error');
  const code = numberOf(at(error, 'code'));
  const reason = textOf(at(error, 'message'));
  if ((code !== 100 && code !== 12) || reason === null) return null;
  const field = REJECTED.flatMap((words) => words.exec(reason)?.[1] ?? []).find((one) => asked.includes(one));
  return field === undefined ? null : { field, reason };
}

const BY_CODE: Readonly<Record<number, Trouble>> = {
  1: 'server-error', 2: 'server-error', 3: 'not-approved', 4: 'rate-limited', 10: 'not-authorised', 12: 'request-refused', 17: 'rate-limited', 21: 'stale-id', 32: 'rate-limited', 100: 'request-refused', 102: 'sign-in-expired',
  341: 'rate-limited', 368: 'not-authorised', 613: 'rate-limited', 803: 'stale-id', 2500: 'request-refused', 2635: 'request-refused', 80_001: 'rate-limited',
};
/** Of code 190: the token was good once. Without one of these, it never was. */
const ONCE_GOOD = new Set([458, 459, 460, 463, 464, 467, 492]);
/** Of code 100: there is no such page, or none that this token may see. */
const NO_SUCH_PAGE = 33;

/** By the code of the error: the status is 400 for nearly all of them. */
export function readFacebookRefusal({ status, body }: Refusal): Trouble | null {
  const error = at(parseJson(body), 'error');
  const [code, subcode] = [numberOf(at(error, 'code')), numberOf(at(error, 'error_subcode'))];
  if (code === 190) return subcode !== null && ONCE_GOOD.has(subcode) ? 'sign-in-expired' : 'key-refused';
  if (code === 100 && subcode === NO_SUCH_PAGE) return 'stale-id';
  if (code !== null && code >= 200 && code <= 299) return 'not-authorised';
  if (code !== null && Object.hasOwn(BY_CODE, code)) return BY_CODE[code] ?? null;
  // An address that is gone without a word of the API's is the API's own, not a page's.
  return status === 400 || status === 404 || status === 410 ? 'request-refused' : null;
}

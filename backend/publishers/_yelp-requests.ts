import type { Location } from '#domain/location.ts';
import { areaOf } from '#normalize/area.ts';
import type { PublisherRequest, PublisherSettings, Refusal } from './define-publisher.ts';
import type { Trouble } from '#domain/trouble.ts';
import { at, parseJson, textOf } from './_api-page.ts';

const API = 'https://api.yelp.com/v3/businesses';
/** Reviews of one answer: what the API allows at most. */
const REVIEWS = 20;
/** Yelp's French and English by country (docs.developer.yelp.com, supported locales); elsewhere those of France and the United States. */
const LOCALES: Readonly<Record<string, readonly [string, string]>> = {
  CA: ['fr_CA', 'en_CA'], FR: ['fr_FR', 'en_GB'], BE: ['fr_BE', 'en_BE'], CH: ['fr_CH', 'en_CH'], GB: ['fr_FR', 'en_GB'], IE: ['fr_FR', 'en_IE'], US: ['fr_FR', 'en_US'], AU: ['fr_FR', 'en_AU'], NZ: ['fr_FR', 'en_NZ'],
};
const FRENCH_FIRST = new Set(['FR', 'BE', 'CH', 'CA-QC', 'CA-NB']);

/** Both locales of a place, that of most of its people first: a business without reviews in one is shown in the other alone. */
export function yelpLocales({ address }: Location): readonly [string, string] {
  const area = areaOf(address) ?? '';
  const [french, english] = LOCALES[area.slice(0, 2)] ?? ['fr_FR', 'en_US'];
  return FRENCH_FIRST.has(area) || FRENCH_FIRST.has(area.slice(0, 2)) ? [french, english] : [english, french];
}

/** One question to the API; the key goes in a header. */
function ask(path: string, parameters: Readonly<Record<string, string>>, settings: PublisherSettings): PublisherRequest {
  const query = new URLSearchParams(parameters).toString();
  return {
    url: `${API}${path}${query === '' ? '' : `?${query}`}`, method: 'GET', headers: { authorization: `Bearer ${settings['apiKey'] ?? ''}` },
    accept: 'json', obeysRobots: false, withResources: false,
  };
}

/** An id or an alias; aliases hold accents. */
export function askDetails(id: string, locale: string, settings: PublisherSettings): PublisherRequest {
  return ask(`/${encodeURIComponent(id)}`, { locale }, settings);
}

export function askReviews(id: string, locale: string, settings: PublisherSettings): PublisherRequest {
  return ask(`/${encodeURIComponent(id)}/reviews`, { locale, limit: String(REVIEWS), sort_by: 'newest' }, settings);
}

/** Longest name and line that a match takes, and the signs that it allows (docs.developer.yelp.com, business match). */
const LONGEST_PART = 64;
const ODD_SIGNS = /[^\p{Script=Latin}\d\s!#$%&+,./:?@'’-]/gu;
const tidy = (text: string): string => text.replaceAll('’', "'").replace(ODD_SIGNS, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_PART);

/** Ways to look for a location, the surest first: by name and address, by phone, by name around its position. */
export function askWhere(location: Location, settings: PublisherSettings): PublisherRequest[] {
  const { address, businessName, phone, coordinates } = location;
  const [locale] = yelpLocales(location);
  const area = areaOf(address);
  const state = area !== null && area.length > 3 ? area.slice(3) : address.region !== undefined && address.region.length <= 3 ? address.region : undefined;
  const { street, locality, country, postalCode } = address;
  const requests: PublisherRequest[] = [];
  if (street !== undefined && locality !== undefined && country !== undefined && state !== undefined) {
    const parts = { name: tidy(businessName), address1: tidy(street), city: tidy(locality), state, country: country.toUpperCase(), ...(postalCode === undefined ? {} : { postal_code: postalCode }), match_threshold: 'default' };
    requests.push(ask('/matches', parts, settings));
  }
  if (phone !== undefined) requests.push(ask('/search/phone', { phone, locale }, settings));
  if (coordinates !== undefined) requests.push(ask('/search', { term: businessName, latitude: String(coordinates.latitude), longitude: String(coordinates.longitude), radius: '1000', limit: '10', locale }, settings));
  return requests;
}

const BY_CODE: Readonly<Record<string, Trouble>> = {
  INVALID_REQUEST: 'request-refused', VALIDATION_ERROR: 'request-refused', PAYLOAD_TOO_LARGE: 'request-refused',
  TOKEN_INVALID: 'key-refused', TOKEN_MISSING: 'key-refused',
  // "not currently able to query this endpoint": a key whose trial ran out, or whose plan leaves the endpoint out.
  UNAUTHORIZED_API_KEY: 'not-in-plan', AUTHORIZATION_ERROR: 'not-authorised', BUSINESS_UNAVAILABLE: 'withheld',
  BUSINESS_MIGRATED: 'stale-id', BUSINESS_NOT_FOUND: 'stale-id', NOT_FOUND: 'stale-id',
  TOO_MANY_REQUESTS_PER_SECOND: 'rate-limited', ACCESS_LIMIT_REACHED: 'quota-spent',
};

/** By the code of the error; "not found" of a business's reviews is how a plan without reviews is told (github.com/Yelp/yelp-fusion issue 702). */
export function readYelpRefusal({ status, body }: Refusal, request?: PublisherRequest): Trouble | null {
  const code = textOf(at(parseJson(body), 'error', 'code')) ?? '';
  if (code === 'NOT_FOUND' && request !== undefined && new URL(request.url).pathname.endsWith('/reviews')) return 'not-in-plan';
  const known = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
  if (known !== undefined) return known;
  if (status === 401) return 'key-refused';
  // An address that is gone without a word of the API's is the API's own, not a business's.
  return status === 400 || status === 404 || status === 410 || status === 413 ? 'request-refused' : null;
}

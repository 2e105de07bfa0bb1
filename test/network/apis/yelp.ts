import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** A business of an invented brand, as the API shows it, and in which languages somebody reviewed it. */
export interface YelpBusiness {
  json: Record<string, unknown> & { id: string };
  reviews: Partial<Record<'fr' | 'en', object[]>>;
}

/** What goes wrong in place of the next answer. */
export interface YelpFault {
  status: number;
  code?: string;
  body?: string;
}

export interface YelpOptions {
  key?: string;
  /** False: as a plan that has none answers, 404. */
  hasReviews?: boolean;
  dailyLimit?: number;
  faults?: YelpFault[];
}

/** Answers of errors, by code, with sentences of our own. */
const STATUS_OF: Readonly<Record<string, number>> = {
  INVALID_REQUEST: 400, TOKEN_INVALID: 401, UNAUTHORIZED_API_KEY: 401, AUTHORIZATION_ERROR: 403, BUSINESS_UNAVAILABLE: 403, NOT_FOUND: 404, PAYLOAD_TOO_LARGE: 413, TOO_MANY_REQUESTS_PER_SECOND: 429, ACCESS_LIMIT_REACHED: 429,
};
const LOCALE = /^(?:fr_(?:CA|FR|BE|CH)|en_(?:CA|US|GB|IE|AU|NZ|BE|CH))$/;
const MATCHED_NAME = /^[\p{Script=Latin}\d\s!#$%&+,./:?@'-]{1,64}$/u;

type Given = Readonly<Record<string, RegExp>>;
const DETAILS: Given = { locale: LOCALE };
const REVIEWS: Given = { locale: LOCALE, limit: /^(?:[0-9]|[1-4]\d|50)$/, offset: /^\d+$/, sort_by: /^(?:newest|yelp_sort)$/ };
const PHONE: Given = { phone: /^\+\d{7,15}$/, locale: LOCALE };
const MATCH: Given = { name: MATCHED_NAME, address1: MATCHED_NAME, city: MATCHED_NAME, state: /^[A-Z\d]{1,3}$/, country: /^[A-Z]{2}$/, postal_code: /^.{1,12}$/, phone: /^\+\d{7,15}$/, match_threshold: /^(?:none|default|strict)$/ };
const SEARCH: Given = { term: /./, latitude: /^-?\d+(?:\.\d+)?$/, longitude: /^-?\d+(?:\.\d+)?$/, radius: /^\d{1,5}$/, limit: /^(?:\d|[1-4]\d|50)$/, locale: LOCALE };

/**
 * The API on loopback, as strict as it is described: the key in its header and nowhere else, no parameter that it does not
 * know, locales by language. A business is shown only in languages in which it has a review.
 */
export function yelpApi(businesses: () => readonly YelpBusiness[], options: YelpOptions = {}): RequestListener {
  let count = 0;
  return (request, response) => {
    // Read anew each time: a test changes its mind.
    const { key = 'yelp-key', hasReviews = true, dailyLimit = 5000 } = options;
    const fault = options.faults?.shift();
    if (fault !== undefined) return fail(response, fault.code ?? 'INTERNAL_ERROR', fault.status, fault.body);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'https://api.yelp.com');
    if (request.headers.authorization !== `Bearer ${key}` || (request.url ?? '').includes(key)) return fail(response, 'TOKEN_INVALID');
    count += 1;
    const limits = { 'RateLimit-DailyLimit': String(dailyLimit), 'RateLimit-Remaining': String(Math.max(0, dailyLimit - count)) };
    if (count > dailyLimit) return fail(response, 'ACCESS_LIMIT_REACHED', 429, undefined, limits);
    const answer = answerTo(request, pathname, searchParams, businesses(), hasReviews);
    if (typeof answer === 'string') return fail(response, answer);
    response.writeHead(200, { 'content-type': 'application/json', ...limits }).end(JSON.stringify(answer));
  };
}

function fail(response: ServerResponse, code: string, status = STATUS_OF[code] ?? 500, body = JSON.stringify({ error: { code, description: 'Played.' } }), headers: object = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

/** The answer, or the code of an error. */
function answerTo(request: IncomingMessage, pathname: string, given: URLSearchParams, businesses: readonly YelpBusiness[], hasReviews: boolean): object | string {
  if (request.method !== 'GET') return 'NOT_FOUND';
  const path = /^\/v3\/businesses\/(.+)$/.exec(pathname)?.[1] ?? '';
  const all = businesses.map(({ json }) => json);
  if (path === 'matches') {
    if (!fits(given, MATCH, ['name', 'address1', 'city', 'state', 'country'])) return 'INVALID_REQUEST';
    const found = all.filter((one) => one['name'] === given.get('name') && String((one['location'] as { zip_code?: string }).zip_code) === given.get('postal_code'));
    return { businesses: found.map(briefOf) };
  }
  if (path === 'search/phone') {
    if (!fits(given, PHONE, ['phone'])) return 'INVALID_REQUEST';
    const found = all.filter((one) => one['phone'] === given.get('phone'));
    return { businesses: found.map(briefOf), total: found.length };
  }
  if (path === 'search') {
    if (!fits(given, SEARCH, ['latitude', 'longitude'])) return 'INVALID_REQUEST';
    const found = all.filter((one) => String(one['name']).startsWith(given.get('term') ?? ''));
    return { businesses: found.map(briefOf), total: found.length, region: { center: { latitude: Number(given.get('latitude')), longitude: Number(given.get('longitude')) } } };
  }
  const [, id = '', reviews] = /^([^/]+)(\/reviews)?$/.exec(path) ?? [];
  const business = businesses.find(({ json }) => json.id === decodeURIComponent(id) || json['alias'] === decodeURIComponent(id));
  if (reviews !== undefined && !hasReviews) return 'NOT_FOUND';
  if (business === undefined) return 'NOT_FOUND';
  if (!fits(given, reviews === undefined ? DETAILS : REVIEWS, [])) return 'INVALID_REQUEST';
  const language = (given.get('locale') ?? 'en_US').slice(0, 2) as 'fr' | 'en';
  const written = business.reviews[language] ?? [];
  if (written.length === 0) return 'BUSINESS_UNAVAILABLE';
  if (reviews === undefined) return business.json;
  const languages = (['fr', 'en'] as const).filter((one) => (business.reviews[one] ?? []).length > 0);
  return { reviews: written.slice(0, Number(given.get('limit') ?? 20)), total: written.length, possible_languages: languages };
}

function fits(given: URLSearchParams, known: Given, required: readonly string[]): boolean {
  return required.every((name) => given.has(name)) && [...given].every(([name, value]) => known[name]?.test(value) === true);
}

/** What a search shows: no hours, no attributes. */
function briefOf({ hours: _hours, special_hours: _special, attributes: _attributes, photos: _photos, is_claimed: _claimed, ...brief }: Record<string, unknown>): object {
  return { ...brief, distance: 12.5 };
}

/** A store of the invented brand; changes go over its members. */
export function ownBusiness(changes: Record<string, unknown> = {}): YelpBusiness['json'] {
  return {
    id: 'OwnYelpBusiness0000001', alias: 'lunetterie-exemple-montréal', name: 'Lunetterie Exemple', image_url: '', is_claimed: true, is_closed: false,
    url: 'https://www.yelp.com/biz/lunetterie-exemple-montr%C3%A9al?adjust_creative=abc&utm_source=abc', phone: '+15145550101', display_phone: '+1 514-555-0101',
    review_count: 3, rating: 4.5, categories: [{ alias: 'opticians', title: 'Opticians' }, { alias: 'eyewearservice', title: 'Eyewear' }],
    location: { address1: '1234 Boulevard Rosemont', address2: 'Suite 200', address3: null, city: 'Montréal', zip_code: 'H2S 1A1', country: 'CA', state: 'QC', display_address: ['1234 Boulevard Rosemont'], cross_streets: '' },
    coordinates: { latitude: 45.5401, longitude: -73.5901 }, photos: [], transactions: [],
    hours: [{ hours_type: 'REGULAR', is_open_now: false, open: [
      { day: 0, start: '0900', end: '1200', is_overnight: false }, { day: 0, start: '1300', end: '1730', is_overnight: false },
      { day: 4, start: '1800', end: '0200', is_overnight: true }, { day: 5, start: '0900', end: '0000', is_overnight: true },
    ] }],
    special_hours: [{ date: '2026-12-24', start: '0900', end: '1500', is_closed: null, is_overnight: false }, { date: '2026-12-25', start: null, end: null, is_closed: true, is_overnight: null }],
    attributes: { business_temp_closed: null, business_url: 'https://www.lunetterie.example/fr/rosemont' },
    ...changes,
  };
}

/** A review of the invented brand. */
export function ownYelpReview(id: string, text: string, rating = 4): object {
  return { id, url: `https://www.yelp.com/biz/x?hrid=${id}`, text, rating, time_created: '2026-02-14 18:30:00', user: { id: 'u1', name: 'Camille R.', profile_url: '', image_url: null } };
}

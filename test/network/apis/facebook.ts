import type { RequestListener, ServerResponse } from 'node:http';

/** A store page of an invented brand. */
export type FacebookPage = Record<string, unknown> & { id: string };

/** What goes wrong in place of the next answer: the members of an error. */
export interface FacebookFault {
  status?: number;
  code?: number;
  subcode?: number;
  message?: string;
  body?: string;
}

export interface FacebookOptions {
  token?: string;
  /** The page above the others. */
  mainPage?: FacebookPage;
  /** Fields that this version does not know any more. */
  removed?: string[];
  /** Pages of one answer, however many are asked for. */
  pageSize?: number;
  faults?: FacebookFault[];
}

/** Fields of a page that the API knows, of those that anybody here may ask for (business SDK, Page.json). */
const KNOWN = new Set([
  'id', 'name', 'name_with_location_descriptor', 'store_location_descriptor', 'store_number', 'store_code', 'category', 'category_list', 'hours', 'is_always_open', 'is_permanently_closed', 'temporary_status', 'location',
  'single_line_address', 'phone', 'website', 'link', 'overall_star_rating', 'rating_count', 'is_published', 'verification_status', 'picture', 'cover', 'emails', 'about',
]);

/**
 * The Graph API on loopback, as strict as it is known to be: its version in the path, the token in its header and nowhere else,
 * only fields that it knows, cursors that it gave itself. Nearly every error is a 400.
 */
export function facebookApi(pages: () => readonly FacebookPage[], options: FacebookOptions = {}): RequestListener {
  return (request, response) => {
    const { token = 'page-token', mainPage = { id: '1', name: 'Lunetterie Exemple' }, removed = [], pageSize = 100 } = options;
    const fault = options.faults?.shift();
    if (fault !== undefined) return fail(response, fault);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'https://graph.facebook.com');
    const [version = '', id = '', edge] = pathname.split('/').slice(1).map(decodeURIComponent);
    if (request.method !== 'GET' || version !== 'v26.0') return fail(response, { code: 2635, message: 'You are calling a version that this test does not play.' });
    if (request.headers.authorization !== `Bearer ${token}` || searchParams.has('access_token')) return fail(response, { status: 401, code: 190, message: 'Played: no such token.' });
    const fields = (searchParams.get('fields') ?? 'id,name').split(',');
    const odd = fields.find((one) => !KNOWN.has(one) || removed.includes(one));
    if (odd !== undefined) return fail(response, { code: 100, message: `(#100) Tried accessing nonexisting field (${odd}) on node type (Page)` });
    if ([...searchParams.keys()].some((key) => !['fields', 'limit', 'after'].includes(key))) return fail(response, { code: 100, message: '(#100) Played: a parameter that is not known.' });
    const only = (page: FacebookPage) => Object.fromEntries(Object.entries(page).filter(([key]) => key === 'id' || fields.includes(key)));
    if (edge === undefined) {
      const page = id === 'me' || id === mainPage.id ? mainPage : pages().find((one) => one.id === id || one['username'] === id);
      return page === undefined ? fail(response, { code: 100, subcode: 33, message: 'Unsupported get request. Played: no such object.' }) : send(response, only(page));
    }
    if (edge !== 'locations' || id !== mainPage.id) return fail(response, { code: 2500, message: 'Unknown path components' });
    const limit = Math.min(pageSize, Number(searchParams.get('limit') ?? 25));
    const after = searchParams.get('after');
    const start = after === null ? 0 : Number(Buffer.from(after, 'base64url').toString().replace('at:', ''));
    if (!Number.isInteger(start) || limit < 1 || limit > 100) return fail(response, { code: 100, message: '(#100) Played: invalid cursor or limit.' });
    const shown = pages().slice(start, start + limit);
    const cursorAt = (place: number) => Buffer.from(`at:${place}`).toString('base64url');
    const next = start + limit < pages().length ? { next: `https://graph.facebook.com/v26.0/${id}/locations?access_token=${token}&after=${cursorAt(start + limit)}` } : {};
    send(response, { data: shown.map(only), ...(shown.length === 0 ? {} : { paging: { cursors: { before: cursorAt(start), after: cursorAt(start + limit) }, ...next } }) });
  };
}

function send(response: ServerResponse, json: object): void {
  // The real one says text/javascript now and then; JSON where it is asked for.
  response.writeHead(200, { 'content-type': 'application/json; charset=UTF-8', 'facebook-api-version': 'v26.0' }).end(JSON.stringify(json));
}

function fail(response: ServerResponse, { status = 400, code = 1, subcode, message = 'Played.', body }: FacebookFault): void {
  const error = { message, type: 'OAuthException', code, ...(subcode === undefined ? {} : { error_subcode: subcode }), fbtrace_id: 'Aplayed' };
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' }).end(body ?? JSON.stringify({ error }));
}

/** A store page of the invented brand; changes go over its members. */
export function ownPage(changes: Record<string, unknown> = {}): FacebookPage {
  return {
    id: '100000000000001', username: 'lunetterie.rosemont', name: 'Lunetterie Exemple', store_location_descriptor: 'Rosemont', store_number: 12, store_code: 'MTL-01', category: 'Optician', category_list: [{ id: '1', name: 'Optician' }, { id: '2', name: 'Eyewear store' }],
    hours: { mon_1_open: '09:00', mon_1_close: '12:00', mon_2_open: '13:00', mon_2_close: '17:30', fri_1_open: '18:00', fri_1_close: '02:00', sat_1_open: '09:00', sat_1_close: '24:00' },
    is_always_open: false, is_permanently_closed: false, temporary_status: 'NO_DATA',
    location: { street: '1234 Boulevard Rosemont', city: 'Montréal', state: 'QC', country: 'Canada', zip: 'H2S 1A1', latitude: 45.5401, longitude: -73.5901 },
    phone: '+1 514-555-0101', website: 'www.lunetterie.example/fr/rosemont https://www.lunetterie.example/en/rosemont', link: 'https://www.facebook.com/100000000000001',
    overall_star_rating: 4.7, rating_count: 31, is_published: true, ...changes,
  };
}

import type { RequestListener, ServerResponse } from 'node:http';

/** A place of an invented brand, with all fields of all tiers. */
export type FoursquarePlace = Record<string, unknown> & { fsq_place_id: string };

/** What goes wrong in place of the next answer. */
export interface FoursquareFault {
  status: number;
  message?: string;
  body?: string;
}

export interface FoursquareOptions {
  key?: string;
  /** False: the credits cover Pro fields alone. */
  hasPremium?: boolean;
  faults?: FoursquareFault[];
}

const PRO = new Set(['fsq_place_id', 'name', 'location', 'latitude', 'longitude', 'tel', 'email', 'website', 'social_media', 'categories', 'chains', 'store_id', 'date_closed', 'date_created', 'date_refreshed', 'related_places', 'unresolved_flags', 'link', 'distance']);
const PREMIUM = new Set(['hours', 'hours_popular', 'rating', 'stats', 'tips', 'photos', 'price', 'attributes', 'veracity_rating', 'popularity']);
const SEARCH_PARAMETERS = new Set(['query', 'll', 'radius', 'near', 'limit', 'fields', 'tel_format', 'fsq_chain_ids']);

/**
 * The Places API on loopback, as strict as its contract: the version in its header, the key as a bearer, known fields and
 * parameters only. Fields that a place does not have are left out of the answer.
 */
export function foursquareApi(places: () => readonly FoursquarePlace[], options: FoursquareOptions = {}): RequestListener {
  return (request, response) => {
    const { key = 'service-key', hasPremium = true } = options;
    const fault = options.faults?.shift();
    if (fault !== undefined) return fail(response, fault);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'https://places-api.foursquare.com');
    if (request.headers.authorization !== `Bearer ${key}` || (request.url ?? '').includes(key)) return fail(response, { status: 401, message: 'Played: no such key.' });
    if (request.headers['x-places-api-version'] !== '2025-06-17') return fail(response, { status: 400, message: 'Played: a version is required.' });
    const fields = searchParams.get('fields')?.split(',') ?? [...PRO];
    if (fields.some((one) => !PRO.has(one) && !PREMIUM.has(one))) return fail(response, { status: 400, message: 'Played: a field that is not known.' });
    if (!hasPremium && fields.some((one) => PREMIUM.has(one))) return fail(response, { status: 429, message: 'Played: no API credits remaining.' });
    const only = (place: FoursquarePlace) => Object.fromEntries(Object.entries(place).filter(([name, value]) => fields.includes(name) && value !== null));
    if (pathname === '/places/search') {
      const isKnown = [...searchParams.keys()].every((name) => SEARCH_PARAMETERS.has(name));
      const hasPlace = /^-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?$/.test(searchParams.get('ll') ?? '') || (searchParams.get('near') ?? '') !== '';
      const [limit, radius] = [Number(searchParams.get('limit') ?? 10), Number(searchParams.get('radius') ?? 1000)];
      if (!isKnown || !hasPlace || !(limit >= 1 && limit <= 50) || !(radius >= 0 && radius <= 100_000)) return fail(response, { status: 400, message: 'Played: a parameter is wrong.' });
      const found = places().filter((one) => String(one['name']).toLowerCase().includes((searchParams.get('query') ?? '').toLowerCase()));
      return send(response, { results: found.slice(0, limit).map(only), context: { geo_bounds: {} } });
    }
    const id = /^\/places\/([0-9a-f]{24})$/.exec(pathname)?.[1];
    const place = places().find(({ fsq_place_id }) => fsq_place_id === id);
    return place === undefined ? fail(response, { status: 404, message: 'Played: no such place.' }) : send(response, only(place));
  };
}

function send(response: ServerResponse, json: object): void {
  response.writeHead(200, { 'content-type': 'application/json;charset=utf-8' }).end(JSON.stringify(json));
}

function fail(response: ServerResponse, { status, message = 'Played.', body }: FoursquareFault): void {
  response.writeHead(status, { 'content-type': body === undefined ? 'application/json' : 'text/html' }).end(body ?? JSON.stringify({ message }));
}

/** A store of the invented brand; changes go over its members. */
export function ownPlace(changes: Record<string, unknown> = {}): FoursquarePlace {
  return {
    fsq_place_id: '5a0000000000000000000001', name: 'Lunetterie Exemple', latitude: 45.5401, longitude: -73.5901,
    location: { address: '1234 Boulevard Rosemont', locality: 'Montréal', region: 'QC', postcode: 'H2S 1A1', country: 'CA', formatted_address: '1234 Boulevard Rosemont, Montréal QC H2S 1A1' },
    tel: '(514) 555-0101', email: 'rosemont@lunetterie.example', website: 'https://www.lunetterie.example/fr/rosemont', store_id: 'MTL-01', link: '/places/5a0000000000000000000001',
    categories: [{ fsq_category_id: 'c1', name: 'Optometrist', short_name: 'Optometrist', plural_name: 'Optometrists', icon: { prefix: 'https://icons.example/', suffix: '.png' } }],
    chains: [], date_created: '2012-05-01', date_refreshed: '2026-10-01', unresolved_flags: [],
    hours: { display: 'Mon 9:00 AM-12:00 PM', is_local_holiday: false, open_now: true, regular: [
      { day: 1, open: '0900', close: '1200' }, { day: 1, open: '1300', close: '1730' }, { day: 5, open: '1800', close: '+0200' }, { day: 6, open: '0900', close: '+0000' },
    ] },
    rating: 8.4, stats: { total_photos: 3, total_ratings: 18, total_tips: 1 },
    tips: [{ fsq_tip_id: 't1', created_at: '2026-02-01T12:00:00.000Z', text: 'Bon service', lang: 'fr', agree_count: 1, disagree_count: 0 }],
    ...changes,
  };
}

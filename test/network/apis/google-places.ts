import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { googleError } from './google-contract.ts';

/** An invented place, with what Google says of it in each language. */
export interface InventedPlace {
  id: string;
  names: Record<string, string>;
  /** All that is the same in every language, as Google writes it. */
  facts: Record<string, unknown>;
}

export interface PlacesOptions {
  key?: string;
  /** Ids that were good once. */
  stale?: readonly string[];
  /** What goes wrong in place of the next answers. */
  faults?: { status: number; body: string; headers?: Record<string, string> }[];
  /** Requests answered before the project's ceiling of the day is reached. */
  perDay?: number;
}

const PLACE_FIELDS = new Set([
  'name', 'id', 'displayName', 'types', 'primaryType', 'primaryTypeDisplayName', 'postalAddress', 'formattedAddress', 'addressComponents', 'location', 'businessStatus', 'openingDate', 'movedPlace', 'movedPlaceId', 'internationalPhoneNumber',
  'nationalPhoneNumber', 'websiteUri', 'googleMapsUri', 'regularOpeningHours', 'currentOpeningHours', 'regularSecondaryOpeningHours', 'currentSecondaryOpeningHours', 'rating', 'userRatingCount', 'reviews', 'consumerAlert', 'timeZone', 'utcOffsetMinutes', 'photos',
]);
const SEARCH_FIELDS = new Set(['textQuery', 'languageCode', 'regionCode', 'locationBias', 'locationRestriction', 'pageSize', 'pageToken', 'includedType', 'strictTypeFiltering', 'includePureServiceAreaBusinesses', 'includeFutureOpeningBusinesses']);

/** Places API (New) on loopback: no answer without a key and a field mask, no field that is not in it, no id that is not one. */
export function placesApi(places: readonly InventedPlace[], { key = 'test-key', stale = [], faults = [], perDay = Number.POSITIVE_INFINITY }: PlacesOptions = {}): RequestListener {
  let answered = 0;
  return (request, response) => {
    const fault = faults.shift();
    void sendReply(response, fault === undefined ? answerTo(request, places, key, stale, () => (answered += 1) > perDay) : Promise.resolve(fault));
  };
}

/** Sends what an API makes of a request; what breaks in the mock is an error of the API. */
export async function sendReply(response: ServerResponse, reply: Promise<Reply>): Promise<void> {
  const { status, body, headers } = await reply.catch((error: unknown): Reply => googleError(500, 'INTERNAL', String(error)));
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers }).end(body);
}

/** What an API answers. */
export type Reply = { status: number; body: string; headers?: Record<string, string> };

async function answerTo(request: IncomingMessage, places: readonly InventedPlace[], key: string, stale: readonly string[], isSpent: () => boolean): Promise<Reply> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'https://places.googleapis.com');
  if (request.headers.host !== 'places.googleapis.com' || searchParams.has('key')) return googleError(404, 'NOT_FOUND', 'Requested entity was not found.');
  const given = request.headers['x-goog-api-key'];
  if (given === undefined) return googleError(403, 'PERMISSION_DENIED', 'Method doesn\'t allow unregistered callers.', { reason: 'CREDENTIALS_MISSING' });
  if (given !== key) return googleError(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', { reason: 'API_KEY_INVALID' });
  const isSearch = pathname === '/v1/places:searchText';
  const mask = String(request.headers['x-goog-fieldmask'] ?? '').split(',').filter((one) => one !== '');
  if (mask.length === 0) return googleError(400, 'INVALID_ARGUMENT', 'FieldMask is a required parameter. See https://cloud.google.com/apis/docs/system-parameters#definitions on how to provide it.');
  const fields = mask.map((one) => (isSearch ? one.replace(/^places\./, '') : one));
  if (fields.some((one) => !PLACE_FIELDS.has(one)) || (isSearch && mask.some((one) => !one.startsWith('places.')))) return googleError(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.');
  if (isSpent()) return googleError(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded.', { reason: 'RATE_LIMIT_EXCEEDED', metadata: { quota_limit: 'GetPlaceRequestPerDayPerProject', quota_limit_value: '100', quota_unit: '1/d/{project}' } });
  return isSearch ? search(request, places, fields) : details(request, pathname, searchParams, places, fields, stale);
}

function details(request: IncomingMessage, pathname: string, asked: URLSearchParams, places: readonly InventedPlace[], fields: readonly string[], stale: readonly string[]): Reply {
  const id = decodeURIComponent(/^\/v1\/places\/([^/]+)$/.exec(pathname)?.[1] ?? '');
  if (request.method !== 'GET' || id === '') return googleError(404, 'NOT_FOUND', 'Method not found.');
  if ([...asked.keys()].some((one) => one !== 'languageCode' && one !== 'regionCode')) return googleError(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received. Unknown name.');
  if (!id.startsWith('ChIJ')) return googleError(400, 'INVALID_ARGUMENT', `Not a valid Place ID: ${id}`);
  const place = places.find((one) => one.id === id);
  if (place === undefined || stale.includes(id)) return googleError(404, 'NOT_FOUND', 'The Place ID is no longer valid. Please refresh cached Place IDs as per https://developers.google.com/maps/documentation/places/web-service/place-id#save-id');
  return good(shown(place, asked.get('languageCode'), fields));
}

async function search(request: IncomingMessage, places: readonly InventedPlace[], fields: readonly string[]): Promise<Reply> {
  if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') return googleError(404, 'NOT_FOUND', 'Method not found.');
  const body = JSON.parse(await textOf(request)) as { textQuery?: string; pageSize?: number; languageCode?: string; locationBias?: { circle?: { center?: { latitude?: number; longitude?: number }; radius?: number } } };
  if (Object.keys(body).some((one) => !SEARCH_FIELDS.has(one))) return googleError(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received. Unknown name.');
  const circle = body.locationBias?.circle;
  const isBad = (body.textQuery ?? '') === '' || !Number.isInteger(body.pageSize ?? 20) || (body.pageSize ?? 20) > 20 || (body.locationBias !== undefined && !((circle?.radius ?? -1) >= 0 && (circle?.radius ?? -1) <= 50_000 && typeof circle?.center?.latitude === 'number'));
  if (isBad) return googleError(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.');
  const named = places.filter(({ names }) => Object.values(names).some((name) => (body.textQuery ?? '').includes(name.split(' ')[0] ?? name)));
  const found = named.toSorted((a, b) => degreesFrom(circle?.center, a) - degreesFrom(circle?.center, b)).slice(0, body.pageSize ?? 20);
  return good(found.length === 0 ? {} : { places: found.map((one) => shown(one, body.languageCode ?? null, fields)) });
}

/** A bias puts what is near first, and leaves nothing out. */
function degreesFrom(center: { latitude?: number; longitude?: number } | undefined, { facts }: InventedPlace): number {
  const { latitude = 0, longitude = 0 } = (facts['location'] ?? {}) as { latitude?: number; longitude?: number };
  return center === undefined ? 0 : Math.hypot(latitude - (center.latitude ?? 0), longitude - (center.longitude ?? 0));
}

/** In the language that was asked for, else in the first that the place has. */
function shown({ id, names, facts }: InventedPlace, asked: string | null, fields: readonly string[]): object {
  const language = asked !== null && names[asked] !== undefined ? asked : (Object.keys(names)[0] ?? 'fr');
  const whole: Record<string, unknown> = { name: `places/${id}`, id, displayName: { text: names[language], languageCode: language }, ...facts };
  return Object.fromEntries(Object.entries(whole).filter(([field]) => fields.includes(field)));
}

function good(body: object): Reply {
  return { status: 200, body: JSON.stringify(body) };
}

/** The body of a request. */
export async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Rosemont, as Google would show it in the week of Christmas 2026. */
export const ROSEMONT: InventedPlace = {
  id: 'ChIJinventedRosemont', names: { fr: 'Lunetterie Exemple', en: 'Example Eyewear' },
  facts: {
    primaryType: 'optician', primaryTypeDisplayName: { text: 'Opticien', languageCode: 'fr' }, formattedAddress: '1234 Bd Rosemont, Montréal, QC H2S 1A1, Canada',
    postalAddress: { regionCode: 'CA', languageCode: 'fr-CA', postalCode: 'H2S 1A1', administrativeArea: 'QC', locality: 'Montréal', addressLines: ['1234 Bd Rosemont', 'Bureau 200'] },
    location: { latitude: 45.54, longitude: -73.59 }, businessStatus: 'OPERATIONAL', nationalPhoneNumber: '(514) 555-0101', internationalPhoneNumber: '+1 514-555-0101', websiteUri: 'https://www.lunetterie.example/fr/rosemont?utm_source=gmb',
    rating: 4.6, userRatingCount: 187,
    regularOpeningHours: { openNow: true, periods: [period(1, '09:00', '12:00'), period(1, '13:00', '17:30'), period(5, '18:00', '02:00', 6)] },
    currentOpeningHours: {
      openNow: true,
      periods: [dated([2026, 12, 24], '09:00', '15:00'), dated([2026, 12, 28], '09:00', '12:00')],
      specialDays: [{ date: { year: 2026, month: 12, day: 24 } }, { date: { year: 2026, month: 12, day: 25 } }],
    },
    regularSecondaryOpeningHours: [{ secondaryHoursType: 'ONLINE_SERVICE_HOURS', periods: [period(1, '08:00', '20:00')] }],
    reviews: [{
      name: 'places/ChIJinventedRosemont/reviews/R1', rating: 4, text: { text: 'Fast service.', languageCode: 'en' }, originalText: { text: 'Service rapide.', languageCode: 'fr' },
      authorAttribution: { displayName: 'A. Essai', uri: 'https://maps.example/a', photoUri: 'https://maps.example/p' }, publishTime: '2026-11-02T10:00:00Z',
    }],
  },
};

function period(day: number, opens: string, closes: string, closeDay = day): object {
  return { open: point(day, opens), close: point(closeDay, closes) };
}

function dated([year, month, day]: [number, number, number], opens: string, closes: string): object {
  const date = { year, month, day };
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { open: { ...point(weekday, opens), date }, close: { ...point(weekday, closes), date } };
}

function point(day: number, time: string): object {
  const [hour, minute] = time.split(':').map(Number);
  return { day, hour, minute };
}

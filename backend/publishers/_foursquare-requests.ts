import type { Location } from '#domain/location.ts';
import type { Trouble } from '#domain/trouble.ts';
import { at, parseJson, textOf } from './_api-page.ts';
import { isOn } from './_api-values.ts';
import type { PublisherRequest, PublisherSettings, Refusal } from './define-publisher.ts';

const API = 'https://places-api.foursquare.com/places';
/** The only version there is (2026-11); a call without it is a 400. */
const VERSION = '2025-06-17';
/** Fields of the Pro tier, and those of Premium, which bills the whole call at its own price. Named, lest a new default cost something. */
const PRO = ['fsq_place_id', 'name', 'location', 'latitude', 'longitude', 'tel', 'email', 'website', 'categories', 'store_id', 'date_closed', 'date_refreshed', 'unresolved_flags'];
const PREMIUM = ['hours', 'rating', 'stats', 'tips'];
/** How far a place may lie from where the file has the location (metres). */
const SEARCH_METRES = 1000;

function ask(path: string, parameters: Readonly<Record<string, string>>, settings: PublisherSettings): PublisherRequest {
  return {
    url: `${API}${path}?${new URLSearchParams(parameters).toString()}`, method: 'GET', headers: { authorization: `Bearer ${settings['serviceKey'] ?? ''}`, 'x-places-api-version': VERSION },
    accept: 'json', obeysRobots: false, withResources: false,
  };
}

/** One place; with the dearer fields where they are paid for. */
export function askPlace(id: string, settings: PublisherSettings): PublisherRequest {
  const fields = isOn(settings['premium']) ? [...PRO, ...PREMIUM] : PRO;
  return ask(`/${encodeURIComponent(id)}`, { fields: fields.join(',') }, settings);
}

/** Places of the location's name near its position or, without one, in its town; null where neither is known. */
export function askNear({ businessName, coordinates, address }: Location, settings: PublisherSettings, limit = 10): PublisherRequest | null {
  const town = [address.locality, address.region, address.country].filter((part) => part !== undefined && part !== '');
  const where = coordinates === undefined ? (address.locality === undefined ? null : { near: town.join(', ') }) : { ll: `${coordinates.latitude},${coordinates.longitude}`, radius: String(SEARCH_METRES) };
  return where === null ? null : ask('/search', { query: businessName, ...where, limit: String(limit), fields: PRO.join(','), tel_format: 'E164' }, settings);
}

/** By the status, and the sentence where it tells two refusals of one status apart. */
export function readFoursquareRefusal({ status, body }: Refusal): Trouble | null {
  const said = textOf(at(parseJson(body), 'message'));
  if (status === 401) return 'key-refused';
  if (status === 403) return 'not-authorised';
  if (status === 402 || (status === 429 && said !== null && /credit/i.test(said))) return 'quota-spent';
  if (status === 429) return 'rate-limited';
  // A place that is gone is told in JSON; an address without it is the API's own that has moved.
  if (status === 404) return parseJson(body) === undefined ? 'request-refused' : 'stale-id';
  return status === 400 || status === 410 ? 'request-refused' : null;
}

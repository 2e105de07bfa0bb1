import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import { areaOf } from '#normalize/area.ts';
import { formatAddress } from '#normalize/address.ts';
import type { LocationTarget, PublisherRequest, PublisherSettings } from './define-publisher.ts';

const HOST = 'https://places.googleapis.com/v1';
/** Metres around the master record's place in which Google looks first; a bias, not a wall. */
const BIAS_METRES = 2_000;
const CANDIDATES_MAX = 5;

/** All that is read of a place. Named one by one: the dearest field decides what a request costs. */
const PLACE_FIELDS = [
  'id', 'displayName', 'primaryType', 'primaryTypeDisplayName', 'postalAddress', 'formattedAddress', 'location', 'businessStatus', 'movedPlaceId', 'internationalPhoneNumber', 'nationalPhoneNumber', 'websiteUri',
  'regularOpeningHours', 'currentOpeningHours', 'regularSecondaryOpeningHours', 'rating', 'userRatingCount', 'consumerAlert',
];
const SEARCH_FIELDS = ['id', 'displayName', 'postalAddress', 'formattedAddress', 'location', 'businessStatus', 'movedPlaceId', 'internationalPhoneNumber', 'websiteUri'].map((field) => `places.${field}`);

/** One place in one language. With `withReviews` the five that Google picks come along, which costs a step more. */
export function placeRequest(id: string, language: string | null, { settings, location }: LocationTarget, withReviews: boolean): PublisherRequest {
  const fields = withReviews ? [...PLACE_FIELDS, 'reviews'] : PLACE_FIELDS;
  const asked = new URLSearchParams({ ...(language === null ? {} : { languageCode: language }), ...regionOf(location) }).toString();
  return { url: `${HOST}/places/${encodeURIComponent(id)}${asked === '' ? '' : `?${asked}`}`, method: 'GET', ...shared(settings, fields) };
}

/** Google's own answer to the location's name and address, near its place where that is known. */
export function searchRequest({ location, standard, settings }: LocationTarget): PublisherRequest {
  const { coordinates } = location;
  const bias = coordinates === undefined ? {} : { locationBias: { circle: { center: coordinates, radius: BIAS_METRES } } };
  const [language] = languagesOf(location, standard);
  const body = {
    textQuery: `${location.businessName}, ${formatAddress(location.address)}`, pageSize: CANDIDATES_MAX, includeFutureOpeningBusinesses: true,
    ...(language == null ? {} : { languageCode: language }), ...regionOf(location), ...bias,
  };
  return { url: `${HOST}/places:searchText`, method: 'POST', body: JSON.stringify(body), ...shared(settings, SEARCH_FIELDS, { 'content-type': 'application/json' }) };
}

/** Asks for ids alone, which Google gives away: enough to prove the key. */
export function proofRequest(brand: string, settings: PublisherSettings): PublisherRequest {
  return { url: `${HOST}/places:searchText`, method: 'POST', body: JSON.stringify({ textQuery: brand, pageSize: 1 }), ...shared(settings, ['places.id'], { 'content-type': 'application/json' }) };
}

/**
 * The languages in which the place is asked for: those that the standard requires in its area, else those of the brand's
 * names there, French or English by country where neither tells. Null asks for Google's own choice.
 */
export function languagesOf(location: Location, standard: BrandStandard): (string | null)[] {
  const area = areaOf(location.address);
  const fit = (areas: readonly string[] | undefined): number => (areas === undefined ? 1 : Math.max(0, ...areas.filter((one) => area === one || area?.startsWith(`${one}-`) === true).map((one) => one.length + 1)));
  const [rule] = standard.languages.filter((one) => fit(one.areas) > 0).toSorted((a, b) => fit(b.areas) - fit(a.areas));
  const named = standard.names.flatMap((one) => (one.language !== undefined && fit(one.areas) > 0 ? [one.language] : []));
  const told = [...new Set(rule === undefined ? named : [...rule.required, ...named])];
  return told.length > 0 ? told : [location.address.country === 'FR' ? 'fr' : null];
}

function regionOf({ address }: Location): { regionCode?: string } {
  return address.country === undefined ? {} : { regionCode: address.country };
}

/** The key goes in a header: an address is written into logs. */
function shared(settings: PublisherSettings, fields: readonly string[], more: Record<string, string> = {}) {
  const headers = { 'x-goog-api-key': settings['apiKey'] ?? '', 'x-goog-fieldmask': fields.join(','), ...more };
  return { headers, accept: 'json', obeysRobots: false, withResources: false } as const;
}

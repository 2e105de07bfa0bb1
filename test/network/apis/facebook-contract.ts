import { flag, integer, list, matching, number, shape, text } from './contract.ts';

const hours = { type: 'object', propertyNames: { pattern: '^(mon|tue|wed|thu|fri|sat|sun)_[12]_(open|close)$' }, additionalProperties: matching('^([01]\\d:[0-5]\\d|2[0-3]:[0-5]\\d|24:00)$') };
const page = shape({
  'id!': matching('^\\d+$'), name: text, store_location_descriptor: text, store_number: integer, store_code: text, category_list: list(shape({ 'id!': text, 'name!': text })), hours,
  is_always_open: flag, is_permanently_closed: flag, temporary_status: { enum: ['DIFFERENTLY_OPEN', 'NO_DATA', 'OPERATING_AS_USUAL', 'TEMPORARILY_CLOSED'] },
  location: shape({ street: text, city: text, state: text, country: text, zip: text, latitude: number, longitude: number }),
  phone: text, website: text, link: text, overall_star_rating: number, rating_count: integer, is_published: flag,
});

/**
 * The answers as they were studied, in the words of JSON Schema: what is named is of this type; other members may be there.
 * Names and types of fields were held against Page.json and Location.json of facebook/facebook-business-sdk-codegen (@041978d
 * and @160b4de, read 2026-11-22): all there, `store_number` and `rating_count` unsigned, `hours` a map of texts.
 */
export const FACEBOOK_CONTRACT = {
  page,
  locations: shape({ 'data!': list(page), paging: shape({ 'cursors!': shape({ 'before!': text, 'after!': text }), next: text }) }),
  error: shape({ 'error!': shape({ 'message!': text, 'type!': text, 'code!': integer, error_subcode: integer, fbtrace_id: text, is_transient: flag }) }),
};

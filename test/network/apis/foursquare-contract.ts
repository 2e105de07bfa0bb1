import { flag, integer, list, matching, number, shape, text } from './contract.ts';

const time = matching('^\\+?([01]\\d|2[0-3])[0-5]\\d$');
const day = matching('^\\d{4}-\\d{2}-\\d{2}$');
const place = {
  'fsq_place_id!': text, name: text, latitude: number, longitude: number, tel: text, email: text, website: text, store_id: text, link: text, date_closed: day, date_created: day, date_refreshed: day,
  location: shape({ address: text, extended_address: text, locality: text, region: text, postcode: text, country: matching('^[A-Z]{2}$'), formatted_address: text }),
  categories: list(shape({ 'fsq_category_id!': text, 'name!': text })),
  unresolved_flags: list({ enum: ['closed', 'duplicate', 'delete', 'privatevenue', 'inappropriate', 'doesnt_exist'] }),
  hours: shape({ display: text, is_local_holiday: flag, open_now: flag, regular: list(shape({ 'day!': { type: 'integer', minimum: 1, maximum: 7 }, 'open!': time, 'close!': time })) }),
  rating: { type: 'number', minimum: 0, maximum: 10 }, stats: shape({ total_photos: integer, total_ratings: integer, total_tips: integer }),
  tips: list(shape({ 'fsq_tip_id!': text, 'text!': text, created_at: text, lang: text })),
};

/**
 * The answers as they were studied, in the words of JSON Schema. The published contract (OpenAPI, version 20250617, read
 * 2026-11-22 as ranielART/restaurant-finder keeps it) has positions as objects, which no answer fits; names, the header of
 * the version and the limit of 50 are as there.
 */
export const FOURSQUARE_CONTRACT = { place: shape(place), search: shape({ 'results!': list(shape(place)) }), error: shape({ 'message!': text }) };

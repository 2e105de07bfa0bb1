import { flag, integer, list, matching, number, orNull, shape, text } from './contract.ts';

const time = matching('^([01]\\d|2[0-3])[0-5]\\d$');
const location = shape({ address1: orNull(text), address2: orNull(text), address3: orNull(text), 'city!': text, 'zip_code!': text, 'country!': matching('^[A-Z]{2}$'), 'state!': text, 'display_address!': list(text), cross_streets: orNull(text) });
const brief = {
  'id!': text, 'alias!': text, 'name!': text, 'phone!': text, 'display_phone!': text, 'location!': location, 'coordinates!': shape({ 'latitude!': number, 'longitude!': number }),
  is_closed: flag, url: text, rating: number, review_count: integer, categories: list(shape({ 'alias!': text, 'title!': text })),
};

/**
 * The answers as they were studied, in the words of JSON Schema: what is named is of this type; other members may be there.
 * What a search must hold was held against Yelp’s own OpenAPI document (“Businesses” 1.0, read 2026-11-22 as
 * nadir-ammisaid/kebab_monsters keeps it): id, alias, name, location, coordinates, phone and display_phone.
 */
export const YELP_CONTRACT = {
  details: shape({
    ...brief, is_claimed: flag,
    hours: list(shape({ 'open!': list(shape({ 'day!': { type: 'integer', minimum: 0, maximum: 6 }, 'start!': time, 'end!': time, 'is_overnight!': flag })), hours_type: { const: 'REGULAR' }, is_open_now: flag })),
    special_hours: list(shape({ 'date!': matching('^\\d{4}-\\d{2}-\\d{2}$'), start: orNull(time), end: orNull(time), is_closed: orNull(flag), is_overnight: orNull(flag) })),
    attributes: shape({ business_temp_closed: orNull(integer), business_url: orNull(text) }),
  }),
  search: shape({ 'businesses!': list(shape(brief)), total: integer }),
  reviews: shape({
    'reviews!': list(shape({ 'id!': text, 'rating!': { type: 'integer', minimum: 1, maximum: 5 }, 'text!': text, 'time_created!': matching('^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$'), 'url!': text, 'user!': shape({ 'name!': text, profile_url: text, image_url: orNull(text) }) })),
    'total!': integer, 'possible_languages!': list(text),
  }),
  error: shape({ 'error!': shape({ 'code!': matching('^[A-Z_]+$'), 'description!': text }) }),
};

import type { PostalAddress } from '#domain/address.ts';
import type { BusinessStatus } from '#domain/location.ts';
import type { ReadPage } from '#domain/listing.ts';
import type { FieldName, FieldValue } from '#domain/observation.ts';
import { WEEK_DAYS, type RegularHours } from '#domain/opening-hours.ts';
import { formatAddress, parseAddress } from '#normalize/address.ts';
import { parseOsmHours } from '#normalize/opening-hours.ts';
import { parsePhone } from '#normalize/phone.ts';
import { openApiPage } from './_api-page.ts';
import type { Feature } from './_geojson.ts';
import { PLACE_KEYS } from './_map-element.ts';

const NETWORKS: Readonly<Record<string, string>> = { 'contact:facebook': 'https://www.facebook.com/', 'contact:instagram': 'https://www.instagram.com/', 'contact:twitter': 'https://x.com/' };

/** The feature within its source: its own id, else its `ref`, else its place in the file. */
export function featureId({ id, tags, index }: Feature): string {
  return id ?? tags['ref'] ?? String(index);
}

/** The page that a person can open: the location's own, else where it was read, else the file. */
export function featureUrl({ tags }: Feature, fileUrl: string): string {
  return [tags['website'], tags['@source_uri']].find((url) => url !== undefined && /^https?:/.test(url) && URL.canParse(url)) ?? fileUrl;
}

/** Reads the properties of one feature. `place` is where it should be: whose phone numbers are meant. */
export function readFeature(feature: Feature, url: string, answer: { fetchedAt: string; bodyHash: string }, place: PostalAddress): ReadPage {
  const { tags, odd, index, position } = feature;
  const page = openApiPage({ url, language: null }, answer);
  const pathOf = (key: string) => `$.features[${index}].properties${/^\w+$/.test(key) ? `.${key}` : `['${key}']`}`;
  const add = <F extends FieldName>(field: F, key: string, value: (raw: string) => FieldValue<F> | null) => {
    if (odd.has(key)) page.add(field, pathOf(key), '?', null);
    const said = [...new Set((tags[key] ?? '').split(';').map((one) => one.trim()).filter((one) => one !== ''))];
    said.forEach((raw, rank) => {
      page.add(field, pathOf(key), raw, value(raw), rank);
    });
  };
  const nameKey = tags['name'] === undefined && !odd.has('name') ? 'brand' : 'name';
  page.add('businessName', pathOf(nameKey), odd.has(nameKey) ? '?' : tags[nameKey], tags[nameKey] ?? null);
  const address = addressOf(tags, place);
  const oddPart = [...odd].find((key) => key === 'addr:street_address' || (address === null && key.startsWith('addr:')));
  page.add('address', pathOf(oddPart ?? 'addr:street_address'), oddPart ?? (address === null ? undefined : formatAddress(address)), oddPart === undefined ? address : null);
  add('phone', 'phone', (raw) => parsePhone(raw, tags['addr:country'] ?? place.country));
  add('email', 'email', (raw) => (raw.includes('@') ? raw : null));
  add('websiteUrl', 'website', (raw) => (URL.canParse(raw) ? raw : null));
  for (const [key, site] of Object.entries(NETWORKS)) add('socialProfile', key, (raw) => (URL.canParse(raw) ? raw : `${site}${raw.replace(/^@/, '')}`));
  const hours = tags['opening_hours'];
  const isResting = hours !== undefined && /^\s*(?:Mo-Su\s+)?(?:closed|off)\s*$/i.test(hours);
  if (odd.has('opening_hours')) page.add('regularHours', pathOf('opening_hours'), '?', null);
  else if (!isResting) page.add('regularHours', pathOf('opening_hours'), hours, hours === undefined ? null : readSpiderHours(hours));
  addStatus(feature, isResting, answer.fetchedAt.slice(0, 10), (key, raw, value) => {
    page.add('businessStatus', pathOf(key), raw, value);
  });
  const placeKey = PLACE_KEYS.find((key) => tags[key] !== undefined);
  if (placeKey !== undefined) page.add('category', pathOf(placeKey), tags[placeKey], `${placeKey}=${tags[placeKey] ?? ''}`);
  const said = position === null ? (odd.has('geometry') ? '?' : undefined) : `${position.latitude},${position.longitude}`;
  page.add('coordinates', `$.features[${index}].geometry.coordinates`, said, position);
  return page.read();
}

/**
 * Hours of a spider: a day that no rule names is unknown, not closed, for it may have been unreadable to the spider; and an
 * opening that was cut at midnight says nothing of the day after but its first hours.
 */
export function readSpiderHours(osm: string): RegularHours | null {
  const read = parseOsmHours(osm);
  if (read === null) return null;
  const rules = osm.split(';').map((rule) => rule.trim()).filter((rule) => rule !== '');
  const known = new Set(rules.flatMap((rule) => daysOf(rule).filter((day) => isClosing(rule) || (read.week[day] ?? []).length > 0)));
  return { ...read, week: Object.fromEntries(WEEK_DAYS.flatMap((day) => (known.has(day) && read.week[day] !== undefined ? [[day, read.week[day]]] : []))) };
}

function isClosing(rule: string): boolean {
  return /\b(?:closed|off)\b/i.test(rule);
}

/** The weekdays that a rule is of: all, where it names none. */
function daysOf(rule: string): (typeof WEEK_DAYS)[number][] {
  const selector = /^(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:[\s,-]+(?:Mo|Tu|We|Th|Fr|Sa|Su))*/.exec(rule)?.[0];
  if (selector === undefined) return /^(?:\d|24\/7|closed|off)/i.test(rule) ? [...WEEK_DAYS] : [];
  const week = parseOsmHours(`${selector} 10:00-11:00`)?.week ?? {};
  return WEEK_DAYS.filter((day) => (week[day] ?? []).length > 0);
}

/** `end_date` is "yes" or a day: one to come is a plan, not a closing. A feature that stands without one is open. */
function addStatus({ tags, odd }: Feature, isResting: boolean, today: string, add: (key: string, raw: string, value: BusinessStatus | null) => void): void {
  const end = tags['end_date'];
  if (odd.has('end_date')) add('end_date', '?', null);
  else if (end !== undefined && end !== 'no') add('end_date', end, /^\d{4}/.test(end) ? (end.slice(0, today.length) <= today.slice(0, end.length) ? 'closed-permanently' : 'open') : end === 'yes' ? 'closed-permanently' : null);
  else if (isResting) add('opening_hours', tags['opening_hours'] ?? '', 'closed-temporarily');
  else if (tags['ref'] !== undefined || tags['name'] !== undefined) add(tags['ref'] === undefined ? 'name' : 'ref', tags['ref'] ?? tags['name'] ?? '', 'open');
}

/** Number and street as one line or apart, else the whole address as one line. A street alone is no address. */
function addressOf(tags: Readonly<Record<string, string>>, place: PostalAddress): PostalAddress | null {
  const apart = tags['addr:street'] !== undefined && tags['addr:housenumber'] !== undefined ? `${tags['addr:housenumber']} ${tags['addr:street']}` : undefined;
  const street = tags['addr:street_address'] ?? apart;
  if (street === undefined) return tags['addr:full'] === undefined ? null : parseAddress(tags['addr:full'], tags['addr:country'] ?? place.country);
  const parts = { street, unit: tags['addr:unit'], locality: tags['addr:city'], region: tags['addr:state'] ?? tags['addr:province'], postalCode: tags['addr:postcode'], country: tags['addr:country'] };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined && part.trim() !== ''));
}

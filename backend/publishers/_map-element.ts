import type { PostalAddress } from '#domain/address.ts';
import type { ReadPage } from '#domain/listing.ts';
import type { FieldName, FieldValue, Observation } from '#domain/observation.ts';
import { parseAddress } from '#normalize/address.ts';
import { parseOsmHours } from '#normalize/opening-hours.ts';
import { parsePhone } from '#normalize/phone.ts';
import type { MapElement } from './_overpass.ts';

/** Where a customer's kind of place is said; the first that stands says the category. */
export const PLACE_KEYS = ['shop', 'healthcare', 'amenity', 'office', 'craft', 'leisure', 'tourism'];
/** Prefixes by which mappers keep a place that is no more. */
const CLOSED_PREFIX = /^(?:disused|abandoned|was|demolished|removed|closed):(?:shop|healthcare|amenity|office|craft|leisure|tourism|name)$/;
const EXCERPT_LENGTH = 300;

/** The page of an element on the map. */
export function elementUrl(element: Pick<MapElement, 'type' | 'id'>): string {
  return `https://www.openstreetmap.org/${element.type}/${element.id}`;
}

interface Found { element: MapElement; index: number }
type Answered = { fetchedAt: string; bodyHash: string };
type Add = <F extends FieldName>(field: F, key: string, raw: string, value: FieldValue<F> | null, rank?: number) => void;

/** The languages in which the map may have a name of its own beside the one on the sign. */
const NAMED_LANGUAGES = ['fr', 'en'] as const;

/** The pages of one element: all that it says, with the name on the sign, and its name in each language that has one of its own. */
export function readElement(found: Found, answer: Answered, place: PostalAddress): ReadPage[] {
  const { tags, odd } = found.element;
  const names = NAMED_LANGUAGES.filter((language) => tags[`name:${language}`] !== undefined || odd.has(`name:${language}`));
  return [readFacts(found, answer, place), ...names.map((language) => openPage(found, answer, language, (add) => {
    const key = `name:${language}`;
    add('businessName', key, tags[key] ?? UNREAD, tags[key] ?? null);
  }))];
}

/** Stands in place of what was said and is no text. */
const UNREAD = '?';

function openPage({ element, index }: Found, answer: Answered, language: string | null, fill: (add: Add) => void): ReadPage {
  const url = elementUrl(element);
  const observations: Observation[] = [];
  fill((field, key, raw, value, rank = 0) => {
    const locator = key === '' ? `$.elements[${index}]` : `$.elements[${index}].tags${/^\w+$/.test(key) ? `.${key}` : `['${key}']`}`;
    const evidence = { url, fetchedAt: answer.fetchedAt, bodyHash: answer.bodyHash, locator, excerpt: `${key === '' ? '' : `${key}=`}${raw}`.slice(0, EXCERPT_LENGTH) };
    observations.push({ field, raw, value, method: 'api', rank, evidence } as unknown as Observation);
  });
  return { url, language, observations, reviews: [], trouble: null, fetchedAt: answer.fetchedAt, bodyHash: answer.bodyHash };
}

/** Reads the tags of one element. `place` is where it should be: whose phone numbers and holidays are meant. A missing tag reads as nothing. */
function readFacts(found: Found, answer: Answered, place: PostalAddress): ReadPage {
  return openPage(found, answer, null, (add) => {
    addFacts(found.element, place, add);
  });
}

/** The field that a tag tells of: where the tag is no text, that field can't be told. */
const TELLS: readonly (readonly [RegExp, FieldName])[] = [
  [/^name$/, 'businessName'], [/^addr:/, 'address'], [/^(?:contact:)?(?:phone|mobile)$/, 'phone'], [/^(?:(?:contact:)?website|url)$/, 'websiteUrl'], [/^(?:contact:)?email$/, 'email'], [/^opening_hours$/, 'regularHours'],
];

function addFacts(element: MapElement, place: PostalAddress, add: Add): void {
  const { tags, odd } = element;
  const each = (keys: readonly string[], use: (key: string, raw: string, rank: number) => void): void => {
    const said = keys.flatMap((key) => (tags[key] ?? '').split(';').map((raw) => ({ key, raw: raw.trim() }))).filter(({ raw }) => raw !== '');
    [...new Map(said.toReversed().map((one) => [one.raw, one])).values()].toReversed().forEach(({ key, raw }, rank) => {
      use(key, raw, rank);
    });
  };

  if (tags['name'] !== undefined) add('businessName', 'name', tags['name'], tags['name']);
  // Of an address in parts, one that can't be read makes it another address.
  if (![...odd].some((key) => key.startsWith('addr:'))) addAddress(tags, place, (key, raw, value) => {
    add('address', key, raw, value);
  });
  each(['phone', 'contact:phone', 'contact:mobile'], (key, raw, rank) => {
    add('phone', key, raw, parsePhone(raw, place.country), rank);
  });
  each(['website', 'contact:website', 'url'], (key, raw, rank) => {
    add('websiteUrl', key, raw, URL.canParse(raw) ? raw : null, rank);
  });
  each(['email', 'contact:email'], (key, raw, rank) => {
    add('email', key, raw, raw, rank);
  });
  const hours = tags['opening_hours'];
  const isOff = hours !== undefined && /^\s*(?:off|closed)\s*$/i.test(hours);
  if (hours !== undefined && !isOff) add('regularHours', 'opening_hours', hours, parseOsmHours(hours, areaOfPlace(place)));
  const closedKey = Object.keys(tags).find((key) => CLOSED_PREFIX.test(key));
  const placeKey = PLACE_KEYS.find((key) => tags[key] !== undefined && tags[key] !== 'vacant');
  if (isOff) add('businessStatus', 'opening_hours', hours, 'closed-temporarily');
  else if (placeKey !== undefined) add('businessStatus', placeKey, tags[placeKey] ?? '', 'open');
  else if (closedKey !== undefined) add('businessStatus', closedKey, tags[closedKey] ?? '', 'closed-permanently');
  if (placeKey !== undefined) add('category', placeKey, tags[placeKey] ?? '', `${placeKey}=${tags[placeKey] ?? ''}`);
  addUpdate(element, (key, raw) => {
    add('updatedAt', key, raw, raw.slice(0, 10));
  });
  const { position } = element;
  if (position !== null) add('coordinates', '', `${position.latitude},${position.longitude}`, position);
  else if (odd.has('position')) add('coordinates', '', UNREAD, null);
  for (const key of odd) {
    const told = TELLS.find(([pattern]) => pattern.test(key))?.[1];
    if (told !== undefined) add(told, key, UNREAD, null);
  }
}

/** A mapper who checked the place and found nothing to change says so in a tag. */
function addUpdate({ timestamp, tags }: MapElement, add: (key: string, raw: string) => void): void {
  const told = [['', timestamp ?? undefined], ...['check_date', 'survey:date', 'check_date:opening_hours'].map((key) => [key, tags[key]])] as const;
  const [latest] = told.flatMap(([key, raw]) => (raw !== undefined && /^20\d\d-[01]\d-[0-3]\d/.test(raw) ? [{ key: key ?? '', raw }] : [])).toSorted((a, b) => (a.raw < b.raw ? 1 : -1));
  if (latest !== undefined) add(latest.key, latest.raw);
}

function areaOfPlace({ country, region }: PostalAddress): { country?: string; region?: string } {
  return { ...(country === undefined ? {} : { country }), ...(region === undefined ? {} : { region }) };
}

/** Half an address is unfinished mapping, not a wrong address: without a number and a street nothing is claimed. */
function addAddress(tags: Readonly<Record<string, string>>, place: PostalAddress, add: (key: string, raw: string, value: FieldValue<'address'>) => void): void {
  const street = tags['addr:street'] ?? tags['addr:place'];
  const number = tags['addr:housenumber'];
  if (street === undefined || number === undefined) {
    const full = tags['addr:full'];
    if (full !== undefined) add('addr:full', full, parseAddress(full, place.country));
    return;
  }
  const parts = {
    street: `${number} ${street}`,
    unit: tags['addr:unit'],
    locality: tags['addr:city'],
    region: tags['addr:province'] ?? tags['addr:state'],
    postalCode: tags['addr:postcode'],
    country: tags['addr:country'],
  };
  const value = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined && part !== '')) as FieldValue<'address'>;
  const shown = [parts.street, parts.unit, parts.locality, parts.region, parts.postalCode].filter((part) => part !== undefined && part !== '');
  add('addr:street', shown.join(', '), value);
}

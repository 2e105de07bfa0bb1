import type { PostalAddress } from '#domain/address.ts';
import type { FieldValue } from '#domain/observation.ts';
import { parseHoursText } from '#normalize/opening-hours.ts';
import { categoriesOf } from './business-types.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';
import { readActions } from './schema-actions.ts';
import { readSchemaAddress } from './schema-address.ts';
import { readEmails, readPhones } from './schema-contacts.ts';
import { readSpecifications } from './schema-hours.ts';
import { filledOf, itemsOf, type SchemaItem, type SchemaValue } from './schema-item.ts';
import { readPlace } from './schema-place.ts';
import { readRatings } from './schema-rating.ts';
import { partStatus } from './status-notices.ts';

const NAMES_MAX = 6;
const ADDRESSES_MAX = 3;

/** Reads every field that a structured business item carries; `items` are all of its syntax, among them ratings that only name the business. */
export function readBusinessFields(business: SchemaItem, reading: Reading, items: readonly SchemaItem[] = []): Candidate[] {
  const addresses = addressesOf(business).slice(0, ADDRESSES_MAX).map((value) => readSchemaAddress(value, business, reading));
  const country = (addresses[0]?.value as PostalAddress | null | undefined)?.country ?? reading.country;
  return [
    ...readNames(business),
    ...addresses,
    ...readPhones(business, country),
    ...readEmails(business),
    ...readHours(business, reading),
    ...readPlace(business, reading, country),
    ...readWords(business),
    ...readActions(business, reading),
    ...readRatings(business, items),
  ];
}

/** The business's own values, else those of the one place where it is (`location`). */
function placeValues(business: SchemaItem, ...names: string[]): SchemaValue[] {
  const own = filledOf(business, ...names);
  const [place, other] = own.length > 0 ? [] : itemsOf(business, 'location');
  return place && !other ? filledOf(place, ...names) : own;
}

function addressesOf(business: SchemaItem): SchemaValue[] {
  const given = placeValues(business, 'address').flatMap((value) => (value.item && !value.item.properties.has('streetAddress') && value.item.properties.has('address') ? filledOf(value.item, 'address') : value));
  if (given.length > 0) return given;
  // Its parts stand on the business itself.
  if (business.properties.has('streetAddress')) return [{ item: business, text: '', locator: business.locator, excerpt: () => filledOf(business, 'streetAddress', 'addressLocality', 'postalCode').map((value) => value.text).join(', ') }];
  return filledOf(business, 'location').filter((value, _, all) => all.length === 1 && (value.item ? value.item.properties.has('streetAddress') || value.item.properties.has('postalCode') : /\d/.test(value.text)));
}

function readNames(business: SchemaItem): Candidate[] {
  const legal = filledOf(business, 'legalName').filter((value) => value.text).slice(0, 1);
  const names = filledOf(business, 'name', 'alternateName').filter((value) => value.text).slice(0, NAMES_MAX);
  const as = (field: 'businessName' | 'legalName') => (value: SchemaValue): Candidate =>
    candidate(field, partStatus(plainText(value.text)).name, { raw: value.text, method: business.method, locator: value.locator, excerpt: value.excerpt() });
  const statuses = names.flatMap((value) => {
    const { status } = partStatus(plainText(value.text));
    return status === null ? [] : [candidate('businessStatus', status, { raw: value.text, method: business.method, locator: value.locator, excerpt: value.excerpt() })];
  });
  return [...(names.length > 0 ? names : legal).map(as('businessName')), ...legal.map(as('legalName')), ...statuses];
}

/** One line without the tags that an editor left in it. */
function plainText(text: string): string {
  return (text.includes('<') ? text.replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ') : text).replace(/\s+/g, ' ').trim();
}

function readHours(business: SchemaItem, { day, language }: Reading): Candidate[] {
  const found: Candidate[] = [];
  const written = placeValues(business, 'openingHoursSpecification', 'hoursAvailable');
  const first = written[0];
  if (first) {
    const read = readSpecifications(written.flatMap((value) => value.item ?? []), day);
    const asText = written.map((value) => value.text).filter(Boolean).join('; ');
    const regular = read.regular ?? (asText ? toRegular(asText, language) : null);
    const locator = first.locator.replace(/\[0\]$/, '');
    const excerpt = written.slice(0, 3).map((value) => value.excerpt()).join(' ');
    if (regular || read.special.length === 0) found.push(candidate('regularHours', regular, { raw: read.raw || asText, method: business.method, locator, excerpt }));
    if (read.special.length > 0) found.push(candidate('specialHours', read.special, { raw: read.raw, method: business.method, locator, excerpt }));
  }
  const texts = placeValues(business, 'openingHours');
  const firstWritten = texts[0];
  if (firstWritten) {
    const items = texts.flatMap((value) => value.item ?? []);
    const isByDay = items.length > 0 && items.every((item) => !item.properties.has('opens') && !item.properties.has('dayOfWeek'));
    const written = isByDay ? items.flatMap(daysOf) : texts.map((value) => value.text);
    const raw = written.filter(Boolean).join('; ') || readSpecifications(items, day).raw;
    const value = items.length > 0 && !isByDay ? readSpecifications(items, day).regular : toRegular(raw, language);
    found.push(candidate('regularHours', value, { raw, method: business.method, locator: firstWritten.locator.replace(/\[0\]$/, ''), excerpt: texts.slice(0, 7).map((one) => one.excerpt()).join(' ') }));
  }
  const exceptions = placeValues(business, 'specialOpeningHoursSpecification');
  const firstException = exceptions[0];
  if (firstException) {
    const read = readSpecifications(exceptions.flatMap((value) => value.item ?? []), day, true);
    found.push(candidate('specialHours', read.special.length > 0 ? read.special : null, {
      raw: read.raw, method: business.method, locator: firstException.locator.replace(/\[0\]$/, ''), excerpt: exceptions.slice(0, 3).map((one) => one.excerpt()).join(' '),
    }));
  }
  return found;
}

/** `{"monday": "9:00-17:00"}`: no vocabulary's, and plain. */
function daysOf(item: SchemaItem): string[] {
  return [...item.properties].slice(0, 14).map(([day, values]) => `${day} ${values.map((value) => value.text).join(', ')}`);
}

function toRegular(text: string, language: string | undefined): FieldValue<'regularHours'> | null {
  const read = parseHoursText(text, language);
  return read ? { week: read.week, ...(read.rule ? { rule: read.rule } : {}) } : null;
}

function readWords(business: SchemaItem): Candidate[] {
  const found = categoriesOf(business).map((category) => candidate('category', category, {
    raw: business.types.join(', ') || category, method: business.method, locator: business.method === 'json-ld' ? `${business.locator}.@type` : business.locator,
  }));
  const [description] = filledOf(business, 'description').filter((value) => value.text);
  const text = description ? plainText(description.text) : '';
  if (description && text) found.push(candidate('description', text, { raw: description.text, method: business.method, locator: description.locator, excerpt: description.excerpt() }));
  return found;
}

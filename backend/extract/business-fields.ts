import type { FieldName, FieldValue } from '#domain/observation.ts';
import { parseHoursText } from '#normalize/opening-hours.ts';
import { categoryOf } from './business-types.ts';
import { readPhone, splitPhones } from './phone-text.ts';
import { absoluteUrl, candidate, type Candidate, type Reading } from './reading.ts';
import { readSchemaAddress } from './schema-address.ts';
import { readSpecifications } from './schema-hours.ts';
import { firstText, itemsOf, valuesOf, type SchemaItem, type SchemaValue } from './schema-item.ts';
import { isSocialProfile } from './touchpoints.ts';

/** Reads every field that a structured business item carries. */
export function readBusinessFields(business: SchemaItem, reading: Reading): Candidate[] {
  return [
    ...readNames(business),
    ...valuesOf(business, 'address').slice(0, 3).map((value) => readSchemaAddress(value, business, reading)),
    ...readPhones(business, reading),
    ...readEmails(business),
    ...readHours(business, reading),
    ...readPlace(business, reading),
    ...readWords(business),
    ...readRating(business),
  ];
}

function from<F extends FieldName>(business: SchemaItem, field: F, source: SchemaValue, value: FieldValue<F> | null, raw = source.text): Candidate {
  return candidate(field, value, { raw, method: business.method, locator: source.locator, excerpt: source.excerpt() });
}

function readNames(business: SchemaItem): Candidate[] {
  return valuesOf(business, 'name', 'alternateName', 'legalName')
    .filter((value) => value.text).slice(0, 6)
    .map((value) => from(business, 'businessName', value, value.text.replace(/\s+/g, ' ').trim()));
}

function readPhones(business: SchemaItem, { country }: Reading): Candidate[] {
  const phones = valuesOf(business, 'telephone').flatMap((value) => splitPhones(value.text).map((raw) => from(business, 'phone', value, readPhone(raw, country), raw)));
  const faxes = valuesOf(business, 'faxNumber').map((value) => {
    const fax = readPhone(value.text, country);
    return from(business, 'phone', value, fax && { ...fax, role: 'fax' });
  });
  const contacts = itemsOf(business, 'contactPoint').flatMap((contact) =>
    valuesOf(contact, 'telephone').map((value) => {
      const phone = readPhone(value.text, country);
      const role = phone?.role === 'main' && phones.length > 0 ? 'other' : phone?.role;
      return from(business, 'phone', value, phone && role ? { ...phone, role } : phone);
    }));
  const known = new Set(phones.flatMap((one) => JSON.stringify(one.value)));
  return [...phones, ...contacts.filter((one) => !known.has(JSON.stringify(one.value))), ...faxes].slice(0, 12);
}

function readEmails(business: SchemaItem): Candidate[] {
  const values = [...valuesOf(business, 'email'), ...itemsOf(business, 'contactPoint').flatMap((contact) => valuesOf(contact, 'email'))];
  return values.filter((value) => value.text).slice(0, 5).map((value) => {
    const address = value.text.replace(/^mailto:/i, '').replace(/\?.*$/, '').trim().toLowerCase();
    return from(business, 'email', value, /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ? address : null);
  });
}

function readHours(business: SchemaItem, { capture, language }: Reading): Candidate[] {
  const found: Candidate[] = [];
  const day = capture.fetchedAt.slice(0, 10);
  const written = valuesOf(business, 'openingHoursSpecification', 'hoursAvailable');
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
  const texts = valuesOf(business, 'openingHours');
  const firstWritten = texts[0];
  if (firstWritten) {
    const items = texts.flatMap((value) => value.item ?? []);
    const raw = texts.map((value) => value.text).filter(Boolean).join('; ') || readSpecifications(items, day).raw;
    const value = items.length > 0 ? readSpecifications(items, day).regular : toRegular(raw, language);
    found.push(candidate('regularHours', value, { raw, method: business.method, locator: firstWritten.locator.replace(/\[0\]$/, ''), excerpt: texts.map((one) => one.excerpt()).join(' ') }));
  }
  const exceptions = valuesOf(business, 'specialOpeningHoursSpecification');
  const firstException = exceptions[0];
  if (firstException) {
    const read = readSpecifications(exceptions.flatMap((value) => value.item ?? []), day, true);
    found.push(candidate('specialHours', read.special.length > 0 ? read.special : null, {
      raw: read.raw, method: business.method, locator: firstException.locator.replace(/\[0\]$/, ''), excerpt: exceptions.slice(0, 3).map((one) => one.excerpt()).join(' '),
    }));
  }
  return found;
}

function toRegular(text: string, language: string | undefined): FieldValue<'regularHours'> | null {
  const read = parseHoursText(text, language);
  return read ? { week: read.week, ...(read.rule ? { rule: read.rule } : {}) } : null;
}

function readPlace(business: SchemaItem, { capture }: Reading): Candidate[] {
  const found: Candidate[] = [];
  const holders: [SchemaItem | null, SchemaValue | undefined][] = [
    ...valuesOf(business, 'geo').map((value): [SchemaItem | null, SchemaValue] => [value.item, value]),
    [business, valuesOf(business, 'latitude')[0]],
  ];
  for (const [holder, source] of holders.slice(0, 4)) {
    if (!source || !holder) continue;
    const [latitude, longitude] = ['latitude', 'longitude'].map((name) => readNumber(firstText(holder, name)?.text));
    if (latitude === undefined || longitude === undefined) continue;
    const isPlace = latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
    found.push(from(business, 'coordinates', source, isPlace ? { latitude, longitude } : null, `${firstText(holder, 'latitude')?.text ?? ''}, ${firstText(holder, 'longitude')?.text ?? ''}`));
  }
  for (const value of valuesOf(business, 'url').slice(0, 3)) {
    const raw = value.text || (value.item?.id ?? '');
    if (raw) found.push(from(business, 'websiteUrl', value, absoluteUrl(raw, capture.finalUrl), raw));
  }
  for (const value of valuesOf(business, 'sameAs').slice(0, 20)) {
    const url = absoluteUrl(value.text, capture.finalUrl);
    if (url && isSocialProfile(url)) found.push(from(business, 'socialProfile', value, url));
  }
  return found;
}

function readWords(business: SchemaItem): Candidate[] {
  const found: Candidate[] = [];
  const category = categoryOf(business);
  if (category) {
    found.push(candidate('category', category, {
      raw: business.types.join(', '), method: business.method, locator: business.method === 'json-ld' ? `${business.locator}.@type` : business.locator,
    }));
  }
  const description = firstText(business, 'description');
  if (description) found.push(from(business, 'description', description, description.text.replace(/\s+/g, ' ').trim()));
  return found;
}

function readRating(business: SchemaItem): Candidate[] {
  return valuesOf(business, 'aggregateRating').slice(0, 2).flatMap((value) => {
    if (!value.item) return [];
    const average = readNumber(firstText(value.item, 'ratingValue')?.text);
    if (average === undefined) return [];
    const best = readNumber(firstText(value.item, 'bestRating')?.text) ?? 5;
    const count = readNumber((firstText(value.item, 'reviewCount') ?? firstText(value.item, 'ratingCount'))?.text) ?? null;
    const isRead = average !== null && best > 0 && average >= 0 && average <= best;
    return [from(business, 'rating', value, isRead ? { average, best, count: count === null ? null : Math.round(count) } : null, `${firstText(value.item, 'ratingValue')?.text ?? ''}/${best}`)];
  });
}

/** A number as published ("46,81", "4.5 / 5", "1 204"): undefined when absent, null when unreadable. */
export function readNumber(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  const match = /[-+]?\d[\d\s\u00A0\u202F]*(?:[.,]\d+)?/.exec(text);
  if (!match) return null;
  const number = Number(match[0].replace(/[\s\u00A0\u202F]/g, '').replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}

import { BrandStandard } from '#domain/brand-standard.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import type { FieldName, FieldValue, Observation } from '#domain/observation.ts';
import type { Outcome } from '#domain/verdict.ts';
import { readFieldValue } from '#normalize/read-field.ts';
import type { Check, FieldCheck } from '#checks/define-check.ts';
import { runChecks } from '#checks/run.ts';

export interface ComparedValues {
  field: string;
  /** As published (an address in one line, hours in words or as an OSM rule) or in the structured form. */
  expected: unknown;
  observed: unknown;
  /** ISO 639-1 of the page. */
  language?: string | undefined;
  /** ISO 3166-1 of the place. */
  country?: string | undefined;
}

export interface Comparison {
  outcome: Outcome;
  reason: string;
  expected: string | null;
  observed: string | null;
}

const PUBLISHER = 'compared';
/** A moment is needed for evidence only: nothing is judged by it. */
const READ_AT = '2000-01-01T00:00:00.000Z';

/** Fields that two values can be compared in: those that a check judges. */
export function comparableFields(checks: readonly Check[]): FieldName[] {
  return [...new Set(checks.flatMap((one) => (one.kind === 'field' && one.group === 'fields' ? [one.field] : [])))].sort();
}

/**
 * What the check of a field says of two values, with the same code that judges a crawl: the expected one stands in a
 * master record and a standard, the observed one on a page. An expected value that can't be read is `cannot-tell`.
 */
export function compareValues(checks: readonly Check[], { field, expected, observed, language, country }: ComparedValues): Comparison {
  const check = checks.find((one): one is FieldCheck => one.kind === 'field' && one.group === 'fields' && one.field === field);
  if (check === undefined) throw new RangeError(`"field" must be one of: ${comparableFields(checks).join(', ')}.`);
  const place = { country: country?.toUpperCase(), language };
  const right = readFieldValue(check.field, expected, place);
  if (right === null) return { outcome: 'cannot-tell', reason: 'unreadable-expected', expected: write(expected), observed: write(observed) };
  const { location, standard } = expect(check.field, right, place.country);
  const [verdict] = runChecks({
    checks: [check], location, standard, publishers: [{ id: PUBLISHER, carries: { [check.field]: 'always' }, patienceDays: 0 }],
    listings: [publish(check.field, observed, place)], troubles: new Map(), today: READ_AT.slice(0, 10), language: language === 'en' ? 'en' : 'fr',
  });
  if (verdict === undefined) return { outcome: 'not-applicable', reason: 'nothing-expected', expected: write(expected), observed: write(observed) };
  return { outcome: verdict.outcome, reason: verdict.reason, expected: verdict.expected ?? write(expected), observed: verdict.observed ?? write(observed) };
}

/** A master record and a standard that say nothing but this one value. */
function expect<F extends FieldName>(field: F, value: FieldValue<F>, country: string | undefined): { location: Location; standard: BrandStandard } {
  const standard: Record<string, unknown> = { brand: '-', names: [{ name: field === 'businessName' ? value : '-' }] };
  const location: Location = {
    id: '-', brandId: '-', storeCode: '-', businessName: '-', address: country === undefined ? {} : { country }, websiteUrls: {}, regularHours: {}, specialHours: [],
    businessStatus: 'open', categories: [], regionPath: [], listings: [],
  };
  const given: Partial<Record<FieldName, Partial<Location>>> = {
    businessName: { businessName: value as string },
    address: { address: { ...location.address, ...(value as Location['address']) } },
    phone: { phone: (value as FieldValue<'phone'>).e164 ?? '' },
    email: { email: value as string },
    websiteUrl: { websiteUrls: { und: value as string } },
    regularHours: { regularHours: (value as FieldValue<'regularHours'>).week },
    specialHours: { specialHours: value as FieldValue<'specialHours'> },
    businessStatus: { businessStatus: value as FieldValue<'businessStatus'> },
    coordinates: { coordinates: value as FieldValue<'coordinates'> },
    category: { categories: [value as string] },
  };
  if (field === 'description') standard['descriptions'] = [{ text: value }];
  if (field === 'socialProfile') standard['socialProfiles'] = [value];
  return { location: { ...location, ...given[field] }, standard: BrandStandard.parse(standard) };
}

function publish(field: FieldName, observed: unknown, place: { country?: string | undefined; language: string | undefined }): GatheredListing {
  const raw = write(observed) ?? '';
  const evidence = { url: 'https://compared.invalid/', fetchedAt: READ_AT, bodyHash: null, locator: '$', excerpt: raw.slice(0, 300) };
  const observations = raw === '' ? [] : [{ field, raw, value: readFieldValue(field, observed, place), method: 'manual', rank: 0, evidence } as Observation];
  const page = { url: evidence.url, language: place.language ?? null, observations, reviews: [], trouble: null, fetchedAt: READ_AT, bodyHash: null };
  return { publisherId: PUBLISHER, externalId: evidence.url, url: evidence.url, pages: [page], absent: false };
}

function write(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value.trim() : JSON.stringify(value);
}

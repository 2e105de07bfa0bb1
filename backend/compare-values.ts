import type { GatheredListing } from '#domain/listing.ts';
import type { FieldName, Observation } from '#domain/observation.ts';
import type { Outcome, Verdict } from '#domain/verdict.ts';
import { parseAddress } from '#normalize/address.ts';
import { phoneCountry } from '#normalize/phone.ts';
import { readFieldValue, type FieldPlace } from '#normalize/read-field.ts';
import type { Check } from '#checks/define-check.ts';
import { runChecks } from '#checks/run.ts';
import { expectValues, isListOf, readListed, type Expectation } from './expect-values.ts';

export interface ComparedValues {
  field: string;
  /**
   * As published (an address in one line, hours in words or as an OSM rule) or in the structured form. A list is: names,
   * categories, profiles that are all right; the store's own number or mailbox and those of the brand; names and pages
   * may be told by language (`{fr, en}`).
   */
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
/** A moment is needed for evidence only: nothing but dates is judged by it. */
const READ_AT = '2000-01-01T00:00:00.000Z';
/** The check that judges dates is one of a whole listing. */
const DATES_CHECK = 'special-hours';

/** What files and other products call these fields. */
const ALSO_CALLED: ReadonlyMap<string, FieldName> = new Map([
  ['name', 'businessName'], ['hours', 'regularHours'], ['openingHours', 'regularHours'], ['holidayHours', 'specialHours'], ['telephone', 'phone'], ['website', 'websiteUrl'], ['url', 'websiteUrl'],
  ['status', 'businessStatus'], ['categories', 'category'], ['socialProfiles', 'socialProfile'], ['geo', 'coordinates'],
]);

/** Fields that two values can be compared in: those that a check judges. */
export function comparableFields(checks: readonly Check[]): FieldName[] {
  return [...new Set(checks.flatMap((one): FieldName[] => (one.group !== 'fields' ? [] : one.kind === 'field' ? [one.field] : one.id === DATES_CHECK ? ['specialHours'] : [])))].sort();
}

/**
 * What the check of a field says of two values, with the same code that judges a crawl: the expected one stands in a
 * master record and a standard, the observed one on a page. An expected value that can't be read is `cannot-tell`.
 * Dates without a year are those of one year, which doesn't matter: that in which both sides can be read.
 */
export function compareValues(checks: readonly Check[], { field, expected, observed, language, country }: ComparedValues): Comparison {
  const name = comparableFields(checks).find((one) => one === (ALSO_CALLED.get(field) ?? field));
  const check = checks.find((one) => one.group === 'fields' && (one.kind === 'field' ? one.field === name : name === 'specialHours' && one.id === DATES_CHECK));
  if (name === undefined || check === undefined) throw new RangeError(`"field" must be one of: ${comparableFields(checks).join(', ')}.`);
  const place = { country: country?.toUpperCase() ?? countryOf(name, expected) ?? countryOf(name, observed), language, today: name === 'specialHours' ? yearOf(expected, observed, { country, language }) : undefined };
  const right = expectValues(name, expected, place);
  if (right === null) return { outcome: 'cannot-tell', reason: 'unreadable-expected', expected: write(expected), observed: write(observed) };
  const verdict = worst(right.days.flatMap((today) => judge(check, name, right, observed, place, today)));
  if (verdict === undefined) return { outcome: 'not-applicable', reason: 'nothing-expected', expected: write(expected), observed: write(observed) };
  return { outcome: verdict.outcome, reason: verdict.reason, expected: verdict.expected ?? write(expected), observed: verdict.observed ?? write(observed) };
}

function judge(check: Check, field: FieldName, { location, standard }: Expectation, observed: unknown, place: FieldPlace, today: string): Verdict[] {
  const verdicts = runChecks({
    checks: [check], location, standard, publishers: [{ id: PUBLISHER, carries: { [field]: 'always' }, patienceDays: 0 }],
    listings: [publish(field, observed, place)], troubles: new Map(), today, language: place.language === 'en' ? 'en' : 'fr',
  });
  return verdicts.filter((one) => field !== 'specialHours' || one.subject === today);
}

/** One wrong date makes dates wrong. */
function worst(verdicts: readonly Verdict[]): Verdict | undefined {
  return (['fail', 'cannot-tell', 'pass'] as const).map((outcome) => verdicts.find((one) => one.outcome === outcome)).find((one) => one !== undefined) ?? verdicts[0];
}

/** Of a field whose writing names its country by itself: "+32 …", an address with a Canadian code. */
function countryOf(field: FieldName, written: unknown): string | undefined {
  const [first] = isListOf(field) && Array.isArray(written) ? (written as unknown[]) : [written];
  if (field === 'phone') return phoneCountry(typeof first === 'object' && first !== null && 'e164' in first ? String(first.e164) : typeof first === 'string' ? first : '');
  return field === 'address' && typeof first === 'string' ? parseAddress(first).country : undefined;
}

/** Dates without a year are of the year that either side tells; else of the first in which both can be read: "jeudi 24 juin" is not every year. */
function yearOf(expected: unknown, observed: unknown, place: FieldPlace): string {
  const told = [expected, observed].find((one) => /\b20\d\d\b/.test(write(one) ?? ''));
  if (told !== undefined) {
    const year = /\b20\d\d\b/.exec(write(told) ?? '')?.[0] ?? '';
    const days = readFieldValue('specialHours', told, { ...place, today: dayIn(year) }) ?? [];
    return days.map((one) => one.date).toSorted()[0] ?? dayIn(year);
  }
  const years = ['2026', '2027', '2028', '2029', '2030', '2031', '2032'].map(dayIn);
  const reads = (written: unknown, today: string): boolean => readFieldValue('specialHours', written, { ...place, today }) !== null;
  return years.find((today) => reads(expected, today) && reads(observed, today)) ?? years.find((today) => reads(expected, today)) ?? dayIn('2026');
}

/** A day from which any date of the year is the nearest of its name. */
function dayIn(year: string): string {
  return `${year}-02-14`;
}

function publish(field: FieldName, observed: unknown, place: FieldPlace): GatheredListing {
  const evidence = { url: 'https://compared.invalid/', fetchedAt: READ_AT, bodyHash: null, locator: '$', excerpt: '' };
  const seen = readListed(field, observed).flatMap((one) => {
    const raw = write(one) ?? '';
    // Nothing said of a state is not "open"; nothing said of another field is its absence.
    return raw === '' && !(field === 'businessStatus' && typeof one === 'string') ? [] : [{ raw, value: readFieldValue(field, one, place) }];
  });
  // Values of a list stand side by side: none of them is the first.
  const observations = seen.map(({ raw, value }) => ({ field, raw, value, method: 'manual', rank: 0, evidence: { ...evidence, excerpt: raw.slice(0, 300) } }) as Observation);
  const page = { url: evidence.url, language: place.language ?? null, observations, reviews: [], trouble: null, fetchedAt: READ_AT, bodyHash: null };
  return { publisherId: PUBLISHER, externalId: evidence.url, url: evidence.url, pages: [page], absent: false };
}

function write(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value.trim() : JSON.stringify(value);
}

import { AcceptedName, BrandStandard } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import type { FieldName, FieldValue } from '#domain/observation.ts';
import { splitEmails } from '#normalize/email.ts';
import { splitPhones } from '#normalize/phone.ts';
import { readFieldValue, type FieldPlace } from '#normalize/read-field.ts';

/** A master record and a standard that say nothing but one field. */
export interface Expectation {
  location: Location;
  standard: BrandStandard;
  /** The days on which it is judged, YYYY-MM-DD: that of each dated value, or any one. */
  days: string[];
}

const ANY_DAY = '2000-01-01';
/** Of these a brand has several that are right. */
const LISTS: ReadonlySet<FieldName> = new Set(['businessName', 'phone', 'email', 'websiteUrl', 'category', 'description', 'socialProfile']);

export function isListOf(field: FieldName): boolean {
  return LISTS.has(field);
}

/** The values of a field as written one by one; a list only for fields that have several. */
export function readListed(field: FieldName, written: unknown): unknown[] {
  if (Array.isArray(written) && isListOf(field)) return (written as unknown[]).flatMap((one) => splitText(field, one));
  return splitText(field, written);
}

/** "418 555-0142 / 1 800 555-0100" is a list, too. */
function splitText(field: FieldName, written: unknown): unknown[] {
  if (typeof written !== 'string') return [written];
  if (field === 'phone') return splitPhones(written);
  const emails = field === 'email' ? splitEmails(written) : [];
  return emails.length > 1 ? emails : [written];
}

/** What a head office would write down for `written` to be right; null where any of it can't be read. */
export function expectValues(field: FieldName, written: unknown, place: FieldPlace): Expectation | null {
  const standard: Record<string, unknown> = { brand: '-', names: [{ name: '-' }] };
  const location: Location = {
    id: '-', brandId: '-', storeCode: '-', businessName: '-', address: place.country === undefined || field === 'specialHours' ? {} : { country: place.country }, websiteUrls: {}, regularHours: {}, specialHours: [],
    businessStatus: 'open', categories: [], regionPath: [], listings: [],
  };
  if (field === 'businessName') return expectNames(written, { location, standard });
  const tagged = field === 'websiteUrl' ? byLanguage(written) : null;
  const values = tagged === null ? readListed(field, written).map((one) => readFieldValue(field, one, place)) : Object.values(tagged).map((one) => readFieldValue(field, one, place));
  if (values.length === 0 || values.includes(null)) return null;
  const [first] = values;
  const expected: Partial<Record<FieldName, () => Partial<Location>>> = {
    address: () => ({ address: { ...location.address, ...(first as Location['address']) } }),
    phone: () => ({ phone: dial(first as FieldValue<'phone'>) }),
    email: () => ({ email: first as string }),
    websiteUrl: () => ({ websiteUrls: Object.fromEntries(values.map((one, at) => [tagged === null ? (at === 0 ? 'und' : `x${String(at)}`) : (Object.keys(tagged)[at] ?? 'und'), one as string])) }),
    regularHours: () => ({ regularHours: (first as FieldValue<'regularHours'>).week }),
    specialHours: () => ({ specialHours: first as FieldValue<'specialHours'> }),
    businessStatus: () => ({ businessStatus: first as FieldValue<'businessStatus'> }),
    coordinates: () => ({ coordinates: first as FieldValue<'coordinates'> }),
    category: () => ({ categories: values as string[] }),
  };
  if (field === 'phone') standard['callCentreNumbers'] = (values as FieldValue<'phone'>[]).slice(1).flatMap(({ e164, role }) => (e164 === null || role === 'fax' ? [] : [e164]));
  if (field === 'phone' && (first as FieldValue<'phone'>).e164 === null) return null;
  if (field === 'email') standard['sharedEmails'] = values.slice(1);
  if (field === 'description') standard['descriptions'] = values.map((text) => ({ text }));
  if (field === 'socialProfile') standard['socialProfiles'] = values;
  return finish(standard, { ...location, ...expected[field]?.() }, field === 'specialHours' ? (first as FieldValue<'specialHours'>).map((one) => one.date) : [ANY_DAY]);
}

/** A name, several, or names by language; each may carry what a standard says of it (areas, a branch's pattern). */
function expectNames(written: unknown, { location, standard }: { location: Location; standard: Record<string, unknown> }): Expectation | null {
  const tagged = byLanguage(written);
  const given: unknown[] = tagged === null ? (Array.isArray(written) ? (written as unknown[]) : [written]) : Object.entries(tagged).map(([language, name]) => ({ language, name }));
  const names = given.map((one) => AcceptedName.safeParse(typeof one === 'string' ? { name: one.trim() } : one));
  const accepted = names.flatMap((one) => (one.success ? [one.data] : []));
  const [first] = accepted;
  if (first === undefined || accepted.length < names.length) return null;
  return finish({ ...standard, names: accepted }, { ...location, businessName: first.name }, [ANY_DAY]);
}

function finish(standard: Record<string, unknown>, location: Location, days: string[]): Expectation | null {
  const checked = BrandStandard.safeParse(standard);
  return checked.success ? { location, standard: checked.data, days } : null;
}

/** `{fr: "…", en: "…"}`; null for anything else. */
function byLanguage(written: unknown): Record<string, string> | null {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return null;
  const entries = Object.entries(written) as [string, unknown][];
  const isTagged = entries.length > 0 && entries.every(([key, value]) => /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(key) && key !== 'url' && typeof value === 'string');
  return isTagged ? (written as Record<string, string>) : null;
}

/** With its extension as RFC 3966 writes it. */
function dial({ e164, extension }: FieldValue<'phone'>): string {
  return `${e164 ?? ''}${extension === undefined ? '' : `;ext=${extension}`}`;
}

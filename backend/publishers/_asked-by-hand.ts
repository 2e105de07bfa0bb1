import type { GatheredListing, ReadPage } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import { isDue, MANUAL_FIELDS, type ManualCheck, type ManualField } from '#domain/manual-check.ts';
import type { Observation } from '#domain/observation.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { UiLanguage } from '#domain/words.ts';
import { formatAddress } from '#normalize/address.ts';
import { formatWeek, toOsm } from '#normalize/opening-hours.ts';
import { readFieldValue } from '#normalize/read-field.ts';

/** Of a source that has no addresses, and of one whose listing was never found. */
const NO_ADDRESS = 'by-hand';

/** The last look at a location's listing of one publisher, and when the next one is due. */
export interface HandTarget {
  publisherId: string;
  everyDays: number;
  location: Location;
  /** Null: nobody has looked yet. */
  check: ManualCheck | null;
  /** The moment that the run counts as, UTC. */
  asOf: string;
}

/** What a person saw, as a listing like any other; a trouble where nobody has looked for too long, or ever. */
export function readByHand({ publisherId, everyDays, location, check, asOf }: HandTarget): { listings: GatheredListing[]; trouble: Trouble | null } {
  const declared = location.listings.find((one) => one.publisherId === publisherId)?.url;
  const url = check?.url ?? declared ?? null;
  if (check === null && url === null) return { listings: [], trouble: 'manual-check-due' };
  // The listing stays the same one, though somebody finds it at another address.
  const identity = { publisherId, externalId: declared ?? NO_ADDRESS, url: url ?? '' };
  const page = (fields: Pick<ReadPage, 'observations' | 'trouble'>): ReadPage => ({ url: url ?? '', language: null, reviews: [], fetchedAt: check?.checkedAt ?? asOf, bodyHash: null, ...fields });
  if (check === null || isDue(check.checkedAt, everyDays, asOf)) return { listings: [{ ...identity, pages: [page({ observations: [], trouble: 'manual-check-due' })], absent: false }], trouble: null };
  if (!check.isListed) return { listings: [{ ...identity, pages: [page({ observations: [], trouble: 'not-found' })], absent: true }], trouble: null };
  return { listings: [{ ...identity, pages: [page({ observations: MANUAL_FIELDS.flatMap((field) => observe(field, check, location)), trouble: null })], absent: false }], trouble: null };
}

/** The person is the proof: their name stands where a page would have its spot. Nothing shown is nothing observed; not looked at can't be told. */
function observe(field: ManualField, check: ManualCheck, location: Location): Observation[] {
  const answer = check.answers[field] ?? { said: 'unseen' as const };
  if (answer.said === 'missing') return [];
  const same = answer.said === 'same' ? expectedText(field, check.record) : null;
  const raw = answer.said === 'other' ? answer.text : (same?.text ?? '');
  const value = answer.said === 'unseen' ? null : answer.said === 'same' ? (same?.value ?? null) : readFieldValue(field, answer.text, { country: location.address.country });
  const evidence = { url: check.url ?? '', fetchedAt: check.checkedAt, bodyHash: null, locator: check.checkedBy?.name ?? 'by hand', excerpt: raw.slice(0, 300) };
  return [{ field, raw, value, method: 'manual', rank: 0, evidence } as unknown as Observation];
}

/** A field of the master record as a person reads it (hours in their language, else as an OSM rule), and as a check compares it; null where the record says nothing. */
export function expectedText(field: ManualField, record: ManualCheck['record'], language?: UiLanguage): { text: string; value: unknown } | null {
  switch (field) {
    case 'businessName': return { text: record.businessName, value: record.businessName };
    case 'address': return { text: formatAddress(record.address), value: record.address };
    case 'phone': return record.phone === undefined ? null : { text: record.phone, value: readFieldValue('phone', record.phone, { country: record.address.country }) };
    case 'websiteUrl': {
      const [url] = Object.values(record.websiteUrls);
      return url === undefined ? null : { text: url, value: url };
    }
    case 'regularHours': return Object.keys(record.regularHours).length === 0 ? null : { text: language === undefined ? toOsm(record.regularHours) : formatWeek(record.regularHours, language), value: { week: record.regularHours } };
    case 'businessStatus': return { text: record.businessStatus, value: record.businessStatus };
  }
}

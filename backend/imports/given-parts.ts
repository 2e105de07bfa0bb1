import type { MasterRecord } from '#domain/location.ts';
import { WEEK_DAYS } from '#domain/opening-hours.ts';
import type { LocationColumn } from './column-names.ts';

/** What a row says about the columns of its file. */
export interface RowColumns {
  /** Columns that the file has, whether the row fills them or not. */
  present: ReadonlySet<LocationColumn>;
  /** Columns that the row fills. */
  filled: ReadonlySet<LocationColumn>;
  /** Columns whose cell could not be read. */
  bad: ReadonlySet<LocationColumn>;
  /** Listing columns of the file whose cell is a web address or empty. */
  listings: readonly { publisherId: string; language?: string }[];
}

/**
 * The parts of a record that the row truly gives, as paths (`phone`, `address.region`, `regularHours.mo`): filled and read, or
 * cleared by an empty cell. What is not named here keeps what is stored: a bad cell or a column left out must erase nothing.
 */
export function listGiven({ present, filled, bad, listings }: RowColumns, record: MasterRecord): string[] {
  const has = (column: LocationColumn) => present.has(column) && !bad.has(column);
  const given: string[] = (['branch', 'phone', 'email', 'format', 'franchisee', 'specialHours', 'regionPath'] as const).filter(has);
  const add = (part: string, isGiven: boolean) => { if (isGiven) given.push(part); };
  add('address.unit', has('unit') || has('addressLine2'));
  add('address.region', has('region'));
  add('address.postalCode', has('postalCode'));
  add('websiteUrls.und', has('website'));
  add('websiteUrls.fr', has('websiteFr'));
  add('websiteUrls.en', has('websiteEn'));
  for (const day of WEEK_DAYS) add(`regularHours.${day}`, !bad.has(day) && (filled.has(day) || (present.has('hours') ? !bad.has('hours') : present.has(day))));
  add('businessStatus', has('status'));
  add('coordinates', has('latitude') && has('longitude'));
  add('timeZone', givesTimeZone({ present, filled, bad }, record));
  add('categories', has('primaryCategory') || has('categories'));
  return [...given, ...listings.map(listingPart)];
}

/** A zone that follows from the coordinates is given like one that is written; an empty cell clears it unless bad coordinates leave it open. */
function givesTimeZone({ present, filled, bad }: Omit<RowColumns, 'listings'>, record: MasterRecord): boolean {
  if (filled.has('timeZone')) return !bad.has('timeZone');
  return record.timeZone !== undefined || (present.has('timeZone') && !bad.has('latitude') && !bad.has('longitude'));
}

/** The path of a declared listing: one publisher may be declared once per language. */
export function listingPart(listing: { publisherId: string; language?: string | undefined }): string {
  return `listings.${listing.publisherId}:${listing.language ?? ''}`;
}

import type { MasterRecord } from '#domain/location.ts';
import { checkRecordValue, OPTIONAL_RECORD_FIELDS, type RecordField } from '#domain/record-change.ts';
import type { FieldName, FieldValue } from '#domain/observation.ts';
import { readFieldValue, type FieldPlace } from './read-field.ts';

/** What a person entered for a field of a master record: its value (null: none any more), or that it can't be read so. */
export type EnteredValue = { value: unknown } | { trouble: 'unreadable' | 'seasons' | 'empty' };

/** Fields whose words are read as a crawl reads them. */
const AS_PUBLISHED: Partial<Record<RecordField, FieldName>> = { address: 'address', phone: 'phone', email: 'email', regularHours: 'regularHours', specialHours: 'specialHours', businessStatus: 'businessStatus', coordinates: 'coordinates' };
/** Of these nothing entered means none. */
const LISTS: ReadonlySet<RecordField> = new Set(['specialHours', 'categories']);

/**
 * Reads a field as a person writes it: hours in words ("lun.–ven. 9 h à 17 h 30"), a phone number with spaces, an address
 * in one line, or the value itself. `record` tells the country, and what of an address is not named stays with it.
 */
export function readRecordField(field: RecordField, written: unknown, record: Pick<MasterRecord, 'address'>, place: Omit<FieldPlace, 'country'> = {}): EnteredValue {
  const text = typeof written === 'string' ? written.trim() : written;
  if (text === '' || text === null) return readNothing(field);
  const value = readWritten(field, text, record, place);
  if (value === 'seasons') return { trouble: 'seasons' };
  try {
    return value === null ? { trouble: 'unreadable' } : { value: checkRecordValue(field, value) };
  } catch {
    return { trouble: 'unreadable' };
  }
}

function readNothing(field: RecordField): EnteredValue {
  if (LISTS.has(field)) return { value: [] };
  return OPTIONAL_RECORD_FIELDS.has(field) ? { value: null } : { trouble: 'empty' };
}

function readWritten(field: RecordField, written: unknown, record: Pick<MasterRecord, 'address'>, place: Omit<FieldPlace, 'country'>): unknown {
  const { country } = record.address;
  if (typeof written !== 'string') return field === 'address' ? withoutEmpty(written) : written;
  if (field === 'categories') return [...new Set(written.split(/[,;|\n]/).map((one) => one.trim()).filter((one) => one !== ''))];
  if (field === 'websiteUrls') {
    const url = readFieldValue('websiteUrl', written, {});
    return url === null ? null : { und: url };
  }
  const published = AS_PUBLISHED[field];
  if (published === undefined) return written;
  const value = readFieldValue(published, field === 'specialHours' ? written.replaceAll('\n', '; ') : written, { ...place, country });
  if (value === null) return null;
  if (field === 'phone') return dial(value as FieldValue<'phone'>);
  if (field === 'address') return { ...(country === undefined ? {} : { country }), ...(value as FieldValue<'address'>) };
  if (field !== 'regularHours') return value;
  const { week, rule } = value as FieldValue<'regularHours'>;
  return rule === undefined ? week : 'seasons';
}

/** An address whose parts were cleared in a form has none of them. */
function withoutEmpty(written: unknown): unknown {
  if (typeof written !== 'object' || written === null) return written;
  return Object.fromEntries(Object.entries(written).map(([key, part]: [string, unknown]) => [key, typeof part === 'string' ? part.trim() : part]).filter(([, part]) => part !== ''));
}

/** With its extension as RFC 3966 writes it. */
function dial({ e164, extension }: FieldValue<'phone'>): string | null {
  return e164 === null ? null : `${e164}${extension === undefined ? '' : `;ext=${extension}`}`;
}

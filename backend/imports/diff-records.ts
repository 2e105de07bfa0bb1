import type { MasterRecord } from '#domain/location.ts';
import type { LocationsRow } from './locations-file.ts';
import { mergeRecord } from './merge-record.ts';

/** How an incoming file differs from what is stored, by store code. */
export interface RecordsDiff {
  created: MasterRecord[];
  /** The record as it will be, with what its row does not give as it is stored, and the names of the fields that differ. */
  changed: { record: MasterRecord; fields: string[] }[];
  unchanged: MasterRecord[];
  /** Stored and not in the file: offered for archiving, never deleted. */
  missing: MasterRecord[];
}

/**
 * Compares records by their values: the order of keys, listings, categories and special days says nothing. `leftOut` are
 * store codes whose rows have an error: a typing mistake must not offer a store for archiving.
 */
export function diffRecords(stored: readonly MasterRecord[], incoming: readonly Pick<LocationsRow, 'record' | 'given'>[], leftOut: readonly string[] = []): RecordsDiff {
  const before = new Map(stored.map((record) => [record.storeCode, record]));
  const codes = new Set([...incoming.map(({ record }) => record.storeCode), ...leftOut]);
  const diff: RecordsDiff = { created: [], changed: [], unchanged: [], missing: stored.filter((record) => !codes.has(record.storeCode)) };
  for (const row of incoming) {
    const known = before.get(row.record.storeCode);
    const record = known === undefined ? row.record : mergeRecord(known, row.record, row.given);
    const fields = known === undefined ? [] : findDiffering(known, record);
    if (known === undefined) diff.created.push(record);
    else if (fields.length > 0) diff.changed.push({ record, fields });
    else diff.unchanged.push(record);
  }
  return diff;
}

/** Fields of a master record; a stored location's own id and brand are no part of it. */
const FIELDS = [
  'businessName', 'branch', 'address', 'phone', 'email', 'websiteUrls', 'regularHours', 'specialHours', 'businessStatus', 'coordinates', 'timeZone', 'categories', 'format', 'franchisee', 'regionPath', 'listings',
] as const satisfies readonly Exclude<keyof MasterRecord, 'storeCode'>[];
const UNORDERED = new Set<string>(['specialHours', 'categories', 'listings']);

function findDiffering(before: MasterRecord, after: MasterRecord): string[] {
  return FIELDS.filter((field) => writeValue(before[field], UNORDERED.has(field)) !== writeValue(after[field], UNORDERED.has(field)));
}

/** A text that is equal for equal values: keys sorted, what is undefined, null or left out the same. */
function writeValue(value: unknown, isUnordered: boolean): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) {
    const parts = value.map((one) => writeValue(one, false));
    return `[${(isUnordered ? parts.sort() : parts).join(',')}]`;
  }
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, one]) => [key, writeValue(one, false)] as const);
  return `{${entries.filter(([, one]) => one !== '').sort(([a], [b]) => a.localeCompare(b)).map(([key, one]) => `${key}:${one}`).join(',')}}`;
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MasterRecord } from '#domain/location.ts';
import { diffRecords } from '#imports/diff-records.ts';
import { readLocationsFile } from '#imports/locations-file.ts';

const bytes = readFileSync(new URL('../../fixtures/imports/locations.csv', import.meta.url));
const read = async () => (await readLocationsFile({ name: 'locations.csv', bytes })).rows.map((row) => row.record);
const first = async (): Promise<MasterRecord> => {
  const [record] = await read();
  if (record === undefined) throw new Error('the example has rows');
  return record;
};

describe('diffRecords', () => {
  it('finds nothing to change in the same file twice', async () => {
    expect(diffRecords(await read(), await read())).toMatchObject({ created: [], changed: [], missing: [], unchanged: { length: 4 } });
  });
  it('creates everything where nothing is stored', async () => {
    expect(diffRecords([], await read()).created).toHaveLength(4);
  });
  it('names the fields that differ and the records that are missing', async () => {
    const [one, two, ...others] = await read();
    if (one === undefined || two === undefined) throw new Error('the example has rows');
    const diff = diffRecords([one, two], [{ ...one, phone: '+14185550199', regularHours: {} }, ...others]);
    expect(diff.changed.map(({ record, fields }) => [record.storeCode, fields])).toEqual([['QC-001', ['phone', 'regularHours']]]);
    expect(diff.missing.map((record) => record.storeCode)).toEqual(['QC-002']);
    expect(diff.created).toHaveLength(2);
  });
  it('does not mind the order of keys, listings and special days, nor the identity of a stored location', async () => {
    const record = { ...(await first()), specialHours: [{ date: '2026-12-25', ranges: [] }, { date: '2026-01-01', ranges: [] }] };
    const stored = { id: '7', brandId: '1', ...Object.fromEntries(Object.entries(record).toReversed()), listings: record.listings.toReversed(), specialHours: record.specialHours.toReversed() };
    expect(diffRecords([stored as unknown as MasterRecord], [record]).unchanged).toHaveLength(1);
  });
  it('does not miss a store whose row has an error', async () => {
    const [one, ...others] = await read();
    if (one === undefined) throw new Error('the example has rows');
    expect(diffRecords([one, ...others], others, [one.storeCode]).missing).toEqual([]);
  });
  it('tells a closed day from an unknown one', async () => {
    const record = await first();
    expect(diffRecords([{ ...record, regularHours: { mo: [] } }], [{ ...record, regularHours: {} }]).changed[0]?.fields).toEqual(['regularHours']);
  });
});

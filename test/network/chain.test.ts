import { describe, expect, test } from 'vitest';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { MasterRecord } from '#domain/location.ts';
import { BrandStandard } from '#domain/brand-standard.ts';
import { readLocationsFile } from '#imports/locations-file.ts';
import { readStandardFile } from '#imports/standard-file.ts';
import { brandStandard, chainFiles, SIMPLE_COLUMNS } from './chain-files.ts';
import { buildChain } from './chain.ts';

const chain = buildChain(7, 240);

describe('the chain', () => {
  test('every store is a valid master record with a code, a phone and pages of its own', () => {
    const records = chain.stores.map((store) => MasterRecord.parse(store.record));
    for (const key of ['storeCode', 'phone'] as const) expect(new Set(records.map((record) => record[key])).size).toBe(240);
    expect(new Set(records.flatMap((record) => Object.values(record.websiteUrls))).size).toBe(chain.stores.reduce((sum, store) => sum + store.languages.length, 0));
  });
  test('a store is the same in a small chain and in a large one', () => {
    expect(buildChain(7, 20).stores.map((store) => store.record)).toEqual(chain.stores.slice(0, 20).map((store) => store.record));
  });
  test('another seed is another chain', () => {
    expect(buildChain(8, 20).stores.map((store) => store.record)).not.toEqual(chain.stores.slice(0, 20).map((store) => store.record));
  });
  test('phones are possible numbers of their country, within the ranges kept for fiction', () => {
    for (const { record, area } of chain.stores) {
      expect(parsePhoneNumberFromString(record.phone ?? '')?.isPossible()).toBe(true);
      expect(record.phone).toMatch(area === 'FR' ? /^\+33(19900|26191|35301|46571|53649)\d{4}$/ : /^\+1\d{3}55501\d{2}$/);
    }
  });
  test('phones stay unique in a chain of fifteen hundred', () => {
    const stores = buildChain(3, 1500).stores;
    expect(new Set(stores.map((store) => store.record.phone)).size).toBe(1500);
  });
  test('every area, format and status occurs in sixty stores', () => {
    const few = chain.stores.slice(0, 60);
    expect(new Set(few.map((store) => store.area)).size).toBe(3);
    expect(new Set(few.map((store) => store.record.businessStatus)).size).toBe(4);
  });
  test('every host is a name that nobody can own', () => {
    for (const { record } of chain.stores) for (const url of [...Object.values(record.websiteUrls), ...record.listings.map((one) => one.url)]) expect(new URL(url).hostname).toMatch(/\.example$/);
  });
});

describe('files of the chain', () => {
  test('the standard fits its schema and names every logo file that is written', async () => {
    const standard = BrandStandard.parse(brandStandard());
    const names = new Set((await chainFiles(chain)).map((file) => file.name));
    for (const logo of [...standard.logos.approved, ...standard.logos.retired]) expect(names).toContain(logo.file);
  });
  test('the simple CSV has one line per store under the documented columns', async () => {
    const csv = new TextDecoder().decode((await chainFiles(chain)).find((file) => file.name === 'locations.csv')?.bytes);
    const lines = csv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(241);
    expect(lines[0]).toBe(SIMPLE_COLUMNS.join(','));
  });
  test('what the importer reads is what is true', async () => {
    const bytes = (await chainFiles(chain)).find((file) => file.name === 'locations.csv')?.bytes ?? new Uint8Array();
    const { rows, problems } = await readLocationsFile({ name: 'locations.csv', bytes });
    expect(problems).toEqual([]);
    expect(rows.map((row) => row.record)).toEqual(chain.stores.map((store) => store.record));
  });
  test('the bulk files of Google are read in both languages', async () => {
    const files = await chainFiles(chain);
    const read = await Promise.all(['en', 'fr'].map((language) => readLocationsFile({ name: `${language}.csv`, bytes: files.find((file) => file.name === `locations.google.${language}.csv`)?.bytes ?? new Uint8Array() })));
    expect(read.map(({ rows, problems }) => [rows.length, problems])).toEqual([[240, []], [240, []]]);
    expect(read.map(({ rows }) => rows.map((row) => row.record.regularHours))).toEqual([1, 2].map(() => chain.stores.map((store) => store.record.regularHours)));
  });
  test('the standard file is read without a problem', async () => {
    const bytes = (await chainFiles(chain)).find((file) => file.name === 'standard.yaml')?.bytes ?? new Uint8Array();
    expect(readStandardFile({ name: 'standard.yaml', bytes })).toMatchObject({ standard: brandStandard(), problems: [] });
  });
});

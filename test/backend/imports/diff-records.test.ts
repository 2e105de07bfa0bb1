import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MasterRecord } from '#domain/location.ts';
import { diffRecords } from '#imports/diff-records.ts';
import { readLocationsFile } from '#imports/locations-file.ts';

const bytes = readFileSync(new URL('../../fixtures/imports/locations.csv', import.meta.url));
const csv = async (text: string) => (await readLocationsFile({ name: 'locations.csv', bytes: Buffer.from(text) })).rows;
const rows = async () => (await readLocationsFile({ name: 'locations.csv', bytes })).rows;
const read = async () => (await rows()).map((row) => row.record);
/** A row of a file that says everything about a record. */
const whole = (record: MasterRecord) => ({ record, given: ['regularHours.mo', 'phone'] });
const first = async (): Promise<MasterRecord> => {
  const [record] = await read();
  if (record === undefined) throw new Error('the example has rows');
  return record;
};

describe('diffRecords', () => {
  it('finds nothing to change in the same file twice', async () => {
    expect(diffRecords(await read(), await rows())).toMatchObject({ created: [], changed: [], missing: [], unchanged: { length: 4 } });
  });
  it('creates everything where nothing is stored', async () => {
    expect(diffRecords([], await rows()).created).toHaveLength(4);
  });
  it('names the fields that differ and the records that are missing', async () => {
    const [one, two, ...others] = await read();
    if (one === undefined || two === undefined) throw new Error('the example has rows');
    const diff = diffRecords([one, two], [{ ...one, phone: '+14185550199', regularHours: { ...one.regularHours, mo: [] } }, ...others].map(whole));
    expect(diff.changed.map(({ record, fields }) => [record.storeCode, fields])).toEqual([['QC-001', ['phone', 'regularHours']]]);
    expect(diff.missing.map((record) => record.storeCode)).toEqual(['QC-002']);
    expect(diff.created).toHaveLength(2);
  });
  it('does not mind the order of keys, listings and special days, nor the identity of a stored location', async () => {
    const record = { ...(await first()), specialHours: [{ date: '2026-12-25', ranges: [] }, { date: '2026-01-01', ranges: [] }] };
    const stored = { id: '7', brandId: '1', ...Object.fromEntries(Object.entries(record).toReversed()), listings: record.listings.toReversed(), specialHours: record.specialHours.toReversed() };
    expect(diffRecords([stored as unknown as MasterRecord], [whole(record)]).unchanged).toHaveLength(1);
  });
  it('does not miss a store whose row has an error', async () => {
    const [one, ...others] = await read();
    if (one === undefined) throw new Error('the example has rows');
    expect(diffRecords([one, ...others], others.map(whole), [one.storeCode]).missing).toEqual([]);
  });
  it('tells a closed day from an unknown one', async () => {
    const record = await first();
    expect(diffRecords([{ ...record, regularHours: { mo: [] } }], [whole({ ...record, regularHours: {} })]).changed[0]?.fields).toEqual(['regularHours']);
  });
});

describe('a file that comes again', () => {
  const HEAD = 'store_code,business_name,street,city,country';
  const ROW = '101,Boréale,12 rue des Lanternes,Québec,CA';
  const FULL = `${HEAD},branch,unit,region,postal_code,phone,email,website_fr,website_en,hours,special_hours,status,latitude,longitude,time_zone,format,region_path,categories,listing:annuaire:fr,listing:carte\n${ROW},Rosemont,101,QC,G1K 1A1,418 555-0101,a@b.example,a.example/fr,a.example/en,Mo-Fr 09:00-17:00,2026-12-25: x,closed-temporarily,46.8,-71.2,America/Montreal,boutique,Canada > Québec > Capitale,Opticien,annuaire.example/101,carte.example/101`;
  const full = async () => (await csv(FULL)).map((row) => row.record);
  const changes = async (text: string) => {
    const diff = diffRecords(await full(), await csv(text));
    return { fields: diff.changed.flatMap((one) => one.fields), record: diff.changed[0]?.record ?? diff.unchanged[0] };
  };

  it('keeps the fields for which it has no column', async () => {
    const { fields, record } = await changes(`${HEAD}\n${ROW}`);
    expect(fields).toEqual([]);
    expect(record).toEqual((await full())[0]);
  });
  it('keeps the values whose cells are bad', async () => {
    const columns = { postal_code: 'XYZ', phone: '12', email: 'nobody', website_fr: 'not a page', hours: 'now and then', special_hours: 'soon', status: 'sleeping', latitude: '91', longitude: '-71.2', time_zone: 'Mars/Olympus', 'listing:annuaire:fr': 'nope' };
    expect((await changes(`${HEAD},${Object.keys(columns).join(',')}\n${ROW},${Object.values(columns).join(',')}`)).fields).toEqual([]);
  });
  it('clears what an empty cell of its columns clears, and only that', async () => {
    const columns = ['branch', 'unit', 'region', 'postal_code', 'phone', 'email', 'website_fr', 'hours', 'special_hours', 'latitude', 'longitude', 'time_zone', 'categories', 'format', 'listing:annuaire:fr'];
    const { fields, record } = await changes(`${HEAD},${columns.join(',')}\n${ROW}${','.repeat(columns.length)}`);
    expect(fields).toEqual(['branch', 'address', 'phone', 'email', 'websiteUrls', 'regularHours', 'specialHours', 'coordinates', 'timeZone', 'categories', 'format', 'listings']);
    expect(record).toMatchObject({ websiteUrls: { en: 'https://a.example/en' }, regularHours: {}, listings: [{ publisherId: 'carte' }], regionPath: ['Canada', 'Québec', 'Capitale'], businessStatus: 'closed-temporarily' });
    expect(record).not.toHaveProperty('phone');
  });
  it('keeps a day whose cell is bad beside days that are given', async () => {
    const { fields, record } = await changes(`${HEAD},mon,tue,wed\n${ROW},10:00-16:00,soon,`);
    expect(fields).toEqual(['regularHours']);
    expect(record?.regularHours).toEqual({ mo: [[600, 960]], tu: [[540, 1020]], th: [[540, 1020]], fr: [[540, 1020]], sa: [], su: [] });
  });
  it('moves a tree that was read off the address with the address, and no other', async () => {
    const before = (await csv(`${HEAD},region\n${ROW},QC`)).map((row) => row.record);
    expect(diffRecords(before, await csv(`${HEAD},region\n${ROW},ON`)).changed[0]?.record.regionPath).toEqual(['CA', 'ON']);
    expect(diffRecords(await full(), await csv(`${HEAD},region\n${ROW},ON`)).changed[0]?.record.regionPath).toEqual(['Canada', 'Québec', 'Capitale']);
  });
});

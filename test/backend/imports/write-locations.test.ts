import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvLine } from '#backend/csv-line.ts';
import type { MasterRecord } from '#domain/location.ts';
import { readLocationsFile } from '#imports/locations-file.ts';
import { writeLocations } from '#imports/write-locations.ts';

const FULL: MasterRecord = {
  storeCode: '0042', businessName: '=Lunetterie "Boréale", la vraie', branch: 'Gare – Sud', phone: '+14185550101', email: 'a@boreale.example', timeZone: 'America/Toronto', format: 'mall', franchisee: 'Optique Tremblay inc.',
  address: { street: '12, rue des Lanternes', unit: 'bureau 3', locality: 'Québec', region: 'QC', postalCode: 'G1K 3A1', country: 'CA' },
  websiteUrls: { fr: 'https://boreale.example/fr/gare', en: 'https://boreale.example/en/station' },
  regularHours: { mo: [[540, 720], [780, 1020]], tu: [], fr: [[1320, 1560]], sa: [[0, 1440]], su: [[360, 1800]] },
  specialHours: [{ date: '2026-12-24', ranges: [[540, 720], [780, 900]] }, { date: '2026-12-25', ranges: [] }],
  businessStatus: 'closed-temporarily', coordinates: { latitude: -46.8139, longitude: 71.208 }, categories: ['Opticien, lunetier', 'Optométriste', 'Magasin'], regionPath: ['Canada', 'Québec', 'Estrie'],
  listings: [{ publisherId: 'web-directory', url: 'https://annuaire.example/fr/1', language: 'fr' }, { publisherId: 'web-directory', url: 'https://annuaire.example/fr/2', language: 'fr' }, { publisherId: 'yelp', url: 'https://yelp.example/1' }],
};
const BARE: MasterRecord = { storeCode: 'F-1', businessName: 'Boréale', address: { street: '3 rue X', locality: 'Lyon', country: 'FR' }, websiteUrls: { und: 'https://boreale.example/' }, regularHours: {}, specialHours: [], businessStatus: 'opening-soon', categories: [], regionPath: [], listings: [] };

async function readBack(records: readonly MasterRecord[], language: 'fr' | 'en'): Promise<{ records: MasterRecord[]; problems: unknown[] }> {
  const { rows, problems } = await readLocationsFile({ name: 'locations.csv', bytes: Buffer.from(writeLocations(records, language).map(csvLine).join('')) });
  return { records: rows.map((row) => row.record), problems };
}

describe.each(['fr', 'en'] as const)('locations written as our simple CSV, headers in %s', (language) => {
  it('are read back as they were, whatever a cell holds', async () => {
    // Without a column of its own the tree would be country and region; an empty cell says the same.
    const told = await readBack([FULL, { ...BARE, regionPath: ['FR'] }], language);
    expect(told).toEqual({ records: [FULL, { ...BARE, regionPath: ['FR'] }], problems: [] });
  });

  it('the documented example among them', async () => {
    const { rows } = await readLocationsFile({ name: 'locations.csv', bytes: readFileSync(new URL('../../fixtures/imports/locations.csv', import.meta.url)) });
    const records = rows.map((row) => row.record);
    expect(await readBack(records, language)).toEqual({ records, problems: [] });
  });
});

it('a brand without a location has headers alone', () => {
  expect(writeLocations([], 'en').map((row) => row[0])).toEqual(['store_code']);
});

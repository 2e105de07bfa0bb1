import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { MasterRecord } from '#domain/location.ts';
import { readLocationsFile } from '#imports/locations-file.ts';

const fixture = (name: string) => ({ name, bytes: readFileSync(new URL(`../../fixtures/imports/${name}`, import.meta.url)) });
const csv = (text: string) => ({ name: 'locations.csv', bytes: Buffer.from(text) });
const HEAD = 'store_code,business_name,street,city,country';
const ROW = '101,Lunetterie Boréale,12 rue des Lanternes,Québec,CA';
/** One good row with further columns. */
const withColumns = (columns: Record<string, string>) =>
  csv(`${HEAD},${Object.keys(columns).join(',')}\n${ROW},${Object.values(columns).map((value) => `"${value}"`).join(',')}`);
const readOne = async (columns: Record<string, string>) => {
  const { rows, problems } = await readLocationsFile(withColumns(columns));
  return { record: rows[0]?.record, problems };
};

describe('our own simple CSV', () => {
  it('reads the documented example without a word', async () => {
    const { format, rows, problems } = await readLocationsFile(fixture('locations.csv'));
    expect(format).toBe('enseigne');
    expect(problems).toEqual([]);
    expect(rows.map((row) => [row.line, row.record.storeCode, row.record.address.country, row.record.phone, row.record.timeZone])).toEqual([
      [2, 'QC-001', 'CA', '+14185550101', 'America/Toronto'],
      [3, 'QC-002', 'CA', '+15145550102', 'America/Toronto'],
      [4, 'ON-001', 'CA', '+16135550103', 'America/Toronto'],
      [5, 'FR-001', 'FR', '+33465710104', 'Europe/Paris'],
    ]);
    expect(rows[1]?.record).toMatchObject({ branch: 'Rosemont', address: { street: '4810, boul. des Aurores', unit: 'bureau 101' }, regionPath: ['Canada', 'Québec'] });
    expect(rows[3]?.record.listings).toEqual([{ publisherId: 'web-directory', url: 'https://annuaire.example/fr/boreale-lyon', language: 'fr' }]);
    expect(rows[3]?.record.regularHours.mo).toEqual([[540, 750], [840, 1140]]);
    expect(rows[3]?.record.businessStatus).toBe('opening-soon');
  });

  it('reads French headers in any order, with semicolons', async () => {
    const { rows, problems } = await readLocationsFile(csv('Pays;Ville;Téléphone;Rue;Code de magasin;Nom de l’entreprise;Fiche:annuaire:FR\nFrance;Lyon;04 65 71 01 04;3 rue des Boréales;F1;Boréale;annuaire.example/f1'));
    expect(problems).toEqual([]);
    expect(rows[0]?.record).toMatchObject({ storeCode: 'F1', phone: '+33465710104', listings: [{ publisherId: 'annuaire', url: 'https://annuaire.example/f1', language: 'fr' }] });
  });

  it('leaves out a row without a required cell and says where', async () => {
    const { rows, problems, leftOut } = await readLocationsFile(csv(`${HEAD}\n${ROW}\n102,,1 rue X,,Atlantide\n,N,1 rue Y,Laval,CA`));
    expect(leftOut).toEqual(['102']);
    expect(rows.map((row) => row.record.storeCode)).toEqual(['101']);
    expect(problems.map(({ line, column, level }) => [line, column, level])).toEqual([
      [3, 'city', 'error'], [3, 'country', 'error'], [3, 'business_name', 'error'], [4, 'store_code', 'error'],
    ]);
  });

  it.each([
    ['no country', '102,N,1 rue X,Laval,,418 555-0101,G1K 1A1', [['country', 'error']]],
    ['a country that is none', '102,N,1 rue X,Laval,Atlantide,418 555-0101,G1K 1A1', [['country', 'error']]],
    ['no city', '102,N,1 rue X,,CA,418 555-0101,G1K 1A1', [['city', 'error']]],
    ['no city and a bad phone', '102,N,1 rue X,,CA,12,G1K 1A1', [['city', 'error'], ['phone', 'warning']]],
  ])('tells nothing that only follows from what is missing: %s', async (_, row, told) => {
    const { problems } = await readLocationsFile(csv(`${HEAD},phone,postal_code\n${ROW},,\n${row}`));
    expect(problems.map(({ column, level }) => [column, level])).toEqual(told);
  });

  it('keeps a row without an optional cell that can not be read', async () => {
    const { record, problems } = await readOne({
      phone: '12', email: 'nobody', website_fr: 'not a page', latitude: '91', longitude: '2', time_zone: 'Mars/Olympus', mon: 'soon', special_hours: '2026-02-30: x', status: 'sleeping', postal_code: 'XYZ', 'listing:annuaire': 'nope',
    });
    expect(record?.businessStatus).toBe('open');
    expect(record).not.toHaveProperty('phone');
    expect(problems.every((one) => one.line === 2 && one.level === 'warning')).toBe(true);
    expect(new Set(problems.map((one) => one.column))).toEqual(new Set(['email', 'latitude', 'listing:annuaire', 'mon', 'phone', 'postal_code', 'special_hours', 'status', 'time_zone', 'website_fr']));
  });

  it('refuses the second row of a store code and names the line of the first', async () => {
    const { rows, problems } = await readLocationsFile(csv(`${HEAD}\n${ROW}\n${ROW}`));
    expect(rows).toHaveLength(1);
    expect(problems).toEqual([{ line: 3, column: 'store_code', message: { fr: 'Le code de magasin 101 figure déjà à la ligne 2.', en: 'Store code 101 is already on line 2.' }, level: 'error' }]);
  });

  it('names a column that it does not know', async () => {
    const { record, problems } = await readOne({ colour: 'red' });
    expect(record?.storeCode).toBe('101');
    expect(problems).toEqual([{ line: 1, column: 'colour', message: { fr: 'La colonne «\u00a0colour\u00a0» n’est pas connue et a été laissée de côté.', en: 'The column “colour” is not known and was left aside.' }, level: 'warning' }]);
  });

  it('takes a leading apostrophe off', async () => {
    const { rows } = await readLocationsFile(csv(`${HEAD},phone\n'0101,Boréale,1 rue X,Laval,CA,'+1 418 555-0101`));
    expect(rows[0]?.record).toMatchObject({ storeCode: '0101', phone: '+14185550101' });
  });

  it('counts lines through a quoted line break, an empty line and the sep= line of Excel', async () => {
    const { rows } = await readLocationsFile(csv('sep=;\r\nstore_code;business_name;street;city;country\r\n1;A;"1 rue X\r\nédifice B";Laval;CA\r\n\r\n2;B;2 rue Y;Laval;CA\r\n'));
    expect(rows.map((row) => row.line)).toEqual([3, 6]);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${HEAD}\n${ROW}`, 'utf8')],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${HEAD}\n${ROW}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(`${HEAD}\n${ROW}`, 'utf16le')],
    ['windows-1252', Buffer.from(`${HEAD}\n${ROW}`, 'latin1')],
    ['tabs', Buffer.from(`${HEAD}\n${ROW}`.replaceAll(',', '\t'))],
  ])('reads %s', async (_, bytes) => {
    const { rows, problems } = await readLocationsFile({ name: 'locations.csv', bytes });
    expect(problems).toEqual([]);
    expect(rows[0]?.record).toMatchObject({ businessName: 'Lunetterie Boréale', address: { locality: 'Québec' } });
  });

  it('finds the time zone from the coordinates and none at sea', async () => {
    expect((await readOne({ latitude: '48,8566', longitude: '2,3522' })).record?.timeZone).toBe('Europe/Paris');
    expect((await readOne({ latitude: '40', longitude: '-40' })).record).not.toHaveProperty('timeZone');
    const ocean = await readOne({ latitude: '0', longitude: '0' });
    expect(ocean.record).not.toHaveProperty('coordinates');
    expect(ocean.problems).toHaveLength(1);
  });

  it('puts back the zero that a spreadsheet took from a French postal code', async () => {
    const { rows } = await readLocationsFile(csv(`${HEAD},postal_code\nF1,Boréale,1 rue X,Bourg-en-Bresse,France,1000`));
    expect(rows[0]?.record.address.postalCode).toBe('01000');
  });

  it('lets the column of a day win over the hours column and leaves empty days unknown', async () => {
    const { record } = await readOne({ hours: 'Mo-Su 09:00-17:00', tue: 'x', wed: '' });
    expect(record?.regularHours).toMatchObject({ mo: [[540, 1020]], tu: [], we: [[540, 1020]] });
    expect((await readOne({ mon: '09:00-17:00', tue: 'x', wed: '' })).record?.regularHours).toEqual({ mo: [[540, 1020]], tu: [] });
  });
});

describe("Google's bulk sheet", () => {
  it('reads the French example with its no-break space and all its columns', async () => {
    const { format, rows, problems } = await readLocationsFile(fixture('google-bulk.fr.csv'));
    expect(format).toBe('google-bulk-fr');
    expect(problems).toEqual([]);
    expect(rows[0]?.record).toMatchObject({
      storeCode: 'QC-001', phone: '+14185550101', coordinates: { latitude: 46.8139, longitude: -71.208 }, timeZone: 'America/Toronto',
      websiteUrls: { und: 'https://lunetterie-boreale.example/fr/vieux-port' },
      categories: ['Opticien', 'Magasin de lunettes de soleil'], regionPath: ['CA', 'QC'],
      specialHours: [{ date: '2026-12-25', ranges: [] }, { date: '2026-12-31', ranges: [[570, 720], [780, 900]] }],
    });
    expect(rows[1]?.record.address).toMatchObject({ street: '4810, boul. des Aurores', unit: 'bureau 101', postalCode: 'H1T 2B2' });
    expect(rows[1]?.record.regularHours).not.toHaveProperty('fr');
    expect(rows[1]?.record.regularHours.th).toEqual([[600, 720], [780, 1080]]);
  });

  it.each([
    ['google-bulk-en-US', 'Store code,Business name,Address line 1,Locality,Country / Region,Postal code'],
    ['google-bulk-en-GB', 'Shop code,Business name,Address line 1,Locality,Country/Region,Postcode'],
  ])('recognises %s', async (format, head) => {
    const read = await readLocationsFile(csv(`Google updates,Status,${head},"Accessibility: Lift (has_lift)"\n,Published,1,Boreale,1 Aurora Street,Ottawa,CA,K1N 4C4,Yes`));
    expect(read).toMatchObject({ format, problems: [], rows: [{ record: { storeCode: '1', businessStatus: 'open' } }] });
  });

  it('reads the same from a workbook, with numbers, rich text and a link in its cells', async () => {
    const workbook = new exceljs.Workbook();
    workbook.addWorksheet('empty');
    const sheet = workbook.addWorksheet('stores');
    sheet.addRow(['Store code', 'Business name', 'Address line 1', 'Locality', 'Country / Region', 'Primary phone', 'Website', 'Monday hours']);
    sheet.addRow([101, { richText: [{ text: 'Boreale ' }, { text: 'Eyewear' }] }, '88 Aurora Street', 'Ottawa', 'CA', 16135550103, { text: 'https://lunetterie-boreale.example/byward', hyperlink: 'https://lunetterie-boreale.example/byward' }, '9:00 AM-5:00 PM']);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { format, rows, problems } = await readLocationsFile({ name: 'stores.xlsx', bytes });
    expect([format, problems]).toEqual(['google-bulk-en-US', []]);
    expect(rows).toMatchObject([{ line: 2, record: { storeCode: '101', businessName: 'Boreale Eyewear', phone: '+16135550103', regularHours: { mo: [[540, 1020]] }, websiteUrls: { und: 'https://lunetterie-boreale.example/byward' } } }]);
  });
});

describe('links of a workbook', () => {
  it('stand where a web address is wanted and their text is none', async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('stores');
    sheet.addRow([...HEAD.split(','), 'website_fr', 'website_en', 'listing:annuaire', 'branch', 'email']);
    sheet.addRow([...ROW.split(','), { text: 'Voir la page', hyperlink: 'https://a.example/fr' }, { text: 'a.example/en', hyperlink: 'https://tracker.example/' }, { formula: 'HYPERLINK("https://annuaire.example/101","Fiche")', result: 'Fiche' }, { text: 'Rosemont', hyperlink: 'https://a.example/rosemont' }, { text: 'a@b.example', hyperlink: 'mailto:a@b.example' }]);
    const { rows, problems } = await readLocationsFile({ name: 'stores.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) });
    expect(problems).toEqual([]);
    expect(rows[0]?.record).toMatchObject({ websiteUrls: { fr: 'https://a.example/fr', en: 'https://a.example/en' }, listings: [{ publisherId: 'annuaire', url: 'https://annuaire.example/101' }], branch: 'Rosemont', email: 'a@b.example' });
  });
});

describe('a file that is broken', () => {
  const noise = (size: number) => Uint8Array.from({ length: size }, (_, index) => (Math.imul(index + 7, 2_654_435_761) >>> 13) & 0xff);
  it.each<[string, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['only spaces', Buffer.from('  \n \n')],
    ['10 MB of noise', noise(10 * 1024 * 1024)],
    ['10 MB of one letter', new Uint8Array(10 * 1024 * 1024).fill(97)],
    ['more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1).fill(97)],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a PDF', Buffer.from('%PDF-1.7\nstore_code,business_name')],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a cut zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), noise(500)])],
    ['prose', Buffer.from('Dear colleagues,\nhere are our stores.\n')],
    ['headers alone', Buffer.from(HEAD)],
    ['a quotation mark that never closes', Buffer.from(`${HEAD}\n1,"A,1 rue X,Laval,CA\n`)],
    ['no city and no country', Buffer.from('store_code,business_name,street\n1,A,1 rue X')],
  ])('gives one problem and no rows: %s', async (_, bytes) => {
    const { rows, rowCount, problems } = await readLocationsFile({ name: 'file', bytes });
    expect([rows, rowCount]).toEqual([[], 0]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.level).toBe('error');
  });

  it.each([['prose', 'Dear colleagues,\nhere are our stores.\n', null], ['no city', 'store_code,business_name,street,country\n1,A,1 rue X,CA', 'enseigne']])('names a format only where it is one: %s', async (_, text, format) => {
    expect((await readLocationsFile(csv(text))).format).toBe(format);
  });

  it('does not open a workbook that unpacks to more than 50 MB', async () => {
    const packed = deflateRawSync(new Uint8Array(60 * 1024 * 1024));
    // A zip of one entry whose written sizes lie: it claims to unpack to 9 bytes.
    const local = Buffer.alloc(31);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(1, 26);
    const central = Buffer.alloc(47);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(9, 24);
    central.writeUInt16LE(1, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(local.length + packed.length, 16);
    const { rows, problems } = await readLocationsFile({ name: 'bomb.xlsx', bytes: Buffer.concat([local, packed, central, end]) });
    expect(rows).toEqual([]);
    expect(problems.map((one) => one.message.en)).toEqual(['The workbook unpacks to more than 50 MB and was not opened.']);
  });
});

describe('a file damaged anywhere', () => {
  it('never throws, and never returns a record that is not whole', async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('stores');
    sheet.addRow(HEAD.split(','));
    sheet.addRow(ROW.split(','));
    const whole = [fixture('locations.csv').bytes, fixture('google-bulk.fr.csv').bytes, new Uint8Array(await workbook.xlsx.writeBuffer())];
    let state = 17;
    const random = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let round = 0; round < 150; round += 1) {
      const source = whole[round % whole.length] ?? new Uint8Array();
      const damaged = Uint8Array.from(round % 5 === 0 ? source.subarray(0, random(source.length)) : source);
      for (let hit = 0; hit < 1 + (round % 7) && damaged.length > 0; hit += 1) damaged[random(damaged.length)] = random(256);
      const { rows } = await readLocationsFile({ name: 'damaged', bytes: damaged });
      for (const { record } of rows) expect(MasterRecord.safeParse(record).success).toBe(true);
    }
  });
});

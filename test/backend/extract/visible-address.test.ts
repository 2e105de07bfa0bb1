import { describe, expect, it } from 'vitest';
import { extract, read } from './page-capture-of.ts';

const addressOf = async (body: string, country?: string): Promise<unknown[]> =>
  read(await extract(`<html><head><title>Lunetterie Boréale</title></head><body><h1>Lunetterie Boréale</h1>${body}<p>Ouvert lundi 9 h à 17 h</p></body></html>`, { url: 'https://boreale.example/', finalUrl: 'https://boreale.example/' }, country === undefined ? {} : { country }), 'address');

describe('addresses in visible text', () => {
  it.each([
    ['Québec, one line', '<p>12, boul. Chomedey, bureau 101, Laval (Québec) H7V 0A1</p>', undefined, { postalCode: 'H7V 0A1', locality: 'Laval', country: 'CA', unit: 'bureau 101' }],
    ['Québec, bilingual label', '<p>Adresse Address 100 Rue Prévost</p><p>Boisbriand, QC J7G 0A2</p>', 'CA', { street: '100 Rue Prévost', locality: 'Boisbriand', postalCode: 'J7G 0A2' }],
    ['Québec, code alone below', '<p>100 rue Prévost</p><p>Boisbriand, QC</p><p>J7G 0A2</p>', 'CA', { street: '100 rue Prévost', locality: 'Boisbriand', postalCode: 'J7G 0A2' }],
    ['Québec, small letters and no space', '<p>100 rue Prévost, Boisbriand QC j7g0a2</p>', 'CA', { street: '100 rue Prévost', postalCode: 'J7G 0A2' }],
    ['Québec, capitals', '<p>100, RUE PRÉVOST, BOISBRIAND (QUÉBEC) J7G 0A2</p>', 'CA', { postalCode: 'J7G 0A2', locality: 'BOISBRIAND' }],
    ['a post box in Québec', '<p>C.P. 123</p><p>Laval (Québec) H7V 0A1</p>', 'CA', { street: 'C.P. 123', postalCode: 'H7V 0A1' }],
    ['a unit before the number', '<p>101-1305 Welch St<br>North Vancouver, BC<br>V7P 0A3</p>', 'CA', { street: '1305 Welch St', postalCode: 'V7P 0A3' }],
    ['country before the code', '<p>145 Walker Drive, Unit 3, Brampton, Ontario, Canada L6T 0A5</p>', undefined, { street: '145 Walker Drive', locality: 'Brampton', postalCode: 'L6T 0A5' }],
    ['United States on a Canadian page', '<p>4700 W. 160th Street</p><p>Cleveland, Ohio 44135</p>', 'CA', { street: '4700 W. 160th Street', locality: 'Cleveland', region: 'Ohio', postalCode: '44135', country: 'US' }],
    ['a comma before the ZIP code', '<p>1 Johnson Place</p><p>Woodmere NY, 11598</p>', undefined, { street: '1 Johnson Place', locality: 'Woodmere', postalCode: '11598' }],
    ['bars between', '<p>1190 Kennestone Circle NW | Suite 120 | Marietta, GA 30066 | Sitemap | Privacy Policy</p>', undefined, { street: '1190 Kennestone Circle NW', unit: 'Suite 120', locality: 'Marietta', postalCode: '30066' }],
    ['a phone after the code', '<p>39021 Washington Loop Road</p><p>Punta Gorda, Florida 33982 Phone 941-555-0142</p>', 'US', { street: '39021 Washington Loop Road', postalCode: '33982' }],
    ['ZIP alone below', '<p>1391 Smizer Mill Road</p><p>Fenton, MO</p><p>63026</p>', undefined, { street: '1391 Smizer Mill Road', locality: 'Fenton', postalCode: '63026' }],
    ['no code', '<p>1391 Smizer Mill Road</p><p>Fenton, MO</p>', undefined, { street: '1391 Smizer Mill Road', locality: 'Fenton', region: 'MO' }],
    ['a post box in the States', '<p>PO Box 50188</p><p>Mesa, AZ 85208-0010</p>', undefined, { street: 'PO Box 50188', locality: 'Mesa', postalCode: '85208-0010' }],
    ['France', '<p>14 bis, rue de la République<br>69002 Lyon</p>', 'FR', { postalCode: '69002', locality: 'Lyon' }],
    ['France with CEDEX', '<p>5 avenue Foch<br>BP 42<br>75016 PARIS CEDEX 16</p>', 'FR', { postalCode: '75016', locality: 'PARIS' }],
    ['France, in a sentence', '<p>Retrouvez-nous au 5 avenue Foch, 75016 Paris, à deux pas du métro.</p>', 'FR', { postalCode: '75016', locality: 'Paris' }],
    ['France, no word for the way', '<p>12 Grand-Rue<br>67000 Strasbourg</p>', 'FR', { street: '12 Grand-Rue', postalCode: '67000', locality: 'Strasbourg' }],
    ['Belgium', '<p>Avenue Louise 54<br>1050 Bruxelles</p>', 'BE', { street: 'Avenue Louise 54', postalCode: '1050', locality: 'Bruxelles' }],
    ['Belgium, where nobody knows the country', '<p>Avenue Louise 54</p><p>1050 Bruxelles</p>', undefined, { street: 'Avenue Louise 54', postalCode: '1050', locality: 'Bruxelles' }],
    ['Switzerland with prefix', '<p>Rue du Rhône 12, CH-1204 Genève</p>', undefined, { postalCode: '1204', locality: 'Genève', country: 'CH' }],
    ['Britain in lines', '<p>37 Houndsditch</p><p>London, UK</p><p>EC3A 7DB</p>', 'GB', { street: '37 Houndsditch', locality: 'London', postalCode: 'EC3A 7DB' }],
    ['Britain, a way without a number', '<p>Unit D5</p><p>Innsworth Lane</p><p>Gloucester</p><p>GL3 1DL</p>', 'GB', { postalCode: 'GL3 1DL' }],
    ['Australia', '<p>493 Charles Street North Perth WA 6006</p>', undefined, { postalCode: '6006', region: 'WA', country: 'AU' }],
    ['label and value in cells', '<table><tr><td>Adresse</td><td>12, boul. Chomedey, Laval (Québec) H7V 0A1</td></tr></table>', 'CA', { postalCode: 'H7V 0A1', locality: 'Laval' }],
    ['announced, without a code', '<p>Adresse : 12, rue Principale, Laval</p>', 'CA', { locality: 'Laval' }],
  ])('are read: %s', async (_, body, country, expected) => {
    expect((await addressOf(body, country))[0]).toMatchObject(expected);
  });

  it.each([
    ['a year and a word', '<p>2024 Collection automne</p>', 'BE'],
    ['a price', '<p>Plus de 15000 Montures en stock</p>', 'FR'],
    ['a company register', '<p>RCS 75011 Paris</p>', 'FR'],
    ['customers', '<p>12000 clients satisfaits</p>', 'FR'],
    ['a copyright', '<p>Copyright 2012 • The Arbors • Luxury Garden Apartments</p><p>Fort Collins, CO</p>', 'US'],
    ['another store', '<section><h2>Autres boutiques</h2><p>5 rue X, Gatineau (Québec) J8X 0A1</p></section>', 'CA'],
  ])('are not taken from %s', async (_, body, country) => {
    expect(await addressOf(body, country)).toEqual([]);
  });

  it('counts two houses of one street and code as two', async () => {
    expect(await addressOf('<p>Rue des Moulins 7</p><p>2000 Neuchâtel</p><p>Rue Lallemand 7</p><p>2000 Neuchâtel</p>', 'CH')).toHaveLength(2);
  });
});

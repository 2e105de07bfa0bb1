import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PostalAddress } from '#domain/address.ts';
import { compareAddresses, formatAddress, parseAddress } from '#normalize/address.ts';
import { WRITTEN_ADDRESSES } from './written-addresses.ts';

describe('an address on one or several lines', () => {
  it.each<[string, string | undefined, PostalAddress]>([
    ['1234, rue Sherbrooke Ouest, bureau 101, Montréal (Québec) H2X 1Y4, Canada', undefined, { street: '1234 rue Sherbrooke Ouest', unit: 'bureau 101', locality: 'Montréal', region: 'Québec', postalCode: 'H2X 1Y4', country: 'CA' }],
    ['1234 rue Sherbrooke O.\nMontréal QC H2X 1Y4', undefined, { street: '1234 rue Sherbrooke O.', locality: 'Montréal', region: 'QC', postalCode: 'H2X 1Y4', country: 'CA' }],
    ['7105, boul. des Forges, local 402, Québec G2B 5A0', 'CA', { street: '7105 boul. des Forges', unit: 'local 402', locality: 'Québec', region: 'Québec', postalCode: 'G2B 5A0', country: 'CA' }],
    ['500 Grande Allée E, Québec, QC G1R 2J7', 'CA', { street: '500 Grande Allée E', locality: 'Québec', region: 'QC', postalCode: 'G1R 2J7', country: 'CA' }],
    ['101-1234 boul. Saint-Laurent, Montréal, Québec, H2X 1Y4', undefined, { street: '1234 boul. Saint-Laurent', unit: '101', locality: 'Montréal', region: 'Québec', postalCode: 'H2X 1Y4', country: 'CA' }],
    ['123 Main St W Toronto ON M5V 2T6', 'CA', { street: '123 Main St W', locality: 'Toronto', region: 'ON', postalCode: 'M5V 2T6', country: 'CA' }],
    ['12 bis, rue de la Paix\n75002 PARIS CEDEX 02\nFrance', undefined, { street: '12 bis rue de la Paix', locality: 'PARIS', postalCode: '75002', country: 'FR' }],
    ['8, rue des Lilas, 1er étage, 69003 Lyon', 'FR', { street: '8 rue des Lilas', unit: '1er étage', locality: 'Lyon', postalCode: '69003', country: 'FR' }],
    ['Rue de la Loi 16, 1000 Bruxelles, Belgique', undefined, { street: 'Rue de la Loi 16', locality: 'Bruxelles', postalCode: '1000', country: 'BE' }],
    ['Rue des Moulins 7, 2000 Neuchâtel', 'CH', { street: 'Rue des Moulins 7', locality: 'Neuchâtel', postalCode: '2000', country: 'CH' }],
    ['10 Example Street, London SW1A 2AA, UK', undefined, { street: '10 Example Street', locality: 'London', postalCode: 'SW1A 2AA', country: 'GB' }],
    ['3445 N Example Ave, Ste 5, Portland, OR 97227-1234, USA', undefined, { street: '3445 N Example Ave', unit: 'Ste 5', locality: 'Portland', region: 'OR', postalCode: '97227-1234', country: 'US' }],
    ['5607 W Example Ave, Greensboro, NC 27410', undefined, { street: '5607 W Example Ave', locality: 'Greensboro', region: 'NC', postalCode: '27410', country: 'US' }],
    ['705 rue Principale, C.P. 45, Lévis (Québec) G6V 1A1', 'CA', { street: '705 rue Principale', unit: 'C.P. 45', locality: 'Lévis', region: 'Québec', postalCode: 'G6V 1A1', country: 'CA' }],
    ['705 rue Principale', 'CA', { street: '705 rue Principale', country: 'CA' }],
  ])('%j', (raw, country, parts) => {
    expect(parseAddress(raw, country)).toEqual(parts);
  });

  it.each(WRITTEN_ADDRESSES)('%j, read in %s', (text, country, parts) => {
    const { street, unit, locality, region, postalCode, country: place } = parseAddress(text, country);
    expect([street, unit, locality, region, postalCode, place].map((one) => one ?? '').join(' | ')).toBe(parts.split('|').map((one) => one.trim()).join(' | '));
  });

  it.each(WRITTEN_ADDRESSES)('%j, read in %s, written on one line and read again', (text, country) => {
    const address = parseAddress(text, country);
    if (address.street === undefined || address.postalCode === undefined) return;
    expect(compareAddresses(address, parseAddress(formatAddress(address), country)).differing).toEqual([]);
  });

  it('of any text is read without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      expect(typeof formatAddress(parseAddress(text))).toBe('string');
    }), { numRuns: 300 });
  });
});

it.each<[PostalAddress, string]>([
  [{ street: '12 rue X', unit: 'bureau 5', locality: 'Montréal', region: 'QC', postalCode: 'H2X 1Y4', country: 'CA' }, '12 rue X, bureau 5, Montréal QC H2X 1Y4, CA'],
  [{ street: '12 rue X', locality: 'Lyon', postalCode: '69003', country: 'FR' }, '12 rue X, 69003 Lyon, FR'],
  [{}, ''],
])('written: %j', (address, line) => {
  expect(formatAddress(address)).toBe(line);
});

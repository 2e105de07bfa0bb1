import { describe, expect, it } from 'vitest';
import { countryCode } from '#extract/schema-address.ts';
import { extract, jsonLd, read } from './page-capture-of.ts';

const business = (address: unknown): string => `<html lang="fr"><head><title>Lunetterie Boréale</title>${jsonLd({ '@type': 'Optician', name: 'Lunetterie Boréale', address })}</head><body><h1>Lunetterie Boréale</h1></body></html>`;
const postal = (parts: object): object => ({ '@type': 'PostalAddress', ...parts });

describe('an address in structured data', () => {
  it.each<[string, unknown, object]>([
    ['in its parts', postal({ streetAddress: '12, rue Principale', addressLocality: 'Laval', addressRegion: 'QC', postalCode: 'H7N 1A1', addressCountry: 'CA' }), { street: '12 rue Principale', locality: 'Laval', region: 'QC', postalCode: 'H7N 1A1', country: 'CA' }],
    ['with the unit in the street', postal({ streetAddress: '1200, boul. des Érables O., bureau 101', addressLocality: 'Laval', postalCode: 'H7N 1A1', addressCountry: 'Canada' }), { street: '1200 boul. des Érables O.', unit: 'bureau 101', locality: 'Laval', postalCode: 'H7N 1A1', country: 'CA' }],
    ['with the unit before the number', postal({ streetAddress: '101-1200 boul. des Érables', addressLocality: 'Laval', postalCode: 'H7N 1A1', addressCountry: 'CA' }), { street: '1200 boul. des Érables', unit: '101', locality: 'Laval', postalCode: 'H7N 1A1', country: 'CA' }],
    ['with the mall before the street', postal({ streetAddress: 'Carrefour Laval, 3035 boul. Le Carrefour, local F-12', addressLocality: 'Laval', postalCode: 'H7T 1C8', addressCountry: 'CA' }), { street: '3035 boul. Le Carrefour', unit: 'local F-12', locality: 'Laval', postalCode: 'H7T 1C8', country: 'CA' }],
    ['all of it in the street', postal({ streetAddress: '12 rue Principale, Laval (Québec) H7N 1A1' }), { street: '12 rue Principale', locality: 'Laval', region: 'Québec', postalCode: 'H7N 1A1', country: 'CA' }],
    ['as a text', '12 rue de la Paix, 75002 Paris, France', { street: '12 rue de la Paix', locality: 'Paris', postalCode: '75002', country: 'FR' }],
    ['with a box of its own', postal({ streetAddress: '8 rue des Pins, BP 123', addressLocality: 'Toulouse Cedex', postalCode: '31000', addressCountry: 'FR' }), { street: '8 rue des Pins', unit: 'BP 123', postalCode: '31000', country: 'FR' }],
    ['in Belgium', postal({ streetAddress: 'Rue Neuve 12', addressLocality: 'Bruxelles', postalCode: '1000', addressCountry: 'Belgique' }), { street: 'Rue Neuve 12', locality: 'Bruxelles', postalCode: '1000', country: 'BE' }],
    ['with the country as a thing', postal({ streetAddress: '14 High Street', addressLocality: 'London', postalCode: 'SW1A 2AA', addressCountry: { '@type': 'Country', name: 'United Kingdom' } }), { street: '14 High Street', locality: 'London', postalCode: 'SW1A 2AA', country: 'GB' }],
  ])('%s', async (_, address, parts) => {
    expect(read(await extract(business(address)), 'address', 'json-ld')[0]).toMatchObject(parts);
  });
});

it.each<[string | undefined, string | undefined]>([
  ['CA', 'CA'], ['ca', 'CA'], ['Canada', 'CA'], ['UK', 'GB'], ['États-Unis', 'US'], ['U.S.A.', 'US'], ['België', 'BE'], ['http://schema.org/Country/France', 'FR'], ['Maroc', 'MA'], ['somewhere', undefined], ['', undefined], [undefined, undefined],
])('the country %s', (declared, code) => {
  expect(countryCode(declared)).toBe(code);
});

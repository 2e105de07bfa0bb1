import { expect, it } from 'vitest';
import { identityOf } from '#matching/listing-identity.ts';

const laval = { name: 'Lunetterie Boréale', street: '12 rue Principale', locality: 'Laval', region: 'QC', postalCode: 'H7N 1A1', country: 'CA', phone: '+14505550110' };

it.each<[string, Record<string, unknown>, object]>([
  ['in its own words', { ...laval, phone: '(450) 555-0110' }, laval],
  ['in other words', { businessName: laval.name, streetAddress: laval.street, city: 'Laval', province: 'QC', zip: 'H7N 1A1', telephone: '450-555-0110' }, laval],
  ['with the address on one line', { name: laval.name, address: '12, rue Principale, Laval QC H7N 1A1', phone: '450 555-0110' }, laval],
  ['with the address in parts', { name: laval.name, address: { street: laval.street, locality: 'Laval', region: 'QC', postalCode: 'H7N 1A1', country: 'CA' }, phones: ['+14505550110', '+18005550100'] }, laval],
  ['with the street as its address', { address: 'rue Principale, 12', city: 'Laval' }, { street: 'rue Principale, 12', locality: 'Laval' }],
  ['with a number for a code', { zip: 15237 }, { postalCode: '15237' }],
  ['with coordinates as texts', { lat: '45.5', lng: '-73.7' }, { latitude: 45.5, longitude: -73.7 }],
  ['with coordinates of nowhere', { latitude: 0, longitude: 0 }, { latitude: undefined, longitude: undefined }],
  ['with coordinates beyond the map', { latitude: 145.5, longitude: -73.7 }, { latitude: undefined, longitude: undefined }],
  ['with a French number and no country', { phone: '01 99 00 12 34' }, { phone: '+33199001234' }],
  ['with a number that nobody can dial', { phone: '555-0110' }, { phone: '5550110' }],
  ['with values of other types', { name: { fr: 'x' }, street: true, phone: null, address: 12 }, { name: undefined, phone: undefined }],
])('a listing %s', (_, listing, identity) => {
  expect(identityOf(listing)).toMatchObject(identity);
});

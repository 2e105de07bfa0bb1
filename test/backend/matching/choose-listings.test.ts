import { describe, expect, it } from 'vitest';
import type { Location } from '#domain/location.ts';
import type { ListingCandidate } from '#domain/publisher-connection.ts';
import { chooseListings } from '#matching/choose-listings.ts';

const HERE = { latitude: 46.8139, longitude: -71.208 };
const store = (change: Partial<Location> = {}): Location => ({
  id: 'l1', brandId: 'b', storeCode: 'QC-001', businessName: 'Lunetterie Boréale', address: { street: '100, rue Principale', locality: 'Québec', region: 'QC', postalCode: 'G1R 2B5', country: 'CA' },
  phone: '+14185550100', websiteUrls: { und: 'https://boreale.example/qc-001' }, regularHours: {}, specialHours: [], businessStatus: 'open', coordinates: HERE, categories: [], regionPath: [], listings: [], ...change,
});
const found = (externalId: string, change: Partial<ListingCandidate> = {}): ListingCandidate => ({
  externalId, url: `https://maps.example/${externalId}`, name: 'Lunetterie Boréale', address: { street: '100 Rue Principale', locality: 'Québec', region: 'QC', postalCode: 'G1R 2B5', country: 'CA' },
  phone: '+14185550100', website: null, coordinates: HERE, storeCode: null, ...change,
});
const elsewhere = { street: '2020, boulevard Laurier', locality: 'Québec', region: 'QC', postalCode: 'G1V 4P7', country: 'CA' };
const brief = (locations: Location[], candidates: ListingCandidate[]) =>
  [...chooseListings(locations, candidates)].map(([id, chosen]) => `${id}: ${chosen.map((one) => `${one.candidate.externalId}${one.isCertain ? '!' : '?'}`).join(' ')}`);

describe('one location', () => {
  it.each<[string, ListingCandidate[], string[]]>([
    ['the same door and number', [found('a')], ['l1: a!']],
    ['beside another store of the chain far off', [found('a'), found('b', { address: elsewhere, phone: '+14185550777', coordinates: { latitude: 46.7705, longitude: -71.281 } })], ['l1: a!']],
    ['two listings of one place: a person says which', [found('a'), found('b')], ['l1: a? b?']],
    ['another business at that door', [found('a', { name: 'Pharmacie du Coin', phone: '+14185550321' })], []],
    ['nothing but the name: no proposal', [found('a', { address: null, phone: null, coordinates: null })], []],
    ['the store code, near', [found('a', { storeCode: 'qc-001', address: null, phone: null, name: 'Boréale' })], ['l1: a!']],
    ['the store code, in another town: a person looks', [found('a', { storeCode: 'QC-001', address: { locality: 'Gatineau' }, coordinates: { latitude: 45.4765, longitude: -75.7013 } })], ['l1: a?']],
    ['the code of another store on this door: a person looks', [found('a', { storeCode: 'QC-002' })], ['l1: a?']],
    ['another unit of the building, with another number: another store', [found('a', { address: { street: '100 Rue Principale', unit: '300', locality: 'Québec', region: 'QC', postalCode: 'G1R 2B5', country: 'CA' }, phone: '+14185550999' })], []],
    ['nothing found', [], []],
  ])('%s', (_name, candidates, expected) => {
    const unit = candidates[0]?.address?.unit === undefined ? {} : { address: { ...store().address, unit: '210' } };
    expect(brief([store(unit)], candidates)).toEqual(expected);
  });
});

it('a listing that two locations may claim is neither’s by itself', () => {
  expect(brief([store(), store({ id: 'l2', storeCode: 'QC-002' })], [found('a')])).toEqual(['l1: a?', 'l2: a?']);
});
it('a call centre’s number tells no two places to be one', () => {
  const chosen = chooseListings([store()], [found('a', { address: null, coordinates: null })], new Set(['+14185550100']));
  expect(chosen.size).toBe(0);
});
it('five are shown at most, the likeliest first', () => {
  const many = Array.from({ length: 9 }, (_, index) => found(`c${index}`));
  expect(chooseListings([store()], many).get('l1')).toHaveLength(5);
});

import { describe, expect, it } from 'vitest';
import { matchListing, type ListingIdentity } from '#matching/match-listing.ts';

const CALL_CENTRE = '+18005550100';
const store: ListingIdentity = {
  name: 'Lunetterie Boréale', street: '1200, boulevard des Érables, local 14', locality: 'Lévis', postalCode: 'G6V 1A1', phone: '+14185550110', latitude: 46.8, longitude: -71.18,
};
const none = { sharedPhones: new Set<string>() };
const callCentre = { sharedPhones: new Set([CALL_CENTRE]) };

describe('one place in two listings', () => {
  it('written otherwise', () => {
    const other = { ...store, name: 'LUNETTERIE BOREALE', street: '1200 boul. des Erables, bur. 14', postalCode: 'g6v1a1', latitude: 46.8003 };
    const match = matchListing(store, other, none);
    expect(match).toMatchObject({ same: true, fields: { name: 'same', street: 'same', phone: 'same', postalCode: 'same', coordinates: 'same' } });
    expect(match.confidence).toBeGreaterThan(0.9);
  });

  it('named in the other language', () => {
    expect(matchListing(store, { ...store, name: 'Boreal Eyewear', phone: undefined }, none).same).toBe(true);
  });

  it('known by its address only', () => {
    expect(matchListing({ name: 'Lunetterie Boréale', street: '1200 boul. des Érables', locality: 'Lévis' }, store, none).same).toBe(true);
  });

  it('with a wrong phone', () => {
    expect(matchListing(store, { ...store, phone: '+14185550999' }, none)).toMatchObject({ same: true, fields: { phone: 'different' } });
  });

  it('the same from both sides', () => {
    const other = { ...store, name: 'Boréale', street: '1202 rue des Érables' };
    expect(matchListing(store, other, none)).toEqual(matchListing(other, store, none));
  });
});

describe('two places', () => {
  it('of one brand in two towns, with the call centre\'s phone', () => {
    const other = { ...store, street: '45 rue Principale', locality: 'Gatineau', postalCode: 'J8X 1A1', phone: CALL_CENTRE, latitude: 45.43, longitude: -75.71 };
    expect(matchListing({ ...store, phone: CALL_CENTRE }, other, callCentre)).toMatchObject({ same: false, fields: { phone: 'unknown' } });
  });

  it('of one brand in two towns, without coordinates', () => {
    expect(matchListing({ name: store.name, street: '45 rue Principale', locality: 'Gatineau' }, { name: store.name, street: store.street, locality: store.locality }, none).same).toBe(false);
  });

  it('want 11: of one brand in one mall, with the call centre\'s phone', () => {
    const kids = { ...store, name: 'Lunetterie Boréale', street: '1200 boul. des Érables, local 88', phone: CALL_CENTRE };
    expect(matchListing({ ...store, phone: CALL_CENTRE }, kids, callCentre).same).toBe(false);
  });

  it('that share nothing but the call centre\'s phone', () => {
    expect(matchListing({ name: store.name, phone: CALL_CENTRE }, { name: store.name, phone: CALL_CENTRE }, callCentre)).toMatchObject({ same: false, confidence: 0.5 });
  });

  it('of two kinds in one house', () => {
    expect(matchListing({ ...store, name: 'Café Boréal' }, { ...store, name: 'Restaurant Boréal', latitude: undefined, phone: undefined }, none).same).toBe(false);
  });

  it('of two businesses at one address', () => {
    expect(matchListing(store, { ...store, name: 'Pharmacie des Pins', phone: '+14185550777' }, none).same).toBe(false);
  });
});

it('nothing known of either', () => {
  expect(matchListing({}, {}, none)).toMatchObject({ same: false, confidence: 0.5, fields: { name: 'unknown', street: 'unknown', phone: 'unknown' } });
});

describe('one mailbox', () => {
  const alike = { name: 'Lunetterie Boréale', locality: 'Lévis', street: '1200, boulevard des Érables' };
  it('makes surer what else looks like one place', () => {
    const without = matchListing(store, { ...alike, name: 'Boréale' }, none);
    const withIt = matchListing({ ...store, email: 'levis@boreale.example' }, { ...alike, name: 'Boréale', email: 'Levis@boreale.example'.toLowerCase() }, none);
    expect(withIt.fields.email).toBe('same');
    expect(withIt.confidence).toBeGreaterThan(without.confidence);
  });
  it('proves nothing alone: it may be the whole brand’s', () => {
    const [a, b] = [{ name: alike.name, email: 'info@boreale.example' }, { name: alike.name, email: 'info@boreale.example' }];
    expect(matchListing(a, b, none)).toMatchObject({ same: false, confidence: 0.5 });
    expect(matchListing({ ...store, email: a.email }, { ...a, street: '45 rue Principale', locality: 'Gatineau' }, none).same).toBe(false);
  });
});

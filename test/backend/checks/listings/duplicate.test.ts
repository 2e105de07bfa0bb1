import { describe, expect, it } from 'vitest';
import type { PostalAddress } from '#domain/address.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { FieldName, Observation } from '#domain/observation.ts';
import { brief, judge, listing, page, place, publisher, seen, standard } from '../gathered.ts';

const FIELDS: FieldName[] = ['businessName', 'address', 'phone'];
const SHARED = '+18005550100';

interface Said {
  name?: string;
  address?: Partial<PostalAddress> | null;
  phone?: string;
  at?: [number, number];
  status?: 'closed-permanently';
}

function element(externalId: string, { name = 'Lunetterie Boréale', address = {}, phone, at, status }: Said, over: Partial<GatheredListing> = {}): GatheredListing {
  const observations: Observation[] = [seen('businessName', name, { method: 'api' })];
  if (address !== null) observations.push(seen('address', { street: '2450 boulevard Laurier', locality: 'Québec', region: 'QC', postalCode: 'G1V 2L1', country: 'CA', ...address }, { method: 'api' }));
  if (phone !== undefined) observations.push(seen('phone', { e164: phone, role: 'main' }, { method: 'api' }));
  if (at !== undefined) observations.push(seen('coordinates', { latitude: at[0], longitude: at[1] }, { method: 'api' }));
  if (status !== undefined) observations.push(seen('businessStatus', status, { method: 'api' }));
  const url = `https://carte.example/${externalId}`;
  return listing([page(observations, { url, language: null })], { externalId, url, ...over });
}

const said = (listings: GatheredListing[], over: Parameters<typeof judge>[0] = {}) => judge({ publishers: [publisher(FIELDS)], listings, ...over, only: ['duplicate'] });
const pair = (a: Said, b: Said, over?: Parameters<typeof judge>[0]) => said([element('node/7', a), element('node/12', b)], over).map(brief);

it.each<[string, Said, Said, string[]]>([
  ['same name, door and number', { phone: '+14185550142' }, { phone: '+14185550142' }, ['fail same-place']],
  ['same door, the phone missing on one', { phone: '+14185550142' }, {}, ['fail same-place']],
  ['the other language of the street', { address: { street: '2450, boul. Laurier' } }, { address: { street: '2450 Laurier Blvd' } }, ['fail same-place']],
  ['one of the two knows no more than name and spot', { at: [46.7712, -71.2823] }, { address: null, at: [46.7713, -71.2822] }, ['fail same-place']],
  ['want 11: two stores of one mall with the brand’s one number', { address: { unit: '101' }, phone: SHARED }, { address: { unit: '240' }, phone: SHARED }, ['pass ok']],
  ['two towns with the brand’s one number', { phone: SHARED }, { address: { street: '12 rue Wellington Nord', locality: 'Sherbrooke', postalCode: 'J1H 5B8' }, phone: SHARED }, ['pass ok']],
  ['two doors of one street', { phone: '+14185550142' }, { address: { street: '2600 boulevard Laurier', postalCode: 'G1V 4T3' }, phone: '+14185550177' }, ['pass ok']],
  ['the old one is closed for good', {}, { status: 'closed-permanently' }, ['pass ok']],
  ['nothing but a name and a shared number', { address: null, phone: SHARED }, { address: null, phone: SHARED }, ['cannot-tell too-little-known']],
])('%s', (_case, a, b, expected) => expect(pair(a, b)).toEqual(expected));

it('a sole listing has nothing to be judged by', () => expect(said([element('node/7', {})])).toEqual([]));

it('the newer of two carries the finding, beside the address of the other', () => {
  expect(said([element('node/12', {}), element('node/7', {})])).toMatchObject([{
    listingId: 'node/12', subject: 'node/7', observed: 'https://carte.example/node/12', expected: 'https://carte.example/node/7',
  }]);
});

it('the one that the master record names is kept, whatever its age', () => {
  const location = place({ listings: [{ publisherId: 'site', url: 'https://carte.example/node/12' }] });
  expect(said([element('node/12', {}), element('node/7', {})], { location })[0]?.listingId).toBe('node/7');
});

it('of three listings of one place two carry a finding', () => {
  expect(said([element('node/1', {}), element('node/2', {}), element('node/3', {})]).map((one) => `${one.listingId ?? ''} ${one.subject}`)).toEqual(['node/2 node/1', 'node/3 node/1', 'node/3 node/2']);
});

it('a listing of another source is none of its duplicates', () => {
  expect(said([element('node/7', {}), element('node/12', {}, { publisherId: 'annuaire' })])).toEqual([]);
});

it('a number that a template repeats proves as little as that of the call centre', () => {
  const brand = { templateValues: new Map([['boreale.example', new Set(['phone|+15145550100'])]]) };
  const far = { street: '12 rue Wellington Nord', locality: 'Sherbrooke', postalCode: 'J1H 5B8' };
  expect(pair({ phone: '+15145550100' }, { address: far, phone: '+15145550100' }, { brand, standard: standard({ callCentreNumbers: [] }) })).toEqual(['pass ok']);
});

it('what could not be read is told apart from what is there twice', () => {
  const dark = element('node/12', {}, { pages: [page([], { trouble: 'timeout', url: 'https://carte.example/node/12', language: null })] });
  expect(said([element('node/7', {}), dark]).map(brief)).toEqual(['cannot-tell timeout']);
});

it('a duplicate that was rejected for good stays quiet, and a third listing is a finding again', () => {
  const accepted = [{ listingId: 'node/12', checkId: 'duplicate', subject: 'node/7', observed: 'https://carte.example/node/12' }];
  expect(said([element('node/7', {}), element('node/12', {})], { accepted }).map(brief)).toEqual(['pass accepted-variant']);
  expect(said([element('node/7', {}), element('node/12', {}), element('node/30', {})], { accepted }).map(brief)).toEqual(['pass accepted-variant', 'fail same-place', 'fail same-place']);
});

describe('a pair that somebody rejected for good', () => {
  const rejected = [{ listingId: 'node/12', checkId: 'duplicate', subject: 'node/7', observed: 'https://carte.example/node/12', reason: 'same-place', until: null }];
  const two = (over: Partial<GatheredListing> = {}) => [element('node/7', {}), element('node/12', {}, over)];

  it('passes', () => expect(said(two(), { accepted: rejected }).map(brief)).toEqual(['pass accepted-variant']));
  it('passes under another address of the same listing', () => expect(said(two({ url: 'https://carte.example/boreale-node-12' }), { accepted: rejected }).map(brief)).toEqual(['pass accepted-variant']));
  it('passes when the other of the two becomes the one to keep', () => {
    const location = place({ listings: [{ publisherId: 'site', url: 'https://carte.example/node/12' }] });
    expect(said(two(), { location, accepted: rejected }).map(brief)).toEqual(['pass accepted-variant']);
  });
  it('says nothing of a third listing', () => {
    expect(said([...two(), element('node/30', {})], { accepted: rejected }).map((one) => `${one.listingId ?? ''} ${brief(one)}`)).toEqual(['node/12 pass accepted-variant', 'node/30 fail same-place', 'node/30 fail same-place']);
  });
});

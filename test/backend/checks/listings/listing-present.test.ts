import { expect, it } from 'vitest';
import { brief, judge, listing, page, place, publisher, seen, standard } from '../gathered.ts';

const FACTS = [publisher(['businessName'])];
const BY_ADDRESS = [{ ...publisher(['businessName', 'phone']), isByAddress: true }];
const HERE = listing([page([seen('businessName', 'Lunetterie Boréale')])]);
const only = (areas?: string[]) => standard({ publishers: { site: { required: true, ...(areas ? { areas } : {}) } } });

it.each<[string, Parameters<typeof judge>[0], string[]]>([
  ['there', { listings: [HERE] }, ['pass ok']],
  ['nowhere', {}, ['fail missing']],
  ['the publisher says that it has none', { listings: [listing([], { absent: true })] }, ['fail missing']],
  ['one is gone, another one stands', { listings: [listing([], { absent: true }), HERE] }, ['pass ok']],
  ['there, and nothing on it could be read', { listings: [listing([page([], { trouble: 'forbidden' })])] }, ['cannot-tell forbidden']],
  ['the publisher can’t be read', { troubles: new Map([['site', 'rate-limited' as const]]) }, ['cannot-tell rate-limited']],
  ['read at given addresses only, and none is given: nobody has looked', { publishers: BY_ADDRESS }, ['cannot-tell no-address-known']],
  ['the same, and the given address is gone', { publishers: BY_ADDRESS, listings: [listing([page([], { trouble: 'not-found' })])] }, ['fail missing']],
  ['the same, and a person saw that none is there', { publishers: BY_ADDRESS, listings: [listing([], { absent: true })] }, ['fail missing']],
  ['the same, and the given address can’t be read', { publishers: BY_ADDRESS, listings: [listing([page([], { trouble: 'timeout' })])] }, ['cannot-tell timeout']],
  ['the same, and another source has a listing', { publishers: BY_ADDRESS, listings: [{ ...HERE, publisherId: 'elsewhere' }] }, ['cannot-tell no-address-known']],
  ['the same, not required', { publishers: BY_ADDRESS, standard: standard({ publishers: { site: { required: false } } }) }, []],
  ['somebody accepted that none is there, and no address is given', { publishers: BY_ADDRESS, accepted: [{ listingId: null, checkId: 'listing-present', subject: '*', observed: null, reason: 'missing' }] }, ['pass accepted-variant']],
  ['not required', { standard: standard({ publishers: { site: { required: false } } }) }, []],
  ['not in the standard', { standard: standard({ publishers: {} }) }, []],
  ['required in this province', { standard: only(['CA-QC']) }, ['fail missing']],
  ['required in another', { standard: only(['CA-ON', 'FR']) }, []],
  ['the store is closed', { location: place({ businessStatus: 'closed-permanently' }) }, []],
])('%s', (_case, over, expected) => expect(judge({ publishers: FACTS, ...over, only: ['listing-present'] }).map(brief)).toEqual(expected));

it('a missing listing has no identity, one that is there has its own', () => {
  const ids = [judge({ publishers: FACTS, only: ['listing-present'] }), judge({ publishers: FACTS, listings: [HERE], only: ['listing-present'] })].map((one) => one[0]?.listingId);
  expect(ids).toEqual([null, 'https://site.example/1']);
});

it('nobody has looked: that is all that is said of the source', () => {
  expect(judge({ publishers: BY_ADDRESS }).map((one) => [one.checkId, brief(one), one.listingId])).toEqual([['listing-present', 'cannot-tell no-address-known', null]]);
});

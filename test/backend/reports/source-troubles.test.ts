import { expect, it } from 'vitest';
import { findSourceTroubles } from '#reports/source-troubles.ts';
import type { StandingFacts } from '#records/verdicts.ts';

const said = (over: Partial<StandingFacts>): StandingFacts => ({
  locationId: 'l1', publisherId: 'annuaire', listingId: null, checkId: 'listing-present', subject: '*', outcome: 'cannot-tell', reason: 'no-address-known', weight: 8, validFrom: '2026-11-01T06:00:00.000Z', unreadable: null, isConfirmed: true, ...over,
}) as StandingFacts;

it('listings whose address nobody gave are told once for the source, with what can’t be read', () => {
  expect(findSourceTroubles([said({}), said({ locationId: 'l2', validFrom: '2026-11-03T06:00:00.000Z' }), said({ locationId: 'l3', reason: 'timeout' })])).toEqual([
    { publisherId: 'annuaire', reason: 'no-address-known', listings: 2, since: '2026-11-01T06:00:00.000Z' },
    { publisherId: 'annuaire', reason: 'timeout', listings: 1, since: '2026-11-01T06:00:00.000Z' },
  ]);
});
it('what was read, and a check that failed by itself, are no trouble of a source', () => {
  expect(findSourceTroubles([said({ outcome: 'fail', reason: 'missing' }), said({ reason: 'check-failed' })])).toEqual([]);
});

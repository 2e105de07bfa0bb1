import { expect, it } from 'vitest';
import { groupChecks } from '../../../../frontend/src/features/locations/matrix-groups.ts';
import type { VerdictView } from '../../../../frontend/src/features/locations/use-location.ts';

const CATALOGUE = [{ id: 'phone', group: 'fields' }, { id: 'address', group: 'fields' }, { id: 'logo', group: 'brand' }, { id: 'booking', group: 'touchpoints' }] as const;
const verdict = (checkId: string, outcome: VerdictView['outcome'], unreadable: VerdictView['unreadable'] = null): VerdictView => ({
  id: `${checkId}-${outcome}`, checkId, subject: '*', outcome, reason: 'ok', params: {}, expected: null, observed: null, isWithheld: false, evidence: null, isConfirmed: true, unreadable, lostPoints: 0, validFrom: '2026-03-01',
});
const listings = [
  { verdicts: [verdict('phone', 'pass'), verdict('address', 'pass'), verdict('logo', 'not-applicable'), verdict('gone', 'fail')] },
  { verdicts: [verdict('phone', 'fail'), verdict('address', 'pass', { since: '2026-03-01', reason: 'timeout' }), verdict('logo', 'pass')] },
];

it('groups the checks that ran, and tells those that need a look from those that are right', () => {
  expect(groupChecks(listings, CATALOGUE)).toEqual([
    { group: 'fields', checkIds: ['phone', 'address'], rightIds: [] },
    { group: 'brand', checkIds: ['logo'], rightIds: ['logo'] },
    { group: null, checkIds: ['gone'], rightIds: [] },
  ]);
});

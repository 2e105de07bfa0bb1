import { expect, it } from 'vitest';
import type { FieldName } from '#domain/observation.ts';
import type { SourceYieldRow } from '#domain/run.ts';
import type { Verdict } from '#domain/verdict.ts';
import { findChangedSources, veilChanged, type ChangedSources } from '#findings/source-yield.ts';

const PUBLISHER = { id: 'annuaire', carries: { phone: 'always', address: 'always', email: 'optional', specialHours: 'optional' }, patienceDays: 3 } as const;
const yielded = (field: FieldName, listings: number, before: number, now: number): SourceYieldRow => ({ publisherId: 'annuaire', field, listings, before, now });

it.each<[string, SourceYieldRow[], ChangedSources, ChangedSources]>([
  ['as before', [yielded('phone', 20, 20, 20)], {}, {}],
  ['all gone', [yielded('phone', 20, 20, 0)], {}, { annuaire: ['phone'] }],
  ['from three fifths to one fifth', [yielded('phone', 20, 12, 4)], {}, { annuaire: ['phone'] }],
  ['from less than three fifths', [yielded('phone', 20, 11, 0)], {}, {}],
  ['to more than one fifth', [yielded('phone', 20, 20, 5)], {}, {}],
  ['of five listings', [yielded('phone', 5, 5, 0)], {}, { annuaire: ['phone'] }],
  ['of four listings', [yielded('phone', 4, 4, 0)], {}, {}],
  ['what may be left out goes alone', [yielded('specialHours', 20, 20, 0), yielded('phone', 20, 20, 20)], {}, {}],
  ['what may be left out goes with what may not', [yielded('email', 20, 18, 0), yielded('phone', 20, 20, 0), yielded('address', 20, 20, 19)], {}, { annuaire: ['email', 'phone'] }],
  ['still away the next day', [yielded('phone', 20, 0, 0)], { annuaire: ['phone'] }, { annuaire: ['phone'] }],
  ['nowhere to be seen the next day', [yielded('address', 20, 20, 20)], { annuaire: ['phone'] }, { annuaire: ['phone'] }],
  ['not read at all the next day', [], { annuaire: ['phone'] }, { annuaire: ['phone'] }],
  ['half of it is back', [yielded('phone', 20, 0, 10)], { annuaire: ['phone'] }, { annuaire: ['phone'] }],
  ['it is back', [yielded('phone', 20, 0, 19)], { annuaire: ['phone'] }, {}],
  ['a source that nobody knows any more', [{ ...yielded('phone', 20, 20, 0), publisherId: 'autre' }], {}, {}],
])('a source’s yield: %s', (_case, yields, was, expected) => expect(findChangedSources(yields, [PUBLISHER], was)).toEqual(expected));

const verdict = (checkId: string, outcome: Verdict['outcome'], reason: string, publisherId = 'annuaire'): Verdict => ({
  locationId: 'L1', publisherId, listingId: 'x', checkId, subject: '*', outcome, reason, params: {}, expected: 'a', observed: 'b', evidence: null, weight: 5,
});
const fieldOf = (checkId: string): FieldName | null => (checkId === 'phone' || checkId === 'address' ? checkId : null);

it.each<[string, Verdict, string]>([
  ['a field that is gone', verdict('phone', 'fail', 'missing'), 'cannot-tell source-changed'],
  ['one that may be left out', verdict('phone', 'not-applicable', 'absent'), 'cannot-tell source-changed'],
  ['a value that was read is judged', verdict('phone', 'fail', 'mismatch'), 'fail mismatch'],
  ['a right one, too', verdict('phone', 'pass', 'ok'), 'pass ok'],
  ['another field', verdict('address', 'fail', 'missing'), 'fail missing'],
  ['another source', verdict('phone', 'fail', 'missing', 'autre'), 'fail missing'],
  ['what counts the fields', verdict('completeness', 'fail', 'incomplete'), 'cannot-tell source-changed'],
  ['what counts the fields, and finds enough', verdict('completeness', 'pass', 'ok'), 'pass ok'],
])('under a changed source: %s', (_case, given, expected) => {
  const [veiled] = veilChanged([given], { annuaire: ['phone'] }, fieldOf);
  expect(`${veiled?.outcome ?? ''} ${veiled?.reason ?? ''}`).toBe(expected);
});

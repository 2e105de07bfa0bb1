import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { verdictKey } from '#domain/verdict.ts';
import { scoreListing } from '#scoring/score-location.ts';
import { lostPoints } from '#scoring/share-weights.ts';
import { verdict } from './scored.ts';

it('names what each fail costs: 7 and 4 of 20 judged', () => {
  const name = verdict('fail', 7, 'business-name');
  const fr = verdict('pass', 8, 'phone', { subject: 'fr' });
  const en = verdict('fail', 8, 'phone', { subject: 'en' });
  const status = verdict('pass', 5, 'business-status');
  expect(lostPoints([name, fr, en, status, verdict('cannot-tell', 9, 'regular-hours')])).toEqual(new Map([[verdictKey(name), 35], [verdictKey(en), 20]]));
});

it('a missing listing costs all 100', () => {
  const missing = verdict('fail', 8, 'listing-present', { listingId: null });
  expect([...lostPoints([missing]).values()]).toEqual([100]);
});

it('nothing fails, nothing is lost; nothing judged neither', () => {
  expect(lostPoints([verdict('pass', 1, 'a')]).size + lostPoints([verdict('cannot-tell', 1, 'a')]).size + lostPoints([]).size).toBe(0);
});

it('all lost points together are 100 − score', () => {
  const any = fc.record({ outcome: fc.constantFrom('pass' as const, 'fail' as const, 'cannot-tell' as const), checkId: fc.constantFrom('a', 'b', 'c', 'd'), subject: fc.uuid() });
  fc.assert(fc.property(fc.array(any, { minLength: 1, maxLength: 15 }), (rows) => {
    const verdicts = rows.map((one) => verdict(one.outcome, { a: 7, b: 9, c: 4, d: 1 }[one.checkId] ?? 1, one.checkId, { subject: one.subject }));
    const { value } = scoreListing(verdicts);
    fc.pre(value !== null);
    expect([...lostPoints(verdicts).values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(100 - (value ?? Number.NaN), 9);
  }));
});

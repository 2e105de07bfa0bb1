import { describe, expect, it } from 'vitest';
import { valueLines, type TimedVerdict } from '#findings/value-lines.ts';
import { withheldValue } from '#domain/withheld.ts';

const DAY = (day: number) => `2026-03-${String(day).padStart(2, '0')}T06:00:00.000Z`;
const said = (from: number, to: number | null, observed: string | null, change: Partial<TimedVerdict> = {}): TimedVerdict => ({
  locationId: 'l1', publisherId: 'city-directory', listingId: 'a', checkId: 'phone', subject: '*', outcome: 'fail', reason: 'mismatch', params: {}, expected: '514 555-0100', observed, evidence: null, weight: 8,
  validFrom: DAY(from), validTo: to === null ? null : DAY(to), ...change,
});
const shown = (verdicts: TimedVerdict[]) => valueLines(verdicts).map((line) => [line.checkId, line.periods.map((one) => `${one.validFrom.slice(8, 10)}–${one.validTo?.slice(8, 10) ?? ''} ${one.observed}`)]);

describe('the life of a value', () => {
  it('is told newest first, from when to when', () => {
    expect(shown([said(1, 8, '514 555-0199'), said(8, null, '514 555-0100', { outcome: 'pass', reason: 'ok' })])).toEqual([['phone', ['08– 514 555-0100', '01–08 514 555-0199']]]);
  });
  it('goes on when the same is said again, with another weight or by another standard', () => {
    expect(shown([said(1, 8, '514 555-0199', { weight: 6 }), said(8, null, '514 555-0199')])).toEqual([['phone', ['01– 514 555-0199']]]);
  });
  it('goes on when its older part is kept no more and was the same', () => {
    expect(valueLines([said(1, 8, withheldValue('514 555-0199')), said(8, null, '514 555-0199')])[0]?.periods).toHaveLength(1);
  });
  it('breaks where nothing was judged for a while', () => {
    expect(shown([said(1, 8, '514 555-0199'), said(15, null, '514 555-0199')])).toEqual([['phone', ['15– 514 555-0199', '01–08 514 555-0199']]]);
  });
  it('breaks where the master record changed and what is shown did not', () => {
    expect(shown([said(1, 8, 'x', { expected: 'y' }), said(8, null, 'x', { expected: 'x', outcome: 'pass', reason: 'ok' })])[0]?.[1]).toHaveLength(2);
  });
  it('leaves out what a second reading took back at once', () => {
    expect(shown([said(1, 8, 'right', { outcome: 'pass', reason: 'ok' }), said(8, 8, 'blip'), said(8, null, 'right', { outcome: 'pass', reason: 'ok' })])).toEqual([['phone', ['01– right']]]);
  });
  it('is none where nothing was ever judged', () => {
    expect(valueLines([said(1, null, null, { outcome: 'not-applicable', reason: 'absent' })])).toEqual([]);
  });
});

it('lines that changed last come first; those that never did, last', () => {
  const lines = valueLines([said(1, null, 'x', { checkId: 'address' }), said(1, 3, 'a', { checkId: 'email' }), said(3, null, 'b', { checkId: 'email' }), said(1, 9, 'a'), said(9, null, 'b'), said(1, 5, 'gone', { checkId: 'logo' })]);
  expect(lines.map((one) => one.checkId)).toEqual(['phone', 'logo', 'email', 'address']);
});

it('listings and subjects have lines of their own', () => {
  expect(valueLines([said(1, null, 'a'), said(1, null, 'a', { listingId: 'b' }), said(1, null, 'a', { subject: 'fr' })])).toHaveLength(3);
});

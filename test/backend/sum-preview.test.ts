import { expect, test } from 'vitest';
import { sumPreview } from '#backend/sum-preview.ts';
import type { Location } from '#domain/location.ts';
import type { LocationScore } from '#domain/score.ts';
import type { Verdict } from '#domain/verdict.ts';
import { withheldValue } from '#domain/withheld.ts';

const place = (id: string, regionPath = ['Canada', 'Québec']): Location => ({
  id, brandId: 'b', storeCode: id.toUpperCase(), businessName: 'Boréale', regionPath, address: { country: 'CA' }, websiteUrls: {}, regularHours: {}, specialHours: [],
  businessStatus: 'open', categories: [], listings: [],
});
const verdict = (locationId: string, checkId: string, outcome: Verdict['outcome'], change: Partial<Verdict> = {}): Verdict => ({
  locationId, publisherId: 'brand-website', listingId: 'l', checkId, subject: 'fr', outcome, reason: outcome === 'fail' ? 'mismatch' : 'ok', params: {}, expected: 'a', observed: 'b', evidence: null, weight: 5, ...change,
});
const score = (locationId: string, value: number | null): LocationScore => ({ locationId, value, coverage: value === null ? null : 1, listings: [], weakest: null, isRanked: value !== null });

test('findings that appear, vanish, change, and those that only weigh more', () => {
  const sum = sumPreview();
  const before = [verdict('x', 'phone', 'pass'), verdict('x', 'address', 'fail'), verdict('x', 'logo', 'fail'), verdict('x', 'website-url', 'fail', { weight: 6 }), verdict('x', 'email', 'fail', { weight: 5 })];
  const after = [verdict('x', 'phone', 'fail'), verdict('x', 'address', 'cannot-tell'), verdict('x', 'logo', 'fail', { expected: 'c' }), verdict('x', 'website-url', 'fail', { weight: 8 }), verdict('x', 'email', 'fail', { weight: 9 })];
  sum.add({ location: place('x'), listings: 1, stored: before, before: { verdicts: before, score: score('x', 50) }, after: { verdicts: after, score: score('x', 40) } });
  const result = sum.finish({ baseVersion: 1, asOf: '2026-11-21' });
  expect(result.counts).toMatchObject({ appear: 1, vanish: 1, change: 2, otherwise: 0 });
  expect(result.checks.map((one) => [one.checkId, one.appear, one.vanish, one.change])).toEqual([['address', 0, 1, 0], ['email', 0, 0, 1], ['logo', 0, 0, 1], ['phone', 1, 0, 0]]);
  expect(result.checks.map((one) => one.impacts)).toEqual([[], [{ from: 'moderate', to: 'critical', findings: 1 }], [], []]);
  expect(result.checks[3]?.appearing[0]).toMatchObject({ storeCode: 'X', before: null, after: { reason: 'mismatch', expected: 'a' } });
});

test('what moves whatever the draft says is counted apart', () => {
  const sum = sumPreview();
  const judged = { verdicts: [verdict('x', 'phone', 'fail')], score: score('x', 50) };
  sum.add({ location: place('x'), listings: 1, stored: [verdict('x', 'phone', 'pass')], before: judged, after: judged });
  expect(sum.finish({ baseVersion: 1, asOf: '2026-11-21' }).counts).toMatchObject({ appear: 0, vanish: 0, change: 0, otherwise: 1 });
});

test('ranks, regions and the brand, before and after', () => {
  const sum = sumPreview();
  const rows: [string, string[], number | null, number | null][] = [['a', ['Canada', 'Québec'], 90, 60], ['b', ['Canada', 'Ontario'], 80, 80], ['c', ['France'], null, 70]];
  for (const [id, path, was, is] of rows) sum.add({ location: place(id, path), listings: 1, stored: [], before: { verdicts: [], score: score(id, was) }, after: { verdicts: [], score: score(id, is) } });
  const result = sum.finish({ baseVersion: 3, asOf: '2026-11-21' });
  expect(result.locations.map((one) => [one.storeCode, one.before.rank, one.after.rank])).toEqual([['A', 1, 3], ['B', 2, 1], ['C', null, 2]]);
  expect(result.brand).toMatchObject({ before: { score: 85, rankedCount: 2 }, after: { score: 70, rankedCount: 3 } });
  expect(result.regions.map((one) => [one.region, one.before.score, one.after.score])).toEqual([['Canada', 85, 70], ['Canada › Ontario', 80, 80], ['Canada › Québec', 90, 60], ['France', null, 70]]);
});

test('a value that may not be kept is told as withheld, and its mark stays here', () => {
  const sum = sumPreview();
  const before = { verdicts: [verdict('x', 'phone', 'fail', { observed: withheldValue('514 555-0199') })], score: score('x', 50) };
  sum.add({ location: place('x'), listings: 1, stored: [], before, after: { verdicts: [], score: score('x', 60) } });
  const result = sum.finish({ baseVersion: 1, asOf: '2026-11-21' });
  expect(result.checks[0]?.vanishing[0]?.before).toEqual({ reason: 'mismatch', params: {}, expected: 'a', observed: null, isWithheld: true });
  expect(JSON.stringify(result)).not.toContain('withheld:');
});

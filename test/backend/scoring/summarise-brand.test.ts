import { expect, it } from 'vitest';
import { scoreGroup } from '#scoring/score-group.ts';
import { scoreLocation } from '#scoring/score-location.ts';
import type { ScoredVerdict } from '#scoring/share-weights.ts';
import { countBands, countNotEnoughSeen, rankCauses } from '#scoring/summarise-brand.ts';
import { located, verdict } from './scored.ts';

it('counts ten bands by the number shown, 100 in the last, unranked nowhere', () => {
  const bands = countBands([located('a', 0), located('b', 9.96), located('c', 89.9), located('d', 100), located('e', 90), located('f', 55, 0.1, false), located('g', null)]);
  expect(bands.map((one) => one.count)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 1, 2]);
  expect([bands[0], bands[9]]).toMatchObject([{ from: 0, to: 10 }, { from: 90, to: 100 }]);
});

it('counts bands of two points where the scores lie close together', () => {
  const bands = countBands([located('a', 91.96), located('b', 98.4), located('c', 100)]);
  expect(bands.map((one) => [one.from, one.count])).toEqual([[80, 0], [82, 0], [84, 0], [86, 0], [88, 0], [90, 0], [92, 1], [94, 0], [96, 0], [98, 2]]);
  expect(bands.at(-1)?.to).toBe(100);
  const spread = countBands([located('a', 61.9), located('b', 81.8)]);
  expect([spread[0], spread.at(-1)]).toEqual([{ from: 60, to: 62, count: 1 }, { from: 80, to: 82, count: 1 }]);
  expect(countBands([])).toHaveLength(10);
});

it('not enough seen: open and unranked', () => {
  expect(countNotEnoughSeen([located('a', 100), located('b', null, 0), located('c', 100, 1, false)], new Set(['a', 'b']))).toBe(1);
});

function store(id: string, verdicts: ScoredVerdict[], status: 'open' | 'closed-permanently' = 'open') {
  const own = verdicts.map((one) => ({ ...one, locationId: id }));
  const publisherWeights = new Map([['site', 3], ['guide', 1]]);
  return { verdicts: own, score: scoreLocation({ location: { id, businessStatus: status }, verdicts: own, publisherWeights, requiredPublishers: new Set(['guide']) }) };
}

it('names the causes of lost points, which together are what the brand lacks to 100', () => {
  const missing = verdict('fail', 8, 'listing-present', { publisherId: 'guide', listingId: null, reason: 'missing' });
  const brand = [
    store('a', [verdict('fail', 7, 'business-name'), verdict('pass', 9, 'address'), missing]),
    store('b', [verdict('fail', 7, 'business-name'), verdict('fail', 9, 'address')]),
    store('c', [verdict('fail', 10, 'business-status', { reason: 'listed-open-though-closed' })], 'closed-permanently'),
  ];
  const causes = rankCauses(brand);
  // a: name 43.75 × 3/4, guide 100 × 1/4; b: name 43.75, address 56.25; two ranked locations.
  expect(causes).toEqual([
    { checkId: 'business-name', reason: 'mismatch', findings: 2, locations: 2, lostPoints: (43.75 * 0.75 + 43.75) / 2 },
    { checkId: 'address', reason: 'mismatch', findings: 1, locations: 1, lostPoints: 28.125 },
    { checkId: 'listing-present', reason: 'missing', findings: 1, locations: 1, lostPoints: 12.5 },
    { checkId: 'business-status', reason: 'listed-open-though-closed', findings: 1, locations: 1, lostPoints: 0 },
  ]);
  const { value } = scoreGroup(brand.map((one) => one.score));
  expect(causes.reduce((sum, one) => sum + one.lostPoints, 0)).toBeCloseTo(100 - (value ?? Number.NaN), 10);
});

it('no locations, no causes', () => expect(rankCauses([])).toEqual([]));

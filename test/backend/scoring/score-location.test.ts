import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusinessStatus } from '#domain/location.ts';
import { OUTCOMES } from '#domain/verdict.ts';
import { scoreListing, scoreLocation } from '#scoring/score-location.ts';
import type { ScoredVerdict } from '#scoring/share-weights.ts';
import { verdict } from './scored.ts';

const UNREAD = { since: '2026-11-01T00:00:00Z', reason: 'forbidden' };

function score(verdicts: ScoredVerdict[], over: { status?: BusinessStatus; weights?: Record<string, number>; required?: string[] } = {}) {
  return scoreLocation({
    location: { id: 'L1', businessStatus: over.status ?? 'open' }, verdicts,
    publisherWeights: new Map(Object.entries(over.weights ?? {})), requiredPublishers: new Set(over.required ?? []),
  });
}

describe('a listing’s score, by hand', () => {
  it.each<[string, ScoredVerdict[], number | null, number | null]>([
    ['all right', [verdict('pass', 7, 'a'), verdict('pass', 9, 'b')], 100, 1],
    ['all wrong', [verdict('fail', 7, 'a'), verdict('fail', 9, 'b')], 0, 1],
    ['9 of 16 points: 56.25', [verdict('fail', 7, 'a'), verdict('pass', 9, 'b')], 56.25, 1],
    ['a third of equal weights', [verdict('pass', 1, 'a'), verdict('fail', 1, 'b'), verdict('fail', 1, 'c')], 100 / 3, 1],
    ['two languages share a check’s 8: 4 of 8 + 8 of 8', [verdict('pass', 8, 'a', { subject: 'fr' }), verdict('fail', 8, 'a', { subject: 'en' }), verdict('pass', 8, 'b')], 75, 1],
    ['cannot-tell costs coverage (9 of 16), not points', [verdict('cannot-tell', 7, 'a'), verdict('pass', 9, 'b')], 100, 0.5625],
    ['not-applicable is nowhere', [verdict('not-applicable', 7, 'a'), verdict('pass', 9, 'b')], 100, 1],
    ['a not-applicable subject takes no share', [verdict('not-applicable', 8, 'a', { subject: 'fr' }), verdict('fail', 8, 'a', { subject: 'en' }), verdict('pass', 8, 'b')], 50, 1],
    ['an unread subject keeps its share: 4 judged of 8, plus 8', [verdict('cannot-tell', 8, 'a', { subject: 'fr' }), verdict('fail', 8, 'a', { subject: 'en' }), verdict('pass', 8, 'b')], 800 / 12, 0.75],
    ['nothing judged is null, not 0', [verdict('cannot-tell', 7, 'a'), verdict('cannot-tell', 9, 'b')], null, 0],
    ['nothing applies', [verdict('not-applicable', 7, 'a')], null, null],
    ['no verdicts', [], null, null],
    ['weight 0 is switched off', [verdict('fail', 0, 'a'), verdict('pass', 9, 'b')], 100, 1],
    ['want 10: unreadable keeps the score and lowers the coverage', [verdict('fail', 7, 'a', { unreadable: UNREAD }), verdict('pass', 9, 'b', { unreadable: UNREAD })], 56.25, 0],
    ['one carried, one fresh', [verdict('pass', 4, 'a', { unreadable: UNREAD }), verdict('pass', 12, 'b')], 100, 0.75],
  ])('%s', (_case, verdicts, value, coverage) => {
    expect(scoreListing(verdicts)).toEqual({ value, coverage });
  });
});

describe('a location’s score', () => {
  const site = [verdict('pass', 1, 'a')];
  const maps = [verdict('fail', 1, 'a', { publisherId: 'maps', listingId: 'm1' }), verdict('pass', 3, 'b', { publisherId: 'maps', listingId: 'm1' })];
  const missing = [verdict('fail', 8, 'listing-present', { publisherId: 'guide', listingId: null, reason: 'missing' })];

  it('is the mean of listings by publisher weight: (3×100 + 1×75) ÷ 4', () => {
    const found = score([...site, ...maps], { weights: { site: 3, maps: 1 } });
    expect(found).toMatchObject({ value: 93.75, coverage: 1, isRanked: true, weakest: { publisherId: 'maps', value: 75 } });
  });
  it('counts a publisher that is not named as 1', () => expect(score([...site, ...maps]).value).toBe(87.5));
  it('gives a missing required listing 0 with coverage 1', () => {
    const found = score([...site, ...missing], { required: ['guide'] });
    expect(found).toMatchObject({ value: 50, coverage: 1, weakest: { publisherId: 'guide', listingId: null, value: 0, coverage: 1 } });
  });
  it('forgets a missing listing that nobody requires', () => expect(score([...site, ...missing]).listings).toHaveLength(1));
  it('takes two listings on one publisher for two', () => expect(score([...maps, verdict('pass', 1, 'a', { publisherId: 'maps', listingId: 'm2' })]).listings).toHaveLength(2));
  it('leaves an unread listing out of the mean, and in the coverage', () => {
    const found = score([...site, verdict('cannot-tell', 1, 'a', { publisherId: 'maps', listingId: 'm1' })], { weights: { site: 1, maps: 3 } });
    expect(found).toMatchObject({ value: 100, coverage: 0.25, isRanked: false });
  });
  it('is null where nothing was judged, and has no weakest listing', () => {
    expect(score([verdict('cannot-tell', 1, 'a')])).toMatchObject({ value: null, coverage: 0, weakest: null, isRanked: false });
  });
  it('is null with a null coverage without any verdict', () => expect(score([])).toMatchObject({ value: null, coverage: null, listings: [], isRanked: false }));
  it('want 19: an error on Pages Jaunes alone lowers it, however right Google is', () => {
    const google = verdict('pass', 9, 'address', { publisherId: 'google', listingId: 'g' });
    const directory = (outcome: 'pass' | 'fail') => score([...site, google, verdict(outcome, 7, 'phone', { publisherId: 'pages-jaunes', listingId: 'p' }), verdict('pass', 7, 'business-name', { publisherId: 'pages-jaunes', listingId: 'p' })]);
    expect(directory('pass').value).toBe(100);
    expect(Number(directory('fail').value)).toBeCloseTo(100 - 50 / 3, 9);
    expect(directory('fail').weakest).toMatchObject({ publisherId: 'pages-jaunes', value: 50 });
  });
  it('want 19: an error on one directory lowers it', () => {
    const right = score([...site, verdict('pass', 1, 'a', { publisherId: 'guide', listingId: 'g' })]).value;
    const wrong = score([...site, verdict('fail', 1, 'a', { publisherId: 'guide', listingId: 'g' })]).value;
    expect([right, wrong]).toEqual([100, 50]);
  });

  it.each<[string, ScoredVerdict[], BusinessStatus, boolean]>([
    ['open, half seen', [verdict('pass', 1, 'a'), verdict('cannot-tell', 1, 'b')], 'open', true],
    ['open, a little less than half seen', [verdict('pass', 1, 'a'), verdict('cannot-tell', 1.01, 'b')], 'open', false],
    ['closed for good, fully seen', [verdict('pass', 1, 'a')], 'closed-permanently', false],
    ['closed for a while', [verdict('pass', 1, 'a')], 'closed-temporarily', false],
    ['opening soon', [verdict('pass', 1, 'a')], 'opening-soon', false],
  ])('%s: ranked or not', (_case, verdicts, status, isRanked) => expect(score(verdicts, { status }).isRanked).toBe(isRanked));
});

describe('for any verdicts', () => {
  const anyVerdict = fc.record({
    outcome: fc.constantFrom(...OUTCOMES), weight: fc.double({ min: 0, max: 20, noNaN: true }), checkId: fc.constantFrom('a', 'b', 'c'), subject: fc.constantFrom('fr', 'en', 'es'),
    publisherId: fc.constantFrom('site', 'maps', 'guide'), unreadable: fc.constantFrom(null, UNREAD), listingId: fc.constantFrom('x', 'y', null),
  }).map(({ outcome, weight, checkId, ...over }) => verdict(outcome, weight, checkId, over));
  const weights = { site: 3, maps: 0.5 };

  it('value lies in 0…100 and coverage in 0…1, or both are null', () => {
    fc.assert(fc.property(fc.array(anyVerdict, { maxLength: 30 }), (verdicts) => {
      const found = score(verdicts, { weights, required: ['site'] });
      for (const one of [found, ...found.listings]) {
        expect(one.value === null || (one.value >= 0 && one.value <= 100)).toBe(true);
        expect(one.coverage === null || (one.coverage >= 0 && one.coverage <= 1)).toBe(true);
      }
      expect((found.weakest?.value ?? -1) <= (found.value ?? 100)).toBe(true);
    }));
  });
  it('one more failing subject never raises a listing’s score', () => {
    const ofListing = anyVerdict.map((one) => ({ ...one, publisherId: 'site', listingId: 'x', weight: one.weight + 0.01 }));
    fc.assert(fc.property(fc.array(ofListing, { maxLength: 12 }), fc.constantFrom('a', 'b', 'd'), fc.double({ min: 0.01, max: 20, noNaN: true }), (verdicts, checkId, weight) => {
      // All subjects of one check have its weight.
      const weights: Record<string, number> = { a: 7, b: 9, c: 2 };
      const level = verdicts.map((one) => ({ ...one, weight: weights[one.checkId] ?? weight }));
      const before = scoreListing(level).value;
      const after = scoreListing([...level, verdict('fail', weights[checkId] ?? weight, checkId, { subject: 'new' })]).value;
      expect(after).not.toBeNull();
      // Without anything judged before there is nothing to be lower than.
      expect(after).toBeLessThanOrEqual((before ?? 100) + 1e-9);
    }));
  });
  it('the order of verdicts changes nothing but the last bits', () => {
    fc.assert(fc.property(fc.array(anyVerdict, { maxLength: 20 }), (verdicts) => {
      const [a, b] = [score(verdicts).value, score(verdicts.toReversed()).value];
      expect(a === null).toBe(b === null);
      expect(a ?? 0).toBeCloseTo(b ?? 0, 9);
    }));
  });
});

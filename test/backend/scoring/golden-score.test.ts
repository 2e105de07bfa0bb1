import { expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { FORMULA_VERSION } from '#domain/score.ts';
import { FORMULAS, formulaOf, UnknownFormulaError } from '#scoring/formulas.ts';
import { verdict } from './scored.ts';

// Want 16: a stored score is computed again from its verdicts, to the digit. When the arithmetic changes on purpose,
// FORMULA_VERSION is raised and a new case stands beside this one.
it.each([[1, 52.85784676028579], [2, 52.85784676028579]])('formula %i gives these verdicts this score', (version, value) => {
  const site = { publisherId: 'site', listingId: 's' };
  const maps = { publisherId: 'maps', listingId: 'm' };
  const unread = { since: '2026-11-01T00:00:00Z', reason: 'captcha' };
  const verdicts = [
    verdict('pass', 7, 'business-name', { ...site, subject: 'fr' }), verdict('fail', 7, 'business-name', { ...site, subject: 'en' }), verdict('pass', 9, 'address', { ...site, subject: 'fr' }),
    verdict('pass', 9, 'address', { ...site, subject: 'en' }), verdict('fail', 9, 'regular-hours', { ...site, subject: 'fr' }), verdict('cannot-tell', 9, 'regular-hours', { ...site, subject: 'en' }),
    verdict('not-applicable', 4, 'logo', site), verdict('pass', 10, 'business-status', maps), verdict('pass', 7, 'phone', { ...maps, unreadable: unread }), verdict('fail', 5, 'website-url', maps),
    verdict('fail', 8, 'listing-present', { publisherId: 'guide', listingId: null }),
  ];
  const found = formulaOf(version).scoreLocation({ location: { id: 'L1', businessStatus: 'open' }, verdicts, publisherWeights: new Map([['site', 2], ['maps', 1.5]]), requiredPublishers: new Set(['guide']) });
  // site: (3.5 + 9) ÷ (3.5 + 3.5 + 9 + 4.5) = 12.5 ÷ 20.5, of 25; maps: 17 ÷ 22, fresh 15 of 22; guide: 0.
  expect(found.listings.map((one) => [one.publisherId, one.value, one.coverage])).toEqual([['guide', 0, 1], ['maps', 77.27272727272727, 0.6818181818181818], ['site', 60.97560975609756, 0.82]]);
  expect([found.value, found.coverage]).toEqual([value, 0.8139393939393939]);
});

it('every version has its file, and the newest is in force', () => {
  const files = readdirSync(new URL('../../../backend/scoring/formulas/', import.meta.url)).filter((name) => /^v\d+\.ts$/.test(name));
  expect(FORMULAS.map((one) => `v${one.version}.ts`)).toEqual(files.toSorted((a, b) => Number(a.slice(1, -3)) - Number(b.slice(1, -3))));
  expect(FORMULAS.at(-1)?.version).toBe(FORMULA_VERSION);
  expect(() => formulaOf(FORMULA_VERSION + 1)).toThrow(UnknownFormulaError);
});

// Three listings of one publisher whose names sort one way while they are judged and another way once they are kept.
it('a score that was stored under other names has the same last digit by formula 2, and need not have by formula 1', () => {
  const weights = new Map([['site', 1.1]]);
  const score = (version: number, names: string[]) => formulaOf(version).scoreLocation({
    location: { id: 'L1', businessStatus: 'open' }, publisherWeights: weights, requiredPublishers: new Set(),
    verdicts: names.flatMap((listingId, at) => [verdict('pass', at + 1, 'phone', { listingId }), verdict('fail', 7, 'address', { listingId })]),
  }).value;
  expect(score(1, ['a', 'b', 'c'])).not.toBe(score(1, ['c', 'b', 'a']));
  expect(score(2, ['a', 'b', 'c'])).toBe(score(2, ['c', 'b', 'a']));
});

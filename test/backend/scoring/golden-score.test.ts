import { expect, it } from 'vitest';
import { FORMULA_VERSION } from '#domain/score.ts';
import { scoreLocation } from '#scoring/score-location.ts';
import { verdict } from './scored.ts';

// Want 16: a stored score is computed again from its verdicts, to the digit. When the arithmetic changes on purpose,
// FORMULA_VERSION is raised and a new case stands beside this one.
it('formula 1 gives these verdicts this score', () => {
  const site = { publisherId: 'site', listingId: 's' };
  const maps = { publisherId: 'maps', listingId: 'm' };
  const unread = { since: '2026-11-01T00:00:00Z', reason: 'captcha' };
  const verdicts = [
    verdict('pass', 7, 'business-name', { ...site, subject: 'fr' }), verdict('fail', 7, 'business-name', { ...site, subject: 'en' }), verdict('pass', 9, 'address', { ...site, subject: 'fr' }),
    verdict('pass', 9, 'address', { ...site, subject: 'en' }), verdict('fail', 9, 'regular-hours', { ...site, subject: 'fr' }), verdict('cannot-tell', 9, 'regular-hours', { ...site, subject: 'en' }),
    verdict('not-applicable', 4, 'logo', site), verdict('pass', 10, 'business-status', maps), verdict('pass', 7, 'phone', { ...maps, unreadable: unread }), verdict('fail', 5, 'website-url', maps),
    verdict('fail', 8, 'listing-present', { publisherId: 'guide', listingId: null }),
  ];
  const found = scoreLocation({ location: { id: 'L1', businessStatus: 'open' }, verdicts, publisherWeights: new Map([['site', 2], ['maps', 1.5]]), requiredPublishers: new Set(['guide']) });
  // site: (3.5 + 9) ÷ (3.5 + 3.5 + 9 + 4.5) = 12.5 ÷ 20.5, of 25; maps: 17 ÷ 22, fresh 15 of 22; guide: 0.
  expect(FORMULA_VERSION).toBe(1);
  expect(found.listings.map((one) => [one.publisherId, one.value, one.coverage])).toEqual([['guide', 0, 1], ['maps', 77.27272727272727, 0.6818181818181818], ['site', 60.97560975609756, 0.82]]);
  expect([found.value, found.coverage]).toEqual([52.85784676028579, 0.8139393939393939]);
});

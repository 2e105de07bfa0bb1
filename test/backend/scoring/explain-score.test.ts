import { describe, expect, it } from 'vitest';
import { explainScore } from '#scoring/explain-score.ts';
import { scoreLocation } from '#scoring/score-location.ts';
import { verdict } from './scored.ts';

const site = { publisherId: 'site', listingId: 's' };
const maps = { publisherId: 'maps', listingId: 'm' };
const verdicts = [
  verdict('pass', 7, 'phone', { ...site, subject: 'fr' }), verdict('fail', 7, 'phone', { ...site, subject: 'en' }), verdict('pass', 9, 'address', site), verdict('cannot-tell', 9, 'regular-hours', site),
  verdict('not-applicable', 4, 'logo', site), verdict('fail', 5, 'website-url', maps), verdict('pass', 5, 'email', maps), verdict('cannot-tell', 7, 'phone', { publisherId: 'dark', listingId: 'd' }),
  verdict('fail', 8, 'listing-present', { publisherId: 'guide', listingId: null }),
];
const score = scoreLocation({ location: { id: 'L1', businessStatus: 'open' }, verdicts, publisherWeights: new Map([['site', 2]]), requiredPublishers: new Set(['guide']) });
const explained = explainScore(score, verdicts);
const of = (publisherId: string) => explained.find((one) => one.publisherId === publisherId);

describe('explainScore', () => {
  it('names the sums of each listing', () => {
    expect(of('site')).toMatchObject({ passed: 12.5, judged: 16, applicable: 25, part: 0.5 });
    expect(of('maps')).toMatchObject({ passed: 5, judged: 10, applicable: 10, part: 0.25 });
    expect(of('guide')).toMatchObject({ passed: 0, judged: 8, value: 0, isRequired: true });
    expect(of('dark')).toMatchObject({ judged: 0, applicable: 7, part: 0, value: null, lost: [] });
  });
  it('costs each fail its share', () => {
    expect(of('site')?.lost.map((one) => [one.verdict.subject, one.share, one.listingPoints, one.locationPoints])).toEqual([['en', 3.5, 21.875, 10.9375]]);
    expect(of('guide')?.lost.map((one) => [one.listingPoints, one.locationPoints])).toEqual([[100, 25]]);
  });
  it('all lost points are what the score lacks to 100', () => {
    const lost = explained.flatMap((one) => one.lost).reduce((sum, one) => sum + one.locationPoints, 0);
    expect(100 - lost).toBeCloseTo(score.value ?? Number.NaN, 9);
    for (const one of explained.filter((listing) => listing.value !== null)) expect(100 - one.lost.reduce((sum, lost) => sum + lost.listingPoints, 0)).toBeCloseTo(one.value ?? Number.NaN, 9);
  });
});

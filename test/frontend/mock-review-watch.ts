import type { ReviewWarnings, ReviewWatch } from '#contract/review-watch.ts';
import type { Region } from '#contract/ranking.ts';
import type { ResponseFigures, ReviewWarning, TopicProfile } from '#domain/review-figures.ts';
import type { MockLocation } from './mock-brand.ts';

const MONTHS = ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];
const RESPONSE: ResponseFigures = { answerable: 42, answered: 29, rate: 29 / 42, medianMinutes: 385, timed: 26 };
const NO_RESPONSE: ResponseFigures = { answerable: 0, answered: 0, rate: null, medianMinutes: null, timed: 0 };

const topic = (name: string, reviews: number, share: number, sentiment: number, verdict: TopicProfile['verdict']): TopicProfile =>
  ({ topic: name, reviews, share, peerShare: 0.24, sentiment, low: sentiment - 0.2, high: Math.min(1, sentiment + 0.2), peerSentiment: 0.31, verdict });

const warningOf = (locationId: string, index: number): ReviewWarning => ({
  id: `warning-${locationId}`, locationId, since: '2026-09-03', raisedAt: '2026-10-10T06:00:00.000Z', seenAt: '2026-11-21T06:00:00.000Z',
  ...(index % 3 === 2 ? { endedAt: '2026-11-14T06:00:00.000Z', ending: 'recovered' as const } : { endedAt: null, ending: null }), reviewIds: ['r-1', 'r-2', 'r-3'],
  signs: [
    { kind: 'topic', topic: 'waiting', since: '2026-09-03', before: 0.06, after: 0.31, reviews: 45, telling: 14, strength: 7.2 },
    { kind: 'rating', topic: null, since: '2026-09-05', before: 4.5, after: 3.8, reviews: 52, telling: 16, strength: 5.1 },
    ...(index % 2 === 0 ? [{ kind: 'burst' as const, topic: null, since: '2026-11-12', before: 0.4, after: 5, reviews: 8, telling: 5, strength: 9.3 }] : []),
  ],
});

/** Every third location warns; one in ten has said nothing yet. */
export function createReviewWatch(locations: readonly MockLocation[], locationId: string): ReviewWatch {
  const index = Math.max(0, locations.findIndex((one) => one.locationId === locationId));
  if (index % 10 === 9) return { asOf: null, response: NO_RESPONSE, topics: [], months: [], recovery: null, warnings: [] };
  const isWorse = index % 3 !== 1;
  return {
    asOf: '2026-11-21T06:31:00.000Z', response: index % 7 === 6 ? NO_RESPONSE : RESPONSE, recovery: null, warnings: isWorse ? [warningOf(locationId, index)] : [],
    months: MONTHS.map((month, at) => ({ month: `${month}-01`, rating: at === 4 ? null : 4.4 + Math.sin(at * 2) * 0.2 - (isWorse && at >= 9 ? 0.7 : 0), reviews: at === 4 ? 0 : 6 + (at % 5) })),
    topics: [
      topic('staff', 48, 0.52, 0.55, 'better'), topic('waiting', 31, 0.34, -0.42, 'worse'), topic('product', 20, 0.22, 0.34, 'alike'),
      topic('price', 2, 0.02, 0.05, null), { topic: 'online', reviews: 0, share: 0, peerShare: 0.04, sentiment: null, low: null, high: null, peerSentiment: 0.1, verdict: null },
    ],
  };
}

/** What the overview shows of them. */
export function createReviewWarnings(locations: readonly MockLocation[], regions: readonly Region[]): ReviewWarnings {
  if (locations.length === 0) return { response: NO_RESPONSE, regions: [], warnings: [] };
  const warned = locations.slice(0, 18).filter((_, index) => index % 3 === 0);
  return {
    response: RESPONSE,
    regions: regions.map((region, index) => ({ regionId: region.id, path: region.path, response: index === 1 ? NO_RESPONSE : RESPONSE, warnings: index % 2 })),
    warnings: warned.map((one, index) => ({ ...warningOf(one.locationId, index * 3), storeCode: one.record.storeCode, name: one.record.branch ?? one.record.businessName, regionPath: one.regionPath })),
  };
}

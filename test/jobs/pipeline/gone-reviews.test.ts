import { expect, test } from 'vitest';
import type { GatheredListing, ReadPage } from '#domain/listing.ts';
import type { KnownReview, Review } from '#domain/review.ts';
import { findGoneReviews } from '#jobs/pipeline/gone-reviews.ts';

const shown = (externalId: string): Review => ({ externalId, publishedAt: null, rating: 5, text: '', authorName: null, reply: null, evidence: null });
const EVIDENCE = { url: 'https://a.example/', fetchedAt: '2026-03-01T00:00:00Z', bodyHash: null, locator: '', excerpt: '' };
const page = (ids: string[], change: Partial<ReadPage> = {}, count?: number): ReadPage => ({
  url: 'https://a.example/', language: 'fr', reviews: ids.map(shown), trouble: null, fetchedAt: '2026-03-01T00:00:00Z', bodyHash: null,
  observations: count === undefined ? [] : [{ field: 'rating', raw: '', value: { average: 4.5, best: 5, count }, method: 'json-ld', rank: 0, evidence: EVIDENCE }], ...change,
});
const listing = (...pages: ReadPage[]): GatheredListing => ({ publisherId: 'yelp', externalId: 'l', url: 'https://a.example/', pages, absent: false });
const known = (...keys: string[]): Map<string, KnownReview> => new Map(keys.map((key) => [key.replace(' ', '\n'), { contentHash: '', isRemoved: key.includes('removed'), judgedBy: null }]));
const KNOWN = known('yelp a', 'yelp b', 'yelp removed', 'facebook a');
const gone = (listings: GatheredListing[], reviewSample?: number) => findGoneReviews(listings, KNOWN, [{ id: 'yelp', ...(reviewSample === undefined ? {} : { reviewSample }) }]).map((one) => `${one.publisherId} ${one.externalId}`);

test('of a source that shows as many as it says it has, what is missing is gone', () => {
  expect(gone([listing(page(['a'], {}, 1))])).toEqual(['yelp b']);
});

test('of a source whose publisher read all, too', () => {
  expect(gone([listing(page(['a'], { hasAllReviews: true }))])).toEqual(['yelp b']);
  expect(gone([listing(page([], { hasAllReviews: true }))])).toEqual(['yelp a', 'yelp b']);
});

test.each<[string, GatheredListing[], number?]>([
  ['gives a sample', [listing(page(['a'], {}, 1))], 5],
  ['shows fewer than it has', [listing(page(['a'], {}, 40))]],
  ['does not say how many it has', [listing(page(['a']))]],
  ['shows none at all', [listing(page([], {}, 0))]],
  ['has a page that could not be read', [listing(page(['a'], {}, 1), page([], { trouble: 'timeout' }))]],
  ['counts differently on its two pages', [listing(page(['a'], {}, 1), page(['a'], {}, 2))]],
  ['has a second listing that was not read whole', [listing(page(['a'], {}, 1)), listing(page(['c'], {}, 9))]],
  ['is absent', [{ ...listing(page([], { hasAllReviews: true })), absent: true }]],
  ['was not read this time', []],
])('of a source that %s, nothing is gone', (_name, listings, sample) => {
  expect(gone(listings, sample)).toEqual([]);
});

import { queryOptions, useQuery } from '@tanstack/react-query';
import { getReviewWatch, listReviewWarnings } from '#contract/review-watch.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type ReviewWatch = CallAnswer<typeof getReviewWatch>;
export type ReviewWarnings = CallAnswer<typeof listReviewWarnings>;
export type Warning = ReviewWatch['warnings'][number];
export type Sign = Warning['signs'][number];
export type Response = ReviewWatch['response'];

/** What a location's reviews say beside their means. */
export function useReviewWatch(locationId: string) {
  return useQuery(reviewWatchQuery(locationId));
}

export function reviewWatchQuery(locationId: string) {
  return queryOptions({ queryKey: ['location', { locationId }, 'review-watch'], queryFn: ({ signal }) => call(getReviewWatch, { params: { locationId } }, signal) });
}

/** What got worse in a brand, and how it answers. */
export function useReviewWarnings(brandId: string) {
  return useQuery(reviewWarningsQuery(brandId));
}

export function reviewWarningsQuery(brandId: string) {
  return queryOptions({ queryKey: ['review-warnings', { brandId }], queryFn: ({ signal }) => call(listReviewWarnings, { params: { brandId } }, signal) });
}

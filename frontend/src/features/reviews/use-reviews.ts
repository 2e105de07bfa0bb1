import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { correctReview, countReviews, getReview, listReviews, reviewChoices, undoCorrection } from '#contract/reviews.ts';
import { call, type CallAnswer, type CallInput } from '../../lib/call.ts';
import type { ReviewFilter } from './review-view.ts';

export type ReviewRow = CallAnswer<typeof listReviews>['rows'][number];
export type ReviewCounts = CallAnswer<typeof countReviews>;
export type ReviewChoices = CallAnswer<typeof reviewChoices>;
export type ReviewDetails = CallAnswer<typeof getReview>;
export type ReviewReading = CallInput<typeof correctReview>['body'];

const PAGE = 40;

/** Reviews of a filter, page after page. What was shown stays until the next filter’s are there. */
export function useReviews(brandId: string, filter: ReviewFilter) {
  return useInfiniteQuery({
    queryKey: ['reviews', { brandId, filter }],
    queryFn: ({ signal, pageParam }) => call(listReviews, { params: { brandId }, query: { ...filter, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal),
    initialPageParam: null as string | null, getNextPageParam: (last) => last.next, placeholderData: keepPreviousData,
  });
}

/** How many a filter holds. */
export function useReviewCounts(brandId: string, filter: ReviewFilter) {
  return useQuery({ queryKey: ['reviews', 'counts', { brandId, filter }], queryFn: ({ signal }) => call(countReviews, { params: { brandId }, query: filter }, signal), placeholderData: keepPreviousData });
}

/** What reviews can be narrowed down by. */
export function useReviewChoices(brandId: string) {
  return useQuery({ queryKey: ['review-choices', { brandId }], queryFn: ({ signal }) => call(reviewChoices, { params: { brandId } }, signal) });
}

/** One review with all that is known of it. */
export function useReview(reviewId: string) {
  return useQuery({ queryKey: ['review', { reviewId }], queryFn: ({ signal }) => call(getReview, { params: { reviewId } }, signal) });
}

/** Says what a review says (null: what the model says counts again); every figure that rests on it is asked for again. */
export function useCorrectReview(reviewId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reading: ReviewReading | null) => (reading === null ? call(undoCorrection, { params: { reviewId }, body: {} }) : call(correctReview, { params: { reviewId }, body: reading })),
    onSettled: () => Promise.all(['review', 'reviews', 'location', 'overview', 'ranking'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

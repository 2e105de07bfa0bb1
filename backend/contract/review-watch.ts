import { z } from 'zod';
import { ResponseFigures, ReviewWarning, TopicProfile, WarningSign } from '#domain/review-figures.ts';
import { defineRoute } from './define-route.ts';
import { BrandParams, Measure, NoBody, Nothing } from './shared.ts';

/** A location's stars by month, over all its sources. */
export const RatingMonth = z.object({
  /** YYYY-MM-01 */
  month: z.string(),
  /** Plain mean of the month; null where nobody gave stars. */
  rating: Measure,
  reviews: z.int(),
});
export type RatingMonth = z.infer<typeof RatingMonth>;

export const getReviewWatch = defineRoute({
  keyScope: 'read:reviews', method: 'GET', path: '/api/locations/:locationId/review-watch', summary: 'What a location’s reviews say beside their means: answers and how soon they came, topics beside the peers, stars by month, and what got worse.',
  params: z.object({ locationId: z.string().min(1) }), query: Nothing, body: NoBody,
  response: z.object({
    /** When it was last worked out; null before the first time. */
    asOf: z.string().nullable(),
    response: ResponseFigures,
    /** The topics spoken of most first. */
    topics: z.array(TopicProfile),
    /** Oldest first; empty without stars. */
    months: z.array(RatingMonth),
    /** Since when its stars are better than before; null where they are not. */
    recovery: WarningSign.nullable(),
    /** Those that live, and those that ended within a year, the newest first. */
    warnings: z.array(ReviewWarning),
  }),
});
export type ReviewWatch = z.infer<typeof getReviewWatch.response>;

export const listReviewWarnings = defineRoute({
  keyScope: 'read:reviews', method: 'GET', path: '/api/brands/:brandId/review-warnings', summary: 'Locations whose reviews got worse, as far as the viewer sees them, and how many reviews were answered, of all and by region.',
  params: BrandParams, query: Nothing, body: NoBody,
  response: z.object({
    response: ResponseFigures,
    regions: z.array(z.object({ regionId: z.string(), path: z.array(z.string()), response: ResponseFigures, warnings: z.int() })),
    /** Those that live, the newest first. */
    warnings: z.array(ReviewWarning.extend({ storeCode: z.string(), name: z.string(), regionPath: z.array(z.string()) })),
  }),
});
export type ReviewWarnings = z.infer<typeof listReviewWarnings.response>;

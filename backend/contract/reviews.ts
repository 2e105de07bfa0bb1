import { z } from 'zod';
import { SENTIMENT_LABELS, SurveyScore } from '#domain/review.ts';
import { ReviewReading } from '#domain/review-correction.ts';
import { ReviewFilter } from '#domain/review-filter.ts';
import { defineRoute } from './define-route.ts';
import { Next, paging } from './paging.ts';
import { BrandParams, Measure, NoBody, Nothing } from './shared.ts';

const ReviewParams = z.object({ reviewId: z.string().min(1) });
const Label = z.enum(SENTIMENT_LABELS).nullable();

/** A review as one line of the inbox. What several sources show is one line. */
export const InboxRow = z.object({
  id: z.string(),
  locationId: z.string(),
  storeCode: z.string(),
  name: z.string(),
  regionId: z.string().nullable(),
  publisherId: z.string(),
  /** Null: the source gives no day; then `firstSeenAt` is the day in the list. */
  publishedAt: z.string().nullable(),
  at: z.string(),
  rating: Measure,
  survey: SurveyScore.nullable(),
  /** As its author wrote it; a long one only begins here (see `isCut`). */
  text: z.string(),
  isCut: z.boolean(),
  authorName: z.string().nullable(),
  language: z.string().nullable(),
  /** −1 … 1; null: nothing could be read from it. */
  sentiment: Measure,
  label: Label,
  confidence: z.number(),
  /** Confidence below which a label is not to be relied on. */
  isUncertain: z.boolean(),
  /** The text clearly says the contrary of the stars. */
  isContradictory: z.boolean(),
  isCorrected: z.boolean(),
  topics: z.array(z.object({ topic: z.string(), label: Label, sentiment: Measure, excerpt: z.string() })),
  hasReply: z.boolean(),
  editedAt: z.string().nullable(),
  /** Its source, which shows all its reviews, shows it no more. */
  removedAt: z.string().nullable(),
  alsoOn: z.array(z.string()),
});
export type InboxRow = z.infer<typeof InboxRow>;

export const listReviews = defineRoute({
  keyScope: 'read:reviews', method: 'GET', path: '/api/brands/:brandId/reviews', summary: 'Reviews of all sources and stores within the viewer’s scope, newest first, a page at a time.',
  params: BrandParams, query: ReviewFilter.extend(paging(50)), body: NoBody,
  response: z.object({
    rows: z.array(InboxRow),
    next: Next,
  }),
});

export const countReviews = defineRoute({
  keyScope: 'read:reviews', method: 'GET', path: '/api/brands/:brandId/review-counts', summary: 'How many reviews a filter holds, by what their texts say, and how many wait for an answer.',
  params: BrandParams, query: ReviewFilter, body: NoBody,
  response: z.object({ total: z.int(), negative: z.int(), neutral: z.int(), positive: z.int(), uncertain: z.int(), unanswered: z.int() }),
});

export const reviewChoices = defineRoute({
  keyScope: 'read:reviews', method: 'GET', path: '/api/brands/:brandId/review-choices', summary: 'What reviews can be narrowed down by: sources, languages, topics and stores that have any.',
  params: BrandParams, query: Nothing, body: NoBody,
  response: z.object({ publisherIds: z.array(z.string()), languages: z.array(z.string()), topics: z.array(z.string()), locations: z.array(z.object({ id: z.string(), storeCode: z.string(), name: z.string() })) }),
});

/** A review with all that is known of it. */
export const ReviewDetails = z.object({
  review: InboxRow,
  brandId: z.string(),
  firstSeenAt: z.string(),
  /** What its source set beside the author's words; null: nothing. */
  translation: z.string().nullable(),
  url: z.string().nullable(),
  reply: z.object({ text: z.string(), publishedAt: z.string().nullable() }).nullable(),
  /** How much its sentiment counts in the store's figure, 0 to 1. */
  weight: z.number(),
  model: z.string().nullable(),
  /** What the model says, where a person has corrected it. */
  said: ReviewReading.nullable(),
  versions: z.array(z.object({ text: z.string(), rating: Measure, replacedAt: z.string() })),
  copies: z.array(z.object({ id: z.string(), publisherId: z.string(), publishedAt: z.string().nullable(), url: z.string().nullable(), hasReply: z.boolean() })),
  corrections: z.array(z.object({
    at: z.string(), author: z.string().nullable(), before: ReviewReading, after: ReviewReading,
    endedAt: z.string().nullable(), ending: z.enum(['undone', 'corrected-again', 'edited']).nullable(), endedBy: z.string().nullable(),
  })),
  mayCorrect: z.boolean(),
  topics: z.array(z.string()),
});
export type ReviewDetails = z.infer<typeof ReviewDetails>;

export const getReview = defineRoute({
  keyScope: 'read:reviews', method: 'GET', path: '/api/reviews/:reviewId', summary: 'One review: as written, what it said before, where else it stands, what it is taken to say and who corrected that.',
  params: ReviewParams, query: Nothing, body: NoBody, response: ReviewDetails,
});

export const correctReview = defineRoute({
  keyScope: 'write:replies', method: 'POST', path: '/api/reviews/:reviewId/correction', summary: 'A person says what a review says: it counts at once, and outlives the next model.',
  params: ReviewParams, query: Nothing, body: ReviewReading, response: Nothing,
});

export const undoCorrection = defineRoute({
  keyScope: 'write:replies', method: 'POST', path: '/api/reviews/:reviewId/correction/undo', summary: 'Takes a correction back: what the model says counts again.',
  params: ReviewParams, query: Nothing, body: z.strictObject({}), response: Nothing,
});

import { z } from 'zod';
import { Evidence } from './observation.ts';

/**
 * An answer to a survey of the brand's own: `nps` 0–10 ("would you recommend us?"), `csat` from 1 to `best`. It is no star
 * that somebody gave in public, and never enters a mean of stars.
 */
export const SurveyScore = z.strictObject({ scale: z.enum(['nps', 'csat']), score: z.number().min(0), best: z.number().positive() });
export type SurveyScore = z.infer<typeof SurveyScore>;

/** One review as published, before it is analysed. */
export const Review = z.strictObject({
  /** Stable within its source: the publisher's own id, or a hash of author, date and text. */
  externalId: z.string().min(1),
  publishedAt: z.string().nullable(),
  /** 1–5 stars, rescaled from the source's own best; null when the source shows none. */
  rating: z.number().min(1).max(5).nullable(),
  /** Of a survey, in place of stars. */
  survey: SurveyScore.optional(),
  text: z.string(),
  authorName: z.string().nullable(),
  /** The author's page at the source, where its terms want it to stand beside the name; never kept. */
  authorUrl: z.url().optional(),
  reply: z.strictObject({ text: z.string(), publishedAt: z.string().nullable() }).nullable(),
  evidence: Evidence.nullable(),
});
export type Review = z.infer<typeof Review>;

export const SENTIMENT_LABELS = ['negative', 'neutral', 'positive'] as const;

/** What the text alone says; null sentiment is `cannot-tell` (no text, or a language without a model). */
export const ReviewAnalysis = z.strictObject({
  language: z.string().nullable(),
  /** −1 … 1. */
  sentiment: z.number().min(-1).max(1).nullable(),
  label: z.enum(SENTIMENT_LABELS).nullable(),
  confidence: z.number().min(0).max(1),
  topics: z.array(z.strictObject({ topic: z.string(), sentiment: z.number().nullable(), excerpt: z.string() })),
  /** Version of the model that judged. */
  model: z.string(),
});
export type ReviewAnalysis = z.infer<typeof ReviewAnalysis>;

/** What is kept of a review, as far as it tells whether one that is read again has to be looked at. */
export interface KnownReview {
  /** Of all that it shows. */
  contentHash: string;
  /** It was taken away since. */
  isRemoved: boolean;
  /** Of its analysis; null where it has none. */
  judgedBy: Pick<ReviewAnalysis, 'language' | 'model'> | null;
}

/** A review as far as it tells whether another source shows the same one. */
export interface PairedReview {
  id: string;
  publisherId: string;
  authorName: string | null;
  text: string;
  rating: number | null;
  /** ISO 8601; null where the source shows no day. */
  publishedAt: string | null;
  firstSeenAt: string;
}

/** The identity of a review within its location. */
export function reviewKey(publisherId: string, { externalId }: Pick<Review, 'externalId'>): string {
  return `${publisherId}\n${externalId}`;
}

/** Values with weights, as far as their mean and its interval need them. */
export interface Moments {
  /** How many values. */
  count: number;
  /** Of the values, each as it is. */
  sum: number;
  /** Of the weights, 0 to 1 each, and of their squares. */
  weight: number;
  weightSquares: number;
  /** Of the values by their weights, and of their squares by the same. */
  weighted: number;
  weightedSquares: number;
}

/** A store's figure with what it rests on. Null: nothing to rest on. */
export const ShrunkMean = z.strictObject({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  sampleSize: z.int().min(0),
  /** As many values of full weight would say as much: what the interval rests on (Kish 1965). */
  effectiveSize: z.number().min(0),
  /** Mean without shrinking and without weights, for comparison: what the sources show. */
  plainMean: z.number().nullable(),
});
export type ShrunkMean = z.infer<typeof ShrunkMean>;

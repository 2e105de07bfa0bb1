import { z } from 'zod';
import { SENTIMENT_LABELS } from './review.ts';

/** Of a text's sentiment: its label, or that it is not to be relied on, or that there is none. */
export const SENTIMENT_CHOICES = [...SENTIMENT_LABELS, 'uncertain', 'unread'] as const;
/** What became of a review at its source since it was first seen. */
export const REVIEW_STATUSES = ['standing', 'edited', 'removed'] as const;
/** Reviews that wait for somebody, or that somebody has touched. */
export const REVIEW_ONLY = ['contradictory', 'awaiting-approval', 'corrected', 'repeated'] as const;

/** Which reviews a list holds; what is left out narrows nothing. With a topic, `sentiment` is that of the topic. */
export const ReviewFilter = z.object({
  /** Words of the text, the author or the store, in any order, without regard to accents and case. */
  search: z.string().max(200).optional(),
  location: z.string().optional(),
  /** With all regions below it. */
  region: z.string().optional(),
  publisher: z.string().optional(),
  /** ISO 639-1. */
  language: z.string().max(8).optional(),
  topic: z.string().max(40).optional(),
  sentiment: z.enum(SENTIMENT_CHOICES).optional(),
  /** Whole stars, halves rounded up; `none`: without stars. */
  stars: z.enum(['1', '2', '3', '4', '5', 'none']).optional(),
  answered: z.enum(['yes', 'no']).optional(),
  status: z.enum(REVIEW_STATUSES).optional(),
  /** First and last day, UTC. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  only: z.enum(REVIEW_ONLY).optional(),
});
export type ReviewFilter = z.infer<typeof ReviewFilter>;

/** Where a list goes on: after this one. */
export interface ReviewPlace {
  /** ISO 8601: when it was published, or first seen where its source gives no day. */
  at: string;
  id: string;
}

/** A place as an address carries it. */
export function writePlace({ at, id }: ReviewPlace): string {
  return `${at}_${id}`;
}

/** Null where it is none of ours. */
export function readPlace(text: string): ReviewPlace | null {
  const [at = '', id = ''] = text.split('_');
  return id === '' || Number.isNaN(Date.parse(at)) ? null : { at, id };
}

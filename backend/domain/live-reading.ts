import { z } from 'zod';
import { Outcome } from './verdict.ts';
import { Trouble } from './trouble.ts';
import { WordParams } from './words.ts';

/** What a person wants to see as a source shows it at this moment: one judged value, or the few reviews that it gives. */
export const LiveQuestion = z.discriminatedUnion('kind', [
  /** `listingId` is the database's. */
  z.strictObject({ kind: z.literal('value'), publisherId: z.string().min(1), listingId: z.string().min(1), checkId: z.string().min(1), subject: z.string().min(1) }),
  z.strictObject({ kind: z.literal('reviews'), publisherId: z.string().min(1) }),
]);
export type LiveQuestion = z.infer<typeof LiveQuestion>;

/** A review as the source shows it, with what its terms want to stand beside it. */
export const LiveReview = z.object({
  publishedAt: z.string().nullable(),
  rating: z.number().nullable(),
  text: z.string(),
  authorName: z.string().nullable(),
  /** The author's page at the source; null where it names none. */
  authorUrl: z.string().nullable(),
});
export type LiveReview = z.infer<typeof LiveReview>;

/** What the source answered, on its way from the worker that asked to the person who waits. It is written nowhere. `readAt`: UTC. */
export const LiveAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('trouble'), readAt: z.string(), trouble: Trouble }),
  z.object({
    kind: z.literal('value'), readAt: z.string(), url: z.string(),
    /** Judged by the standard in force; null: of this subject the listing says nothing any more. */
    judged: z.object({ outcome: Outcome, reason: z.string(), params: WordParams, expected: z.string().nullable(), observed: z.string().nullable() }).nullable(),
  }),
  z.object({
    kind: z.literal('reviews'), readAt: z.string(), url: z.string(),
    /** Of all its reviews, those that it does not give among them; null where it tells none. */
    rating: z.object({ average: z.number(), best: z.number(), count: z.int().nullable() }).nullable(),
    reviews: z.array(LiveReview),
  }),
]);
export type LiveAnswer = z.infer<typeof LiveAnswer>;

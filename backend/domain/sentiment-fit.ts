import { z } from 'zod';

/** So many judged texts of one language are the least that a model is fitted to, and so many of each side. */
export const LEAST_STARRED = 50;
export const LEAST_OF_A_SIDE = 5;

/**
 * How the reviews of a brand, held back part by part, were read before and after the fit. `accuracy` is balanced: the mean
 * of the shares of praise and of complaints that were taken for what their stars say. `loss` is the mean log-loss, both
 * sides weighing the same: how far the confidence is from the truth.
 */
export const FitFigures = z.strictObject({
  /** Texts with stars or a person's word, without near-copies; those praising and those complaining. */
  reviews: z.int().min(0),
  praising: z.int().min(0),
  complaining: z.int().min(0),
  /** Labels that a person gave. */
  corrected: z.int().min(0),
  /** What was held back together; null where nothing was measured. */
  heldBackBy: z.enum(['location', 'time']).nullable(),
  before: z.strictObject({ accuracy: z.number(), loss: z.number() }).nullable(),
  after: z.strictObject({ accuracy: z.number(), loss: z.number() }).nullable(),
  /** What the loss fell by, in standard errors of that difference. */
  gainInErrors: z.number().nullable(),
});
export type FitFigures = z.infer<typeof FitFigures>;

/** `kept`: it judges. `not-better`: held-back reviews were read no better, the shipped model judges. `too-few`: not fitted. */
export const FIT_STATES = ['kept', 'not-better', 'too-few'] as const;
export type FitState = (typeof FIT_STATES)[number];

/** What is added to the log-odds of the shipped model: slope × them + shift + the bounded sum of the words' weights. */
export interface FitWeights {
  slope: number;
  shift: number;
  /** Log-odds of one step of a word's weight. */
  step: number;
  /** By hashed word; a power of two long. */
  words: Int8Array;
}

/** A fit of the model of one language to one brand. */
export interface SentimentFit {
  id: string;
  language: string;
  /** Version of the model that it was fitted on: on another it means nothing. */
  base: string;
  weights: FitWeights;
}

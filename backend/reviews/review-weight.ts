import type { ReviewAnalysis } from '#domain/review.ts';
import { contradictsStars, isUncertain, UNCERTAIN_BELOW } from '#domain/review-doubt.ts';

/** What is left of a review's weight where its label is a mere guess. */
export const LEAST_WEIGHT = 0.25;

/**
 * How much the sentiment of a review's text counts in a mean, 0 … 1. A clear text counts whole; below UNCERTAIN_BELOW the
 * weight falls in a straight line to a quarter, for even a guess of ours is right more often than not. A text that says
 * the contrary of its own stars counts nothing until a person has said which of the two is meant: its stars count as they
 * are, and the two are never averaged. What has no sentiment has no weight.
 */
export function reviewWeight({ sentiment, label, confidence, rating, isCorrected = false }: Pick<ReviewAnalysis, 'sentiment' | 'label' | 'confidence'> & { rating: number | null; isCorrected?: boolean }): number {
  if (sentiment === null) return 0;
  if (isCorrected) return 1;
  if (contradictsStars({ label, confidence }, rating)) return 0;
  return isUncertain({ label, confidence }) ? LEAST_WEIGHT + (1 - LEAST_WEIGHT) * (confidence / UNCERTAIN_BELOW) : 1;
}

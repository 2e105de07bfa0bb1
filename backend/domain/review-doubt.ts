import type { ReviewAnalysis } from './review.ts';

/** Below it a label is less than an even bet: on screen it is "uncertain", and it weighs less in figures. */
export const UNCERTAIN_BELOW = 0.5;

/** Stars that say plainly well or badly; three may mean anything. */
export const GOOD_STARS_FROM = 4;
export const BAD_STARS_TO = 2;

type Judged = Pick<ReviewAnalysis, 'label' | 'confidence'>;

/** True where the text was judged, and the judgement is not to be relied on. */
export function isUncertain({ label, confidence }: Judged): boolean {
  return label !== null && confidence < UNCERTAIN_BELOW;
}

/** True where the text clearly says the contrary of the stars (1–5): one of the two is not what its author meant, or we read it wrong. */
export function contradictsStars({ label, confidence }: Judged, rating: number | null): boolean {
  if (rating === null || isUncertain({ label, confidence })) return false;
  return (label === 'negative' && rating >= GOOD_STARS_FROM) || (label === 'positive' && rating <= BAD_STARS_TO);
}

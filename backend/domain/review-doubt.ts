import type { ReviewAnalysis } from './review.ts';

/**
 * Below it "positive" or "negative" is a guess: on screen it is "uncertain", and it weighs less in figures. "Neutral" is
 * none: texts of that label are torn, as their stars say (9,144 of en_zomato in ../shared/data, 2026-11-22: three stars stood
 * beside 64 % of neutral texts, 18 % of those below this, 5 % up to CLEAR_FROM and 1 % beyond).
 */
export const UNCERTAIN_BELOW = 0.5;

/** From here on a text says plainly what it says: one that says the contrary of its stars at less may be our own mistake. */
export const CLEAR_FROM = 0.75;

/** Stars that say plainly well or badly; three may mean anything. */
export const GOOD_STARS_FROM = 4;
export const BAD_STARS_TO = 2;

type Judged = Pick<ReviewAnalysis, 'label' | 'confidence'>;

/** True where the text was judged, and the judgement is not to be relied on. */
export function isUncertain({ label, confidence }: Judged): boolean {
  return label !== null && label !== 'neutral' && confidence < UNCERTAIN_BELOW;
}

/** True where the text clearly says the contrary of the stars (1–5): one of the two is not what its author meant, or we read it wrong. */
export function contradictsStars({ label, confidence }: Judged, rating: number | null): boolean {
  if (rating === null || confidence < CLEAR_FROM) return false;
  return (label === 'negative' && rating >= GOOD_STARS_FROM) || (label === 'positive' && rating <= BAD_STARS_TO);
}

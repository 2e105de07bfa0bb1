import type { SentimentFits } from '#contract/sentiment-fits.ts';
import { LEAST_STARRED } from '#domain/sentiment-fit.ts';
import type { BrandFits } from '#records/sentiment-fits.ts';

/** What a brand's stars taught, and whether it counts. */
export function presentFits({ offAt, offBy, fits }: BrandFits, mayChange: boolean): SentimentFits {
  return { isOn: offAt === null, offAt, offBy, languages: fits.map(({ id: _id, ...fit }) => fit), leastStarred: LEAST_STARRED, mayChange };
}

import type { SentimentFits } from '#contract/sentiment-fits.ts';

/** What the stars of a brand taught: French kept, English not better, Spanish too few. */
export const FITS: SentimentFits = {
  isOn: true, offAt: null, offBy: null, leastStarred: 50, mayChange: true,
  languages: [
    { language: 'en', state: 'not-better', base: 'en-1', createdAt: '2026-11-15T03:20:00.000Z', figures: { reviews: 96, praising: 80, complaining: 16, corrected: 0, heldBackBy: 'location', before: { accuracy: 0.91, loss: 0.28 }, after: { accuracy: 0.91, loss: 0.27 }, gainInErrors: 0.8 } },
    { language: 'es', state: 'too-few', base: 'es-1', createdAt: '2026-11-15T03:20:00.000Z', figures: { reviews: 12, praising: 11, complaining: 1, corrected: 0, heldBackBy: null, before: null, after: null, gainInErrors: null } },
    { language: 'fr', state: 'kept', base: 'fr-1', createdAt: '2026-11-15T03:20:00.000Z', figures: { reviews: 214, praising: 160, complaining: 54, corrected: 7, heldBackBy: 'location', before: { accuracy: 0.85, loss: 0.41 }, after: { accuracy: 0.92, loss: 0.26 }, gainInErrors: 4.1 } },
  ],
};

import type { DigestPart } from '#domain/notice.ts';
import type { Words } from '#domain/words.ts';

/** The words of the summary's figures. */
export const DIGEST_WORDS: { parts: Readonly<Record<DigestPart['id'], Words>>; before: Words; notEnough: Words } = {
  parts: {
    score: { fr: 'Cohérence', en: 'Consistency' },
    new: { fr: 'Nouveaux constats', en: 'New findings' },
    back: { fr: 'De nouveau faux', en: 'Broken again' },
    due: { fr: 'À corriger cette semaine', en: 'Due this week' },
    overdue: { fr: 'En retard', en: 'Overdue' },
    verified: { fr: 'Corrigés, vérifiés', en: 'Fixed, verified' },
    worst: { fr: 'Les lieux les plus faibles', en: 'The weakest locations' },
    reviews: { fr: 'Avis sans réponse', en: 'Reviews to answer' },
  },
  before: { fr: '{count} la fois d’avant', en: '{count} the time before' },
  notEnough: { fr: 'pas assez vu', en: 'not enough seen' },
};

import { defineKind } from '../define-kind.ts';

/** The digest by schedule; it is made of figures, not of notices. */
export default defineKind({
  id: 'summary',
  group: 'reports',
  words: {
    name: { fr: 'Bilan', en: 'Summary' },
    when: { fr: 'Le bilan de vos lieux : nouveau, de nouveau faux, à faire, en retard, corrigé, avis.', en: 'Your locations summed up: new, broken again, due, overdue, fixed, reviews.' },
    because: { fr: 'vous recevez le bilan de vos lieux', en: 'you receive the summary of your locations' },
  },
  offers: ['daily', 'weekly', 'never'],
  defaults: { 'head-office': 'weekly', 'regional-manager': 'weekly', administrator: 'never', executive: 'never', 'store-manager': 'never' },
  title: () => ({ fr: 'Bilan', en: 'Summary' }),
  lines: () => [],
});

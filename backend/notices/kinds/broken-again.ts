import { ANY_TIME, defineKind } from '../define-kind.ts';
import { sayCount, totalOf } from '../say-count.ts';

const AGAIN = { fr: ['constat de nouveau faux', 'constats de nouveau faux'], en: ['finding broken again', 'findings broken again'] } as const;

/** Findings that came back after a reading had seen them mended. Figure: `reopened`. */
export default defineKind({
  id: 'broken-again',
  group: 'listings',
  words: {
    name: { fr: 'De nouveau faux', en: 'Broken again' },
    when: { fr: 'Ce qui était corrigé ne l’est plus.', en: 'What was fixed is wrong again.' },
    because: { fr: 'vous suivez les constats de ces lieux', en: 'you follow the findings of these locations' },
  },
  offers: ANY_TIME,
  defaults: { 'head-office': 'daily', 'regional-manager': 'daily', 'store-manager': 'daily', administrator: 'never', executive: 'never' },
  channels: 'instant',
  title: (notice) => sayCount(totalOf(notice, 'reopened'), AGAIN),
  lines: () => [{ fr: 'Ces constats avaient été corrigés, et la lecture les a vus revenir.', en: 'These findings had been fixed, and a reading saw them come back.' }],
});

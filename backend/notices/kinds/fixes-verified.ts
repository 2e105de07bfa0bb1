import { ANY_TIME, defineKind } from '../define-kind.ts';
import { sayCount, totalOf } from '../say-count.ts';

const FIXED = { fr: ['correction vérifiée', 'corrections vérifiées'], en: ['fix verified', 'fixes verified'] } as const;

/** Findings that a reading saw mended. Figure: `verified`. */
export default defineKind({
  id: 'fixes-verified',
  group: 'listings',
  words: {
    name: { fr: 'Corrections vérifiées', en: 'Fixes verified' },
    when: { fr: 'Une lecture a vu la correction en ligne.', en: 'A reading saw the fix in public.' },
    because: { fr: 'vous suivez les constats de ces lieux', en: 'you follow the findings of these locations' },
  },
  offers: ANY_TIME,
  defaults: { 'head-office': 'never', 'regional-manager': 'weekly', 'store-manager': 'weekly', administrator: 'never', executive: 'never' },
  channels: 'daily',
  title: (notice) => sayCount(totalOf(notice, 'verified'), FIXED),
  lines: () => [],
});

import { ANY_TIME, defineKind } from '../define-kind.ts';
import { fill, paramOf } from '../say-count.ts';

/** Params: `version`, `actor`. */
export default defineKind({
  id: 'standard-published',
  group: 'listings',
  words: {
    name: { fr: 'Norme publiée', en: 'Standard published' },
    when: { fr: 'Une nouvelle version de la norme est en vigueur.', en: 'A new version of the standard is in force.' },
    because: { fr: 'vous suivez la norme de cette marque', en: 'you follow the standard of this brand' },
  },
  offers: ANY_TIME,
  defaults: { 'head-office': 'daily', 'regional-manager': 'weekly', administrator: 'never', executive: 'never' },
  channels: 'daily',
  title: (notice) => fill({ fr: 'Norme, version {version}', en: 'Standard, version {version}' }, { version: paramOf(notice, 'version') }),
  lines: (notice) => [fill({ fr: 'Publiée par {actor}. Les scores sont recalculés.', en: 'Published by {actor}. Scores are computed again.' }, { actor: paramOf(notice, 'actor') })],
});

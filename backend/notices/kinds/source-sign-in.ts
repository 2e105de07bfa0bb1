import { defineKind } from '../define-kind.ts';
import { fill, paramOf } from '../say-count.ts';

/** Params: `source`, `why` (a sentence). */
export default defineKind({
  id: 'source-sign-in',
  group: 'running',
  words: {
    name: { fr: 'Connexion d’une source', en: 'Source sign-in' },
    when: { fr: 'L’accès à une source a expiré ou est refusé : il faut s’y reconnecter.', en: 'Access to a source ran out or is refused: somebody has to sign in again.' },
    because: { fr: 'vous veillez sur les sources de cette marque', en: 'you look after the sources of this brand' },
  },
  offers: ['instant', 'daily', 'never'],
  defaults: { administrator: 'instant', 'head-office': 'daily' },
  channels: 'instant',
  title: (notice) => fill({ fr: '{source} : connexion à refaire', en: '{source}: sign in again' }, { source: paramOf(notice, 'source') }),
  lines: (notice) => [paramOf(notice, 'why'), { fr: 'Rien n’y est lu d’ici là; aucun point n’est perdu.', en: 'Nothing is read there until then; no point is lost.' }],
});

import { ANY_TIME, defineKind, forEverybody } from '../define-kind.ts';
import { FINDING, fill, paramOf, sayCount } from '../say-count.ts';

/** Findings given to somebody in one act. Param: `actor`. */
export default defineKind({
  id: 'assigned',
  group: 'work',
  words: {
    name: { fr: 'Constat confié', en: 'Assigned to me' },
    when: { fr: 'Quelqu’un vous confie un constat.', en: 'Somebody gives a finding to you.' },
    because: { fr: 'ce travail vous est confié', en: 'this work is yours' },
  },
  offers: ANY_TIME,
  defaults: forEverybody('instant'),
  title: (notice) => fill({ fr: 'À vous : {count}', en: 'Yours: {count}' }, { count: sayCount(notice.subjects.length, FINDING) }),
  lines: (notice) => [fill({ fr: '{actor} vous l’a confié.', en: 'Assigned by {actor}.' }, { actor: paramOf(notice, 'actor') })],
});

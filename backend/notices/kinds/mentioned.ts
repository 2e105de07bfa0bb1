import { ANY_TIME, defineKind, forEverybody } from '../define-kind.ts';
import { fill, paramOf, placeOf } from '../say-count.ts';

/** Params: `actor`, `text` (the note’s beginning). */
export default defineKind({
  id: 'mentioned',
  group: 'work',
  words: {
    name: { fr: 'Mention', en: 'Mention' },
    when: { fr: 'Quelqu’un vous nomme dans une note.', en: 'Somebody names you in a note.' },
    because: { fr: 'vous êtes nommé dans une note', en: 'you are named in a note' },
  },
  offers: ANY_TIME,
  defaults: forEverybody('instant'),
  title: (notice) => fill({ fr: '{actor} vous a nommé : {place}', en: '{actor} mentioned you: {place}' }, { actor: paramOf(notice, 'actor'), place: placeOf(notice) }),
  lines: (notice) => [fill({ fr: '« {text} »', en: '“{text}”' }, { text: paramOf(notice, 'text') })],
});

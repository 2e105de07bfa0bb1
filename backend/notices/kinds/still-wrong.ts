import { ANY_TIME, defineKind, forEverybody } from '../define-kind.ts';
import { fill, paramOf } from '../say-count.ts';

/** A claimed fix that the reading does not see once the source’s patience is over; for whoever claimed it and the assignee. Params: `check`, `source`. */
export default defineKind({
  id: 'still-wrong',
  group: 'work',
  words: {
    name: { fr: 'Toujours faux', en: 'Still wrong' },
    when: { fr: 'Une correction annoncée ne se voit toujours pas, passé le délai de la source.', en: 'A claimed fix is still not seen, after the source’s own delay.' },
    because: { fr: 'vous avez annoncé cette correction ou ce constat vous est confié', en: 'you claimed this fix, or the finding is yours' },
  },
  offers: ANY_TIME,
  defaults: forEverybody('daily'),
  title: (notice) => fill({ fr: 'Toujours faux : {check}', en: 'Still wrong: {check}' }, { check: paramOf(notice, 'check') }),
  lines: (notice) => [fill({ fr: '{source} a eu le temps de l’afficher, et montre encore l’ancienne valeur.', en: '{source} has had the time to show it, and still shows the old value.' }, { source: paramOf(notice, 'source') })],
});

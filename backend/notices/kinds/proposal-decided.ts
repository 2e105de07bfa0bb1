import { ANY_TIME, defineKind, forEverybody } from '../define-kind.ts';
import { fill, paramOf, placeOf } from '../say-count.ts';

/** Params: `decision` ("approved" or "rejected"), `field`, `actor`, `text`. */
export default defineKind({
  id: 'proposal-decided',
  group: 'work',
  words: {
    name: { fr: 'Proposition décidée', en: 'Proposal decided' },
    when: { fr: 'Votre proposition est acceptée ou refusée.', en: 'Your proposal is approved or rejected.' },
    because: { fr: 'vous avez fait cette proposition', en: 'you made this proposal' },
  },
  offers: ANY_TIME,
  defaults: forEverybody('instant'),
  title: (notice) => fill(notice.params['decision'] === 'approved' ? { fr: 'Proposition acceptée : {field}, {place}', en: 'Proposal approved: {field}, {place}' } : { fr: 'Proposition refusée : {field}, {place}', en: 'Proposal rejected: {field}, {place}' }, { field: paramOf(notice, 'field'), place: placeOf(notice) }),
  lines: (notice) => [fill({ fr: '{actor} : « {text} »', en: '{actor}: “{text}”' }, { actor: paramOf(notice, 'actor'), text: paramOf(notice, 'text') })],
});

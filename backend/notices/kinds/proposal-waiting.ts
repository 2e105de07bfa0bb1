import { ANY_TIME, defineKind } from '../define-kind.ts';
import { fill, paramOf, placeOf } from '../say-count.ts';

/** Params: `field`, `actor`, `from`, `to`. */
export default defineKind({
  id: 'proposal-waiting',
  group: 'work',
  words: {
    name: { fr: 'Proposition à décider', en: 'Proposal to decide' },
    when: { fr: 'Quelqu’un propose un changement de la fiche de référence.', en: 'Somebody proposes a change of the master record.' },
    because: { fr: 'vous décidez des propositions', en: 'you decide on proposals' },
  },
  offers: ANY_TIME,
  defaults: { 'head-office': 'instant', administrator: 'never' },
  title: (notice) => fill({ fr: 'Proposition : {field}, {place}', en: 'Proposal: {field}, {place}' }, { field: paramOf(notice, 'field'), place: placeOf(notice) }),
  lines: (notice) => [fill({ fr: '{actor} propose : {to} (au lieu de {from}).', en: '{actor} proposes: {to} (in place of {from}).' }, { actor: paramOf(notice, 'actor'), from: paramOf(notice, 'from'), to: paramOf(notice, 'to') })],
});

import { ANY_TIME, defineKind } from '../define-kind.ts';
import { dayOf, figureOf, fill, paramOf } from '../say-count.ts';

/** Params: `region`, `score`, `target` (one decimal), `by` (YYYY-MM-DD). */
export default defineKind({
  id: 'score-below-target',
  group: 'listings',
  words: {
    name: { fr: 'Score sous la cible', en: 'Score below target' },
    when: { fr: 'Le score de la marque ou d’une région passe sous sa cible.', en: 'The score of the brand or of a region falls below its target.' },
    because: { fr: 'vous suivez les cibles de cette marque', en: 'you follow the targets of this brand' },
  },
  offers: ANY_TIME,
  defaults: { 'head-office': 'weekly', 'regional-manager': 'weekly', executive: 'never', administrator: 'never' },
  channels: 'weekly',
  title: (notice) => fill({ fr: '{region} : {score}, sous la cible de {target}', en: '{region}: {score}, below the target of {target}' }, { region: paramOf(notice, 'region'), score: figureOf(notice, 'score', 1), target: figureOf(notice, 'target', 1) }),
  lines: (notice) => [fill({ fr: 'À atteindre d’ici le {day}.', en: 'To be reached by {day}.' }, { day: dayOf(notice, 'by') })],
});

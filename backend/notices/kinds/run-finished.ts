import { ANY_TIME, defineKind } from '../define-kind.ts';
import { fill, numberOf, sayCount, sayNumber, totalOf } from '../say-count.ts';

const NEW = { fr: ['nouveau constat', 'nouveaux constats'], en: ['new finding', 'new findings'] } as const;
const FIGURES = {
  opened: { fr: 'Nouveaux constats : {count}', en: 'New findings: {count}' },
  reopened: { fr: 'De nouveau faux : {count}', en: 'Broken again: {count}' },
  verified: { fr: 'Corrigés, vérifiés par la lecture : {count}', en: 'Fixed, verified by reading: {count}' },
};

/** What a crawl changed, once the second reading agreed. Figures: `opened`, `reopened`, `verified`; param of the whole brand: `score` (one decimal). */
export default defineKind({
  id: 'run-finished',
  group: 'running',
  words: {
    name: { fr: 'Analyse terminée', en: 'Crawl finished' },
    when: { fr: 'Une analyse se termine, avec ce qu’elle a changé.', en: 'A crawl ends, with what it changed.' },
    because: { fr: 'vous suivez les analyses de cette marque', en: 'you follow the crawls of this brand' },
  },
  offers: ANY_TIME,
  defaults: { administrator: 'never', 'head-office': 'never', 'regional-manager': 'never', executive: 'never' },
  channels: 'instant',
  title: (notice) => sayCount(totalOf(notice, 'opened'), NEW),
  lines: (notice) => {
    const score = numberOf(notice, 'score');
    return [
      ...(score === null ? [] : [fill({ fr: 'Cohérence : {score}', en: 'Consistency: {score}' }, { score: sayNumber(score, 1) })]),
      ...(['opened', 'reopened', 'verified'] as const).map((figure) => fill(FIGURES[figure], { count: sayNumber(totalOf(notice, figure)) })),
    ];
  },
});

import { ANY_TIME, defineKind } from '../define-kind.ts';
import { fill, paramOf, sayNumber, totalOf } from '../say-count.ts';

/** Params: `trouble` ("stalled" or "failed"), `minutes`; figure: `failed`. */
export default defineKind({
  id: 'run-trouble',
  group: 'running',
  words: {
    name: { fr: 'Analyse en difficulté', en: 'Crawl in trouble' },
    when: { fr: 'Une analyse n’avance plus, ou des lieux n’ont pas pu être lus.', en: 'A crawl is stuck, or locations could not be read.' },
    because: { fr: 'vous veillez sur les analyses', en: 'you look after the crawls' },
  },
  offers: ANY_TIME,
  defaults: { administrator: 'instant', 'head-office': 'daily' },
  channels: 'instant',
  title: (notice) => (notice.params['trouble'] === 'stalled' ? { fr: 'L’analyse n’avance plus', en: 'The crawl is stuck' } : fill({ fr: 'Analyse, lieux non lus : {count}', en: 'Crawl, locations not read: {count}' }, { count: sayNumber(totalOf(notice, 'failed')) })),
  lines: (notice) => (notice.params['trouble'] === 'stalled' ? [fill({ fr: 'Rien n’a été lu depuis {minutes} minutes.', en: 'Nothing was read for {minutes} minutes.' }, { minutes: paramOf(notice, 'minutes') })] : [{ fr: 'Leurs derniers verdicts restent en vigueur.', en: 'Their last verdicts stand.' }]),
});

import { SHARED_REASONS } from '#checks/run.ts';
import type { RunSummary } from '#domain/run.ts';
import type { UiLanguage, Words } from '#domain/words.ts';
import { roundShown } from '#scoring/round-shown.ts';
import { sayIn, shownMoment, shownNumber } from './_terminal-language.ts';

const WORDS = {
  ended: {
    fr: 'Collecte de {brand} terminée. Pages lues : {pages}; score de la marque : {score}; constats nouveaux : {opened}, corrigés : {verified}, revenus : {reopened}, ouverts en tout : {open}.',
    en: 'Crawl of {brand} done. Pages read: {pages}; score of the brand: {score}; findings new: {opened}, fixed: {verified}, reopened: {reopened}, open in all: {open}.',
  },
  unseen: { fr: 'pas assez de choses vues', en: 'not enough seen' },
  troubles: { fr: 'Ce qui n’a pas été lu, et pourquoi :', en: 'What was not read, and why:' },
  late: {
    'quiet-hours': { fr: 'Fiches qui attendent la fin des heures calmes de leur source : {count}, jusqu’à {moment}. Un travailleur les lit alors (npm start ou npm run worker).', en: 'Listings that wait for the quiet hours of their source to end: {count}, until {moment}. A worker reads them then (npm start or npm run worker).' },
    'rate-limited': { fr: 'Fiches dont le site a demandé une longue pause : {count}, jusqu’à {moment}. Un travailleur les lit alors (npm start ou npm run worker).', en: 'Listings whose site asked for a long pause: {count}, until {moment}. A worker reads them then (npm start or npm run worker).' },
  },
  rendered: { fr: 'Pages dessinées dans un navigateur : {pages}, en {seconds} s.', en: 'Pages drawn in a browser: {pages}, in {seconds} s.' },
  quarantined: { fr: 'Pages laissées de côté jusqu’à ce qu’elles changent, parce que les lire a échoué deux fois : {count}', en: 'Pages left alone until they change, because reading them failed twice: {count}' },
} satisfies Record<string, Words | Record<string, Words>>;

/** What a finished crawl did, line by line, for a terminal. */
export function summaryLines(brand: string, summary: RunSummary, language: UiLanguage): string[] {
  const { pages, opened, verified, reopened, openFindings: open, troubles, rendered, quarantined, late = [] } = summary;
  const score = summary.score === null ? WORDS.unseen[language] : shownNumber(roundShown(summary.score), language, 1);
  const met = Object.entries(troubles).toSorted(([, a], [, b]) => b - a);
  return [
    ...(met.length > 0 ? [WORDS.troubles[language], ...met.map(([reason, times]) => `  ${shownNumber(times, language)} × ${SHARED_REASONS[reason]?.[language] ?? reason}`)] : []),
    ...(rendered ? [sayIn(language, WORDS.rendered, { pages: rendered.pages, seconds: Math.round(rendered.seconds) })] : []),
    ...(quarantined ? [sayIn(language, WORDS.quarantined, { count: quarantined.length }), ...quarantined.map((one) => `  ${one.url}`)] : []),
    ...late.map(({ reason, listings: count, until }) => sayIn(language, WORDS.late[reason], { count, moment: shownMoment(until, language) })),
    sayIn(language, WORDS.ended, { brand, pages, score, opened, verified, reopened, open }),
  ];
}

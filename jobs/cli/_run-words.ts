import { SHARED_REASONS } from '#checks/run.ts';
import type { RunSummary } from '#domain/run.ts';
import type { RunRow } from '#records/runs.ts';
import type { UiLanguage, Words } from '#domain/words.ts';
import { roundShown } from '#scoring/round-shown.ts';
import { sayIn, shownMoment, shownNumber } from './_terminal-language.ts';

const WORDS = {
  ended: {
    fr: 'Collecte de {brand} terminée. Pages lues : {read} sur {pages}; score de la marque : {score}; constats nouveaux : {opened}, corrigés : {verified}, revenus : {reopened}, ouverts en tout : {open}.',
    en: 'Crawl of {brand} done. Pages read: {read} of {pages}; score of the brand: {score}; findings new: {opened}, fixed: {verified}, reopened: {reopened}, open in all: {open}.',
  },
  cancelled: {
    fr: 'Collecte de {brand} annulée avant sa fin. Pages lues : {read} sur {pages}; ce qui a été lu est conservé.',
    en: 'Crawl of {brand} cancelled before its end. Pages read: {read} of {pages}; what was read is kept.',
  },
  blind: {
    fr: 'Collecte de {brand} terminée sans qu’aucune des {pages} pages demandées ait pu être lue. Rien n’est ouvert ni clos : les derniers verdicts restent, avec leur âge.',
    en: 'Crawl of {brand} ended, and none of the {pages} pages asked for could be read. Nothing is opened or closed: the last verdicts stand, with their age.',
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

/** How a crawl ended: whole, stopped by a person, or without a page read. */
export type RunEnd = 'ended' | 'cancelled' | 'blind';

/** What tells a night that only looks like one. */
export function endOf({ state }: Pick<RunRow, 'state'>, summary: RunSummary): RunEnd {
  if (state === 'cancelled') return 'cancelled';
  return summary.pages > 0 && pagesRead(summary) === 0 ? 'blind' : 'ended';
}

function pagesRead({ pages, troubles }: RunSummary): number {
  return Math.max(0, pages - Object.values(troubles).reduce((sum, times) => sum + times, 0));
}

/** What a crawl did, line by line, for a terminal; the last line says how it ended. */
export function summaryLines(brand: string, summary: RunSummary, language: UiLanguage, end: RunEnd = 'ended'): string[] {
  const { pages, opened, verified, reopened, openFindings: open, troubles, rendered, quarantined, late = [] } = summary;
  const score = summary.score === null ? WORDS.unseen[language] : shownNumber(roundShown(summary.score), language, 1);
  const met = Object.entries(troubles).toSorted(([, a], [, b]) => b - a);
  return [
    ...(met.length > 0 ? [WORDS.troubles[language], ...met.map(([reason, times]) => `  ${shownNumber(times, language)} × ${SHARED_REASONS[reason]?.[language] ?? reason}`)] : []),
    ...(rendered ? [sayIn(language, WORDS.rendered, { pages: rendered.pages, seconds: Math.round(rendered.seconds) })] : []),
    ...(quarantined ? [sayIn(language, WORDS.quarantined, { count: quarantined.length }), ...quarantined.map((one) => `  ${one.url}`)] : []),
    ...late.map(({ reason, listings: count, until }) => sayIn(language, WORDS.late[reason], { count, moment: shownMoment(until, language) })),
    sayIn(language, WORDS[end], { brand, pages, read: pagesRead(summary), score, opened, verified, reopened, open }),
  ];
}

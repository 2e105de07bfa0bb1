import type { ReadPage } from '#domain/listing.ts';
import { observationsOf } from '#domain/observation.ts';
import { saysAbsent } from '#domain/trouble.ts';
import { isSameUrl } from '#normalize/url.ts';
import { isOwnSite } from '../_hosts.ts';
import { defineListingCheck, type ListingContext, type ListingJudgement } from '../define-check.ts';

/** A language of two letters, a script, a country of two letters: "fr", "fr-CA", "zh-Hant-TW". A province is none: "fr-QC". */
const LANGUAGE_CODE = /^(?:x-default|[a-z]{2,3}(?:-[a-z]{4})?(?:-([a-z]{2}))?)$/i;
const NOT_COUNTRIES = new Set(['QC', 'ON', 'EN', 'UK']);

export default defineListingCheck({
  id: 'hreflang',
  group: 'brand',
  weight: 3,
  weightReason: {
    fr: 'Sans lui, un moteur de recherche montre la version dans la mauvaise langue ; le client peut encore en changer : modérée.',
    en: 'Without it a search engine shows the version in the wrong language; the customer can still switch: moderate.',
  },
  stage: 'before',
  appliesTo: ({ publisher }) => publisher.carries.alternateUrl !== undefined,
  judge(context) {
    const pages = (context.listing?.pages ?? []).filter((page) => isOwnSite(page.url, context) && (page.trouble === null || !saysAbsent(page.trouble)));
    if (new Set(pages.flatMap((page) => page.language ?? [])).size < 2) return null;
    return pages.flatMap((page) => (page.language === null ? [] : [judgePage(page, page.language, pages, context)]));
  },
  words: {
    title: { fr: 'Liens entre les langues (hreflang)', en: 'Links between languages (hreflang)' },
    why: { fr: 'Ces liens disent aux moteurs quelle version montrer à qui.', en: 'These links tell search engines which version to show to whom.' },
    fix: { fr: 'Dans chaque version, nommez toutes les versions, avec un code de langue ou de langue et de pays (fr, fr-CA).', en: 'In each version, name all versions, with a code of language or of language and country (fr, fr-CA).' },
    reasons: {
      missing: { fr: 'La page ne renvoie pas à sa version en une autre langue : {expected}.', en: 'The page does not point to its version in another language: {expected}.' },
      'not-reciprocal': { fr: 'L’autre version renvoie ici, mais pas celle-ci à elle : {expected}.', en: 'The other version points here, but this one does not point back: {expected}.' },
      'wrong-code': { fr: 'Le code « {observed} » n’est pas un code de langue que les moteurs connaissent.', en: 'The code “{observed}” is no language code that search engines know.' },
    },
  },
});

function judgePage(page: ReadPage, language: string, pages: readonly ReadPage[], { standard }: ListingContext): ListingJudgement {
  const said = { subject: language, evidence: { url: page.url, fetchedAt: page.fetchedAt, bodyHash: page.bodyHash, locator: 'head', excerpt: '' } };
  if (page.trouble !== null) return { outcome: 'cannot-tell', reason: page.trouble, subject: language };
  const own = alternatesOf(page);
  const wrong = own.find(({ code }) => !isLanguageCode(code));
  if (wrong) return { outcome: 'fail', reason: 'wrong-code', ...said, decidedBy: wrong.one, evidence: wrong.one.evidence, observed: wrong.code };
  const points = (from: ReadPage, to: ReadPage): boolean => alternatesOf(from).some(({ url }) => isSameUrl(url, to.url, standard.website.ignoredParameters));
  const others = pages.filter((other) => other.language !== language);
  const unnamed = others.find((other) => !points(page, other));
  if (unnamed === undefined) return { outcome: 'pass', reason: 'ok', ...said };
  return { outcome: 'fail', reason: points(unnamed, page) ? 'not-reciprocal' : 'missing', expected: unnamed.url, ...said };
}

function alternatesOf(page: ReadPage) {
  return observationsOf(page.observations, 'alternateUrl').flatMap((one) => (one.value === null ? [] : [{ one, code: one.value.language, url: one.value.url }]));
}

function isLanguageCode(code: string): boolean {
  const country = LANGUAGE_CODE.exec(code)?.[1]?.toUpperCase();
  return LANGUAGE_CODE.test(code) && (country === undefined || !NOT_COUNTRIES.has(country));
}

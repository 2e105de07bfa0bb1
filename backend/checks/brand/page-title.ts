import type { MasterRecord } from '#domain/location.ts';
import { foldText } from '#normalize/text.ts';
import { isOwnSite } from '../_hosts.ts';
import { holdsFor, holdsForLanguage } from '../_scope.ts';
import { defineFieldCheck } from '../define-check.ts';

interface ExpectedTitle {
  /** As the standard writes them, with the location's own values filled in. */
  shown: string[];
  patterns: { test(title: string): boolean }[];
}

export default defineFieldCheck<'pageTitle', ExpectedTitle>({
  id: 'page-title',
  group: 'brand',
  field: 'pageTitle',
  absence: 'missing',
  weight: 3,
  weightReason: {
    fr: 'Le titre est ce que montrent les résultats de recherche et les onglets ; un faux titre fait douter avant d’ouvrir la page : modérée.',
    en: 'The title is what search results and tabs show; a wrong one makes the customer doubt before they open the page: moderate.',
  },
  stage: 'before',
  expect(subject) {
    const { location, standard, page, language } = subject;
    if (!isOwnSite(page.url, subject)) return null;
    const rules = standard.pageTitles.filter((rule) => holdsFor(rule, location) && holdsForLanguage(rule, language));
    if (rules.length === 0) return null;
    const names = [...new Set([location.businessName, ...standard.names.filter((one) => holdsFor(one, location) && holdsForLanguage(one, language)).map((one) => one.name)])];
    const filled = rules.flatMap(({ pattern }) => (pattern.includes('{name}') ? names : ['']).map((name) => fill(pattern, location, name)));
    return { shown: filled, patterns: filled.map(toPattern) };
  },
  show: ({ shown }) => shown[0] ?? '',
  compare(observed, { patterns }) {
    const [best] = observed.filter((one) => one.value !== null);
    if (best === undefined) return { outcome: 'cannot-tell', reason: 'unreadable' };
    const title = plainTitle(best.value ?? '');
    return patterns.some((one) => one.test(title)) ? { outcome: 'pass', reason: 'ok', decidedBy: best } : { outcome: 'fail', reason: 'mismatch', decidedBy: best };
  },
  words: {
    title: { fr: 'Titre de la page', en: 'Page title' },
    why: { fr: 'Le titre est la première ligne d’un résultat de recherche : la marque, puis la ville.', en: 'The title is the first line of a search result: the brand, then the town.' },
    fix: { fr: 'Écrivez le titre selon le modèle de la norme; tirets, barres et accents sont libres.', en: 'Write the title by the standard’s pattern; dashes, bars and accents are free.' },
    reasons: {
      mismatch: { fr: 'Le titre ne suit pas le modèle : « {observed} »; attendu : {expected}.', en: 'The title does not follow the pattern: “{observed}”; expected: {expected}.' },
      missing: { fr: 'La page n’a pas de titre; attendu : {expected}.', en: 'The page has no title; expected: {expected}.' },
    },
  },
});

function fill(pattern: string, { branch, address, storeCode }: MasterRecord, name: string): string {
  const values: Readonly<Record<string, string | undefined>> = { name, branch, locality: address.locality, region: address.region, storeCode };
  return pattern.replaceAll(/\{(\w+)\}/g, (whole, key: string) => (Object.hasOwn(values, key) ? (values[key] ?? '') : whole));
}

/** Separators between the parts of a title say nothing, nor does their absence. */
function plainTitle(text: string): string {
  return foldText(text).replaceAll(/[\s|·•:,;/–—-]+/g, ' ').trim();
}

/** In time that grows with the title alone: a star is passed by the first place that fits, which is as good as any later one. */
function toPattern(filled: string): { test(title: string): boolean } {
  const [first = '', ...rest] = filled.split('*').map(plainTitle);
  const last = rest.pop();
  return {
    test(title) {
      if (last === undefined) return title === first;
      if (!title.startsWith(first)) return false;
      let at = first.length;
      for (const part of rest) {
        const found = title.indexOf(part, at);
        if (found < 0) return false;
        at = found + part.length;
      }
      return title.length - last.length >= at && title.endsWith(last);
    },
  };
}

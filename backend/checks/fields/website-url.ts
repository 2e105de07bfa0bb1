import { normalizeUrl } from '#normalize/url.ts';
import { isOnHost } from '../_hosts.ts';
import { followsPattern } from '#normalize/url-pattern.ts';
import { defineFieldCheck } from '../define-check.ts';

interface ExpectedUrl {
  urls: readonly string[];
  /** Used only when the master record names no page of its own. */
  hosts: readonly string[];
  /** What the standard says the address looks like. */
  pattern: string | undefined;
}

export default defineFieldCheck<'websiteUrl', ExpectedUrl>({
  id: 'website-url',
  group: 'fields',
  field: 'websiteUrl',
  absence: 'missing',
  weight: 5,
  weightReason: {
    fr: 'Un lien vers une autre page laisse le nom, l’adresse et le téléphone sur la fiche ; le client doute ou cherche encore : modérée.',
    en: 'A link to another page still leaves name, address and phone on the listing; the customer doubts or searches again: moderate.',
  },
  stage: 'before',
  expect({ location, standard, language }) {
    const all = Object.entries(location.websiteUrls);
    // The page in the listing's own language is named first; a link to another language's page is still this store's.
    const urls = all.toSorted(([a], [b]) => Number(b === language) - Number(a === language)).map(([, url]) => url);
    const { hosts, urlPattern: pattern } = standard.website;
    return urls.length > 0 || hosts.length > 0 || pattern !== undefined ? { urls, hosts, pattern } : null;
  },
  show: ({ urls, hosts, pattern }) => urls[0] ?? pattern ?? hosts.join(' / '),
  compare([best], { urls, hosts, pattern }, { standard, location }) {
    if (best === undefined || best.value === null) return { outcome: 'cannot-tell', reason: 'unreadable' };
    const observed = best.value;
    const { ignoredParameters } = standard.website;
    const isRight = urls.length > 0 ? urls.some((url) => isSamePage(url, observed, ignoredParameters)) : hosts.length === 0 || isOnHost(observed, hosts);
    // Of the record's own page, too: an address that the standard no longer wants is wrong wherever it was copied from.
    const follows = pattern === undefined || followsPattern(observed, pattern, location, ignoredParameters);
    if (isRight && follows) return { outcome: 'pass', reason: 'ok', decidedBy: best };
    if (isRight && (urls.length > 0 || !isHomePage(observed))) return { outcome: 'fail', reason: 'pattern', params: { pattern: pattern ?? '' }, decidedBy: best };
    return { outcome: 'fail', reason: (isRight || isOnHost(observed, hosts)) && isHomePage(observed) ? 'home-page' : 'mismatch', decidedBy: best };
  },
  words: {
    title: { fr: 'Adresse du site web', en: 'Website address' },
    why: { fr: 'Le lien doit mener à la page de ce magasin : ses heures, son téléphone, son rendez-vous.', en: 'The link leads to this store’s page: its hours, its phone, its bookings.' },
    fix: { fr: 'Remplacez le lien par celui de la page du magasin.', en: 'Replace the link with that of the store’s page.' },
    reasons: {
      mismatch: { fr: 'Le lien mène à une autre page : {observed}; attendu : {expected}.', en: 'The link leads to another page: {observed}; expected: {expected}.' },
      pattern: { fr: 'L’adresse ne suit pas le modèle de la norme ({pattern}) : {observed}.', en: 'The address does not follow the standard’s pattern ({pattern}): {observed}.' },
      missing: { fr: 'La fiche ne donne pas de lien; attendu : {expected}.', en: 'The listing gives no link; expected: {expected}.' },
      'home-page': { fr: 'Le lien mène à la page d’accueil de la marque : {observed}; attendu : {expected}.', en: 'The link leads to the brand’s home page: {observed}; expected: {expected}.' },
    },
  },
});

/** Capitals in the path are a way of writing, as far as customers go: hardly any site has two pages that differ in them. */
function isSamePage(a: string, b: string, ignoredParameters: readonly string[]): boolean {
  const [left, right] = [a, b].map((one) => normalizeUrl(one, ignoredParameters)?.replace(/^[^?]+/, (path) => path.toLowerCase()));
  return left !== undefined && left === right;
}

/** "/", "/fr/" and "/en-ca" are home pages. */
function isHomePage(url: string): boolean {
  return /^\/([a-z]{2}(-[a-z]{2})?\/?)?$/i.test(URL.parse(url)?.pathname ?? '');
}

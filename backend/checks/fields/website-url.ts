import { isSameUrl } from '#normalize/url.ts';
import { isOnHost } from '../_hosts.ts';
import { defineFieldCheck } from '../define-check.ts';

interface ExpectedUrl {
  urls: readonly string[];
  /** Used only when the master record names no page of its own. */
  hosts: readonly string[];
}

export default defineFieldCheck<'websiteUrl', ExpectedUrl>({
  id: 'website-url',
  group: 'fields',
  field: 'websiteUrl',
  absence: 'missing',
  weight: 5,
  weightReason: 'A link to another page still leaves name, address and phone on the listing; the customer doubts or searches again: moderate.',
  stage: 'before',
  expect({ location, standard, language }) {
    const all = Object.entries(location.websiteUrls);
    // The page in the listing's own language is named first; a link to another language's page is still this store's.
    const urls = all.toSorted(([a], [b]) => Number(b === language) - Number(a === language)).map(([, url]) => url);
    return urls.length > 0 || standard.website.hosts.length > 0 ? { urls, hosts: standard.website.hosts } : null;
  },
  show: ({ urls, hosts }) => urls[0] ?? hosts.join(' / '),
  compare([best], { urls, hosts }, { standard }) {
    if (best === undefined || best.value === null) return { outcome: 'cannot-tell', reason: 'unreadable' };
    const observed = best.value;
    const isRight = urls.length > 0 ? urls.some((url) => isSameUrl(url, observed, standard.website.ignoredParameters)) : isOnHost(observed, hosts);
    if (isRight) return { outcome: 'pass', reason: 'ok', decidedBy: best };
    return { outcome: 'fail', reason: isOnHost(observed, hosts) && isHomePage(observed) ? 'home-page' : 'mismatch', decidedBy: best };
  },
  words: {
    title: { fr: 'Adresse du site web', en: 'Website address' },
    why: { fr: 'Le lien doit mener à la page de ce magasin : ses heures, son téléphone, son rendez-vous.', en: 'The link leads to this store’s page: its hours, its phone, its bookings.' },
    fix: { fr: 'Remplacez le lien par celui de la page du magasin.', en: 'Replace the link with that of the store’s page.' },
    reasons: {
      mismatch: { fr: 'Le lien mène à une autre page : {observed}; attendu : {expected}.', en: 'The link leads to another page: {observed}; expected: {expected}.' },
      missing: { fr: 'La fiche ne donne pas de lien; attendu : {expected}.', en: 'The listing gives no link; expected: {expected}.' },
      'home-page': { fr: 'Le lien mène à la page d’accueil de la marque : {observed}; attendu : {expected}.', en: 'The link leads to the brand’s home page: {observed}; expected: {expected}.' },
    },
  },
});

/** "/", "/fr/" and "/en-ca" are home pages. */
function isHomePage(url: string): boolean {
  return /^\/([a-z]{2}(-[a-z]{2})?\/?)?$/i.test(URL.parse(url)?.pathname ?? '');
}

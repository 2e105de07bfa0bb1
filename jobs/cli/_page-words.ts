import type { PageSearchNote, PageSearchResult } from '#domain/page-search.ts';
import { SHARED_REASONS } from '#checks/run.ts';
import type { UiLanguage, Words } from '#domain/words.ts';
import { sayIn } from './_terminal-language.ts';

const WORDS = {
  searched: {
    fr: '{site} : {mapped} pages au plan du site, {locatorPages} pages de localisateur, {read} pages lues. Établissements sans page : {wanted}; page proposée pour : {found}.',
    en: '{site}: {mapped} pages in the site’s map, {locatorPages} locator pages, {read} pages read. Locations without a page: {wanted}; a page is proposed for: {found}.',
  },
} satisfies Record<string, Words>;

const NOTES: Readonly<Record<PageSearchNote, Words>> = {
  'all-known': { fr: 'Chaque établissement a déjà ses pages : rien n’a été demandé.', en: 'Every location has its pages already: nothing was asked for.' },
  'site-silent': { fr: 'La page d’accueil n’a pas pu être lue.', en: 'The home page could not be read.' },
  'no-sitemap': { fr: 'Le site n’a pas de plan (sitemap) que l’on puisse lire.', en: 'The site has no map (sitemap) that can be read.' },
  'no-locator': { fr: 'L’accueil ne mène à aucune page des magasins : nommez-la avec --locator.', en: 'The home page leads to no page of stores: name it with --locator.' },
  'locator-by-script': { fr: 'La page des magasins est remplie par des scripts, depuis ailleurs : on n’y lit rien. Donnez le motif des adresses avec --pattern.', en: 'The page of stores is filled by scripts, from elsewhere: nothing can be read there. Give the pattern of addresses with --pattern.' },
  'pattern-names-nothing': { fr: 'Le motif ne donne l’adresse d’aucun établissement : il lui faut {storeCode}, {branch}, {locality} ou {postalCode}, et pas de *.', en: 'The pattern gives the address of no location: it needs {storeCode}, {branch}, {locality} or {postalCode}, and no *.' },
  'pages-left': { fr: 'La limite de pages d’une recherche est atteinte : relancez-la pour le reste, une fois ces pages confirmées.', en: 'The limit of pages of one search is reached: search again for the rest once these pages are confirmed.' },
  'nothing-found': { fr: 'Aucune page n’est proposée.', en: 'No page is proposed.' },
};

/** How a search for pages went, line by line, for a terminal. */
export function pageSearchLines({ site, mapped, locatorPages, read, wanted, found, notes, troubles }: PageSearchResult, language: UiLanguage): string[] {
  return [
    ...troubles.map(({ url, trouble }) => `${url}: ${SHARED_REASONS[trouble]?.[language] ?? trouble}`),
    // Words with braces of their own: nothing is filled in.
    ...notes.map((one) => NOTES[one][language]),
    ...(notes.includes('all-known') ? [] : [sayIn(language, WORDS.searched, { site, mapped, locatorPages, read, wanted, found })]),
  ];
}

import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import type { PageSearchNote, PageSearchQuestion, PageSearchResult, StorePageProposal } from '#domain/page-search.ts';
import { saysAbsent } from '#domain/trouble.ts';
import type { LinkCard } from '#matching/match-page-address.ts';
import { onePerPage, type CanonicalPage } from '#matching/own-address.ts';
import { proposeStorePages, SURE_ENOUGH } from '#matching/propose-store-pages.ts';
import { settleStorePages, type ReadStorePage } from '#matching/settle-store-pages.ts';
import { foldWords } from '#normalize/text.ts';
import { normalizeUrl } from '#normalize/url.ts';
import { pagesByPattern } from '#normalize/url-pattern.ts';
import { openSiteWalk, type SiteWalk } from './site-walk.ts';
import type { Toolbox } from './toolbox.ts';
import { findLocators, walkLocator } from './walk-locator.ts';

/** Pages that one search reads, at the pace of the site: some ten minutes for what addresses and lists leave open. What is left, the next search reads. */
const PAGES_MAX = 500;
const TROUBLES_SHOWN = 20;
const BOTH = ['fr', 'en'];

/** What a search knows of the brand. */
export interface SearchedBrand {
  locations: readonly Location[];
  standard: BrandStandard | null;
  /** Addresses that pages call their own. */
  canonical: readonly CanonicalPage[];
  /** What a person has refused, as `locationId url`. */
  refused: ReadonlySet<string>;
}

export interface SearchWatch {
  /** Called before each page that is asked for; false ends the search with what it has. */
  onProgress(progress: { done: number; total: number }): Promise<boolean>;
}

/**
 * Looks for the stores' pages on the brand's own site, in this order: the map of the site, the page that leads to all stores
 * with its regions and further pages, the pattern of addresses. What these leave in doubt is read. Only pages that a location
 * lacks are proposed. Nothing is written.
 */
export async function findStorePages(toolbox: Pick<Toolbox, 'fetcher' | 'pool' | 'publishers'>, brand: SearchedBrand, question: PageSearchQuestion, { onProgress }: SearchWatch): Promise<{ proposals: StorePageProposal[]; result: PageSearchResult }> {
  const { standard, refused } = brand;
  const open = brand.locations.filter((one) => one.businessStatus !== 'closed-permanently');
  const known = new Set(open.flatMap((one) => Object.values(one.websiteUrls).map((url) => plainUrl(url, standard))));
  const siteLanguages = languagesOf(open, standard);
  const lacking = open.filter((one) => lacksPage(one, siteLanguages));
  const empty = { site: question.site, mapped: 0, locatorPages: 0, candidates: 0, read: 0, wanted: lacking.length, found: 0, troubles: [] };
  if (lacking.length === 0) return { proposals: [], result: { ...empty, notes: ['all-known'] } };
  let estimate = 0;
  const walk = openSiteWalk(toolbox, { limit: PAGES_MAX, country: commonCountry(open), onPage: (done) => onProgress({ done, total: Math.max(done + 1, Math.min(estimate, PAGES_MAX)) }) });
  const { site, home } = await openSite(walk, question.site);
  if (home === null && question.locator === null) {
    return { proposals: [], result: { ...empty, site, read: walk.asked(), notes: ['site-silent'], troubles: troublesOf(walk) } };
  }
  const notes: PageSearchNote[] = [];
  const pace = toolbox.publishers.find((one) => one.id === 'brand-website')?.pace ?? { requestsPerSecond: 1, concurrency: 1 };
  const map = await toolbox.fetcher.readSiteMap(site, pace);
  if (map.pages.length === 0) notes.push('no-sitemap');

  const propose = (urls: readonly string[], cards: readonly LinkCard[]) => proposeStorePages(open, { urls, cards, pattern: question.pattern, languages: BOTH, refused });
  const starts = question.locator === null ? (home === null ? [] : findLocators(home)) : [question.locator];
  if (starts.length === 0) notes.push('no-locator');
  const isStore = (cards: readonly LinkCard[]) => new Set(propose(cards.map((one) => one.url), cards).map((one) => one.url));
  const isCovered = coversAll(propose(map.pages, []).filter((one) => one.confidence >= SURE_ENOUGH), lacking, siteLanguages);
  const locator = isCovered ? null : await walkLocator(walk, starts, { areas: areasOf(open), isStore });
  if (locator?.isShell === true) notes.push('locator-by-script');

  const ignored = standard?.website.ignoredParameters ?? [];
  const cards = locator?.cards ?? [];
  const urls = onePerPage([...map.pages, ...cards.map((one) => one.url)], brand.canonical, ignored);
  const byPattern = question.pattern === null ? [] : lacking.flatMap((one) => pagesByPattern(question.pattern ?? '', one, BOTH).map(({ url }) => url));
  if (question.pattern !== null && byPattern.length === 0) notes.push('pattern-names-nothing');
  const drafts = propose([...urls, ...byPattern], cards);
  const wanted = drafts.filter((one) => isWanted(one, lacking, known, standard));

  // In doubt: what only a town, a branch or the pattern speaks for; then what nothing speaks for, where locations are still without.
  const linked = new Set(urls);
  const isSure = (one: StorePageProposal): boolean => one.confidence >= SURE_ENOUGH && linked.has(one.url);
  const doubtful = wanted.filter((one) => !isSure(one)).map((one) => one.url);
  const sure = wanted.filter(isSure);
  const claimed = new Set(drafts.map((one) => one.url));
  const unplaced = coversAll(sure, lacking, siteLanguages) ? [] : [...new Set([...(locator?.unplaced ?? []), ...likelyStores(urls, [...drafts.map((one) => one.url), ...known])])].filter((url) => !claimed.has(url) && !known.has(plainUrl(url, standard)));
  const isBilingual = siteLanguages.length > 1 || Object.keys(home?.links.alternates ?? {}).length > 0;
  const twins = isBilingual ? missingTwins(sure, lacking) : [];
  const toRead = [...new Set([...doubtful, ...twins, ...unplaced])];
  estimate = walk.asked() + toRead.length;
  for (const url of toRead) await walk.read(url);
  if (toRead.length > 0 && walk.isOver()) notes.push('pages-left');

  const pages = (await Promise.all([...new Set([...toRead, ...urls])].filter((url) => locator?.lists.has(url) !== true).map((url) => readAlready(walk, url)))).filter((one) => one !== null);
  const gone = goneOf(walk, toRead, pages);
  // A page that only the pattern gives is one once it was read.
  const exists = new Set([...urls, ...pages.map((one) => one.url)]);
  const settled = settleStorePages(open, drafts.filter((one) => exists.has(one.url)), { read: pages, gone, sharedPhones: new Set(standard?.callCentreNumbers), refused });
  const proposals = settled.filter((one) => isWanted(one, lacking, known, standard));
  const found = new Set(proposals.map((one) => one.locationId)).size;
  if (found === 0) notes.push('nothing-found');
  return { proposals, result: { ...empty, site, mapped: map.pages.length, locatorPages: locator?.lists.size ?? 0, candidates: new Set(urls).size, read: walk.asked(), found, notes, troubles: [...map.troubles, ...troublesOf(walk)].slice(0, TROUBLES_SHOWN) } };
}

/** The home page, by `http` where nothing answers by `https`. */
async function openSite(walk: SiteWalk, given: string) {
  const home = await walk.read(given);
  if (home !== null) return { site: home.finalUrl, home };
  const trouble = walk.troubles.get(given);
  const isMute = trouble === 'network-error' || trouble === 'tls-error' || trouble === 'timeout' || trouble?.startsWith('certificate-') === true;
  if (!isMute || !given.startsWith('https:')) return { site: given, home: null };
  const plain = given.replace(/^https:/, 'http:');
  const second = await walk.read(plain);
  return { site: second?.finalUrl ?? (walk.troubles.get(plain) === trouble ? given : plain), home: second };
}

/** Read before: nothing is asked for. */
async function readAlready(walk: SiteWalk, url: string): Promise<ReadStorePage | null> {
  return walk.wasAsked(url) ? ((await walk.read(url))?.place ?? null) : null;
}

function goneOf(walk: SiteWalk, asked: readonly string[], pages: readonly ReadStorePage[]): Set<string> {
  const isRead = new Set(pages.map((one) => one.url));
  // What could not be asked is not gone: a person decides. What came and shows no place is no store's page.
  return new Set(asked.filter((url) => {
    const trouble = walk.troubles.get(url);
    return walk.wasAsked(url) && !isRead.has(url) && (trouble === undefined || saysAbsent(trouble));
  }));
}

/** Languages in which at least half of the locations that have a page have one. */
function languagesOf(locations: readonly Location[], standard: BrandStandard | null): string[] {
  const having = locations.filter((one) => Object.keys(one.websiteUrls).length > 0);
  const used = BOTH.filter((language) => having.length > 0 && having.filter((one) => one.websiteUrls[language] !== undefined).length * 2 >= having.length);
  const required = new Set(standard?.languages.flatMap((rule) => (rule.areas === undefined ? rule.required : [])));
  return BOTH.filter((one) => used.includes(one) || required.has(one));
}

function lacksPage({ websiteUrls }: Location, siteLanguages: readonly string[]): boolean {
  const named = Object.keys(websiteUrls);
  return named.length === 0 || (!named.includes('und') && siteLanguages.some((language) => websiteUrls[language] === undefined));
}

function isWanted({ locationId, language, url }: StorePageProposal, lacking: readonly Location[], known: ReadonlySet<string>, standard: BrandStandard | null): boolean {
  const location = lacking.find((one) => one.id === locationId);
  if (location === undefined || known.has(plainUrl(url, standard))) return false;
  return language === null ? Object.keys(location.websiteUrls).length === 0 : location.websiteUrls[language] === undefined;
}

function coversAll(proposals: readonly StorePageProposal[], lacking: readonly Location[], siteLanguages: readonly string[]): boolean {
  const found = Map.groupBy(proposals, (one) => one.locationId);
  return lacking.every(({ id, websiteUrls }) => {
    const own = found.get(id) ?? [];
    return own.length > 0 && siteLanguages.every((language) => websiteUrls[language] !== undefined || own.some((one) => one.language === language));
  });
}

/** Sure pages of locations for which no other language is known: the page itself may name it. */
function missingTwins(sure: readonly StorePageProposal[], lacking: readonly Location[]): string[] {
  const known = new Map(lacking.map((one) => [one.id, Object.keys(one.websiteUrls).length]));
  return [...Map.groupBy(sure, (one) => one.locationId)].flatMap(([locationId, own]) => (own.length + (known.get(locationId) ?? 0) > 1 ? [] : own.map((one) => one.url)));
}

/** Pages that lie where stores' pages lie: in the folder of one, or of a word for stores. */
function likelyStores(urls: readonly string[], stores: readonly string[]): string[] {
  const folderOf = (url: string): string => (URL.parse(url)?.pathname ?? '').replace(/\/$/, '').split('/').slice(0, -1).join('/');
  const folders = new Set(stores.map(folderOf).filter((one) => one !== ''));
  return urls.filter((url) => folders.has(folderOf(url)) || /\/(?:magasins?|boutiques?|succursales?|agences?|stores?|locations?|branches|shops?|restaurants?|cliniques?|clinics?|s|m)\/[^/]+\/?$/i.test(URL.parse(url)?.pathname ?? ''));
}

function areasOf(locations: readonly Location[]): Set<string> {
  return new Set(locations.flatMap(({ address, regionPath }) => [...regionPath, address.region ?? '', address.locality ?? '']).map((one) => foldWords(one).join('')).filter((one) => one !== ''));
}

/** The country that all of them share; in a brand of several, each page has to tell its own. */
function commonCountry(locations: readonly Location[]): string | undefined {
  const countries = new Set(locations.map((one) => one.address.country));
  return countries.size === 1 ? [...countries][0] : undefined;
}

function plainUrl(url: string, standard: BrandStandard | null): string {
  return normalizeUrl(url, standard?.website.ignoredParameters ?? []) ?? url;
}

function troublesOf(walk: SiteWalk): PageSearchResult['troubles'] {
  return [...walk.troubles].map(([url, trouble]) => ({ url, trouble }));
}

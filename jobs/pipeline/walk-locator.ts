import { foldWords } from '#normalize/text.ts';
import type { LinkCard } from '#matching/match-page-address.ts';
import type { SiteWalk, WalkedPage } from './site-walk.ts';

/** What a page that leads to stores is called, in the path of its address or the words of its link; folded. */
const LOCATOR_WORDS = new Set(['magasin', 'magasins', 'boutique', 'boutiques', 'succursale', 'succursales', 'agence', 'agences', 'clinique', 'cliniques', 'restaurants', 'stores', 'store', 'locations', 'branches', 'shops', 'locator', 'localisateur', 'dealers', 'clinics', 'salons', 'pharmacies', 'trouver', 'find', 'points', 'etablissements']);
/** Of two languages, with something to spare. */
const LOCATORS_MAX = 4;
/** Pages that lead on: regions, towns and what follows in a series. A chain by town has some hundreds of them. */
const INDEX_PAGES_MAX = 200;
/** The locator, a region, a town. */
const LEVELS_MAX = 3;
/** More links than this that nobody can place are stores, not regions: they are not followed one by one. */
const UNPLACED_MAX = 60;

/** What the locator and the pages below it lead to. */
export interface LocatorAnswer {
  cards: LinkCard[];
  /** Pages that are lists, even of one store. */
  lists: ReadonlySet<string>;
  /** Pages below the locator that show no list and are named by no place: stores', perhaps. */
  unplaced: string[];
  isShell: boolean;
}

/** Words by which links below a locator are told apart. */
export interface PlaceWords {
  /** Regions and towns of the brand's locations, each as its words joined. */
  areas: ReadonlySet<string>;
  /** True where a link by itself is some location's page: it is not followed. */
  isStore(cards: readonly LinkCard[]): ReadonlySet<string>;
}

/** Pages of the home page's links that lead to all stores, the shortest addresses first. */
export function findLocators(home: WalkedPage): string[] {
  const found = home.links.links.filter(({ url, label }) => speaks(lastSteps(url)) || (label.length < 60 && speaks(label)));
  return [...new Set(found.map((one) => one.url))].filter((url) => url !== home.finalUrl).toSorted((a, b) => a.length - b.length).slice(0, LOCATORS_MAX);
}

/** Reads the locator, its other languages, what follows in its series, and the regions and towns that it leads to. */
export async function walkLocator(walk: SiteWalk, starts: readonly string[], { areas, isStore }: PlaceWords): Promise<LocatorAnswer> {
  const cards: LinkCard[] = [];
  const unplaced = new Set<string>();
  const waiting = starts.map((url) => ({ url, level: 0, isList: true }));
  const seen = new Set(starts);
  const lists = new Set<string>();
  let isShell = starts.length > 0;
  const enqueue = (url: string | null, level: number, isList: boolean): void => {
    if (url === null || seen.has(url)) return;
    seen.add(url);
    waiting.push({ url, level, isList });
  };
  for (let at = waiting.shift(); at !== undefined && lists.size < INDEX_PAGES_MAX && !walk.isOver(); at = waiting.shift()) {
    const page = await walk.read(at.url);
    // A town with one store reads like that store's page.
    if (page === null || (page.place !== null && !at.isList)) continue;
    lists.add(at.url);
    isShell &&= page.isShell;
    const { links, alternates, language, next } = page.links;
    const own = links.filter((one) => !starts.includes(one.url) && one.url !== page.finalUrl).map(({ url, card }) => ({ url, language, text: card }));
    cards.push(...own);
    enqueue(next, at.level, true);
    if (at.level === 0) for (const url of Object.values(alternates)) enqueue(url, 0, true);
    if (at.level + 1 >= LEVELS_MAX) continue;
    const stores = isStore(own);
    const below = links.filter(({ url }) => !stores.has(url) && !seen.has(url) && isBelow(url, at.url, starts));
    const isArea = ({ url, label }: { url: string; label: string }): boolean => isPaged(url, at.url) || areas.has(foldWords(label).join('')) || areas.has(foldWords(lastStep(url)).join(''));
    const others = below.filter((one) => !isArea(one));
    for (const { url } of below.filter(isArea)) enqueue(url, isPaged(url, at.url) ? at.level : at.level + 1, true);
    const isFew = new Set(others.map((one) => one.url)).size <= UNPLACED_MAX;
    for (const { url } of others) {
      if (isFew) enqueue(url, at.level + 1, false);
      else unplaced.add(url);
    }
  }
  return { cards, lists, unplaced: [...unplaced], isShell };
}

/** "…/magasins/quebec" is below "…/magasins"; so is "…/magasins.html?region=qc". */
function isBelow(url: string, from: string, starts: readonly string[]): boolean {
  const path = URL.parse(url)?.pathname ?? '';
  return [from, ...starts].some((one) => {
    const start = (URL.parse(one)?.pathname ?? '').replace(/\.\w{2,5}$/, '').replace(/\/$/, '');
    return start !== '' && (path.startsWith(`${start}/`) || (path.replace(/\.\w{2,5}$/, '').replace(/\/$/, '') === start && (URL.parse(url)?.search ?? '') !== ''));
  });
}

/** The next pages of the same list: "?page=2", "/page/3". */
function isPaged(url: string, from: string): boolean {
  const [a, b] = [URL.parse(url), URL.parse(from)];
  if (a === null || b === null) return false;
  return (a.pathname === b.pathname && /[?&](?:page|p|pg|offset|start)=\d+/i.test(a.search)) || /\/page\/\d+\/?$/.test(a.pathname);
}

function lastSteps(url: string): string {
  return (URL.parse(url)?.pathname ?? '').split('/').slice(-2).join(' ');
}

function lastStep(url: string): string {
  const steps = (URL.parse(url)?.pathname ?? '').split('/').filter((one) => one !== '');
  try {
    return decodeURIComponent(steps.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  } catch {
    return steps.at(-1) ?? '';
  }
}

function speaks(text: string): boolean {
  return foldWords(text).some((word) => LOCATOR_WORDS.has(word));
}

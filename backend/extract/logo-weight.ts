import { MARKS, parentElement, type HtmlElement } from './dom.ts';

export const LOGO_WORD = /logo|(?:^|[^a-z])(?:brand-?mark|enseigne|wordmark)(?:[^a-z]|$)/i;
/** Marks of others that stand on a store's page. */
const OTHER_MARKS = /payment|visa|mastercard|paypal|facebook|instagram|twitter|linkedin|youtube|tiktok|whatsapp|pinterest|google|apple-?(?:store|pay)|app-?store|play-?store|partner|partenaire|sponsor|certif|badge|award|trust|tripadvisor|norton|bbb|client|fournisseur|marques?[-_/]|brands?\/|cookie|agency|powered/i;
const STEPS_MAX = 12;
/** From this weight on an image counts as a candidate. */
const LIKELY = 10;
/** What the name of the business in an image's own words is worth. */
const NAMED = 6;

/** What is known of the page when its images are weighed. */
export interface LogoSetting {
  base: string;
  /** The page is a directory's: the mark in its header is the directory's. */
  isElsewhere: boolean;
  /** Folded names of the business or the site, of four letters and more. */
  names: readonly string[];
  /** What the blocks around images were found to say: most images share them. */
  known: Map<HtmlElement, number>;
}

/** What a block around an image says, each a bit. */
const [HOME, LOGO, BRANDING, FOOTER, HEADER, HEADER_NAME, NAV] = [1, 2, 4, 8, 16, 32, 64];
/** Part of every name that is asked for below. */
const TELLING_NAME = /logo|brand|enseigne|wordmark|foot|head|entete|navbar/i;
const TELLING = MARKS.class | MARKS.id | MARKS.role;

/**
 * What speaks for an image, a drawing or a box with a background being the logo: its own words, a link home, the header.
 * Zero: nothing does.
 */
export function weighElement(element: HtmlElement, setting: LogoSetting): number {
  const { attribs } = element;
  if (attribs['itemprop'] === 'logo') return 38;
  const own = ownWords(element);
  let weight = LOGO_WORD.test(own) ? 12 : 0;
  let isInFooter = false;
  let steps = 0;
  for (let at: HtmlElement | null = element.name === 'a' ? element : parentElement(element); at && steps < STEPS_MAX; at = parentElement(at)) {
    steps += 1;
    const says = wordsAround(at, setting);
    if (says === 0) continue;
    if ((says & HOME) !== 0) {
      if (setting.isElsewhere) return 0;
      weight += 10;
    }
    if ((says & LOGO) !== 0 && at !== element && steps <= 3) weight += 10;
    if ((says & BRANDING) !== 0 && steps <= 4) weight += 8;
    if ((says & FOOTER) !== 0) isInFooter = true;
    if ((says & HEADER) !== 0 || ((says & NAV) !== 0 && steps < 6) || ((says & HEADER_NAME) !== 0 && steps > 1)) {
      if (setting.isElsewhere) return 0;
      weight += 5;
      break;
    }
  }
  if (isInFooter) weight -= 8;
  if (weight < LIKELY - NAMED) return 0;
  if (namesBusiness(attribs['alt'] ?? attribs['aria-label'] ?? attribs['title'] ?? '', setting.names)) weight += NAMED;
  if (weight >= LIKELY && OTHER_MARKS.test(own)) weight -= 15;
  return weight >= LIKELY ? weight : 0;
}

function wordsAround(block: HtmlElement, { base, known }: LogoSetting): number {
  const before = known.get(block);
  if (before !== undefined) return before;
  const { name } = block;
  let says = name === 'footer' ? FOOTER : name === 'header' ? HEADER : name === 'nav' ? NAV : 0;
  if (name === 'a' && isHome(block.attribs['href'], base)) says |= HOME;
  if ((block.marks & TELLING) !== 0) {
    const { attribs } = block;
    const hint = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`;
    if (attribs['role'] === 'banner') says |= HEADER;
    // Most blocks' names tell nothing: asked once instead of four times.
    if (TELLING_NAME.test(hint)) {
      if (LOGO_WORD.test(hint)) says |= LOGO;
      if (/navbar-brand|site-?branding|custom-logo|header__heading/i.test(hint)) says |= BRANDING;
      if (/(?:^|\s)(?:site-?)?footer/i.test(hint)) says |= FOOTER;
      if (/(?:^|\s)(?:site-?|page-?|main-?|top-?)?(?:header|masthead|entete|navbar)(?:\s|$)/i.test(hint)) says |= HEADER_NAME;
    }
  }
  known.set(block, says);
  return says;
}

function ownWords({ attribs, name }: HtmlElement): string {
  const words = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''} ${attribs['alt'] ?? ''} ${attribs['title'] ?? ''} ${attribs['aria-label'] ?? ''}`;
  const source = name === 'img' || name === 'source' ? `${attribs['src'] ?? ''} ${attribs['data-src'] ?? ''}` : '';
  return `${words.slice(0, 400)} ${source.startsWith('data:') ? '' : source.slice(0, 400)}`;
}

function namesBusiness(text: string, names: readonly string[]): boolean {
  if (text.length < 4 || names.length === 0) return false;
  const folded = foldName(text);
  return folded.length >= 4 && names.some((name) => folded.includes(name) || (folded.length >= 5 && name.includes(folded)));
}

/** Letters and digits alone, without accents. */
export function foldName(text: string): string {
  return text.slice(0, 120).normalize('NFD').toLowerCase().replaceAll(/[^a-z0-9]+/g, '');
}

const HOME_PATH = /^\/(?:(?:fr|en|nl|de|es|it|[a-z]{2}[-_][a-z]{2}|accueil|home|index|magasins?|stores?)(?:\.(?:html?|php|aspx))?\/?|index\.(?:html?|php))?$/i;
/** The path of an address on the same site, where it needs no resolving. */
const OWN_PATH = /^\/(?![/.])(?:[\w-]|\/(?![/.])|\.(?![/.]))*(?=$|[?#])/;

export function isHome(href: string | undefined, base: string): boolean {
  if (href === undefined || href.startsWith('#')) return false;
  const path = OWN_PATH.exec(href)?.[0];
  if (path !== undefined) return HOME_PATH.test(path);
  const url = URL.parse(href, base);
  const here = URL.parse(base);
  return url !== null && here !== null && url.hostname.replace(/^www\./, '') === here.hostname.replace(/^www\./, '') && HOME_PATH.test(url.pathname);
}

import { parentElement, type HtmlElement } from './dom.ts';

export const LOGO_WORD = /logo|(?:^|[^a-z])(?:brand-?mark|enseigne|wordmark)(?:[^a-z]|$)/i;
/** Marks of others that stand on a store's page. */
const OTHER_MARKS = /payment|visa|mastercard|paypal|facebook|instagram|twitter|linkedin|youtube|tiktok|whatsapp|pinterest|google|apple-?(?:store|pay)|app-?store|play-?store|partner|partenaire|sponsor|certif|badge|award|trust|tripadvisor|norton|bbb|client|fournisseur|marques?[-_/]|brands?\/|cookie|agency|powered/i;
const STEPS_MAX = 12;
/** From this weight on an image counts as a candidate. */
const LIKELY = 10;

/** What is known of the page when its images are weighed. */
export interface LogoSetting {
  base: string;
  /** The page is a directory's: the mark in its header is the directory's. */
  isElsewhere: boolean;
  /** Folded names of the business or the site, of four letters and more. */
  names: readonly string[];
}

/**
 * What speaks for an image, a drawing or a box with a background being the logo: its own words, a link home, the header.
 * Zero: nothing does.
 */
export function weighElement(element: HtmlElement, { base, isElsewhere, names }: LogoSetting): number {
  const { attribs } = element;
  if (attribs['itemprop'] === 'logo') return 38;
  const own = ownWords(element);
  let weight = LOGO_WORD.test(own) ? 12 : 0;
  if (names.length > 0 && namesBusiness(attribs['alt'] ?? attribs['aria-label'] ?? attribs['title'] ?? '', names)) weight += 6;
  let isInFooter = false;
  let steps = 0;
  for (let at: HtmlElement | null = element.name === 'a' ? element : parentElement(element); at && steps < STEPS_MAX; at = parentElement(at)) {
    steps += 1;
    const hint = `${at.attribs['class'] ?? ''} ${at.attribs['id'] ?? ''}`;
    if (at.name === 'a' && isHome(at.attribs['href'], base)) {
      if (isElsewhere) return 0;
      weight += 10;
    }
    if (hint.length > 1) {
      if (at !== element && steps <= 3 && LOGO_WORD.test(hint)) weight += 10;
      if (steps <= 4 && /navbar-brand|site-?branding|custom-logo|header__heading/i.test(hint)) weight += 8;
      if (/(?:^|\s)(?:site-?)?footer/i.test(hint)) isInFooter = true;
    }
    if (at.name === 'footer') isInFooter = true;
    if (at.name === 'header' || at.attribs['role'] === 'banner' || (at.name === 'nav' && steps < 6) || (steps > 1 && /(?:^|\s)(?:site-?|page-?|main-?|top-?)?(?:header|masthead|entete|navbar)(?:\s|$)/i.test(hint))) {
      if (isElsewhere) return 0;
      weight += 5;
      break;
    }
  }
  if (isInFooter) weight -= 8;
  if (OTHER_MARKS.test(own)) weight -= 15;
  return weight >= LIKELY ? weight : 0;
}

function ownWords({ attribs, name }: HtmlElement): string {
  const words = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''} ${attribs['alt'] ?? ''} ${attribs['title'] ?? ''} ${attribs['aria-label'] ?? ''}`;
  const source = name === 'img' || name === 'source' ? `${attribs['src'] ?? ''} ${attribs['data-src'] ?? ''}` : '';
  return `${words.slice(0, 400)} ${source.startsWith('data:') ? '' : source.slice(0, 400)}`;
}

function namesBusiness(text: string, names: readonly string[]): boolean {
  const folded = foldName(text);
  return folded.length >= 4 && names.some((name) => folded.includes(name) || (folded.length >= 5 && name.includes(folded)));
}

/** Letters and digits alone, without accents. */
export function foldName(text: string): string {
  return text.slice(0, 120).normalize('NFD').toLowerCase().replaceAll(/[^a-z0-9]+/g, '');
}

export function isHome(href: string | undefined, base: string): boolean {
  if (href === undefined || href.startsWith('#')) return false;
  const url = URL.parse(href, base);
  const here = URL.parse(base);
  return url !== null && here !== null && url.hostname.replace(/^www\./, '') === here.hostname.replace(/^www\./, '') && /^\/(?:(?:fr|en|nl|de|es|it|[a-z]{2}[-_][a-z]{2}|accueil|home|index|magasins?|stores?)(?:\.(?:html?|php|aspx))?\/?|index\.(?:html?|php))?$/i.test(url.pathname);
}

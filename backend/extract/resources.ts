import type { PageCapture } from '#domain/page-capture.ts';
import { businessKind } from './business-types.ts';
import { parentElement, type HtmlElement } from './dom.ts';
import { pageOf, type HtmlPage } from './html-page.ts';
import { readJsonLd } from './json-ld.ts';
import { absoluteUrl } from './reading.ts';
import { firstText, valuesOf } from './schema-item.ts';
import type { ReadMethod } from '#domain/observation.ts';

/** An image that looks like the business's logo. */
export interface LogoCandidate {
  url: string;
  raw: string;
  method: ReadMethod;
  locator: string;
  excerpt: string;
  weight: number;
}

const RESOURCES_MAX = 3;
const LOGO_WORD = /(?:^|[^a-z])(?:logo|logotype|brand-?mark|enseigne|wordmark)(?:[^a-z]|$)|logo/i;
/** Marks of others that stand on a store's page. */
const OTHER_MARKS = /payment|visa|mastercard|paypal|facebook|instagram|twitter|linkedin|youtube|tiktok|google|apple-?(?:store|pay)|app-?store|play-?store|partner|partenaire|sponsor|certif|badge|award|trust|norton|bbb|client|fournisseur|marques?[-_/]|brands?\/|cookie|agency|powered/i;

/** The images worth fetching to judge the logo: at most three, absolute, best first. */
export function findResources(capture: Pick<PageCapture, 'finalUrl' | 'body'>): { url: string; kind: 'image' | 'stylesheet' }[] {
  return findLogos(pageOf(capture), capture.finalUrl).slice(0, RESOURCES_MAX).map(({ url }) => ({ url, kind: 'image' }));
}

/** Logo candidates of a page, best first, each address once. */
export function findLogos(page: HtmlPage, base: string): LogoCandidate[] {
  const found: LogoCandidate[] = [];
  const add = (raw: string | undefined, method: ReadMethod, weight: number, locator: () => string, excerpt: string): void => {
    if (!raw || found.length > 200) return;
    const url = raw.startsWith('data:image/') ? raw : absoluteUrl(raw, base);
    if (!url) return;
    const same = found.find((one) => one.url === url);
    if (same) same.weight = Math.max(same.weight, weight) + 1;
    else found.push({ url, raw: raw.slice(0, 2_000), method, locator: locator(), excerpt, weight });
  };
  const items = readJsonLd(page);
  const isElsewhere = items.some((item) => businessKind(item) !== null && leadsElsewhere(firstText(item, 'url')?.text, base));
  for (const item of items) {
    for (const value of valuesOf(item, 'logo')) {
      const raw = value.item ? (valuesOf(value.item, 'url', 'contentUrl')[0]?.text || value.item.id || undefined) : value.text;
      add(raw ?? undefined, 'json-ld', 40, () => value.locator, value.excerpt());
    }
  }
  const ogLogo = page.meta('og:logo');
  if (ogLogo && !isElsewhere) add(ogLogo.content, 'meta', 34, () => page.locate(ogLogo.element), ogLogo.content);
  for (const element of page.elements) {
    if (element.name !== 'img' && element.attribs['itemprop'] !== 'logo') continue;
    const source = sourceOf(element);
    const weight = weighImage(element, base, isElsewhere);
    if (source && weight > 0) add(source, element.attribs['itemprop'] === 'logo' ? 'microdata' : 'image', weight, () => page.locate(element), `${element.attribs['alt'] ?? ''} ${source}`.trim());
  }
  for (const link of isElsewhere ? [] : page.named('link')) {
    const rel = (link.attribs['rel'] ?? '').toLowerCase();
    if (/apple-touch-icon/.test(rel)) add(link.attribs['href'], 'link', 8, () => page.locate(link), link.attribs['href'] ?? '');
    else if (/\bicon\b/.test(rel) && !/mask-icon/.test(rel)) add(link.attribs['href'], 'link', 5, () => page.locate(link), link.attribs['href'] ?? '');
  }
  return found.sort((a, b) => b.weight - a.weight);
}

function sourceOf(element: HtmlElement): string | undefined {
  const { attribs } = element;
  if (attribs['content']) return attribs['content'];
  const lazy = attribs['data-src'] ?? attribs['data-lazy-src'] ?? attribs['data-original'];
  const source = attribs['src'];
  const isPlaceholder = !source || /^data:image\/(?:gif|svg\+xml)[^,]*,(?:R0lGOD|%3Csvg|PHN2Zy)?/i.test(source) && lazy !== undefined;
  if (!isPlaceholder) return source;
  return lazy ?? (attribs['srcset'] ?? attribs['data-srcset'])?.split(/\s*,\s+/)[0]?.split(/\s+/)[0] ?? attribs['href'];
}

/** What speaks for an image being the logo: its own words, and a link home in the header. Zero: nothing does. */
function weighImage(element: HtmlElement, base: string, isElsewhere: boolean): number {
  const { attribs } = element;
  if (attribs['itemprop'] === 'logo') return 38;
  const own = [attribs['class'], attribs['id'], attribs['alt'], attribs['src'], attribs['data-src'], attribs['title']].filter(Boolean).join(' ').slice(0, 600);
  let weight = LOGO_WORD.test(own) ? 12 : 0;
  let isInFooter = false;
  let steps = 0;
  for (let at = parentElement(element); at && steps < 12; at = parentElement(at)) {
    steps += 1;
    const names = `${at.attribs['class'] ?? ''} ${at.attribs['id'] ?? ''}`;
    if (at.name === 'a' && isHome(at.attribs['href'], base)) {
      if (isElsewhere) return 0;
      weight += 10;
    }
    if (steps <= 3 && LOGO_WORD.test(names)) weight += 10;
    if (steps <= 4 && /navbar-brand|site-?branding|custom-logo/i.test(names)) weight += 8;
    if (at.name === 'header' || at.attribs['role'] === 'banner' || (at.name === 'nav' && steps < 6)) {
      if (isElsewhere) return 0;
      weight += 5;
      break;
    }
    if (at.name === 'footer' || /(?:^|\s)footer/i.test(names)) isInFooter = true;
  }
  if (isInFooter) weight -= 8;
  if (OTHER_MARKS.test(own)) weight -= 15;
  return weight >= 10 ? weight : 0;
}

/** A directory's page names the business's own site on another host: the mark in its header is the directory's. */
function leadsElsewhere(website: string | undefined, base: string): boolean {
  const [site, here] = [website, base].map((one) => (one ? URL.parse(one)?.hostname.replace(/^www\./, '') : undefined));
  return site !== undefined && here !== undefined && site !== '' && site !== here && !site.endsWith(`.${here}`) && !here.endsWith(`.${site}`);
}

function isHome(href: string | undefined, base: string): boolean {
  const url = href === undefined ? null : URL.parse(href, base);
  const here = URL.parse(base);
  return url !== null && here !== null && url.hostname === here.hostname && /^\/(?:(?:fr|en|nl|fr-ca|en-ca|accueil|home|index)(?:\.html?)?\/?|index\.(?:html?|php))?$/i.test(url.pathname);
}

import { isElement, type HtmlElement, type HtmlNode } from './dom.ts';
import { readHtml, type HtmlPage } from './html-page.ts';

/** A link of a page to another of its site, with what stands beside it. */
export interface PageLink {
  url: string;
  /** The words of the link itself. */
  label: string;
  /** All that its card says: the largest part of the page that leads nowhere else. */
  card: string;
}

/** What one page leads to. */
export interface PageLinks {
  language: string | null;
  links: PageLink[];
  /** The addresses of the page in other languages, by ISO 639-1 (`hreflang`). */
  alternates: Record<string, string>;
  /** The page that follows in a series. */
  next: string | null;
}

/** A locator of two thousand stores has some five thousand; more are those of a page built against us. */
const LINKS_MAX = 20_000;
const CARD_CHARACTERS_MAX = 1_000;
const CARD_LEVELS_MAX = 6;
const CARD_NODES_MAX = 300;
/** Of data that a page holds for its own scripts. */
const DATA_CHARACTERS_MAX = 3_000_000;
const DATA_DEPTH_MAX = 12;
const URL_MEMBERS = ['url', 'href', 'link', 'permalink', 'path', 'pageurl', 'storeurl', 'detailurl', 'detailsurl', 'website', 'slug', '@id'];
/** An object that names none of these is a menu, a picture or a script's own. */
const PLACE_MEMBERS = /^(?:address\w*|street\w*|city|ville|town|locality|addresslocality|postal_?code|postcode|zip\w*|code_?postal\w*|adresse\w*)$/i;

/**
 * Reads where a page leads on its own site: its links, each with the card it stands in, and the places in the data that the
 * page holds for its scripts (`application/json`, `ld+json`). Pure; reads any input and never throws.
 */
export function readPageLinks(body: string, base: string): PageLinks {
  const page = readHtml(body);
  const site = siteOf(base);
  const home = hrefBase(page, base);
  const own = (href: string | undefined): string | null => (href === undefined ? null : ownAddress(href, home, site));
  const anchors = page.named('a').slice(0, LINKS_MAX).flatMap((element) => {
    const url = own(element.attribs['href']);
    return url === null ? [] : [{ element, url }];
  });
  const links = anchors.map(({ element, url }) => ({ url, label: flatText(element), card: cardOf(element, url, own) }));
  const declared = page.named('html')[0]?.attribs['lang']?.slice(0, 2).toLowerCase() ?? null;
  return { language: declared, links: [...links, ...readData(page, own)], alternates: readAlternates(page, own), next: own(nextOf(page)) };
}

/** Same host, `www.` or not, without the part that no server sees. */
function ownAddress(href: string, base: string, site: string | null): string | null {
  const url = URL.parse(href.trim(), base);
  if (url === null || !/^https?:$/.test(url.protocol) || siteOf(url.href) !== site) return null;
  url.hash = '';
  return url.href;
}

function siteOf(url: string): string | null {
  return URL.parse(url)?.host.replace(/^www\./, '') ?? null;
}

function hrefBase(page: HtmlPage, base: string): string {
  return URL.parse(page.named('base')[0]?.attribs['href'] ?? '', base)?.href ?? base;
}

function nextOf(page: HtmlPage): string | undefined {
  return [...page.named('link'), ...page.named('a')].find((one) => /(?:^|\s)next(?:\s|$)/i.test(one.attribs['rel'] ?? ''))?.attribs['href'];
}

function readAlternates(page: HtmlPage, own: (href: string | undefined) => string | null): Record<string, string> {
  const alternates: Record<string, string> = {};
  for (const { attribs } of [...page.named('link'), ...page.named('a')]) {
    const language = /^[a-z]{2}(?=$|[-_])/i.exec(attribs['hreflang'] ?? '')?.[0].toLowerCase();
    const url = own(attribs['href']);
    if (language !== undefined && url !== null) alternates[language] ??= url;
  }
  return alternates;
}

/** Climbs from a link as long as nothing else is led to. */
function cardOf(link: HtmlElement, url: string, own: (href: string | undefined) => string | null): string {
  let card = flatText(link);
  let at = link.parent;
  for (let level = 0; at !== null && level < CARD_LEVELS_MAX && !/^(?:body|main|ul|ol|table|tbody)$/.test(at.name); level += 1, at = at.parent) {
    const inside = gather(at, url, own);
    if (inside === null) break;
    card = inside;
  }
  return card;
}

/** The text of a part of the page; null where it leads elsewhere too, or says more than a card does. */
function gather(part: HtmlElement, url: string, own: (href: string | undefined) => string | null): string | null {
  let text = '';
  let nodes = 0;
  const waiting: HtmlNode[] = [part];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes += 1;
    if (!isElement(node)) text += ` ${node.data}`;
    else {
      if (node.name === 'script' || node.name === 'style') continue;
      const target = node.name === 'a' && node !== part ? own(node.attribs['href']) : null;
      if (target !== null && target !== url) return null;
      for (let child = node.lastChild; child; child = child.previousSibling) waiting.push(child);
    }
    if (text.length > CARD_CHARACTERS_MAX || nodes > CARD_NODES_MAX) return null;
  }
  return text.replaceAll(/\s+/g, ' ').trim();
}

function flatText(element: HtmlElement): string {
  return gather(element, '', () => null) ?? '';
}

function readData(page: HtmlPage, own: (href: string | undefined) => string | null): PageLink[] {
  const found: PageLink[] = [];
  for (const script of page.named('script')) {
    if (!/^application\/(?:ld\+)?json$/i.test(script.attribs['type']?.trim() ?? '')) continue;
    const text = script.firstChild !== null && !isElement(script.firstChild) ? script.firstChild.data : '';
    if (text.length > DATA_CHARACTERS_MAX) continue;
    try {
      walk(JSON.parse(text), 0, found, own);
    } catch {
      // Not JSON after all: nothing that anybody could read.
    }
  }
  return found.slice(0, LINKS_MAX);
}

function walk(value: unknown, depth: number, found: PageLink[], own: (href: string | undefined) => string | null): void {
  if (typeof value !== 'object' || value === null || depth > DATA_DEPTH_MAX || found.length >= LINKS_MAX) return;
  if (!Array.isArray(value)) {
    const card = Object.fromEntries(Object.entries(value));
    const url = URL_MEMBERS.map((name) => Object.entries(card).find(([key, one]) => key.toLowerCase() === name && typeof one === 'string' && /^(?:https?:|\/)/.test(one))?.[1]).map((one) => own(one as string | undefined)).find((one) => one !== null);
    const isPlace = Object.keys(card).some((key) => PLACE_MEMBERS.test(key));
    if (url !== undefined && isPlace) found.push({ url, label: typeof card['name'] === 'string' ? card['name'] : '', card: textsOf(card, 0).join(' ').slice(0, CARD_CHARACTERS_MAX) });
  }
  for (const one of Object.values(value)) walk(one, depth + 1, found, own);
}

function textsOf(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return value.length > 200 || /^https?:/.test(value) ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null && depth < 3 ? Object.values(value).flatMap((one) => textsOf(one, depth + 1)) : [];
}

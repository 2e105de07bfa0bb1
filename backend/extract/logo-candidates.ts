import type { ReadMethod } from '#domain/observation.ts';
import type { PageResource } from '#domain/page-capture.ts';
import { businessKind } from './business-types.ts';
import { MARKS, type HtmlElement } from './dom.ts';
import type { HtmlPage } from './html-page.ts';
import { imageSource } from './image-source.ts';
import { serialiseSvg } from './inline-svg.ts';
import { readJsonLd } from './json-ld.ts';
import { findBackgrounds } from './logo-backgrounds.ts';
import { foldName, LOGO_WORD, weighElement, type LogoSetting } from './logo-weight.ts';
import { absoluteUrl } from './reading.ts';
import { firstText, valuesOf, type SchemaItem } from './schema-item.ts';

/** An image that looks like the business's logo. A drawing that stands in the page is a `data:` address. */
export interface LogoCandidate {
  url: string;
  raw: string;
  method: ReadMethod;
  locator: string;
  excerpt: string;
  weight: number;
}

type Add = (raw: string | undefined, from: { method: ReadMethod; weight: number; locator: () => string; excerpt: string; base?: string }) => void;

const CANDIDATES_MAX = 200;
const IMAGES_LOOKED_AT_MAX = 1_000;
const DRAWINGS_MAX = 3;
/** However much speaks for an image, what the page itself calls the logo (34 and more) stands before it. */
const SEEN_WEIGHT_MAX = 33;
const RAW_MAX = 2_000;
/** Elements beside images that may carry `itemprop="logo"`. */
const MARKED_UP = ['meta', 'link', 'a', 'object', 'span', 'div'];

/**
 * Logo candidates of a page, best first, each address once: those of structured data, og:logo, images, drawings and
 * backgrounds that look like it, and last the icons. `resources` may hold the page's stylesheets.
 */
export function findLogos(page: HtmlPage, base: string, resources: readonly PageResource[] = []): LogoCandidate[] {
  const found = new Map<string, LogoCandidate>();
  const add: Add = (raw, { method, weight, locator, excerpt, base: from = base }) => {
    if (!raw || found.size > CANDIDATES_MAX) return;
    const url = raw.startsWith('data:image/') ? raw : absoluteUrl(raw, from);
    if (!url) return;
    const same = found.get(url);
    // Seen again, it is likelier, and still no more than what is declared.
    if (same) same.weight = Math.max(same.weight, weight) + (same.weight < SEEN_WEIGHT_MAX ? 1 : 0);
    else found.set(url, { url, raw: raw.slice(0, RAW_MAX), method, locator: locator(), excerpt, weight });
  };
  const items = readJsonLd(page);
  const isElsewhere = items.some((item) => businessKind(item) !== null && leadsElsewhere(firstText(item, 'url')?.text, base));
  const setting: LogoSetting = { base, isElsewhere, names: namesOf(page, items), known: new Map() };
  addDeclared(items, page, isElsewhere, add);
  addImages(page, setting, add);
  addDrawings(page, setting, add);
  for (const { url, sheetUrl, weight, locator, rule } of findBackgrounds(page, setting, resources)) {
    add(url, { method: 'stylesheet', weight: Math.min(SEEN_WEIGHT_MAX, weight), locator: () => locator, excerpt: rule, ...(sheetUrl === null ? {} : { base: sheetUrl }) });
  }
  if (!isElsewhere) addIcons(page, add);
  return [...found.values()].sort((a, b) => b.weight - a.weight);
}

function addDeclared(items: readonly SchemaItem[], page: HtmlPage, isElsewhere: boolean, add: Add): void {
  for (const item of items) {
    for (const value of valuesOf(item, 'logo')) {
      const raw = value.item ? (valuesOf(value.item, 'url', 'contentUrl')[0]?.text || value.item.id || undefined) : value.text;
      add(raw ?? undefined, { method: 'json-ld', weight: 40, locator: () => value.locator, excerpt: value.excerpt() });
    }
    for (const value of businessKind(item) === null ? [] : valuesOf(item, 'image')) {
      const raw = value.item ? valuesOf(value.item, 'url', 'contentUrl')[0]?.text : value.text;
      if (raw && LOGO_WORD.test(raw.slice(0, 400))) add(raw, { method: 'json-ld', weight: 20, locator: () => value.locator, excerpt: value.excerpt() });
    }
  }
  const ogLogo = isElsewhere ? null : page.meta('og:logo');
  if (ogLogo) add(ogLogo.content, { method: 'meta', weight: 34, locator: () => page.locate(ogLogo.element), excerpt: ogLogo.content });
}

function addImages(page: HtmlPage, setting: LogoSetting, add: Add): void {
  const isMarkedUp = (element: HtmlElement): boolean => (element.marks & MARKS.itemprop) !== 0 && element.attribs['itemprop'] === 'logo';
  const elements = [
    ...page.named('img').slice(0, IMAGES_LOOKED_AT_MAX), ...page.named('amp-img'),
    ...page.marked.filter((one) => MARKED_UP.includes(one.name) && isMarkedUp(one)).sort((a, b) => MARKED_UP.indexOf(a.name) - MARKED_UP.indexOf(b.name)),
  ];
  for (const element of elements) {
    const weight = isMarkedUp(element) ? weighElement(element, setting) : Math.min(SEEN_WEIGHT_MAX, weighElement(element, setting));
    const source = weight > 0 ? imageSource(element) : undefined;
    if (!source) continue;
    add(source, { method: isMarkedUp(element) ? 'microdata' : 'image', weight, locator: () => page.locate(element), excerpt: `${element.attribs['alt'] ?? ''} ${source}`.trim() });
  }
}

/** An `<svg>` written into the page: only where a link home, a header or its own words call it the logo. */
function addDrawings(page: HtmlPage, setting: LogoSetting, add: Add): void {
  const weighed = page.named('svg').slice(0, IMAGES_LOOKED_AT_MAX).map((svg) => ({ svg, weight: weighElement(svg, setting) })).filter(({ weight }) => weight > 0);
  if (weighed.length === 0) return;
  let ids: Map<string, HtmlElement> | null = null;
  const elementById = (id: string): HtmlElement | undefined => {
    ids ??= new Map(page.elements.filter(({ marks }) => (marks & MARKS.id) !== 0).map((element) => [element.attribs['id'] ?? '', element]));
    return ids.get(id);
  };
  for (const { svg, weight } of weighed.sort((a, b) => b.weight - a.weight).slice(0, DRAWINGS_MAX)) {
    const file = serialiseSvg(svg, elementById);
    if (file) add(`data:image/svg+xml,${encodeURIComponent(file.toWellFormed())}`, { method: 'image', weight: Math.min(SEEN_WEIGHT_MAX, weight) - 1, locator: () => page.locate(svg), excerpt: file });
  }
}

function addIcons(page: HtmlPage, add: Add): void {
  for (const link of page.named('link')) {
    const rel = (link.attribs['rel'] ?? '').toLowerCase();
    const weight = rel.includes('apple-touch-icon') ? 8 : /\bicon\b/.test(rel) && !rel.includes('mask-icon') ? 5 : 0;
    if (weight > 0) add(link.attribs['href'], { method: 'link', weight, locator: () => page.locate(link), excerpt: link.attribs['href'] ?? '' });
  }
  const tile = page.meta('msapplication-tileimage');
  if (tile) add(tile.content, { method: 'meta', weight: 4, locator: () => page.locate(tile.element), excerpt: tile.content });
}

function namesOf(page: HtmlPage, items: readonly SchemaItem[]): string[] {
  const names = [page.meta('og:site_name')?.content, ...items.filter((item) => businessKind(item) !== null).map((item) => firstText(item, 'name')?.text)];
  return [...new Set(names.map((one) => foldName(one ?? '')))].filter((one) => one.length >= 4).slice(0, 6);
}

/** A directory's page names the business's own site on another host: the mark in its header is the directory's. */
function leadsElsewhere(website: string | undefined, base: string): boolean {
  const [site, here] = [website, base].map((one) => (one ? URL.parse(one)?.hostname.replace(/^www\./, '') : undefined));
  return site !== undefined && here !== undefined && site !== '' && site !== here && !site.endsWith(`.${here}`) && !here.endsWith(`.${site}`);
}

import type { HtmlElement } from './dom.ts';
import { absoluteUrl } from './reading.ts';

/** Sheets fetched of a page: enough for theme and brand, where a content system links thirty. */
const SHEETS_MAX = 6;
/** Sheets of parts that a site did not design, or that hold no rule of its look. */
const PARTS = /fonts\.(?:googleapis|bunny|gstatic)|use\.typekit|fast\.fonts|font-?awesome|dashicons|\/wp-includes\/|plugins\/|contact-form|cookie|lightbox|fancybox|swiper|slick|owl\.|select2|datepicker|leaflet|mapbox|chat|emoji|recaptcha|photoswipe|animate|aos\.|icomoon|icons?[./-]|print/i;
const OWN_WORDS = /theme|style|main|app\b|app[.-]|global|custom|site|base|screen|brand|bundle|index|layout|colou?r/i;

/** Whether a page links any sheet that findSheetLinks would name. */
export function hasSheetLinks(links: readonly HtmlElement[], base: string): boolean {
  return links.some((link) => sheetOf(link, base) !== null);
}

/** The address of the sheet that a link brings to a screen; null when it brings none, or fonts alone. */
function sheetOf({ attribs }: HtmlElement, base: string): string | null {
  const rel = attribs['rel'];
  if (!rel || !/(?:^|\s)stylesheet(?:\s|$)/i.test(rel) || /alternate/i.test(rel) || /^\s*(?:print|speech)\s*$/i.test(attribs['media'] ?? '') && !/all/i.test(attribs['onload'] ?? '')) return null;
  const url = absoluteUrl(attribs['href'] ?? '', base);
  return !url || /fonts\.(?:googleapis|bunny)\.|fonts\.bunny\.net/i.test(url) ? null : url;
}

/** The stylesheets that a page links and that are worth fetching: at most six, in the page's order, those of its own design first to stay. */
export function findSheetLinks(links: readonly HtmlElement[], base: string): string[] {
  const found: { url: string; place: number; worth: number }[] = [];
  const here = URL.parse(base)?.hostname;
  for (const link of links) {
    const url = sheetOf(link, base);
    if (url === null || found.some((one) => one.url === url)) continue;
    const isOwn = URL.parse(url)?.hostname === here;
    found.push({ url, place: found.length, worth: Number(isOwn) + (OWN_WORDS.test(url) ? 1 : 0) - (PARTS.test(url) ? 3 : 0) });
    if (found.length >= 60) break;
  }
  return found.sort((a, b) => b.worth - a.worth || a.place - b.place).slice(0, SHEETS_MAX).sort((a, b) => a.place - b.place).map(({ url }) => url);
}

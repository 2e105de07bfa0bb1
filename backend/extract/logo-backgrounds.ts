import type { PageResource } from '#domain/page-capture.ts';
import { MARKS, type HtmlElement } from './dom.ts';
import type { HtmlPage } from './html-page.ts';
import { LOGO_WORD, weighElement, type LogoSetting } from './logo-weight.ts';
import { matchesSelector, type Selector } from './style-selectors.ts';
import { readStyleAttribute, readStyleSheet, type StyleDeclaration, type StyleSheet } from './style-sheets.ts';

/** A logo drawn as a background: `.logo { background-image: url(logo.svg) }`. */
export interface BackgroundLogo {
  url: string;
  /** The sheet whose address the URL is relative to; null: the page's. */
  sheetUrl: string | null;
  weight: number;
  locator: string;
  rule: string;
}

const BACKGROUNDS_MAX = 20;
const SHEET_RULES_MAX = 40;
const IMAGE_ADDRESS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/i;
const decoder = new TextDecoder();

/** Backgrounds of elements that look like the logo: by `style`, by the page's own `<style>`, by the sheets that came with it. */
export function findBackgrounds(page: HtmlPage, setting: LogoSetting, resources: readonly PageResource[]): BackgroundLogo[] {
  const found = fromAttributes(page, setting);
  for (const { url, kind, bytes } of resources) {
    if (kind === 'stylesheet' && bytes) found.push(...fromSheet(readStyleSheet(decoder.decode(bytes)), url, url, page, setting));
  }
  for (const style of page.named('style')) {
    const css = style.children.map((child) => ('data' in child ? child.data : '')).join('');
    // Parsing costs more than the whole page: only where a sheet speaks of a logo's background at all.
    if (css.includes('url(') && /(?:logo|brand)[^{}]{0,80}\{[^{}]{0,400}url\(/i.test(css.slice(0, 300_000))) found.push(...fromSheet(readStyleSheet(css), null, page.locate(style), page, setting));
  }
  return found.slice(0, BACKGROUNDS_MAX);
}

function fromAttributes(page: HtmlPage, setting: LogoSetting): BackgroundLogo[] {
  const found: BackgroundLogo[] = [];
  for (const element of page.elements) {
    if ((element.marks & MARKS.style) === 0 || !element.attribs['style']?.includes('url(') || found.length >= BACKGROUNDS_MAX) continue;
    const weight = weighElement(element, setting);
    const url = weight > 0 ? imageIn(readStyleAttribute(element.attribs['style'])) : null;
    if (url) found.push({ url, sheetUrl: null, weight: weight - 1, locator: page.locate(element), rule: element.attribs['style'].slice(0, 200) });
  }
  return found;
}

function fromSheet(sheet: StyleSheet, sheetUrl: string | null, locator: string, page: HtmlPage, setting: LogoSetting): BackgroundLogo[] {
  const found: BackgroundLogo[] = [];
  let looked = 0;
  for (const { selectors, declarations, text } of sheet.rules) {
    if (!text.includes('url(') && !declarations.some(({ value }) => value.includes('url('))) continue;
    const isNamed = LOGO_WORD.test(text.slice(0, text.indexOf('{'))) || /brand/i.test(text.slice(0, text.indexOf('{')));
    const url = isNamed ? imageIn(declarations) : null;
    if (!url || (looked += 1) > SHEET_RULES_MAX) continue;
    const element = selectors.map((one) => findMatch(page, one)).find((one) => one !== undefined);
    const weight = element ? Math.max(weighElement(element, setting), 0) : 0;
    if (weight > 0) found.push({ url, sheetUrl, weight: weight - 1, locator, rule: text });
  }
  return found;
}

function findMatch(page: HtmlPage, selector: Selector): HtmlElement | undefined {
  const { id, classes, tag } = selector.subject;
  if (id === null && classes.length === 0 && tag === null) return undefined;
  const candidates = tag === null ? page.elements : page.named(tag);
  return candidates.find((element) => (id !== null || (element.marks & MARKS.class) !== 0 || classes.length === 0) && matchesSelector(element, selector, classesOf));
}

function classesOf(element: HtmlElement): ReadonlySet<string> {
  return new Set(element.attribs['class']?.split(/\s+/));
}

function imageIn(declarations: readonly StyleDeclaration[]): string | null {
  for (const { property, value } of declarations) {
    if (property !== 'background' && property !== 'background-image') continue;
    const [, double, single, bare] = IMAGE_ADDRESS.exec(value) ?? [];
    const url = double ?? single ?? bare;
    if (url) return url;
  }
  return null;
}

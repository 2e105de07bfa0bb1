import type { PageResource } from '#domain/page-capture.ts';
import { isText, type HtmlElement } from './dom.ts';
import { readFonts, type FoundFont } from './fonts.ts';
import { readPalette, type FoundColour } from './palette.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';
import { styleElements, styleRoot, type SourcedSheet } from './style-cascade.ts';
import { readStyleSheet } from './style-sheets.ts';
import { hasSheetLinks } from './sheet-links.ts';
import { readTextRuns } from './text-runs.ts';
import { readThemeColour } from './theme-colour.ts';

/**
 * What the page looks like: its colours and fonts, from its stylesheets, and its theme colour. A page whose own sheets
 * did not come with the capture shows no palette: half of its rules would tell another one. Nothing is parsed then.
 */
export function readLook(reading: Reading): Candidate[] {
  return [...readThemeColour(reading), ...readStyles(reading)];
}

function readStyles({ page, capture }: Reading): Candidate[] {
  const sheets = hasItsSheets(page.named('link'), capture.finalUrl, capture.resources) ? collectSheets(page.named('style'), page.locate, capture.resources) : [];
  const hasRules = sheets.some(({ sheet }) => sheet.rules.length > 0);
  const styles = hasRules ? styleElements(page.elements, sheets, page.locate) : new Map<never, never>();
  const runs = hasRules ? readTextRuns(page.elements, styles, page.named('body').length > 0 ? {} : styleRoot(sheets)) : [];
  const palette = hasRules ? readPalette(page.elements, styles, runs) : [];
  const fonts = readFonts(page, runs);
  const [firstColour, firstFont] = [palette[0], fonts[0]];
  return [
    ...(firstColour ? [candidate('palette', palette.map(({ hex, share, role, rule }) => ({ hex, share, role, rule })), asProof(firstColour, palette.map(({ hex, share, role }) => `${hex} ${role} ${share}`)))] : []),
    ...(firstFont ? [candidate('fonts', fonts.map(({ family, share, role, rule }) => ({ family, share, role, rule })), asProof(firstFont, fonts.map(({ family, share, role }) => `${family} ${role} ${share}`)))] : []),
  ];
}

function asProof({ source, rule }: FoundColour | FoundFont, listed: readonly string[]): { raw: string; method: 'stylesheet'; locator: string; excerpt: string } {
  return { raw: listed.join(', '), method: 'stylesheet', locator: source, excerpt: rule };
}

/** True when the sheets that the page links were had, as far as they were asked for; or when it links none. */
function hasItsSheets(links: readonly HtmlElement[], base: string, resources: readonly PageResource[]): boolean {
  return resources.some(({ kind, bytes }) => kind === 'stylesheet' && bytes !== null) || !hasSheetLinks(links, base);
}

/** Builders of sites write a megabyte of rules into a page: the first ones are its theme, the rest its parts. */
const OWN_CHARACTERS_MAX = 400_000;
const decoder = new TextDecoder();

/** Linked sheets first, then the page's own `<style>`: where both aim equally, the page's own mostly stands later. */
function collectSheets(styleElements: readonly HtmlElement[], locate: (element: HtmlElement) => string, resources: readonly PageResource[]): SourcedSheet[] {
  const linked = resources.flatMap(({ kind, url, bytes }) => (kind === 'stylesheet' && bytes ? [{ source: url, sheet: readStyleSheet(decoder.decode(bytes)) }] : []));
  let characters = 0;
  const own = styleElements.flatMap((element) => {
    const css = element.children.map((child) => (isText(child) ? child.data : '')).join('');
    characters += css.length;
    return characters > OWN_CHARACTERS_MAX || css.trim() === '' || element.attribs['media'] === 'print' ? [] : [{ source: locate(element), sheet: readStyleSheet(css) }];
  });
  return [...linked, ...own];
}

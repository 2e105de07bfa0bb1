import { isText, type HtmlElement } from './dom.ts';
import type { HtmlPage } from './html-page.ts';
import { absoluteUrl } from './reading.ts';

/** A language version of the page, as the page links to it. */
export interface LanguageVersion {
  /** ISO 639-1. */
  language: string;
  url: string;
}

const LANGUAGE_BY_LABEL: ReadonlyMap<string, string> = new Map([
  ['fr', 'fr'], ['français', 'fr'], ['francais', 'fr'], ['french', 'fr'], ['version française', 'fr'], ['en français', 'fr'], ['français (ca)', 'fr'], ['fr-ca', 'fr'],
  ['en', 'en'], ['english', 'en'], ['anglais', 'en'], ['english version', 'en'], ['in english', 'en'], ['eng', 'en'], ['english (ca)', 'en'], ['en-ca', 'en'],
  ['nl', 'nl'], ['nederlands', 'nl'], ['de', 'de'], ['deutsch', 'de'], ['es', 'es'], ['español', 'es'], ['it', 'it'], ['italiano', 'it'], ['pt', 'pt'], ['português', 'pt'],
]);
const LABEL_CHARACTERS_MAX = 20;
const NESTED_MAX = 4;
/** More links than any switcher is far down. */
const ANCHORS_MAX = 1_500;
const VERSIONS_MAX = 12;

/** The other language versions that a page names: by `hreflang` in its head, and by its visible language switch. */
export function readLanguageVersions(page: HtmlPage, pageUrl: string, own: string | null): LanguageVersion[] {
  const versions = new Map<string, string>();
  const take = (language: string | undefined, href: string | undefined): void => {
    if (language === undefined || language === own || versions.has(language) || versions.size >= VERSIONS_MAX) return;
    const url = absoluteUrl(href ?? '', pageUrl);
    if (url !== null && url !== pageUrl) versions.set(language, url);
  };
  for (const link of page.named('link')) {
    const tag = link.attribs['hreflang'];
    if (tag && link.attribs['rel']?.toLowerCase().includes('alternate')) take(/^[a-z]{2}(?=$|[-_])/i.exec(tag)?.[0].toLowerCase(), link.attribs['href']);
  }
  const anchors = page.named('a');
  for (let index = 0; index < anchors.length && index < ANCHORS_MAX; index += 1) {
    const anchor = anchors[index];
    const language = anchor && LANGUAGE_BY_LABEL.get(labelOf(anchor));
    if (anchor && language) take(language, anchor.attribs['href']);
  }
  return [...versions].map(([language, url]) => ({ language, url }));
}

/** The first words inside a link, folded to lower case; empty for a long text, which names no language. */
function labelOf(anchor: HtmlElement): string {
  let at = anchor.firstChild;
  for (let depth = 0; at && depth < NESTED_MAX; depth += 1) {
    if (!isText(at)) at = at.firstChild ?? at.nextSibling;
    else if (at.data.length > LABEL_CHARACTERS_MAX + 40) return '';
    else {
      const label = at.data.trim();
      if (label) return label.length > LABEL_CHARACTERS_MAX ? '' : label.toLowerCase();
      at = at.nextSibling;
    }
  }
  return '';
}

import type { LanguageValue } from '#domain/observation.ts';
import type { PageCapture } from '#domain/page-capture.ts';
import type { HtmlElement } from './dom.ts';
import type { HtmlPage } from './html-page.ts';
import { readLanguageVersions } from './language-links.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';
import { readWrittenLanguages } from './written-languages.ts';

const EXCERPT_CHARACTERS = 200;
const EXCERPT_LINE_CHARACTERS_MIN = 25;

export interface PageLanguage extends LanguageValue {
  raw: string;
  locator: string;
}

/** The language that a page declares, those that its visible text is written in, and its versions in others. */
export function readPageLanguage(page: HtmlPage, capture: PageCapture): PageLanguage {
  const sources = declarations(page, capture);
  const first = sources.find(([raw]) => languageCode(raw) !== null);
  const declared = languageCode(first?.[0]);
  // "fr" on the page and "fr_CA" as its locale are one declaration.
  const region = sources.filter(([raw]) => languageCode(raw) === declared).map(([raw]) => regionCode(raw)).find((one) => one !== null);
  const written = readWrittenLanguages(page.lines);
  const versions = readLanguageVersions(page, capture.finalUrl, declared ?? written.detected);
  return {
    declared, ...written,
    ...(declared !== null && region && { region }), ...(versions.length > 0 && { versions }),
    raw: first?.[0] ?? '', locator: locatorOf(first?.[1], page),
  };
}

type Declaration = [raw: string | undefined, from: HtmlElement | string | undefined];

/** Best first. */
function declarations(page: HtmlPage, capture: PageCapture): Declaration[] {
  const html = page.named('html').find((one) => one.attribs['lang'] || one.attribs['xml:lang']);
  const body = page.named('body')[0];
  const metaLanguage = page.meta('content-language');
  const locale = page.meta('og:locale');
  const self = page.named('link').find((one) => one.attribs['href'] === capture.finalUrl && one.attribs['hreflang'] && one.attribs['hreflang'] !== 'x-default');
  return [
    [html?.attribs['lang'] || html?.attribs['xml:lang'], 'html'],
    [metaLanguage?.content, metaLanguage?.element],
    [capture.headers['content-language'], 'header content-language'],
    [body?.attribs['lang'], 'body'],
    [locale?.content, locale?.element],
    [self?.attribs['hreflang'], self],
  ];
}

function locatorOf(from: HtmlElement | string | undefined, page: HtmlPage): string {
  if (from === undefined) return 'html';
  return typeof from === 'string' ? from : page.locate(from);
}

export function languageCandidate({ raw, locator, ...value }: PageLanguage, { page }: Reading): Candidate {
  let prose = '';
  for (const line of page.lines) {
    if (prose.length >= EXCERPT_CHARACTERS) break;
    if (line.text.length >= EXCERPT_LINE_CHARACTERS_MIN && line.area !== 'nav') prose += `${prose && ' '}${line.text}`;
  }
  const excerpt = [raw && `lang="${raw}"`, prose.slice(0, EXCERPT_CHARACTERS)].filter(Boolean).join(' · ');
  return candidate('pageLanguage', value, { raw, method: 'meta', locator, excerpt });
}

/** Two letters of "fr-CA", "FR_ca" or "fra"; null for anything else. */
function languageCode(raw: string | undefined): string | null {
  const code = /^\s*([a-z]{2,3})(?:[-_,;\s]|$)/i.exec(raw ?? '')?.[1]?.toLowerCase();
  if (!code) return null;
  return code.length === 2 ? (TWO_LETTERS[code] ?? code) : (THREE_LETTERS[code] ?? null);
}

/** "CA" of "fr-CA" and "zh_Hant_CA"; null without a region. */
function regionCode(raw: string | undefined): string | null {
  return /^\s*[a-z]{2,3}[-_](?:[a-z]{4}[-_])?([a-z]{2})(?![a-z])/i.exec(raw ?? '')?.[1]?.toUpperCase() ?? null;
}

/** Norwegian has two written forms and a code for both; pages mean the common one. */
const TWO_LETTERS: Record<string, string> = { no: 'nb' };
const THREE_LETTERS: Record<string, string> = { fra: 'fr', fre: 'fr', eng: 'en', spa: 'es', deu: 'de', ger: 'de', nld: 'nl', dut: 'nl', ita: 'it', por: 'pt' };

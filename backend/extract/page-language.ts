import type { LanguageValue } from '#domain/observation.ts';
import { detectLanguage } from '#normalize/language.ts';
import type { HtmlPage } from './html-page.ts';
import type { Reading } from './reading.ts';
import { candidate, type Candidate } from './reading.ts';
import type { PageCapture } from '#domain/page-capture.ts';

/** Enough running text to be sure; more only costs time. */
const JUDGED_CHARACTERS = 2_000;
const LINE_CHARACTERS_MIN = 25;

export interface PageLanguage extends LanguageValue {
  raw: string;
  locator: string;
}

/** The language that a page declares, and the one that its body text is written in. */
export function readPageLanguage(page: HtmlPage, capture: PageCapture): PageLanguage {
  const html = page.named('html').find((one) => one.attribs['lang'] || one.attribs['xml:lang']);
  const body = page.named('body')[0];
  const metaLanguage = page.meta('content-language');
  const locale = page.meta('og:locale');
  const sources: [raw: string | undefined, locator: string][] = [
    [html?.attribs['lang'] || html?.attribs['xml:lang'], 'html'],
    [metaLanguage?.content, metaLanguage ? page.locate(metaLanguage.element) : ''],
    [capture.headers['content-language'], 'header content-language'],
    [body?.attribs['lang'], 'body'],
    [locale?.content, locale ? page.locate(locale.element) : ''],
  ];
  const declared = sources.find(([raw]) => languageCode(raw) !== null);
  const judged = detectLanguage(bodyText(page));
  const detected = languageCode(judged.language ?? undefined);
  return {
    declared: languageCode(declared?.[0]), detected, confidence: detected === null ? 0 : Math.min(1, Math.max(0, judged.confidence)),
    raw: declared?.[0] ?? '', locator: declared?.[1] ?? 'html',
  };
}

export function languageCandidate({ raw, locator, ...value }: PageLanguage, { page }: Reading): Candidate {
  const excerpt = [raw && `lang="${raw}"`, page.lines.filter(isProse).map((line) => line.text).join(' ').slice(0, 200)].filter(Boolean).join(' · ');
  return candidate('pageLanguage', value, { raw, method: 'meta', locator, excerpt });
}

/** Two letters of "fr-CA", "FR_ca" or "fra"; null for anything else. */
function languageCode(raw: string | undefined): string | null {
  const code = /^\s*([a-z]{2,3})(?:[-_,\s]|$)/i.exec(raw ?? '')?.[1]?.toLowerCase();
  if (!code) return null;
  return code.length === 2 ? code : (THREE_LETTERS[code] ?? null);
}

const THREE_LETTERS: Record<string, string> = { fra: 'fr', fre: 'fr', eng: 'en', spa: 'es', deu: 'de', ger: 'de', nld: 'nl', dut: 'nl', ita: 'it', por: 'pt' };

function isProse(line: HtmlPage['lines'][number]): boolean {
  return line.text.length >= LINE_CHARACTERS_MIN && line.area !== 'nav';
}

/** Running text first: names, menus and hours say little about a language. */
function bodyText(page: HtmlPage): string {
  const seen = new Set<string>();
  let prose = '';
  for (const line of page.lines) {
    if (!isProse(line) || seen.has(line.text)) continue;
    seen.add(line.text);
    prose += `${line.text} `;
    if (prose.length >= JUDGED_CHARACTERS) break;
  }
  if (prose.length >= 80) return prose.slice(0, JUDGED_CHARACTERS);
  return page.lines.map((line) => line.text).join(' ').slice(0, JUDGED_CHARACTERS);
}

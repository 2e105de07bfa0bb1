import { createFormats, type Formats } from '#contract/formats.ts';
import { spaceFrench } from '#contract/french-spaces.ts';
import type { Overview } from '#contract/overview.ts';
import type { WarningSign } from '#domain/review-figures.ts';
import type { UiLanguage, Words } from '#domain/words.ts';
import { REPORT_WORDS, type ReportWord } from './report-words.ts';

/** All that the one page is drawn from: what the page Overview shows, with the names of what it mentions. */
export interface ReportData {
  brand: string;
  overview: Overview;
  /** Living warnings of reviews, the newest first. */
  warnings: readonly { name: string; sign: WarningSign }[];
  checkTitles: ReadonlyMap<string, Words>;
  publisherNames: ReadonlyMap<string, Words>;
}

export const PAPERS = ['letter', 'a4'] as const;
export type Paper = (typeof PAPERS)[number];

/** Places where Letter lies in the tray; everywhere else it is A4 (ISO 216). */
const LETTER_COUNTRIES: ReadonlySet<string> = new Set(['CA', 'US', 'MX', 'PR', 'PH', 'CL', 'CO', 'VE']);
const LOCALE = /^(fr|en)-([A-Z]{2})$/;

/** How a page is written: BCP 47 locale and paper. */
export interface ReportForm {
  locale: string;
  language: UiLanguage;
  paper: Paper;
}

/** The form of a locale like "fr-CA"; null for one that is not French or English, or names no country. */
export function formOf(locale: string): ReportForm | null {
  const [, language, country = ''] = LOCALE.exec(locale) ?? [];
  return language === 'fr' || language === 'en' ? { locale, language, paper: LETTER_COUNTRIES.has(country) ? 'letter' : 'a4' } : null;
}

/** The paper that lies in the tray where clocks show that zone (IANA), roughly: Letter in the Americas, A4 elsewhere. */
export function paperIn(timeZone: string): Paper {
  return timeZone.startsWith('America/') ? 'letter' : 'a4';
}

/** What every part of the page needs to say something. */
export interface Teller {
  formats: Formats;
  say(word: ReportWord, params?: Record<string, string>): string;
  checkTitle(id: string): string;
  publisherName(id: string): string;
  /** A measure, or the words for one that rests on nothing. */
  measure(value: number | null, format: (value: number) => string): string;
}

/** Words and numbers in the form's language; what has no name is called by its id. */
export function tellIn({ locale, language }: ReportForm, { checkTitles, publisherNames }: ReportData): Teller {
  const spoken = (text: string): string => (language === 'fr' ? spaceFrench(text) : text);
  const say: Teller['say'] = (word, params = {}) => spoken(REPORT_WORDS[word][language]).replace(/\{(\w+)\}/g, (mark, name: string) => params[name] ?? mark);
  return {
    formats: createFormats(locale, 'UTC'), say,
    checkTitle: (id) => checkTitles.get(id)?.[language] ?? id,
    publisherName: (id) => publisherNames.get(id)?.[language] ?? id,
    measure: (value, format) => (value === null ? say('notEnough') : format(value)),
  };
}

const FILE_NOUN: Readonly<Record<UiLanguage, string>> = { fr: 'apercu', en: 'overview' };

/** "lunetterie-boreale-apercu-2026-11-22.pdf" in French, "-overview-" in English: a name that any system takes. */
export function reportName(brand: string, asOf: string | null, language: UiLanguage): string {
  const name = brand.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return `${[name === '' ? 'enseigne' : name, FILE_NOUN[language], asOf?.slice(0, 10)].filter(Boolean).join('-')}.pdf`;
}

import { createInstance, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { spaceFrench } from '#contract/french-spaces.ts';
import type en from '../locales/en.json';
import { FIRST_PART, WORD_PARTS } from './word-parts.ts';

export type Language = 'fr' | 'en';
export const LANGUAGES: readonly Language[] = ['fr', 'en'];
const i18n = createInstance();
const STORAGE_KEY = 'enseigne-language';
/** What has been asked for, whatever the language: another language must bring all of it before it is drawn. */
const askedParts = new Set<string>();
let wanted: Language;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** Starts with the language chosen before, else the browser's first that we speak, else English. */
export async function startLanguages(): Promise<void> {
  const language = readChoice() ?? fromBrowser();
  wanted = language;
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  askedParts.add(FIRST_PART);
  await loadPart(language, FIRST_PART);
  document.documentElement.lang = language;
}

/** Changes the language of the page, loading its words first so that nothing flickers through keys. */
export async function changeLanguage(language: Language): Promise<void> {
  wanted = language;
  await Promise.all([...askedParts].map((part) => loadPart(language, part)));
  localStorage.setItem(STORAGE_KEY, language);
  document.documentElement.lang = language;
  await i18n.changeLanguage(language);
}

/** Fetches a part of the program together with the words that it says; the build writes this around every lazy import that needs words. */
export async function bringWords<T>(part: string, fetchCode: () => Promise<T>): Promise<T> {
  askedParts.add(part);
  // While the language is being changed, the page is drawn in the old one for a moment more; before the first, in none.
  const drawn = i18n.isInitialized ? getLanguage() : wanted;
  const [code] = await Promise.all([fetchCode(), loadPart(drawn, part), drawn !== wanted && loadPart(wanted, part)]);
  return code;
}

/** The language now drawn. */
export function getLanguage(): Language {
  return i18n.language === 'fr' ? 'fr' : 'en';
}

/** The words of a language, and which it is. */
export interface Words {
  t: TFunction;
  language: Language;
}

let words: Words | undefined;

/** The words now drawn: the same object until the language changes. */
export function getWords(): Words {
  const language = getLanguage();
  if (words?.language !== language) words = { t: i18n.getFixedT(language), language };
  return words;
}

/** Calls back whenever the language has changed; returns what ends that. */
export function watchLanguage(onChange: () => void): () => void {
  i18n.on('languageChanged', onChange);
  return () => i18n.off('languageChanged', onChange);
}

/** A field of the master record or of a listing by its name for people; undefined for what is none. */
export function fieldName(field: string): string | undefined {
  const name = i18n.t(`field.${field}` as 'field.phone', { defaultValue: '' });
  return name === '' ? undefined : name;
}

async function loadPart(language: Language, part: string): Promise<void> {
  const words = await WORD_PARTS[language][part]?.();
  if (words) i18n.addResourceBundle(language, 'translation', language === 'fr' ? spaceAll(words.default) : words.default, true, true);
}

function spaceAll(words: object): object {
  return Object.fromEntries(Object.entries(words).map(([name, value]: [string, unknown]) => [name, typeof value === 'string' ? spaceFrench(value) : spaceAll(value as object)]));
}

function readChoice(): Language | undefined {
  const chosen = localStorage.getItem(STORAGE_KEY);
  return LANGUAGES.find((one) => one === chosen);
}

function fromBrowser(): Language {
  for (const tag of navigator.languages) {
    const match = LANGUAGES.find((one) => tag.toLowerCase().startsWith(one));
    if (match) return match;
  }
  return 'en';
}

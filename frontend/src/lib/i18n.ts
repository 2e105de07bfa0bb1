import { createInstance, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type en from '../locales/en.json';

export type Language = 'fr' | 'en';
export const LANGUAGES: readonly Language[] = ['fr', 'en'];
const i18n = createInstance();
const STORAGE_KEY = 'enseigne-language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** Starts with the language chosen before, else the browser's first that we speak, else English. */
export async function startLanguages(): Promise<void> {
  const language = readChoice() ?? fromBrowser();
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: await loadWords(language) } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

/** Changes the language of the page, loading its words first so that nothing flickers through keys. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!i18n.hasResourceBundle(language, 'translation')) {
    i18n.addResourceBundle(language, 'translation', await loadWords(language));
  }
  localStorage.setItem(STORAGE_KEY, language);
  document.documentElement.lang = language;
  await i18n.changeLanguage(language);
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

async function loadWords(language: Language): Promise<object> {
  return language === 'fr' ? (await import('../locales/fr.json')).default : (await import('../locales/en.json')).default;
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

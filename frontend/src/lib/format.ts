import { createContext, useContext } from 'react';
import { createFormats, type Formats } from '#contract/formats.ts';
import type { Language } from './i18n.ts';
import { useWords } from './use-words.ts';

/** The zone (IANA) in which a part of the page tells its moments; null: the reader's own. */
export const TimeZoneContext = createContext<string | null>(null);

/** The formats of the language now drawn. */
export function useFormats(): Formats {
  const { language } = useWords();
  const timeZone = useContext(TimeZoneContext);
  return formatsOf(localeOf(language, navigator.languages), timeZone);
}

let picked: { language: Language; preferred: readonly string[]; locale: string } | undefined;

/** What was picked last: hundreds of cells ask, and the browser's list stays the same object until it changes. */
function localeOf(language: Language, preferred: readonly string[]): string {
  if (picked?.language !== language || picked.preferred !== preferred) picked = { language, preferred, locale: pickLocale(language, preferred) };
  return picked.locale;
}

const made = new Map<string, Formats>();

/** The formats of a locale and zone, made once for the whole page: a formatter of numbers costs more to make than a whole row to draw. */
export function formatsOf(locale: string, timeZone: string | null): Formats {
  const key = `${locale} ${timeZone ?? ''}`;
  const formats = made.get(key) ?? createFormats(locale, timeZone);
  made.set(key, formats);
  return formats;
}

/** The reader's own region of that language, where the browser names one. */
export function pickLocale(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => tag.toLowerCase().startsWith(`${language}-`) && isLocale(tag)) ?? `${language}-CA`;
}

/** Browsers of a system without a locale name one that Intl refuses ("en-US@posix"). */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

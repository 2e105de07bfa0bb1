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
  return formatsOf(pickLocale(language, navigator.languages), timeZone);
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

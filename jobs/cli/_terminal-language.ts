import type { UiLanguage, Words } from '#domain/words.ts';
import { say } from '#imports/say.ts';

/** The language of the terminal (LC_ALL, LANG): French where it is, else English. */
export function terminalLanguage(locale: string = new Intl.DateTimeFormat().resolvedOptions().locale): UiLanguage {
  return locale.startsWith('fr') ? 'fr' : 'en';
}

/** A number as the language writes it, with as many decimals as are given. */
export function shownNumber(value: number, language: UiLanguage, decimals = 0): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}

/** A moment by the clock of this machine. */
export function shownMoment(moment: string, language: UiLanguage): string {
  return new Date(moment).toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA', { dateStyle: 'medium', timeStyle: 'short' });
}

/** A sentence in one language, its numbers as that language writes them. */
export function sayIn(language: UiLanguage, words: Words, params: Record<string, string | number | Words> = {}): string {
  const shown = Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? shownNumber(value, language) : value] as const);
  return say(words, Object.fromEntries(shown))[language];
}

import { en } from './en.ts';
import { fr } from './fr.ts';
import { deHours } from './hours/de.ts';
import { esHours } from './hours/es.ts';
import { itHours } from './hours/it.ts';
import { nlHours } from './hours/nl.ts';
import { plHours } from './hours/pl.ts';
import { ptHours } from './hours/pt.ts';
import { ruHours } from './hours/ru.ts';
import type { HoursWords } from './hours/hours-words.ts';
import type { LanguageWords } from './language-words.ts';

/** Every language that the readers know. */
export const ALL_WORDS: readonly LanguageWords[] = [fr, en];

/** Every language whose opening hours are read; a language may begin with these alone. */
export const HOURS_LANGUAGES: readonly HoursWords[] = [fr, en, deHours, nlHours, esHours, itHours, ptHours, plHours, ruHours];

/** The words of all languages that `pick` takes from each. */
export function wordsOf(pick: (words: LanguageWords) => readonly string[]): string[] {
  return [...new Set(ALL_WORDS.flatMap(pick))];
}

/** Word → key over all languages, from tables of key → words. A word of two keys belongs to the first. */
export function keysByWord<Key extends string>(pick: (words: LanguageWords) => Readonly<Record<Key, readonly string[]>>): Map<string, Key> {
  const keys = new Map<string, Key>();
  for (const language of ALL_WORDS) {
    for (const [key, words] of Object.entries(pick(language)) as [Key, readonly string[]][]) {
      for (const word of words) if (!keys.has(word)) keys.set(word, key);
    }
  }
  return keys;
}

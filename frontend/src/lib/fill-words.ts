import type { Language } from './i18n.ts';

export type Bilingual = Record<Language, string>;

/** A sentence in the reader's language with its `{parameters}` filled in; one that is not given leaves a dash. */
export function fillWords(words: Bilingual, language: Language, params: Record<string, string | number | null> = {}): string {
  return words[language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '—'));
}

import { spaceFrench } from '#contract/french-spaces.ts';
import type { Language } from './i18n.ts';

export type Bilingual = Record<Language, string>;

/** A sentence in the reader's language with its `{parameters}` filled in; one that is not given leaves a dash. */
export function fillWords(words: Bilingual, language: Language, params: Record<string, string | number | null> = {}): string {
  return say(words, language).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '—'));
}

/**
 * What a sentence says apart from its values: brackets that hold one are left out, and so is all that follows the
 * first colon or semicolon. Values given as `params` are kept. "The hours differ ({days}): {observed} …" becomes "The hours differ."
 */
export function outlineWords(words: Bilingual, language: Language, params: Record<string, string | number> = {}): string {
  const sentence = say(words, language).replace(/\{(\w+)\}/g, (mark, name: string) => String(params[name] ?? mark));
  if (!sentence.includes('{')) return sentence;
  const clause = sentence.replace(/\s*\([^()]*\{[^()]*\)/g, '').split(/\s*[:;]\s/)[0] ?? '';
  return `${clause.replace(/\{\w+\}/g, '…').replace(/[.\s]+$/, '')}.`;
}

function say(words: Bilingual, language: Language): string {
  return language === 'fr' ? spaceFrench(words.fr) : words.en;
}

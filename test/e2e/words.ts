import { spaceFrench } from '#contract/french-spaces.ts';
import en from '../../frontend/src/locales/en.json' with { type: 'json' };
import fr from '../../frontend/src/locales/fr.json' with { type: 'json' };
import type { Language } from './open-browser.ts';

const WORDS = { fr, en };

/** What the dashboard says in a language, by the key in its locale files, with `{{…}}` filled in. */
export function say(language: Language, key: string, values: Record<string, string | number> = {}): string {
  const found = key.split('.').reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined), WORDS[language]);
  if (typeof found !== 'string') throw new Error(`There is no word "${key}" in ${language}.json.`);
  return (language === 'fr' ? spaceFrench(found) : found).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A score as a reader of that language sees it: one decimal. */
export function showScore(language: Language, score: number): string {
  return new Intl.NumberFormat(`${language}-CA`, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(score);
}

import type { Words } from '#domain/words.ts';

/** A sentence with its parameters filled in, in both languages; a parameter may itself differ by language. What is not given stays as written. */
export function say(words: Words, params: Record<string, string | number | Words> = {}): Words {
  return { fr: fill(words.fr, params, 'fr'), en: fill(words.en, params, 'en') };
}

function fill(sentence: string, params: Record<string, string | number | Words>, language: keyof Words): string {
  return sentence.replace(/\{(\w+)\}/g, (mark, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? mark : typeof value === 'object' ? value[language] : String(value);
  });
}

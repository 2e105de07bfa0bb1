import type { Language } from './i18n.ts';

/** The part that everything is drawn with from the start. */
export const FIRST_PART = 'all';

/** Where the words of a language come from, by part. As written here all come at once; the build puts parts by page in its place (`frontend/words-plugin.ts`). */
export const WORD_PARTS: Record<Language, Record<string, () => Promise<{ default: object }>>> = {
  fr: { [FIRST_PART]: () => import('../locales/fr.json') },
  en: { [FIRST_PART]: () => import('../locales/en.json') },
};

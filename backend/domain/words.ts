import { z } from 'zod';

/** The languages that the product itself speaks. */
export const UI_LANGUAGES = ['fr', 'en'] as const;
export const UiLanguage = z.enum(UI_LANGUAGES);
export type UiLanguage = z.infer<typeof UiLanguage>;

/** One sentence in every language of the product; `{name}` marks a parameter. */
export const Words = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
export type Words = z.infer<typeof Words>;

/** Parameters of a sentence. Plain values only: they are stored with verdicts. */
export const WordParams = z.record(z.string(), z.union([z.string(), z.number()]));
export type WordParams = z.infer<typeof WordParams>;

/** Two letters, ISO 639-1, of a language of a page, a listing or a review. */
export const LanguageTag = z.string().regex(/^[a-z]{2}$/);

import type { Context } from 'koa';
import type { UiLanguage } from '#domain/words.ts';

/** The language of an answer's sentences: the one that is asked for (Accept-Language), or English. */
export function languageOf(ctx: Context): UiLanguage {
  return ctx.acceptsLanguages('en', 'fr') === 'fr' ? 'fr' : 'en';
}

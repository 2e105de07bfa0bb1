import type { Context } from 'koa';
import { LANGUAGE_HEADER } from '#contract/version.ts';
import { UI_LANGUAGES, type UiLanguage } from '#domain/words.ts';

/**
 * The language of an answer's sentences: the one that the dashboard says it is drawn in; else the one that the signed-in
 * person has chosen for pages and mails; for a key and for nobody what is asked for (Accept-Language), or English.
 */
export function languageOf(ctx: Context): UiLanguage {
  const drawn = UI_LANGUAGES.find((one) => one === ctx.get(LANGUAGE_HEADER));
  const { session } = ctx.state as { session?: { language: UiLanguage | null } | null };
  return drawn ?? session?.language ?? (ctx.acceptsLanguages('en', 'fr') === 'fr' ? 'fr' : 'en');
}

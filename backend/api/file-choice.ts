import type { Context } from 'koa';
import { InvalidInputError } from '#backend/errors.ts';
import { UI_LANGUAGES, type UiLanguage } from '#domain/words.ts';
import { languageOf } from './middleware/language.ts';

/**
 * The kind of file that is asked for, `?as=csv`; without it the first of `kinds`. Not `format`, which is a word of the ranking's
 * view (the format of stores). Throws InvalidInputError.
 */
export function fileKindOf<K extends string>(ctx: Context, kinds: readonly [K, ...K[]]): K {
  // The audit log's file was asked for by `format` before; where `format` is a word of a view, it names no kind of file.
  const given = single(ctx.query['as']) ?? kinds.find((one) => one === single(ctx.query['format']));
  return given === undefined ? kinds[0] : oneOf('as', kinds, given);
}

/** The language that a file is written in, `?locale=fr-CA` or `fr`; `lang` and `language` are read, too, as earlier addresses have them. Without any the reader's. */
export function fileLanguageOf(ctx: Context): UiLanguage {
  const given = single(ctx.query['locale']) ?? single(ctx.query['lang']) ?? single(ctx.query['language']);
  return given === undefined ? languageOf(ctx) : oneOf('locale', UI_LANGUAGES, given.split('-')[0] ?? '');
}

function oneOf<K extends string>(name: string, known: readonly K[], given: string): K {
  const found = known.find((one) => one === given);
  if (found !== undefined) return found;
  const list = known.join(', ');
  throw new InvalidInputError({ fr: 'La demande ne convient pas.', en: 'The request does not fit.' }, [{ path: `query.${name}`, code: 'invalid-value', message: { fr: `« ${name} » est l’un de ces mots : ${list}.`, en: `“${name}” is one of: ${list}.` } }]);
}

function single(given: string | string[] | undefined): string | undefined {
  return Array.isArray(given) ? given[0] : given;
}

import type { Context } from 'koa';
import type { z } from 'zod';
import { en, fr } from 'zod/locales';
import { InvalidInputError, type GivenProblem } from '#backend/errors.ts';
import type { Words } from '#domain/words.ts';
import { languageOf } from './language.ts';

const SAID_BY = { fr: fr().localeError, en: en().localeError };
const DOES_NOT_FIT: Words = { fr: 'Les valeurs envoyées ne conviennent pas.', en: 'The values sent do not fit.' };

/** What was sent, as the contract reads it. Throws InvalidInputError with every problem of every part at once, each with its path, in the reader's language. */
export function checkInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(contract: { params: P; query: Q; body: B }, given: { params: unknown; query: unknown; body: unknown }, ctx: Context): { params: z.infer<P>; query: z.infer<Q>; body: z.infer<B> } {
  const problems: GivenProblem[] = [];
  const check = (part: 'params' | 'query' | 'body'): unknown => {
    const parsed = contract[part].safeParse(given[part], { error: SAID_BY[languageOf(ctx)] });
    if (parsed.success) return parsed.data;
    problems.push(...parsed.error.issues.flatMap((issue) => problemsOf(part, issue)));
    return undefined;
  };
  const checked = { params: check('params'), query: check('query'), body: check('body') };
  if (problems.length > 0) throw new InvalidInputError(DOES_NOT_FIT, problems);
  return checked as { params: z.infer<P>; query: z.infer<Q>; body: z.infer<B> };
}

/** Members that nobody knows are each a problem of their own, at their own path. */
function problemsOf(part: string, issue: z.core.$ZodIssue): GivenProblem[] {
  const code = issue.code.replaceAll('_', '-');
  const names = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return names.map((path) => ({ path: [part, ...path].map(String).join('.'), code, message: issue.message }));
}

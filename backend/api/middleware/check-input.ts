import type { Context } from 'koa';
import type { z } from 'zod';
import { InvalidInputError, type GivenProblem } from '#backend/errors.ts';
import type { UiLanguage, Words } from '#domain/words.ts';
import { languageOf } from './language.ts';
import { sayIssue, sayUnknown, type InputPart } from './say-issue.ts';

const DOES_NOT_FIT: Words = { fr: 'Les valeurs envoyées ne conviennent pas.', en: 'The values sent do not fit.' };

/** What was sent, as the contract reads it. Throws InvalidInputError with every problem of every part at once, each with its path, in the reader's language. */
export function checkInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(contract: { params: P; query: Q; body: B }, given: { params: unknown; query: unknown; body: unknown }, ctx: Context): { params: z.infer<P>; query: z.infer<Q>; body: z.infer<B> } {
  const problems: GivenProblem[] = [];
  const language = languageOf(ctx);
  const check = (part: InputPart): unknown => {
    const parsed = contract[part].safeParse(given[part], { error: (issue) => sayIssue(issue, part, language) });
    if (parsed.success) return parsed.data;
    problems.push(...parsed.error.issues.flatMap((issue) => problemsOf(part, issue, language)));
    return undefined;
  };
  const checked = { params: check('params'), query: check('query'), body: check('body') };
  if (problems.length > 0) throw new InvalidInputError(DOES_NOT_FIT, problems);
  return checked as { params: z.infer<P>; query: z.infer<Q>; body: z.infer<B> };
}

/** Members that nobody knows are each a problem of their own, at their own path. */
function problemsOf(part: InputPart, issue: z.core.$ZodIssue, language: UiLanguage): GivenProblem[] {
  const code = issue.code.replaceAll('_', '-');
  const address = (path: readonly PropertyKey[]): string => [part, ...path].map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return [{ path: address(issue.path), code, message: issue.message }];
  return issue.keys.map((key) => [...issue.path, key]).map((path) => ({ path: address(path), code, message: sayUnknown(path, part, language) }));
}

import type { Context, Middleware } from 'koa';
import type { Logger } from 'pino';
import { EnseigneError, InvalidInputError, MethodNotAllowedError, TooOftenError, UnknownAddressError } from '#backend/errors.ts';
import { PROBLEM_KINDS, problemAddress } from '#backend/problem-kinds.ts';
import type { Problem } from '#contract/shared.ts';
import type { UiLanguage, Words } from '#domain/words.ts';
import { languageOf } from './language.ts';
import { requestIdOf } from '../request-id.ts';

const NOTHING_HERE: Words = { fr: 'Il n’y a rien à cette adresse : /api/docs nomme toutes celles qui existent.', en: 'There is nothing at this address: /api/docs names all that exist.' };
const OUR_FAULT: Words = { fr: 'Réessayez; si cela se répète, donnez le numéro de la demande à la personne qui exploite l’instance.', en: 'Try again; if it happens again, give the request’s number to whoever operates the instance.' };
const OTHER_METHODS = (allowed: readonly string[]): Words => ({ fr: `Cette adresse connaît ${allowed.join(', ')}.`, en: `This address knows ${allowed.join(', ')}.` });

/** Turns every error into the one shape of problems (RFC 9457). What we did not foresee is logged, and its words stay here. */
export function answerProblems(log: Logger): Middleware {
  return async (ctx, next) => {
    try {
      await next();
      if (ctx.status === 404 && ctx.path.startsWith('/api/') && ctx.body === undefined && ctx.respond !== false) throw nothingAt(ctx);
    } catch (error) {
      if (!(error instanceof EnseigneError)) log.error({ err: error, path: ctx.path, requestId: requestIdOf(ctx) }, 'A request failed');
      answerProblem(ctx, error);
    }
  };
}

/** What a problem says to this reader. */
export function problemOf(error: unknown, language: UiLanguage, requestId: string): Problem {
  const known = error instanceof EnseigneError ? error : null;
  const id = known?.id ?? 'internal';
  const kind = PROBLEM_KINDS[id];
  const detail = known?.sentenceIn(language) ?? OUR_FAULT[language];
  return {
    type: problemAddress(id), id, title: kind?.title[language] ?? detail, status: known?.status ?? 500, detail, instance: `urn:uuid:${requestId}`,
    errors: known instanceof InvalidInputError ? known.inLanguage(language).problems : [],
  };
}

/** Answers an error, with the headers that belong to its kind. */
function answerProblem(ctx: Context, error: unknown): void {
  const problem = problemOf(error, languageOf(ctx), requestIdOf(ctx));
  if (error instanceof MethodNotAllowedError) ctx.set('allow', error.allowed.join(', '));
  if (error instanceof TooOftenError && error.retryAfterSeconds !== null) ctx.set('retry-after', String(error.retryAfterSeconds));
  if (problem.status === 401) ctx.set('www-authenticate', 'Bearer realm="Enseigne"');
  ctx.remove('content-encoding');
  ctx.remove('content-disposition');
  ctx.remove('etag');
  ctx.status = problem.status;
  ctx.body = JSON.stringify(problem);
  ctx.type = 'application/problem+json';
  ctx.set('content-language', languageOf(ctx));
  ctx.vary('accept-language');
  ctx.set('cache-control', 'no-store');
}

/** No route, or one that knows other methods. */
function nothingAt(ctx: Context): EnseigneError {
  const matched = (ctx as { matched?: readonly { methods: readonly string[] }[] }).matched ?? [];
  const allowed = [...new Set(matched.flatMap((layer) => layer.methods))].toSorted();
  return allowed.length > 0 && !allowed.includes(ctx.method) ? new MethodNotAllowedError(OTHER_METHODS(allowed), allowed) : new UnknownAddressError(NOTHING_HERE);
}

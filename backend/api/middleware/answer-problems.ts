import type { Middleware } from 'koa';
import type { Logger } from 'pino';
import { EnseigneError, InvalidInputError } from '#backend/errors.ts';
import type { Problem } from '#contract/shared.ts';
import type { UiLanguage } from '#domain/words.ts';

/** Turns every error into the one shape of problems. What we did not foresee is logged, and its words stay here. */
export function answerProblems(log: Logger): Middleware {
  return async (ctx, next) => {
    try {
      await next();
      if (ctx.status === 404 && ctx.path.startsWith('/api/') && ctx.body === undefined && ctx.respond !== false) write(ctx, { id: 'not-found', status: 404, title: 'There is nothing at this address.', problems: [] });
    } catch (error) {
      if (!(error instanceof EnseigneError)) log.error({ err: error, path: ctx.path }, 'A request failed');
      write(ctx, problemOf(error, ctx.acceptsLanguages('en', 'fr') === 'fr' ? 'fr' : 'en'));
    }
  };
}

function problemOf(error: unknown, language: UiLanguage): Problem {
  if (!(error instanceof EnseigneError)) return { id: 'internal', status: 500, title: 'Something went wrong on our side.', problems: [] };
  if (error instanceof InvalidInputError) return { id: error.id, status: error.status, ...error.inLanguage(language) };
  return { id: error.id, status: error.status, title: error.message, problems: [] };
}

function write(ctx: Parameters<Middleware>[0], problem: Problem): void {
  ctx.status = problem.status;
  ctx.body = JSON.stringify(problem);
  ctx.type = 'application/problem+json';
  ctx.set('cache-control', 'no-store');
}

import type { Middleware } from 'koa';
import { requestIdOf } from '../request-id.ts';

/** Names every request before anything happens to it: in the header X-Request-Id, in problems, in the log. A name that was sent along is not believed. */
export function nameRequests(): Middleware {
  return async (ctx, next) => {
    requestIdOf(ctx);
    await next();
  };
}

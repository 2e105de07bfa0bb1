import { randomUUID } from 'node:crypto';
import type { Context } from 'koa';

/** The id of a request: one for the audit log, the log of the operator, a problem's `instance` and the header `x-request-id`. */
export function requestIdOf(ctx: Pick<Context, 'state' | 'set' | 'headerSent'>): string {
  const state = ctx.state as { requestId?: string };
  if (state.requestId === undefined) {
    state.requestId = randomUUID();
    if (!ctx.headerSent) ctx.set('x-request-id', state.requestId);
  }
  return state.requestId;
}

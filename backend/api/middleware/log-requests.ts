import type { Middleware } from 'koa';
import type { Logger } from 'pino';
import type { Histogram } from 'prom-client';
import { requestIdOf } from '../request-id.ts';

/** One line and one measurement per request. Addresses are logged without their query, which may hold a sign-in token, and a calendar's without its own, which is a key. */
export function logRequests(log: Logger, seconds: Histogram<'method' | 'route' | 'status'>): Middleware {
  return async (ctx, next) => {
    const begun = performance.now();
    try {
      await next();
    } finally {
      const took = performance.now() - begun;
      const route = (ctx as { _matchedRoute?: unknown })['_matchedRoute'];
      const isApi = ctx.path.startsWith('/api/');
      seconds.observe({ method: ctx.method, route: typeof route === 'string' ? route : isApi ? 'other' : 'dashboard', status: String(ctx.status) }, took / 1000);
      // Reading is the daily noise; what changes something, or fails on our side, is worth a line.
      const level = ctx.status >= 500 ? 'error' : isApi && ctx.method !== 'GET' ? 'info' : 'debug';
      log[level]({ method: ctx.method, path: ctx.path.startsWith('/calendar/') ? '/calendar/…' : ctx.path, from: ctx.ip, status: ctx.status, ms: Math.round(took), requestId: requestIdOf(ctx) }, 'Request');
    }
  };
}

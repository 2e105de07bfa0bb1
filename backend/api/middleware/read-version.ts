import type { Middleware } from 'koa';
import { UnknownAddressError } from '#backend/errors.ts';
import { API_VERSION } from '#contract/version.ts';

const VERSIONED = /^\/api\/v(\d{1,6})(?=\/|$)/;

/**
 * `/api/v1/…` is the documented address of the API, and stays what it is while v1 lasts. The dashboard, which is delivered
 * with the server, asks `/api/…`: the newest version. One router serves both.
 */
export function readVersion(): Middleware {
  return async (ctx, next) => {
    const version = VERSIONED.exec(ctx.path)?.[1];
    if (version !== undefined) {
      if (Number(version) !== API_VERSION) throw new UnknownAddressError({ fr: `L’API est servie à /api/v${API_VERSION}; il n’y a pas de version ${version}.`, en: `The API is served at /api/v${API_VERSION}; there is no version ${version}.` }, 'unknown-version');
      ctx.path = ctx.path.replace(VERSIONED, '/api');
    }
    await next();
  };
}

import type { Middleware } from 'koa';
import { NotAllowedError } from '#backend/errors.ts';
import { keyIn } from './find-viewer.ts';

/** Refuses what changes something when a page of another site asks for it: the browser says where a request comes from. */
export function requireSameOrigin(trustedOrigins: readonly string[]): Middleware {
  const trusted = new Set(trustedOrigins);
  return async (ctx, next) => {
    // No page of another site can send a key of ours along: a browser adds cookies by itself, and nothing else.
    const isByKey = keyIn(ctx.get('authorization')) !== null;
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD' && !isByKey) {
      const site = ctx.get('sec-fetch-site');
      const origin = ctx.get('origin');
      const isForeign = (site !== '' && site !== 'same-origin' && site !== 'none') || (origin !== '' && hostOf(origin) !== ctx.host && !trusted.has(origin));
      if (isForeign) throw new NotAllowedError({ fr: 'Cette demande vient d’une page d’un autre site.', en: 'This request came from a page of another site.' });
    }
    await next();
  };
}

/** The host alone: behind a proxy the browser speaks https and we hear http. */
function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null;
}

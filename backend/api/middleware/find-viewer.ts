import { fromNodeHeaders } from 'better-auth/node';
import type { Middleware } from 'koa';
import { NotSignedInError } from '#backend/errors.ts';
import { viewerOfKey } from '#records/api-keys.ts';
import { readSession, type Auth } from '#records/auth-store.ts';
import { isHeld } from '#records/sign-ins.ts';
import { viewerOf } from '#records/viewers.ts';

/** Puts who asks into `ctx.state.viewer`; null for nobody. Only the API asks. */
export function findViewer(auth: Auth): Middleware {
  return async (ctx, next) => {
    const key = keyIn(ctx.get('authorization'));
    if (ctx.path.startsWith('/api/') && key !== null) {
      // A key speaks for itself: a cookie beside it says nothing.
      ctx.state['session'] = null;
      ctx.state['isHeld'] = false;
      ctx.state['viewer'] = await viewerOfKey(key, new Date());
      ctx.state['isKeyRefused'] = ctx.state['viewer'] === null;
    } else if (ctx.path.startsWith('/api/')) {
      const session = ctx.get('cookie') === '' ? null : await readSession(auth, fromNodeHeaders(ctx.req.headers));
      const held = session !== null && (await isHeld(session));
      ctx.state['session'] = session;
      ctx.state['isHeld'] = held;
      ctx.state['viewer'] = session && !held ? await viewerOf(session.userId) : null;
    }
    await next();
  };
}

/** Says that a key does not hold; after the limits, so that whoever tries keys out is counted. */
export function refuseKeys(): Middleware {
  return (ctx, next) => {
    if (ctx.state['isKeyRefused'] === true) throw new NotSignedInError({ fr: 'Cette clé n’est pas valable : elle est mal recopiée, expirée ou révoquée.', en: 'This key does not hold: it is mistyped, has run out or was revoked.' });
    return next();
  };
}

/** The text of `Authorization: Bearer …`; null without one. */
export function keyIn(authorization: string): string | null {
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? null;
}

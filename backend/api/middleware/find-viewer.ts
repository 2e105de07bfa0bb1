import { fromNodeHeaders } from 'better-auth/node';
import type { Middleware } from 'koa';
import { readSession, type Auth } from '#records/auth-store.ts';
import { isHeld } from '#records/sign-ins.ts';
import { viewerOf } from '#records/viewers.ts';

/** Puts who asks into `ctx.state.viewer`; null for nobody. Only the API asks. */
export function findViewer(auth: Auth): Middleware {
  return async (ctx, next) => {
    if (ctx.path.startsWith('/api/')) {
      const session = ctx.get('cookie') === '' ? null : await readSession(auth, fromNodeHeaders(ctx.req.headers));
      const held = session !== null && (await isHeld(session));
      ctx.state['session'] = session;
      ctx.state['isHeld'] = held;
      ctx.state['viewer'] = session && !held ? await viewerOf(session.userId) : null;
    }
    await next();
  };
}

import type { Context, Middleware } from 'koa';
import { TooOftenError } from '#backend/errors.ts';
import { countRequests, limitHeaders, type LimitAnswer, type RequestLimits } from '#backend/request-limits.ts';
import type { Viewer } from '#domain/viewer.ts';

/** What takes seconds of a core: files, exports, previews of standards and of imports. */
const HEAVY = /^\/api\/(?:brands\/[^/]+\/(?:ranking\/file|overview\.pdf|export|standard-previews|audit-log\/file)|imports(?:\/preview)?)$/;

/** Lets everybody ask so often, and says how much is left. Who is signed in is counted as that person (a key as that key), others by their address. */
export function limitRequests(limits: RequestLimits | null): Middleware {
  if (!limits) return (_, next) => next();
  const count = countRequests(limits);
  return async (ctx, next) => {
    if (!ctx.path.startsWith('/api/')) return next();
    const who = whoAsks(ctx);
    const usual = await count(who === null ? 'address' : 'person', who ?? ctx.ip);
    refuseOver(ctx, usual);
    if (who !== null && HEAVY.test(ctx.path)) refuseOver(ctx, await count('heavy', who));
    await next();
  };
}

function refuseOver(ctx: Context, answer: LimitAnswer): void {
  ctx.set(limitHeaders(answer));
  if (answer.isAllowed) return;
  const { quota, resetSeconds } = answer;
  throw new TooOftenError({
    fr: `La limite est de ${quota} demandes par minute : réessayez dans ${resetSeconds} s.`,
    en: `The limit is ${quota} requests a minute: try again in ${resetSeconds} s.`,
  }, resetSeconds);
}

/** A key by its own name, so that one key's zeal does not lock out its maker; null for nobody. */
function whoAsks(ctx: Context): string | null {
  const { viewer } = ctx.state as { viewer?: Viewer | null };
  if (!viewer) return null;
  return viewer.key ? `key ${viewer.key.id}` : viewer.userId === null ? null : `person ${viewer.userId}`;
}

import { readdir } from 'node:fs/promises';
import { Router } from '@koa/router';
import { toNodeHandler } from 'better-auth/node';
import Koa from 'koa';
import type { AppDeps } from '#api/deps.ts';
import { answerProblems } from '#api/middleware/answer-problems.ts';
import { findViewer, refuseKeys } from '#api/middleware/find-viewer.ts';
import { limitRequests } from '#api/middleware/limit-requests.ts';
import { logRequests } from '#api/middleware/log-requests.ts';
import { nameRequests } from '#api/middleware/name-requests.ts';
import { leadNowhereElse } from '#api/middleware/own-callbacks.ts';
import { packAnswers } from '#api/middleware/pack-answers.ts';
import { readVersion } from '#api/middleware/read-version.ts';
import { shapeRefusal } from '#api/middleware/shape-refusal.ts';
import { requireSameOrigin } from '#api/middleware/same-origin.ts';
import { setSecurityHeaders } from '#api/middleware/security-headers.ts';
import { settleSender } from '#api/middleware/settle-sender.ts';
import { serveDashboard } from '#api/middleware/serve-dashboard.ts';
import type { MountRoutes } from '#api/mount-route.ts';
import { requestIdOf } from '#api/request-id.ts';
import { mountService } from '#api/service.ts';
import { ADDRESS_HEADER, OWN_PATHS, REQUEST_HEADER } from '#records/auth-store.ts';
import { RegistryError } from './load-folder.ts';
import { tileOrigin } from './map-tiles.ts';
import { requestSeconds } from './metrics.ts';
import { readTrustedProxies, type TrustedProxies } from './trusted-proxies.ts';

export type { AppDeps } from '#api/deps.ts';

/** Every folder of api/ with a `routes.ts` is a noun of the API; there is no list of them. */
const NOUNS = await loadNouns();

/** Unless the operator has named proxies. */
const NOBODY: TrustedProxies = readTrustedProxies('') ?? { isTrusted: () => false };

/** The web application: sign-in, the API and the dashboard. It needs an open database. */
export function createApp(deps: AppDeps): Koa {
  // X-Forwarded-* is believed, for settleSender leaves only what may be.
  const app = new Koa({ proxy: true, maxIpsCount: 1 });
  const baseUrl = deps.auth.options.baseURL;
  const router = new Router();
  for (const mount of NOUNS) mount(router, deps);
  mountService(router, deps);

  app.on('error', (error: unknown) => deps.log.error({ err: error }, 'A connection failed'));
  app.use(settleSender(deps.trustedProxies ?? NOBODY));
  app.use(nameRequests());
  app.use(logRequests(deps.log, requestSeconds));
  app.use(setSecurityHeaders(baseUrl, deps.mapTiles ? [tileOrigin(deps.mapTiles.url)] : []));
  app.use(answerProblems(deps.log));
  app.use(packAnswers());
  app.use(readVersion());
  app.use(leadNowhereElse([new URL(baseUrl).origin, ...deps.auth.options.trustedOrigins]));
  app.use(answerAuth(deps));
  app.use(requireSameOrigin([new URL(baseUrl).origin, ...deps.auth.options.trustedOrigins]));
  app.use(findViewer(deps.auth));
  app.use(limitRequests(deps.limits ?? null));
  app.use(refuseKeys());
  app.use(router.routes());
  app.use(serveDashboard(deps.staticFolder));
  return app;
}

/**
 * better-auth answers itself only what people come back to from a mail, a terminal or a provider; everything else of it is
 * reached through our own routes. Where a request comes from it is told by us.
 */
function answerAuth({ auth }: AppDeps): Koa.Middleware {
  return async (ctx, next) => {
    if (!OWN_PATHS.includes(ctx.path)) return next();
    ctx.req.headers[ADDRESS_HEADER] = ctx.ip;
    ctx.req.headers[REQUEST_HEADER] = requestIdOf(ctx);
    const handle = toNodeHandler(async (request: Request) => shapeRefusal(await auth.handler(request), ctx));
    // Koa starts at 404 and better-auth writes to the response itself.
    ctx.respond = false;
    ctx.res.statusCode = 200;
    await handle(ctx.req, ctx.res);
  };
}

async function loadNouns(): Promise<MountRoutes[]> {
  const folder = new URL('./api/', import.meta.url);
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('/routes.ts')).sort();
  return Promise.all(names.map(async (name) => {
    const { default: mount } = (await import(new URL(name, folder).href)) as { default?: unknown };
    if (typeof mount !== 'function') throw new RegistryError(`backend/api/${name}: its default export is no function that mounts routes.`);
    return mount as MountRoutes;
  }));
}

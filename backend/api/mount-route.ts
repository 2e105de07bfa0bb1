import type { Router } from '@koa/router';
import type { Context } from 'koa';
import type { z } from 'zod';
import { InvalidInputError, NotSignedInError } from '#backend/errors.ts';
import type { RouteContract } from '#contract/define-route.ts';
import type { Viewer } from '#domain/viewer.ts';
import { runAudited, type RouteAudit, type WritesNothing } from './audit-route.ts';
import type { AppDeps } from './deps.ts';
import { requestIdOf } from './request-id.ts';
import { readJson } from './middleware/read-json.ts';

/** A request as a handler sees it: checked against the contract, with who asks. */
export interface Asked<C extends RouteContract> {
  params: z.infer<C['params']>;
  query: z.infer<C['query']>;
  body: z.infer<C['body']>;
  viewer: Viewer;
}

/** What each file `routes.ts` of a noun exports by default. */
export type MountRoutes = (router: Router, deps: AppDeps) => void;

/** A route that reads has no audit; one that writes names what it writes, or says that it writes nothing. */
type AuditOf<C extends RouteContract> = C['method'] extends 'GET' ? [] : [audit?: RouteAudit<C> | WritesNothing];

/**
 * Serves one route of the contract: who asks must be signed in, what they send must fit, and what we answer must fit,
 * too: members that the contract does not name never leave. A write leaves one entry in the audit log.
 */
export function mountRoute<C extends RouteContract>(router: Router, contract: C, handle: (asked: Asked<C>) => Promise<z.input<C['response']>>, ...[audit]: AuditOf<C>): void {
  const serve = async (ctx: Context) => {
    const viewer = requireViewer(ctx);
    const body = contract.method === 'GET' ? undefined : await readJson(ctx);
    const asked = { ...checkInput(contract, { params: ctx['params'] as unknown, query: { ...ctx.query }, body }), viewer } as Asked<C>;
    const answer = audit === undefined || 'writesNothing' in audit ? await handle(asked) : await runAudited(audit, asked, requestIdOf(ctx), () => handle(asked));
    ctx.body = contract.response.parse(answer);
    ctx.set('cache-control', contract.caching === 'revalidate' ? 'private, no-cache' : 'no-store');
  };
  if (contract.method === 'GET') router.get(contract.path, serve);
  else if (contract.method === 'PUT') router.put(contract.path, serve);
  else router.post(contract.path, serve);
}

/** Who asks; throws NotSignedInError. */
export function requireViewer(ctx: Context): Viewer {
  const viewer = (ctx.state as { viewer?: Viewer | null }).viewer;
  if (!viewer) throw new NotSignedInError('Sign in first.');
  return viewer;
}

/** Every problem of every part at once, each with its path. */
function checkInput(contract: RouteContract, given: { params: unknown; query: unknown; body: unknown }) {
  const problems: { path: string; message: string }[] = [];
  const check = (part: 'params' | 'query' | 'body'): unknown => {
    const parsed = contract[part].safeParse(given[part]);
    if (parsed.success) return parsed.data;
    problems.push(...parsed.error.issues.map((issue) => ({ path: [part, ...issue.path].map(String).join('.'), message: issue.message })));
    return undefined;
  };
  const checked = { params: check('params'), query: check('query'), body: check('body') };
  if (problems.length > 0) throw new InvalidInputError('The request does not fit.', problems);
  return checked;
}

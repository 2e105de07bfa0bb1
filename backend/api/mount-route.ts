import type { Router } from '@koa/router';
import type { Context } from 'koa';
import type { z } from 'zod';
import { KeyNotAllowedError, NotSignedInError } from '#backend/errors.ts';
import { SecondFactorNeededError } from '#backend/sign-in-errors.ts';
import type { RouteContract } from '#contract/define-route.ts';
import type { KeyScope } from '#domain/key-scope.ts';
import type { Viewer } from '#domain/viewer.ts';
import { runAudited, type RouteAudit, type WritesNothing } from './audit-route.ts';
import type { AppDeps } from './deps.ts';
import { checkInput } from './middleware/check-input.ts';
import { requireUnchanged } from './middleware/content-tag.ts';
import { linkNext } from './middleware/link-next.ts';
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
type AuditOf<C extends RouteContract> = C['method'] extends 'GET' ? [] : [audit: RouteAudit<C> | WritesNothing];

/**
 * Serves one route of the contract: who asks must be signed in, what they send must fit, and what we answer must fit,
 * too: members that the contract does not name never leave. A write leaves one entry in the audit log.
 */
export function mountRoute<C extends RouteContract>(router: Router, contract: C, handle: (asked: Asked<C>) => Promise<z.input<C['response']>>, ...[audit]: AuditOf<C>): void {
  const answer = async (ctx: Context, given: { query: object; body: unknown }): Promise<unknown> => {
    const asked = { ...checkInput(contract, { params: ctx['params'] as unknown, ...given }, ctx), viewer: requireViewer(ctx, contract.keyScope) } as Asked<C>;
    const said = audit === undefined || 'writesNothing' in audit ? await handle(asked) : await runAudited(audit, asked, requestIdOf(ctx), () => handle(asked));
    return contract.response.parse(said);
  };
  const serve = async (ctx: Context) => {
    requireViewer(ctx, contract.keyScope);
    const body = contract.method === 'GET' ? undefined : await readJson(ctx);
    if (contract.method !== 'GET') await requireUnchanged(ctx, readersOf(router).get(contract.path) ?? null);
    ctx.body = await answer(ctx, { query: { ...ctx.query }, body });
    linkNext(ctx);
    ctx.set('cache-control', contract.caching === 'revalidate' ? 'private, no-cache' : 'no-store');
  };
  if (contract.method === 'GET') readersOf(router).set(contract.path, (ctx) => answer(ctx, { query: {}, body: undefined }));
  if (contract.method === 'GET') router.get(contract.path, serve);
  else if (contract.method === 'PUT') router.put(contract.path, serve);
  else router.post(contract.path, serve);
}

/** Who asks; throws NotSignedInError, and KeyNotAllowedError for a key that was not given `keyScope`, or where no key may ask. */
export function requireViewer(ctx: Context, keyScope?: KeyScope | 'any'): Viewer {
  const { viewer, isHeld } = ctx.state as { viewer?: Viewer | null; isHeld?: boolean };
  if (isHeld === true) throw new SecondFactorNeededError();
  if (!viewer) throw new NotSignedInError({ fr: 'Connectez-vous d’abord.', en: 'Sign in first.' });
  if (viewer.key !== undefined && keyScope !== 'any' && (keyScope === undefined || !viewer.key.scopes.includes(keyScope))) throw new KeyNotAllowedError(keyScope === undefined ? NO_KEYS : lacks(keyScope));
  return viewer;
}

const NO_KEYS = { fr: 'Une clé d’API n’a pas accès à cette adresse : ouvrez une session.', en: 'No API key may ask here: sign in.' };
const lacks = (scope: KeyScope) => ({ fr: `Cette clé n’a pas le droit « ${scope} ».`, en: `This key was not given “${scope}”.` });

/** What GET answers by address, so that a write to the same address can be held against it. */
const READERS = new WeakMap<Router, Map<string, (ctx: Context) => Promise<unknown>>>();

function readersOf(router: Router): Map<string, (ctx: Context) => Promise<unknown>> {
  const known = READERS.get(router) ?? new Map<string, (ctx: Context) => Promise<unknown>>();
  READERS.set(router, known);
  return known;
}

import { fromNodeHeaders } from 'better-auth/node';
import type { Router } from '@koa/router';
import type { Context } from 'koa';
import type { z } from 'zod';
import { NotSignedInError } from '#backend/errors.ts';
import type { RouteContract } from '#contract/define-route.ts';
import type { AuditAct, AuditNoun } from '#domain/audit-entry.ts';
import { writeAuditEntry } from '#records/audit-log.ts';
import { ADDRESS_HEADER, REQUEST_HEADER, type KnownSession } from '#records/auth-store.ts';
import { auditPerson } from '#records/people.ts';
import type { WritesNothing } from './audit-route.ts';
import { checkInput } from './middleware/check-input.ts';
import { readJson } from './middleware/read-json.ts';
import { requestIdOf } from './request-id.ts';

/** Who sends a request, signed in or not. */
export interface Sender {
  /** As better-auth wants them: with the address that we believe. */
  headers: Headers;
  address: string;
  session: KnownSession | null;
  requestId: string;
  /** Hands on what better-auth wants the browser to keep or to forget. */
  keepCookies(from: Headers): void;
}

/** A request of somebody who need not be signed in. */
export interface OpenAsked<C extends RouteContract> {
  params: z.infer<C['params']>;
  query: z.infer<C['query']>;
  body: z.infer<C['body']>;
  sender: Sender;
}

/** Serves a route of the contract whose access is `open`: what is sent must fit, and what we answer, too. What it writes it tells the audit log itself. */
export function mountOpenRoute<C extends RouteContract>(router: Router, contract: C, handle: (asked: OpenAsked<C>) => Promise<z.input<C['response']>>): void {
  const serve = async (ctx: Context) => {
    // Before anything is read: who is nobody learns nothing of shapes.
    if (contract.access === 'own') requireSession(ctx);
    const body = contract.method === 'GET' ? undefined : await readJson(ctx);
    const asked = { ...checkInput(contract, { params: ctx['params'] as unknown, query: { ...ctx.query }, body }, ctx), sender: senderOf(ctx) };
    ctx.set('cache-control', 'no-store');
    ctx.body = contract.response.parse(await handle(asked as OpenAsked<C>));
  };
  if (contract.method === 'GET') router.get(contract.path, serve);
  else if (contract.method === 'PUT') router.put(contract.path, serve);
  else router.post(contract.path, serve);
}

/** What a write to one's own account tells the audit log. */
interface OwnAudit {
  noun: AuditNoun;
  act: AuditAct;
}
type OwnAuditOf<C extends RouteContract> = C['method'] extends 'GET' ? [] : [audit: OwnAudit | WritesNothing];

/**
 * Serves a route whose access is `own`: about the sender's own account, even while their second factor is still to be set up.
 * A write leaves one entry in the audit log, after it and not in one transaction with it: attempts at a password must be
 * counted even when they are refused, and better-auth keeps sessions and codes by itself. An entry that can't be written
 * fails the request (500, logged).
 */
export function mountOwnRoute<C extends RouteContract>(router: Router, contract: C, handle: (asked: OpenAsked<C> & { session: KnownSession }) => Promise<z.input<C['response']>>, ...[audit]: OwnAuditOf<C>): void {
  mountOpenRoute(router, contract, async (asked) => {
    const { session, requestId } = asked.sender;
    if (session === null) throw nobody();
    const run = () => handle({ ...asked, session });
    if (audit === undefined || 'writesNothing' in audit) return run();
    const before = await auditPerson(session.userId);
    const answer = await run();
    await writeAuditEntry({ actor: { kind: 'person', id: session.userId }, ...audit, before, after: await auditPerson(session.userId), requestId, at: new Date() });
    return answer;
  });
}

function requireSession(ctx: Context): void {
  if (!(ctx.state as { session?: KnownSession | null }).session) throw nobody();
}

function nobody(): NotSignedInError {
  return new NotSignedInError({ fr: 'Connectez-vous d’abord.', en: 'Sign in first.' });
}

function senderOf(ctx: Context): Sender {
  const headers = fromNodeHeaders(ctx.req.headers);
  headers.set(ADDRESS_HEADER, ctx.ip);
  headers.set(REQUEST_HEADER, requestIdOf(ctx));
  return {
    headers, address: ctx.ip, requestId: requestIdOf(ctx), session: (ctx.state as { session?: KnownSession | null }).session ?? null,
    keepCookies: (from) => { for (const one of from.getSetCookie()) ctx.append('set-cookie', one); },
  };
}

import type { z } from 'zod';
import { EnseigneError } from '#backend/errors.ts';
import type { RouteContract } from '#contract/define-route.ts';
import type { AuditAct, AuditNoun, AuditSubject } from '#domain/audit-entry.ts';
import { actorOf, writeAuditEntry } from '#records/audit-log.ts';
import { inOneTransaction } from '#records/connection.ts';
import type { Asked } from './mount-route.ts';

/**
 * What a route that writes tells the audit log. `read` is asked before the handler runs (`answer` is null) and after it:
 * the members of its `state` that differ are what is kept. Null where the subject is not there (yet, or any more).
 * No secrets, no passwords and no reviewers' words belong in a state.
 */
export interface RouteAudit<C extends RouteContract> {
  noun: AuditNoun;
  act: AuditAct | ((asked: Asked<C>) => AuditAct);
  read(asked: Asked<C>, answer: z.input<C['response']> | null): Promise<AuditSubject | null> | AuditSubject | null;
}

/** For a route that is no GET and changes nothing all the same: a preview, a validation, a live reading. Says why. */
export interface WritesNothing {
  writesNothing: string;
}

/**
 * Runs a handler and leaves one entry in the audit log; none when it refuses. The write, the jobs that it asks for and the
 * entry are one transaction: what could not be told was not done.
 */
export function runAudited<C extends RouteContract>(audit: RouteAudit<C>, asked: Asked<C>, requestId: string, handle: () => Promise<z.input<C['response']>>): Promise<z.input<C['response']>> {
  return inOneTransaction(async () => {
    const before = await readQuietly(() => audit.read(asked, null));
    const answer = await handle();
    const after = await readQuietly(() => audit.read(asked, answer));
    await writeAuditEntry({ actor: actorOf(asked.viewer), noun: audit.noun, act: typeof audit.act === 'function' ? audit.act(asked) : audit.act, before, after, requestId, at: new Date() });
    return answer;
  });
}

/** What is not there, or not for this viewer, has no state: the handler itself refuses, with its own words. */
async function readQuietly(read: () => Promise<AuditSubject | null> | AuditSubject | null): Promise<AuditSubject | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof EnseigneError) return null;
    throw error;
  }
}


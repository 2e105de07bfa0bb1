import { auditDifference, plainText } from '#backend/audit-difference.ts';
import type { AuditAct, AuditActor, AuditNoun, AuditSubject } from '#domain/audit-entry.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { newId } from './ids.ts';

/** One write, told: who did what to which subject, and how it stood before and after. */
export interface AuditedWrite {
  actor: AuditActor;
  noun: AuditNoun;
  act: AuditAct;
  /** Null: it was not there before. */
  before: AuditSubject | null;
  /** Null: it is not there any more. */
  after: AuditSubject | null;
  requestId?: string | null;
  at: Date;
}

/**
 * Adds an entry to the audit log. What has not changed is not told; a write that changed nothing is told all the same.
 * Every write of a route comes here through `mountRoute`; sign-ins, commands and jobs come by themselves.
 */
export async function writeAuditEntry({ actor, noun, act, before, after, requestId = null, at }: AuditedWrite): Promise<void> {
  const subject = after ?? before;
  const locationId = subject?.locationId ?? null;
  const place = locationId === null ? null : await db().location.findUnique({ where: { id: locationId }, select: { brandId: true, storeCode: true } });
  const name = subject?.name ?? place?.storeCode ?? null;
  await db().auditEntry.create({
    data: {
      id: newId(), at, brandId: subject?.brandId ?? place?.brandId ?? null, actorKind: actor.kind, actorId: 'id' in actor ? actor.id : null, actorName: plainText(await nameOf(actor)), noun, act,
      subjectId: subject?.id ?? null, subjectName: name === null ? null : plainText(name), locationId,
      changes: auditDifference(before?.state ?? null, after?.state ?? null) as unknown as Prisma.InputJsonValue, requestId,
    },
  });
}

/** Who acts, as the log names them. */
export function actorOf({ userId, key, acts }: Viewer): AuditActor {
  if (key) return { kind: 'key', id: key.id };
  if (userId !== null) return { kind: 'person', id: userId };
  return acts ?? { kind: 'job', name: 'enseigne' };
}

async function nameOf(actor: AuditActor): Promise<string> {
  if (actor.kind === 'command' || actor.kind === 'job') return actor.name;
  if (actor.kind === 'key') return (await db().apiKey.findUnique({ where: { id: actor.id }, select: { name: true } }))?.name ?? actor.id;
  return (await db().user.findUnique({ where: { id: actor.id }, select: { name: true } }))?.name ?? actor.id;
}

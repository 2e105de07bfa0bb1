import type { SecretBox } from '#backend/secret-box.ts';
import type { ChannelKind, TryEnd } from '#domain/delivery.ts';
import { Message } from '#domain/message.ts';
import type { Viewer } from '#domain/viewer.ts';
import { noteFails, noteWorks, pauseWayOut, takeTurn } from './channel-health.ts';
import { db } from './connection.ts';
import { messagePlace } from './deliveries.ts';
import type { Delivery as Row, Prisma } from './generated/client.ts';
import { newId } from './ids.ts';

/** A worker that is not done after this is taken for dead. */
const CLAIM_MS = 180_000;
/** A message whose worker died is handed over once more under the same id, and no further time. */
const MOST_INTERRUPTIONS = 2;

/** A message that is this worker's to hand over. */
export interface ClaimedDelivery {
  id: string;
  attemptId: string;
  key: string;
  brandId: string | null;
  kind: string;
  channelKind: ChannelKind;
  wayOut: string;
  channelId: string | null;
  toName: string;
  toAddress: string | null;
  messageId: string;
  tries: number;
  message: Message;
  file: { name: string; type: string; bytes: Uint8Array } | null;
}

/** `none`: nothing is due there; `waitMs`: something is, and the way out is not free yet. */
export type Claim = { found: ClaimedDelivery } | { waitMs: number } | 'none';

/**
 * Takes the next message that is due on a way out, for this worker alone; the try stands in the log before it is made, so
 * that one which a worker did not survive is seen. Such a message is taken again, once: its receiver folds what came twice.
 */
export async function claimDelivery(_viewer: Viewer, box: SecretBox, wayOut: string, paceMs: number, now: Date): Promise<Claim> {
  for (;;) {
    const claimed = await db().$transaction(async (tx) => {
      const [due] = await tx.$queryRaw<{ id: string; wasSending: boolean }[]>`
        SELECT id, state = 'sending' AS "wasSending" FROM "Delivery"
        WHERE "wayOut" = ${wayOut} AND ((state = 'waiting' AND "dueAt" <= ${now}) OR (state = 'sending' AND "claimedUntil" < ${now}))
        ORDER BY "dueAt", id LIMIT 1 FOR UPDATE SKIP LOCKED`;
      if (due === undefined) return { kind: 'none' as const };
      const waitMs = await takeTurn(tx, wayOut, paceMs, now);
      if (waitMs > 0) return { kind: 'wait' as const, waitMs };
      if (due.wasSending && (await interrupted(tx, due.id, now)) >= MOST_INTERRUPTIONS) return { kind: 'given-up' as const };
      const attemptId = newId();
      await tx.deliveryAttempt.create({ data: { id: attemptId, deliveryId: due.id, at: now } });
      const row = await tx.delivery.update({ where: { id: due.id }, data: { state: 'sending', claimedUntil: new Date(now.getTime() + CLAIM_MS), tries: { increment: 1 } } });
      return { kind: 'found' as const, row, attemptId };
    });
    if (claimed.kind === 'none') return 'none';
    if (claimed.kind === 'wait') return { waitMs: claimed.waitMs };
    if (claimed.kind === 'found') return { found: readClaim(box, claimed.row, claimed.attemptId) };
  }
}

/** Ends the tries that their worker did not survive; one too many, and the message is given up. Answers how many there were. */
async function interrupted(tx: Prisma.TransactionClient, deliveryId: string, now: Date): Promise<number> {
  await tx.deliveryAttempt.updateMany({ where: { deliveryId, outcome: null }, data: { outcome: 'interrupted', trouble: 'interrupted', endedAt: now } });
  const count = await tx.deliveryAttempt.count({ where: { deliveryId, outcome: 'interrupted' } });
  if (count >= MOST_INTERRUPTIONS) await tx.delivery.update({ where: { id: deliveryId }, data: { state: 'given-up', endedAt: now, claimedUntil: null } });
  return count;
}

function readClaim(box: SecretBox, row: Row, attemptId: string): ClaimedDelivery {
  const { id, key, brandId, kind, channelKind, wayOut, channelId, toName, toAddress, messageId, tries, sealed, file } = row;
  const content: unknown = sealed === null ? row.message : JSON.parse(box.open(sealed, messagePlace(id)));
  return {
    id, attemptId, key, brandId, kind, channelKind: channelKind as ChannelKind, wayOut, channelId, toName, toAddress, messageId, tries,
    message: Message.parse(content), file: file === null ? null : { name: row.fileName ?? 'file', type: row.fileType ?? 'application/octet-stream', bytes: file },
  };
}

/** What a try ended with, and what comes next: `nextAt` null ends the message. `blames`: it says something of the way out itself. */
export interface EndedTry {
  end: TryEnd;
  nextAt: Date | null;
  blames: boolean;
}

/** Writes down what a try ended with. What only its reader may see, and what was enclosed, goes with the sending. */
export async function endTry(_viewer: Viewer, { id, attemptId, wayOut, channelKind }: Pick<ClaimedDelivery, 'id' | 'attemptId' | 'wayOut' | 'channelKind'>, { end, nextAt, blames }: EndedTry, now: Date): Promise<void> {
  const isSent = end.trouble === null;
  await db().$transaction(async (tx) => {
    await tx.deliveryAttempt.update({ where: { id: attemptId }, data: { endedAt: now, outcome: isSent ? 'sent' : 'failed', trouble: end.trouble, code: end.code, said: end.said } });
    await tx.delivery.update({
      where: { id },
      data: {
        state: isSent ? 'sent' : nextAt === null ? 'given-up' : 'waiting', claimedUntil: null, ...(nextAt === null ? { endedAt: now } : { dueAt: nextAt }), ...(isSent ? { sealed: null, file: null, endedAt: now } : {}),
      },
    });
    if (isSent) await noteWorks(tx, wayOut, now);
    else if (blames) await noteFails(tx, wayOut, end, now);
    if (end.trouble === 'too-many' && channelKind !== 'email' && end.retryAfterMs) await pauseWayOut(tx, wayOut, new Date(now.getTime() + end.retryAfterMs));
  });
}

/** Ways out with something due, also what a dead worker left behind. */
export async function dueWaysOut(_viewer: Viewer, now: Date): Promise<string[]> {
  const rows = await db().$queryRaw<{ wayOut: string }[]>`
    SELECT DISTINCT "wayOut" FROM "Delivery" WHERE (state = 'waiting' AND "dueAt" <= ${now}) OR (state = 'sending' AND "claimedUntil" < ${now}) ORDER BY 1`;
  return rows.map((one) => one.wayOut);
}

/** When the next message of a way out is due; null: none waits. */
export async function nextDueAt(_viewer: Viewer, wayOut: string): Promise<Date | null> {
  const row = await db().delivery.findFirst({ where: { wayOut, state: 'waiting' }, orderBy: { dueAt: 'asc' }, select: { dueAt: true } });
  return row?.dueAt ?? null;
}

/** Forgets messages that ended before a moment, with their tries. Answers how many. */
export async function purgeDeliveries(_viewer: Viewer, before: Date): Promise<number> {
  const { count } = await db().delivery.deleteMany({ where: { endedAt: { lt: before }, createdAt: { lt: before } } });
  return count;
}

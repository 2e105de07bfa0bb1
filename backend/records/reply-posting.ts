import { ReplyMode, type ReplyEventKind, type ReplyTrouble } from '#domain/review-reply.ts';
import { db } from './connection.ts';
import { noteReplyEvent, replyHash } from './review-replies.ts';

/** A reply that a worker has taken, with all that posting it needs. */
export interface TakenReply {
  id: string;
  text: string;
  /** The number of this taking: whoever holds an older one writes nothing any more. */
  attempt: number;
  /** An earlier taking may have sent it. */
  mayHaveBeenSent: boolean;
  /** Of the reply that stood there when this one was approved; null: none. */
  standingHash: string | null;
  brandId: string;
  locationId: string;
  review: { publisherId: string; externalId: string; url: string | null; isRemoved: boolean };
}

/** How often a source may ask us to wait before we give up. */
export const REPLY_ATTEMPTS = 6;

/** A worker that has written nothing of a reply for this long is taken for dead: longer than a request waits for its turn and its answer. */
const SILENT_MS = 3 * 60_000;

/**
 * Takes a reply for posting: one that was asked for, or one whose worker fell silent. Null: there is nothing to post, or
 * somebody has changed their mind; `busy`: another worker may still be at it.
 */
export async function takeReply(replyId: string, now: Date): Promise<TakenReply | 'busy' | null> {
  return db().$transaction(async (tx) => {
    const [before] = await tx.$queryRaw<{ state: string; changedAt: Date }[]>`SELECT state, "changedAt" FROM "ReviewReply" WHERE id = ${replyId} AND state IN ('approved', 'posting') AND "askedAt" IS NOT NULL FOR UPDATE`;
    if (before === undefined) return null;
    if (before.state === 'posting' && now.getTime() - before.changedAt.getTime() < SILENT_MS) return 'busy';
    const row = await tx.reviewReply.update({ where: { id: replyId }, data: { state: 'posting', attempt: { increment: 1 }, changedAt: now }, include: { review: { include: { location: { select: { brandId: true } } } } } });
    if (before.state === 'posting') await noteReplyEvent(tx, replyId, { kind: 'taken-up', at: now, actorId: null, details: {} });
    const { review } = row;
    const url = (review.evidence as { url?: unknown } | null)?.url;
    return {
      id: row.id, text: row.text, attempt: row.attempt, mayHaveBeenSent: row.sentAt !== null, standingHash: row.standingHash, brandId: review.location.brandId, locationId: review.locationId,
      review: { publisherId: review.publisherId, externalId: review.externalId, url: typeof url === 'string' ? url : null, isRemoved: review.removedAt !== null },
    };
  });
}

/** What stands for the brand this very moment: asked right before anything is sent. */
export async function isReplyGranted(brandId: string, publisherId: string): Promise<boolean> {
  const row = await db().publisherSetting.findUnique({ where: { brandId_publisherId: { brandId, publisherId } }, select: { replies: true } });
  return row !== null && ReplyMode.catch('off').parse(row.replies) !== 'off';
}

/** What a worker writes of the reply that it holds. */
export type ReplyStep =
  | { kind: 'looked-there' }
  /** Written before the request leaves. */
  | { kind: 'sent' }
  | { kind: 'posted' }
  /** `isSurelyNotSent`: the source refused it, or was never asked; `shown`: the reply of somebody else that stands there. */
  | { kind: 'failed'; trouble: ReplyTrouble; isSurelyNotSent: boolean; shown?: string }
  | { kind: 'waits'; trouble: ReplyTrouble };

/** Writes one step, if the reply is still this worker's. False: another one has it, and nothing may be sent any more. */
export async function noteReplyStep({ id, attempt }: Pick<TakenReply, 'id' | 'attempt'>, step: ReplyStep, now: Date): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.reviewReply.updateMany({ where: { id, attempt, state: 'posting' }, data: { ...columnsOf(step, now), changedAt: now } });
    if (count === 0) return false;
    const kind: ReplyEventKind = step.kind;
    await noteReplyEvent(tx, id, { kind, at: now, actorId: null, details: detailsOf(step) });
    return true;
  });
}

function detailsOf(step: ReplyStep): { trouble?: ReplyTrouble; text?: string } {
  if (step.kind === 'failed') return { trouble: step.trouble, ...(step.shown === undefined ? {} : { text: step.shown }) };
  return step.kind === 'waits' ? { trouble: step.trouble } : {};
}

function columnsOf(step: ReplyStep, now: Date) {
  switch (step.kind) {
    case 'looked-there': return {};
    case 'sent': return { sentAt: now };
    case 'posted': return { state: 'posted', postedAt: now, askedAt: null, trouble: null };
    case 'failed': return { state: 'failed', trouble: step.trouble, askedAt: null, ...(step.isSurelyNotSent ? { sentAt: null } : {}), ...(step.shown === undefined ? {} : { standingHash: replyHash(step.shown) }) };
    case 'waits': return { state: 'approved', trouble: step.trouble, sentAt: null };
  }
}

/** Replies that were to be posted and that no worker has touched since: their job was lost on the way. */
export async function repliesToTakeUp(before: Date): Promise<string[]> {
  const rows = await db().reviewReply.findMany({ where: { state: { in: ['approved', 'posting'] }, askedAt: { not: null }, changedAt: { lt: before } }, select: { id: true }, orderBy: { changedAt: 'asc' }, take: 100 });
  return rows.map((one) => one.id);
}

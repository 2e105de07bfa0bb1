import { UNDER_WAY } from '#domain/review-reply.ts';
import { db } from './connection.ts';

/** The mark of a text that was taken away: no reply is empty. */
const TAKEN_AWAY = '';

/**
 * Takes away the texts of replies to reviews that may be kept no longer: they name their author, and repeat what was
 * answered there. Who did what and when stays told; one that was under way is withdrawn, for nobody can read what it answers.
 */
export async function purgeReplies(publisherId: string, before: Date, now: Date): Promise<number> {
  const rows = await db().reviewReply.findMany({ where: { text: { not: TAKEN_AWAY }, state: { not: 'posting' }, review: { publisherId, lastSeenAt: { lt: before } } }, select: { id: true, state: true } });
  if (rows.length === 0) return 0;
  const ids = rows.map((one) => one.id);
  const underWay = rows.filter(({ state }) => UNDER_WAY.some((one) => one === state)).map((one) => one.id);
  await db().$transaction([
    db().reviewReply.updateMany({ where: { id: { in: underWay } }, data: { state: 'withdrawn', askedAt: null, changedAt: now } }),
    db().reviewReplyEvent.createMany({ data: underWay.map((replyId) => ({ id: `${replyId}-purged`, replyId, kind: 'withdrawn', at: now, actorId: null, details: {} })) }),
    db().reviewReply.updateMany({ where: { id: { in: ids } }, data: { text: TAKEN_AWAY } }),
    db().$executeRaw`UPDATE "ReviewReplyEvent" SET details = details - 'text' WHERE "replyId" = ANY(${ids}) AND details ? 'text'`,
  ]);
  return ids.length;
}

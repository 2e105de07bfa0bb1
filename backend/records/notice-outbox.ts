import type { Cadence, Notice } from '#domain/notice.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { addDeliveries, type NewDelivery } from './deliveries.ts';
import type { Prisma } from './generated/client.ts';
import { readNotice } from './notices.ts';

const HOUR_MS = 3_600_000;
/** In place of a delivery's key. */
const UNTOLD = 'untold';

/** A notice that nobody has decided about yet. */
export interface OpenNotice {
  notice: Notice;
  /** Whom alone it concerns; null: everybody of the brand who sees one of its places. */
  onlyFor: string[] | null;
  actorId: string | null;
}

/** What one recipient is told of one notice, and not before when. */
export interface NewReceipt {
  recipient: string;
  cadence: Cadence;
  dueAt: Date;
}

/** Notices that nobody has decided about yet, the oldest first. */
export async function openNotices(most = 200): Promise<OpenNotice[]> {
  const rows = await db().notice.findMany({ where: { addressedAt: null }, orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }], take: most });
  return rows.map((row) => ({ notice: readNotice(row), onlyFor: row.onlyFor as string[] | null, actorId: row.actorId }));
}

/** Keeps who is told of a notice and when. Of two who decide at once, the first one's decision stands. */
export async function addressNotice(noticeId: string, receipts: readonly NewReceipt[], now: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.notice.updateMany({ where: { id: noticeId, addressedAt: null }, data: { addressedAt: now } });
    if (count === 1 && receipts.length > 0) await tx.noticeReceipt.createMany({ data: receipts.map((one) => ({ noticeId, ...one })), skipDuplicates: true });
  });
}

/** Recipients with something that is due now and goes out by itself. */
export async function recipientsDue(now: Date): Promise<string[]> {
  const rows = await db().noticeReceipt.groupBy({ by: ['recipient'], where: { cadence: 'instant', deliveryKey: null, dueAt: { lte: now } }, orderBy: { recipient: 'asc' } });
  return rows.map((row) => row.recipient);
}

/** What waits for a recipient: in a lock that one process alone holds for them. */
export interface Waiting {
  notices: Notice[];
  /** When their messages of the last hour were put together. */
  sentAt: Date[];
}

/** One message, and the notices that it tells; null: the recipient may see none of them any more, and they are done with. */
export interface Outgoing {
  delivery: NewDelivery | null;
  noticeIds: readonly string[];
}

/**
 * Puts together what a recipient is told: `decide` gets what waits and answers messages; they, and that their notices are
 * told, are written in one transaction, by one process at a time for each recipient. `isDue` is asked first in that
 * transaction, and nothing happens where it says no. Answers the ways out that have something to do.
 */
export async function sendWaiting(viewer: Viewer, wanted: { recipient: string; cadence: 'instant' | 'daily' | 'weekly' | 'monthly'; brandId?: string | null; now: Date; /** Kinds that count for nothing in the hour's messages. */ uncounted?: readonly string[] }, decide: (waiting: Waiting) => Outgoing[], isDue?: (tx: Prisma.TransactionClient) => Promise<boolean>): Promise<string[]> {
  const { recipient, cadence, now } = wanted;
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`notices ${recipient}`}, 0))::text`;
    if (isDue !== undefined && !(await isDue(tx))) return [];
    const [receipts, sent] = await Promise.all([
      tx.noticeReceipt.findMany({
        where: { recipient, cadence, deliveryKey: null, dueAt: { lte: now }, ...(wanted.brandId === undefined ? {} : { notice: { brandId: wanted.brandId } }) },
        include: { notice: true }, orderBy: [{ notice: { occurredAt: 'asc' } }, { noticeId: 'asc' }],
      }),
      tx.noticeReceipt.groupBy({ by: ['deliveryKey', 'takenAt'], where: { recipient, cadence: 'instant', takenAt: { gt: new Date(now.getTime() - HOUR_MS) }, notice: { kind: { notIn: [...wanted.uncounted ?? []] } } } }),
    ]);
    const outgoing = decide({ notices: receipts.map((row) => readNotice(row.notice)), sentAt: sent.flatMap((row) => row.takenAt ?? []) });
    for (const { delivery, noticeIds } of outgoing) {
      await tx.noticeReceipt.updateMany({ where: { recipient, noticeId: { in: [...noticeIds] } }, data: { deliveryKey: delivery?.key ?? UNTOLD, ...(delivery === null ? {} : { takenAt: now }) } });
    }
    return addDeliveries(viewer, outgoing.flatMap((one) => one.delivery ?? []), now, tx);
  });
}

/** When each of these moments was last seen to; one that never was is missing. */
export async function seenMoments(ids: readonly string[]): Promise<Map<string, Date>> {
  const rows = await db().clockTask.findMany({ where: { id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, row.doneUntil]));
}

/** Forgets notices of before a moment, and with them what was told to whom. Answers how many. */
export async function purgeNotices(before: Date): Promise<number> {
  return (await db().notice.deleteMany({ where: { occurredAt: { lt: before }, addressedAt: { not: null }, receipts: { none: { deliveryKey: null } } } })).count;
}

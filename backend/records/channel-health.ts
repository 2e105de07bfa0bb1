import type { DeliveryTrouble, TryEnd } from '#domain/delivery.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';

/** How a way out fares. */
export interface WayOutHealth {
  lastSentAt: string | null;
  /** Null: it takes what it is given. */
  failingSince: string | null;
  failures: number;
  trouble: DeliveryTrouble | null;
  said: string | null;
  reportedAt: string | null;
}

/** By way out; one that never sent nor failed is missing. */
export async function healthOf(_viewer: Viewer, waysOut: readonly string[]): Promise<Map<string, WayOutHealth>> {
  const rows = await db().channelHealth.findMany({ where: { id: { in: [...waysOut] } } });
  return new Map(rows.map((row) => [row.id, {
    lastSentAt: row.lastSentAt?.toISOString() ?? null, failingSince: row.failingSince?.toISOString() ?? null, failures: row.failures,
    trouble: row.trouble as DeliveryTrouble | null, said: row.said, reportedAt: row.reportedAt?.toISOString() ?? null,
  }]));
}

/**
 * Takes the next turn of a way out, `paceMs` apart whoever asks; answers how many milliseconds are left until it, 0 where
 * it was taken. The row stays locked until the transaction ends.
 */
export async function takeTurn(tx: Prisma.TransactionClient, wayOut: string, paceMs: number, now: Date): Promise<number> {
  await tx.$executeRaw`INSERT INTO "ChannelHealth" (id) VALUES (${wayOut}) ON CONFLICT DO NOTHING`;
  const [row] = await tx.$queryRaw<{ nextAt: Date | null }[]>`SELECT "nextAt" FROM "ChannelHealth" WHERE id = ${wayOut} FOR UPDATE`;
  const left = (row?.nextAt?.getTime() ?? 0) - now.getTime();
  if (left > 0) return left;
  if (paceMs > 0) await tx.channelHealth.update({ where: { id: wayOut }, data: { nextAt: new Date(now.getTime() + paceMs) } });
  return 0;
}

/** Under which the reports are written that a way out fails, for whoever receives them. */
export const reportsOf = (wayOut: string): string => `channel-failing:${wayOut}:`;

/** It took something: what was wrong before is over, and who has not been told of it yet is not. */
export async function noteWorks(tx: Prisma.TransactionClient, wayOut: string, now: Date): Promise<void> {
  const { count } = await tx.channelHealth.updateMany({ where: { id: wayOut, reportedAt: { not: null } }, data: { reportedAt: null } });
  if (count > 0) await tx.delivery.deleteMany({ where: { kind: 'channel-failing', state: 'waiting', tries: 0, key: { startsWith: reportsOf(wayOut) } } });
  await tx.channelHealth.updateMany({ where: { id: wayOut }, data: { lastSentAt: now, failingSince: null, failures: 0, trouble: null, said: null } });
}

/** It did not take what it was given. */
export async function noteFails(tx: Prisma.TransactionClient, wayOut: string, { trouble, said }: TryEnd, now: Date): Promise<void> {
  await tx.$executeRaw`UPDATE "ChannelHealth" SET "failingSince" = COALESCE("failingSince", ${now}), failures = failures + 1, trouble = ${trouble}, said = ${said} WHERE id = ${wayOut}`;
}

/** It wants to be left alone until then. */
export async function pauseWayOut(tx: Prisma.TransactionClient, wayOut: string, until: Date): Promise<void> {
  await tx.channelHealth.updateMany({ where: { id: wayOut, OR: [{ nextAt: null }, { nextAt: { lt: until } }] }, data: { nextAt: until } });
}

/** A way out that takes nothing any more, told or not. */
export interface LastingTrouble {
  wayOut: string;
  since: string;
  trouble: DeliveryTrouble;
}

/** Of these ways out, those of which it is more than a passing failure: it was reported, or there was nobody to report it to. */
export async function lastingTroubles(viewer: Viewer, waysOut: readonly string[]): Promise<LastingTrouble[]> {
  const health = await healthOf(viewer, waysOut);
  return [...health].flatMap(([wayOut, { failingSince, trouble, reportedAt }]) => (failingSince === null || trouble === null || reportedAt === null ? [] : [{ wayOut, since: failingSince, trouble }]));
}

/** True for one caller alone, and once until the way out works again: who is to tell it elsewhere. */
export async function claimReport(_viewer: Viewer, wayOut: string, now: Date): Promise<boolean> {
  const { count } = await db().channelHealth.updateMany({ where: { id: wayOut, reportedAt: null, failingSince: { not: null } }, data: { reportedAt: now } });
  return count > 0;
}

import { ConflictError, NotFoundError } from '#backend/errors.ts';
import type { ChannelKind, DeliveryState, DeliveryTrouble } from '#domain/delivery.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { Prisma, type DeliveryAttempt } from './generated/client.ts';
import { brandScope, requireBrand } from './scope.ts';

/** One message as the log shows it, without what it says. */
export interface DeliveryRow {
  id: string;
  brandId: string | null;
  wayOut: string;
  channelKind: ChannelKind;
  channelId: string | null;
  kind: string;
  toName: string;
  toAddress: string | null;
  subject: string;
  state: DeliveryState;
  createdAt: string;
  nextAt: string | null;
  endedAt: string | null;
  tries: number;
  trouble: DeliveryTrouble | null;
  code: string | null;
  said: string | null;
  mayRetry: boolean;
}

export interface AttemptRow {
  at: string;
  outcome: 'sent' | 'failed' | 'interrupted' | null;
  seconds: number | null;
  trouble: DeliveryTrouble | null;
  code: string | null;
  said: string | null;
}

/** What the log is narrowed down to. */
export interface DeliveryQuestion {
  state?: DeliveryState | undefined;
  /** A kind of channel, or the id of one. */
  channel?: string | undefined;
  /** The last message that was seen. */
  after?: { createdAt: string; id: string } | null;
  limit: number;
}

const KINDS: readonly string[] = ['email', 'slack', 'teams', 'webhook'];
// What a message says stays where it is: the log has no use for it.
const SHOWN = {
  id: true, brandId: true, wayOut: true, channelKind: true, channelId: true, kind: true, toName: true, toAddress: true, subject: true, state: true, createdAt: true, dueAt: true, endedAt: true,
  attempts: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 }, _count: { select: { attempts: true } },
} satisfies Prisma.DeliverySelect;
type Shown = Prisma.DeliveryGetPayload<{ select: typeof SHOWN }>;

/** Messages of a brand, newest first, after one. Stable while new ones come in: a page begins after a message, not after a number. */
export async function listDeliveryLog(viewer: Viewer, brandId: string, { state, channel, after, limit }: DeliveryQuestion): Promise<{ rows: DeliveryRow[]; counts: Record<DeliveryState, number> }> {
  await requireBrand(viewer, brandId);
  const ofChannel: Prisma.DeliveryWhereInput = { brandId, ...(channel === undefined ? {} : KINDS.includes(channel) ? { channelKind: channel } : { channelId: channel }) };
  const older: Prisma.DeliveryWhereInput = !after ? {} : { OR: [{ createdAt: { lt: new Date(after.createdAt) } }, { createdAt: new Date(after.createdAt), id: { lt: after.id } }] };
  const [rows, grouped] = await Promise.all([
    db().delivery.findMany({ where: { AND: [ofChannel, state === undefined ? {} : { state }, older] }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: limit, select: SHOWN }),
    db().delivery.groupBy({ by: ['state'], where: ofChannel, _count: { _all: true } }),
  ]);
  const counts: Record<DeliveryState, number> = { waiting: 0, sending: 0, sent: 0, 'given-up': 0 };
  for (const one of grouped) counts[one.state as DeliveryState] = one._count._all;
  return { rows: rows.map(rowOf), counts };
}

/** One message of a brand that the viewer sees, with its tries, newest first; throws NotFoundError. */
export async function getDelivery(viewer: Viewer, deliveryId: string): Promise<{ delivery: DeliveryRow & { brandId: string }; attempts: AttemptRow[] }> {
  const row = await db().delivery.findFirst({ where: { id: deliveryId, brand: brandScope(viewer), brandId: { not: null } }, select: SHOWN });
  if (row === null || row.brandId === null) throw new NotFoundError({ fr: 'Ce message n’existe pas.', en: 'There is no such message.' });
  const attempts = await db().deliveryAttempt.findMany({ where: { deliveryId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  return { delivery: { ...rowOf(row), brandId: row.brandId }, attempts: attempts.map(attemptOf) };
}

/** Has a message that waits or was given up tried again now; its planned tries begin anew. Throws ConflictError for what went, or is just going. */
export async function retryNow(viewer: Viewer, deliveryId: string, now: Date): Promise<{ wayOut: string }> {
  const { delivery } = await getDelivery(viewer, deliveryId);
  const { count } = await db().delivery.updateMany({ where: { id: deliveryId, state: { in: ['waiting', 'given-up'] }, OR: [{ message: { not: Prisma.DbNull } }, { sealed: { not: null } }] }, data: { state: 'waiting', dueAt: now, endedAt: null, tries: 0 } });
  if (count === 0) throw new ConflictError({ fr: 'Ce message est déjà remis, ou est en train de l’être.', en: 'This message was handed over already, or is just being handed over.' });
  return { wayOut: delivery.wayOut };
}

/** The last test of each way out for a brand, by way out. */
export async function lastTests(viewer: Viewer, brandId: string, waysOut: readonly string[]): Promise<Map<string, DeliveryRow>> {
  await requireBrand(viewer, brandId);
  const rows = await db().delivery.findMany({ where: { brandId, kind: 'test', wayOut: { in: [...waysOut] } }, orderBy: { createdAt: 'asc' }, select: SHOWN, take: 500 });
  return new Map(rows.map((row) => [row.wayOut, rowOf(row)]));
}

function rowOf({ attempts, dueAt, createdAt, endedAt, _count, ...row }: Shown): DeliveryRow {
  const [last] = attempts;
  const state = row.state as DeliveryState;
  const hasEnded = state === 'sent' || state === 'given-up';
  return {
    ...row, state, channelKind: row.channelKind as ChannelKind, createdAt: createdAt.toISOString(), nextAt: hasEnded ? null : dueAt.toISOString(), endedAt: endedAt?.toISOString() ?? null, tries: _count.attempts,
    trouble: (last?.trouble ?? null) as DeliveryTrouble | null, code: last?.code ?? null, said: last?.said ?? null, mayRetry: row.kind !== 'test' && (state === 'given-up' || (state === 'waiting' && last !== undefined)),
  };
}

function attemptOf({ at, endedAt, outcome, trouble, code, said }: DeliveryAttempt): AttemptRow {
  return { at: at.toISOString(), outcome: outcome as AttemptRow['outcome'], seconds: endedAt === null ? null : (endedAt.getTime() - at.getTime()) / 1000, trouble: trouble as DeliveryTrouble | null, code, said };
}

import { Notice, type NoticeDraft } from '#domain/notice.ts';
import { db } from './connection.ts';
import type { Notice as NoticeRow, Prisma } from './generated/client.ts';
import { idOf } from './ids.ts';
import { storable } from './storable.ts';

/** Kind of causes that wait for a second reading: they are kept, and told nobody. */
export const SUSPECTED = 'source-suspected';

/**
 * Takes what is to be told; who is told when, the next look at the clock decides. Telling the same cause twice is telling
 * it once: an event for good, a standing cause until endCauses has said that it is over. Answers how many were news.
 * Within a caller's transaction where one is given.
 */
export async function tellNotices(drafts: readonly NoticeDraft[], tx?: Prisma.TransactionClient): Promise<number> {
  if (drafts.length === 0) return 0;
  if (tx === undefined) return db().$transaction((own) => tellNotices(drafts, own));
  let told = 0;
  for (const draft of drafts) told += await tellOne(tx, draft);
  return told;
}

async function tellOne(tx: Prisma.TransactionClient, draft: NoticeDraft): Promise<number> {
  const { brandId, kind, cause, occurredAt, lasts } = draft;
  const begun = lasts === 'event' ? null : await beginCause(tx, draft);
  if (lasts === 'standing' && begun === null) return 0;
  const { count } = await tx.notice.createMany({
    skipDuplicates: true,
    data: [{
      id: idOf('notice', brandId, kind, cause, begun), brandId, kind, cause, occurredAt, impact: draft.impact, path: draft.path, actorId: draft.actorId ?? null,
      params: storable(draft.params), brandParams: storable(draft.brandParams ?? {}), subjects: storable(draft.subjects), ...(draft.to === null ? {} : { onlyFor: [...draft.to] }),
    }],
  });
  return count;
}

/** Since when a standing cause stands, where it was not standing before; null where it was. One statement: of two who see it begin, one tells it. */
async function beginCause(tx: Prisma.TransactionClient, { brandId, kind, cause, occurredAt }: NoticeDraft): Promise<string | null> {
  const rows = await tx.$queryRaw<{ startedAt: Date }[]>`
    INSERT INTO "NoticeCause" (scope, kind, cause, "startedAt") VALUES (${brandId ?? ''}, ${kind}, ${cause}, ${occurredAt}::timestamptz)
    ON CONFLICT (scope, kind, cause) DO UPDATE SET "startedAt" = EXCLUDED."startedAt", "endedAt" = NULL WHERE "NoticeCause"."endedAt" IS NOT NULL
    RETURNING "startedAt"`;
  return rows[0]?.startedAt.toISOString() ?? null;
}

/** These causes stand, and no notice is made of them: they were there when the telling began, or one notice tells of many. */
export async function beginSilently(brandId: string | null, kind: string, causes: readonly string[], at: string): Promise<void> {
  if (causes.length === 0) return;
  const scope = brandId ?? '';
  await db().$transaction([
    db().noticeCause.updateMany({ where: { scope, kind, cause: { in: [...causes] }, endedAt: { not: null } }, data: { startedAt: at, endedAt: null } }),
    db().noticeCause.createMany({ skipDuplicates: true, data: causes.map((cause) => ({ scope, kind, cause, startedAt: at })) }),
  ]);
}

/** These standing causes are over: when they come back they are told again. Answers those that stood. */
export async function endCauses(brandId: string | null, kind: string, causes: readonly string[], at: string): Promise<string[]> {
  if (causes.length === 0) return [];
  const rows = await db().noticeCause.updateManyAndReturn({
    where: { scope: brandId ?? '', kind, cause: { in: [...causes] }, endedAt: null }, data: { endedAt: at }, select: { cause: true },
  });
  return rows.map((row) => row.cause);
}

/** The causes of a kind that stand now, and since when. */
export async function standingCauses(brandId: string | null, kind: string): Promise<Map<string, string>> {
  const rows = await db().noticeCause.findMany({ where: { scope: brandId ?? '', kind, endedAt: null }, select: { cause: true, startedAt: true } });
  return new Map(rows.map((row) => [row.cause, row.startedAt.toISOString()]));
}

/** A stored notice as the rest of the house knows it. */
export function readNotice({ addressedAt: _at, onlyFor: _whom, actorId: _who, occurredAt, ...row }: NoticeRow): Notice {
  return Notice.parse({ ...row, occurredAt: occurredAt.toISOString() });
}

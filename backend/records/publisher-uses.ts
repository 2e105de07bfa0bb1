import type { Viewer } from '#domain/viewer.ts';
import type { PublisherAnswers } from '#domain/publisher-health.ts';
import { db } from './connection.ts';
import { canonicalJson } from './ids.ts';
import { requireBrand } from './scope.ts';

/** A quota of one brand's key in one day or month of the publisher. */
export interface QuotaPeriod {
  brandId: string;
  publisherId: string;
  /** YYYY-MM-DD or YYYY-MM in the publisher's zone. */
  period: string;
}

/** Takes one request of a quota, whichever worker asks. False: it is spent. */
export async function takeRequest({ brandId, publisherId, period }: QuotaPeriod, limit: number): Promise<boolean> {
  const rows = await db().$queryRaw<unknown[]>`
    INSERT INTO "PublisherUse" ("brandId", "publisherId", period, requests) SELECT ${brandId}, ${publisherId}, ${period}, 1 WHERE ${limit} > 0
    ON CONFLICT ("brandId", "publisherId", period) DO UPDATE SET requests = "PublisherUse".requests + 1 WHERE "PublisherUse".requests < ${limit}
    RETURNING requests`;
  return rows.length > 0;
}

/** The publisher itself says that it is spent: whoever else uses that key, nothing more is asked in this period. */
export async function markSpent({ brandId, publisherId, period }: QuotaPeriod, limit: number): Promise<void> {
  await db().publisherUse.updateMany({ where: { brandId, publisherId, period, requests: { lt: limit } }, data: { requests: limit } });
}

/** Requests counted in a period. */
export async function countRequests(viewer: Viewer, { brandId, publisherId, period }: QuotaPeriod): Promise<number> {
  await requireBrand(viewer, brandId);
  return (await db().publisherUse.findUnique({ where: { brandId_publisherId_period: { brandId, publisherId, period } } }))?.requests ?? 0;
}

/** Counts that nobody asks about any longer. */
export async function forgetOldUses(before: string): Promise<number> {
  return (await db().publisherUse.deleteMany({ where: { period: { lt: before } } })).count;
}

/** What publishers answered since this was last noted. */
export interface NotedAnswers extends PublisherAnswers {
  publisherId: string;
}

/** Adds to what publishers answered in a run. */
export async function noteAnswers(_viewer: Viewer, brandId: string, noted: readonly NotedAnswers[]): Promise<void> {
  if (noted.length === 0) return;
  // In one order, so that two workers that note the same publishers wait for each other and not in a ring.
  const sorted = noted.toSorted((a, b) => (`${a.publisherId}|${a.runId}` < `${b.publisherId}|${b.runId}` ? -1 : 1));
  await db().$executeRaw`
    INSERT INTO "PublisherAnswers" ("brandId", "publisherId", "runId", good, troubles, "firstAt", "lastAt", "lastGoodAt")
    SELECT ${brandId}, n."publisherId", n."runId", n.good, n.troubles, n."firstAt", n."lastAt", n."lastGoodAt"
    FROM jsonb_to_recordset(${canonicalJson(sorted)}::jsonb) AS n("publisherId" text, "runId" text, good int, troubles jsonb, "firstAt" timestamptz, "lastAt" timestamptz, "lastGoodAt" timestamptz)
    ON CONFLICT ("brandId", "publisherId", "runId") DO UPDATE SET
      good = "PublisherAnswers".good + EXCLUDED.good, "firstAt" = LEAST("PublisherAnswers"."firstAt", EXCLUDED."firstAt"), "lastAt" = GREATEST("PublisherAnswers"."lastAt", EXCLUDED."lastAt"),
      "lastGoodAt" = GREATEST("PublisherAnswers"."lastGoodAt", EXCLUDED."lastGoodAt"),
      troubles = (SELECT COALESCE(jsonb_object_agg(key, total), '{}') FROM (
        SELECT key, sum(value::int) AS total FROM (SELECT * FROM jsonb_each_text("PublisherAnswers".troubles) UNION ALL SELECT * FROM jsonb_each_text(EXCLUDED.troubles)) AS noted GROUP BY key) AS summed)`;
}

/** What a brand's publishers answered, newest first, at most `limit` runs of each. */
export async function listAnswers(viewer: Viewer, brandId: string, limit: number): Promise<Map<string, PublisherAnswers[]>> {
  await requireBrand(viewer, brandId);
  const rows = await db().$queryRaw<{ publisherId: string; runId: string; good: number; troubles: unknown; firstAt: Date; lastAt: Date; lastGoodAt: Date | null }[]>`
    SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY "publisherId" ORDER BY "lastAt" DESC) AS place FROM "PublisherAnswers" WHERE "brandId" = ${brandId}) AS ranked
    WHERE place <= ${limit} ORDER BY "publisherId", "lastAt" DESC`;
  const read = rows.map(({ publisherId, runId, good, troubles, firstAt, lastAt, lastGoodAt }) => ({
    publisherId, answers: { runId, good, troubles: troubles as Record<string, number>, firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString(), lastGoodAt: lastGoodAt?.toISOString() ?? null },
  }));
  return new Map([...Map.groupBy(read, (one) => one.publisherId)].map(([id, own]) => [id, own.map((one) => one.answers)]));
}

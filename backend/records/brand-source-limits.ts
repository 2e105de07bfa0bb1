import type { Trouble } from '#domain/trouble.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';

/** How long what a publisher said for a whole brand may wait for the audits of its crawl. */
export interface WaitingLimit {
  publisherId: string;
  hours: number;
}

/** Stands in a run for a publisher whose answer was let go: audits can't tell meanwhile, and it is asked again. */
export const LET_GO = 'not-read-yet' satisfies Trouble;

/**
 * Lets go of what such publishers said longer ago, wherever a run still holds it for its audits: a crawl that is paused, or
 * was killed and not taken up, keeps nothing that may not be kept. `only: 'unfinished'` looks at runs under way alone.
 * Answers at how many locations something was let go.
 */
export async function dropBrandSources(_viewer: Viewer, limits: readonly WaitingLimit[], now: Date, only: 'unfinished' | 'all'): Promise<number> {
  if (limits.length === 0) return 0;
  const ids = await runsHolding(only);
  let dropped = 0;
  for (const { publisherId, hours } of ids.length === 0 ? [] : limits) {
    const before = new Date(now.getTime() - hours * 3_600_000);
    // A listing without a page is as old as its run.
    const rows = await db().$queryRaw<{ runId: string; locationId: string }[]>`
      UPDATE "AuditRunLocation" AS a
      SET "brandSources" = COALESCE((SELECT jsonb_agg(one) FROM jsonb_array_elements(a."brandSources") AS one WHERE NOT (one->>'publisherId' = ${publisherId} AND COALESCE((one #>> '{pages,0,fetchedAt}')::timestamptz, r."startedAt") < ${before})), '[]')
      FROM "AuditRun" AS r
      WHERE r.id = a."runId" AND a."runId" = ANY(${ids}) AND jsonb_typeof(a."brandSources") = 'array'
        AND EXISTS (SELECT 1 FROM jsonb_array_elements(a."brandSources") AS one WHERE one->>'publisherId' = ${publisherId} AND COALESCE((one #>> '{pages,0,fetchedAt}')::timestamptz, r."startedAt") < ${before})
      RETURNING a."runId", a."locationId"`;
    dropped += rows.length;
    for (const runId of new Set(rows.map((one) => one.runId))) {
      await db().$executeRaw`
        UPDATE "AuditRun" SET "brandSources" = COALESCE("brandSources", '{}') || jsonb_build_object(${publisherId}::text, ${LET_GO}::text) WHERE id = ${runId} AND state IN ('running', 'second-reading')`;
    }
  }
  return dropped;
}

async function runsHolding(only: 'unfinished' | 'all'): Promise<string[]> {
  if (only === 'unfinished') return (await db().auditRun.findMany({ where: { state: { in: ['running', 'second-reading'] } }, select: { id: true } })).map((one) => one.id);
  return (await db().$queryRaw<{ runId: string }[]>`SELECT DISTINCT "runId" FROM "AuditRunLocation" WHERE "brandSources" IS NOT NULL`).map((one) => one.runId);
}

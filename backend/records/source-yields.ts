import type { SourceYieldRow } from '#domain/run.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { requireBrand } from './scope.ts';

/**
 * From how many listings each field is read now, and was read before a moment (UTC, that of a run): of the listings that
 * the run has read and that were there before it. What could not be read as a value counts as not read.
 */
export async function sourceYields(viewer: Viewer, brandId: string, asOf: string): Promise<SourceYieldRow[]> {
  await requireBrand(viewer, brandId);
  return await db().$queryRaw<SourceYieldRow[]>`
    WITH cohort AS (
      SELECT l.id, l."publisherId" FROM "Listing" l JOIN "Location" p ON p.id = l."locationId"
      WHERE p."brandId" = ${brandId} AND p."archivedAt" IS NULL AND l."lastSeenAt" = ${asOf}::timestamptz AND l."firstSeenAt" < ${asOf}::timestamptz AND l."absentSince" IS NULL
    ), size AS (SELECT "publisherId", count(*)::int AS listings FROM cohort GROUP BY 1)
    SELECT c."publisherId", o.field, s.listings,
      count(DISTINCT c.id) FILTER (WHERE o."validFrom" < ${asOf}::timestamptz AND (o."validTo" IS NULL OR o."validTo" >= ${asOf}::timestamptz))::int AS before,
      count(DISTINCT c.id) FILTER (WHERE o."validTo" IS NULL)::int AS now
    FROM cohort c JOIN size s USING ("publisherId") JOIN "Observation" o ON o."listingId" = c.id
    WHERE (o."validTo" IS NULL OR o."validTo" >= ${asOf}::timestamptz) AND o.value IS NOT NULL AND o.value <> 'null'::jsonb
    GROUP BY 1, 2, 3 ORDER BY 1, 2`;
}

import type { SourceYieldRow } from '#domain/run.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { requireBrand } from './scope.ts';

/** Sources of which no value is kept: whether a field was read, the verdict of the check that judges it tells. */
export interface JudgedYields {
  publisherIds: readonly string[];
  /** The checks of fields, each with its field. */
  checks: readonly { checkId: string; field: string }[];
  /** Reasons of verdicts that say that nothing was there. */
  absences: readonly string[];
}

/**
 * From how many listings each field is read now, and was read before a moment (UTC, that of a run): of the listings that
 * the run has read and that were there before it. What could not be read as a value counts as not read.
 */
export async function sourceYields(viewer: Viewer, brandId: string, asOf: string, judged: JudgedYields): Promise<SourceYieldRow[]> {
  await requireBrand(viewer, brandId);
  return await db().$queryRaw<SourceYieldRow[]>`
    WITH cohort AS (
      SELECT l.id, l."publisherId", l."locationId" FROM "Listing" l JOIN "Location" p ON p.id = l."locationId"
      WHERE p."brandId" = ${brandId} AND p."archivedAt" IS NULL AND l."lastSeenAt" = ${asOf}::timestamptz AND l."firstSeenAt" < ${asOf}::timestamptz AND l."absentSince" IS NULL
    ), size AS (SELECT "publisherId", count(*)::int AS listings FROM cohort GROUP BY 1),
    judging AS (SELECT * FROM unnest(${judged.checks.map((one) => one.checkId)}::text[], ${judged.checks.map((one) => one.field)}::text[]) AS j("checkId", field)),
    told AS (
      SELECT c.id, c."publisherId", o.field, o."validFrom", o."validTo", o."validTo" IS NULL AS "isNow"
      FROM cohort c JOIN "Observation" o ON o."listingId" = c.id
      WHERE c."publisherId" <> ALL(${[...judged.publisherIds]}) AND o.value IS NOT NULL AND o.value <> 'null'::jsonb
      UNION ALL
      SELECT c.id, c."publisherId", j.field, v."validFrom", v."validTo", v."validTo" IS NULL AND v."unreadableSince" IS NULL
      FROM cohort c JOIN "Verdict" v ON v."locationId" = c."locationId" AND v."listingId" = c.id JOIN judging j USING ("checkId")
      WHERE c."publisherId" = ANY(${[...judged.publisherIds]}) AND v.outcome IN ('pass', 'fail') AND v.reason <> ALL(${[...judged.absences]})
    )
    SELECT t."publisherId", t.field, s.listings,
      count(DISTINCT t.id) FILTER (WHERE t."validFrom" < ${asOf}::timestamptz AND (t."validTo" IS NULL OR t."validTo" >= ${asOf}::timestamptz))::int AS before,
      count(DISTINCT t.id) FILTER (WHERE t."isNow")::int AS now
    FROM told t JOIN size s USING ("publisherId")
    WHERE t."validTo" IS NULL OR t."validTo" >= ${asOf}::timestamptz
    GROUP BY 1, 2, 3 ORDER BY 1, 2`;
}

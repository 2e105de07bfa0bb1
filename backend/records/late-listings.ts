import { READ_LATER } from '#domain/trouble.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { requireRun } from './runs.ts';
import { requireBrand } from './scope.ts';

/** A listing of which something could not be read for a reason that is over within hours; `listingId` is null where none is known yet. */
export interface LateListing {
  locationId: string;
  publisherId: string;
  listingId: string | null;
  reason: (typeof READ_LATER)[number];
  /** Of the location, IANA. */
  timeZone: string | null;
}

/** The listings of a brand that wait for such a reason to be over, by what stands of them now. */
export async function lateListings(viewer: Viewer, brandId: string): Promise<LateListing[]> {
  await requireBrand(viewer, brandId);
  const reasons = [...READ_LATER];
  return db().$queryRaw<LateListing[]>`
    SELECT DISTINCT v."locationId", v."publisherId", v."listingId", COALESCE(v."unreadableReason", v.reason) AS reason, l.record ->> 'timeZone' AS "timeZone"
    FROM "Verdict" v JOIN "Location" l ON l.id = v."locationId"
    WHERE l."brandId" = ${brandId} AND l."archivedAt" IS NULL AND v."validTo" IS NULL
      AND (v."unreadableReason" = ANY(${reasons}) OR (v.outcome = 'cannot-tell' AND v.reason = ANY(${reasons})))
    ORDER BY 1, 2, 3`;
}

/** Until when the hosts that asked for a pause are left alone, the last of them; null when none of them is any more. */
export async function hostsPausedUntil(_viewer: Viewer): Promise<Date | null> {
  const [row] = await db().$queryRaw<{ until: Date | null }[]>`SELECT max("pausedUntil") AS until FROM "HostPace" WHERE "pausedUntil" > clock_timestamp()`;
  return row?.until ?? null;
}

/** Notes in a run's summary that what it left out until then is read now. */
export async function noteLateRead(viewer: Viewer, runId: string, until: string, readAt: Date): Promise<void> {
  await requireRun(viewer, runId);
  await db().$executeRaw`
    UPDATE "AuditRun" SET summary = jsonb_set(summary, '{late}', (
      SELECT jsonb_agg(CASE WHEN one ->> 'until' = ${until} THEN jsonb_set(one, '{readAt}', to_jsonb(${readAt.toISOString()}::text)) ELSE one END) FROM jsonb_array_elements(summary -> 'late') AS one))
    WHERE id = ${runId} AND summary ? 'late'`;
}

import type { PairedReview } from '#domain/review.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { jsonOf } from './insert-rows.ts';
import { locationScope, requireLocation } from './scope.ts';

/** A standing review as far as it is compared with others. */
export interface UnpairedReview extends PairedReview {
  contentHash: string;
  sameAsId: string | null;
  /** Its text may not be kept any longer. */
  isPurged: boolean;
}

/** All standing reviews of a location, and those that were taken away: they repeat nothing. */
export async function readUnpaired(viewer: Viewer, locationId: string): Promise<{ standing: UnpairedReview[]; others: { id: string; contentHash: string }[] }> {
  await requireLocation(viewer, locationId);
  const rows = await db().review.findMany({
    where: { locationId }, orderBy: { id: 'asc' },
    select: { id: true, publisherId: true, authorName: true, text: true, rating: true, publishedAt: true, firstSeenAt: true, contentHash: true, sameAsId: true, removedAt: true },
  });
  return {
    standing: rows.filter((row) => row.removedAt === null).map(({ removedAt: _standing, ...row }) => ({ ...row, publishedAt: row.publishedAt?.toISOString() ?? null, firstSeenAt: row.firstSeenAt.toISOString(), isPurged: row.contentHash === '' })),
    others: rows.filter((row) => row.removedAt !== null).map(({ id, contentHash }) => ({ id, contentHash })),
  };
}

/** Keeps which review repeats which; one that changed meanwhile waits for the next comparison. */
export async function savePairs(viewer: Viewer, locationId: string, pairs: readonly { id: string; contentHash: string; sameAsId: string | null }[]): Promise<void> {
  await requireLocation(viewer, locationId);
  await db().$executeRaw`
    UPDATE "Review" AS r SET "sameAsId" = n."sameAsId", "isPaired" = true
    FROM jsonb_to_recordset(${jsonOf(pairs)}::jsonb) AS n(id text, "contentHash" text, "sameAsId" text)
    WHERE r.id = n.id AND r."locationId" = ${locationId} AND r."contentHash" = n."contentHash" AND (NOT r."isPaired" OR r."sameAsId" IS DISTINCT FROM n."sameAsId")`;
}

/** Locations with reviews that were not compared since they changed. */
export async function locationsToPair(viewer: Viewer, brandId: string | null): Promise<string[]> {
  const rows = await db().review.findMany({
    where: { isPaired: false, location: { AND: [locationScope(viewer), brandId === null ? {} : { brandId }] } },
    distinct: ['locationId'], orderBy: { locationId: 'asc' }, select: { locationId: true },
  });
  return rows.map((row) => row.locationId);
}

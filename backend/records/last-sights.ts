import type { LastSight, RestFacts } from '#domain/last-sight.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { momentOf } from './judgement-rows.ts';
import { requireBrand } from './scope.ts';

/** What decides which of these publishers may rest at each location of a brand, by location id; asked in one question. */
export async function lastSights(viewer: Viewer, brandId: string, publisherIds: readonly string[]): Promise<Map<string, RestFacts>> {
  await requireBrand(viewer, brandId);
  if (publisherIds.length === 0) return new Map();
  const ids = [...publisherIds];
  const rows = await db().$queryRaw<{ id: string; updatedAt: Date; listings: LastSight[] | null; waiting: string[] | null }[]>`
    SELECT p.id, p."updatedAt",
      (SELECT json_agg(json_build_object('publisherId', l."publisherId", 'lastSeenAt', l."lastSeenAt", 'isAbsent', l."absentSince" IS NOT NULL)) FROM "Listing" AS l WHERE l."locationId" = p.id AND l."publisherId" = ANY(${ids})) AS listings,
      (SELECT json_agg(DISTINCT w."publisherId") FROM (
        SELECT v."publisherId" FROM "Verdict" AS v WHERE v."locationId" = p.id AND v."validTo" IS NULL AND v."publisherId" = ANY(${ids}) AND (NOT v."isConfirmed" OR v."unreadableSince" IS NOT NULL)
        UNION SELECT f."publisherId" FROM "Finding" AS f WHERE f."locationId" = p.id AND f.state = 'fix-claimed' AND f."publisherId" = ANY(${ids})) AS w) AS waiting
    FROM "Location" AS p WHERE p."brandId" = ${brandId} AND p."archivedAt" IS NULL`;
  return new Map(rows.map(({ id, updatedAt, listings, waiting }) => [id, { listings: (listings ?? []).map(readSight), recordChangedAt: momentOf(updatedAt), waiting: new Set(waiting ?? []) }]));
}

/** A sight as the database writes it in JSON. */
export function readSight({ publisherId, lastSeenAt, isAbsent }: LastSight): LastSight {
  return { publisherId, lastSeenAt: lastSeenAt === null ? null : momentOf(lastSeenAt), isAbsent };
}

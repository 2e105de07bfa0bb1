import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { locationScope, requireLocation } from './scope.ts';

/** One location on one publisher, as stored. */
export interface ListingRow {
  id: string;
  publisherId: string;
  externalId: string;
  url: string;
  lastSeenAt: string | null;
  absentSince: string | null;
}

/** The listings of a location, by publisher. */
export async function listListings(viewer: Viewer, locationId: string): Promise<ListingRow[]> {
  await requireLocation(viewer, locationId);
  const rows = await db().listing.findMany({ where: { locationId }, orderBy: [{ publisherId: 'asc' }, { externalId: 'asc' }] });
  return rows.map(({ id, publisherId, externalId, url, lastSeenAt, absentSince }) => ({
    id, publisherId, externalId, url, lastSeenAt: lastSeenAt?.toISOString() ?? null, absentSince: absentSince?.toISOString() ?? null,
  }));
}

/** How many listings the brand has on each publisher, as far as the viewer sees its locations. */
export async function listListingCounts(viewer: Viewer, brandId: string): Promise<Map<string, number>> {
  const counts = await db().listing.groupBy({ by: ['publisherId'], where: { absentSince: null, location: { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] } }, _count: { _all: true } });
  return new Map(counts.map((one) => [one.publisherId, one._count._all]));
}

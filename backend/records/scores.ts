import type { ListingScore, LocationScore } from '#domain/score.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { locationScope } from './scope.ts';

/** A location's score as of a day. */
export interface DatedScore extends LocationScore {
  /** YYYY-MM-DD, UTC: since then it has not moved. */
  day: string;
  formulaVersion: number;
}

/** The last score of each location that the viewer sees; listings carry the database's ids. */
export async function latestScores(viewer: Viewer, brandId: string): Promise<DatedScore[]> {
  const rows = await db().locationScoreDay.findMany({
    where: { location: inBrand(viewer, brandId) }, orderBy: [{ locationId: 'asc' }, { day: 'desc' }], distinct: ['locationId'],
  });
  return rows.map(readScore);
}

/** Every score of each location, oldest first: one per day on which it moved. Without listings. */
export async function scoreHistory(viewer: Viewer, brandId: string, locationId?: string): Promise<Map<string, DatedScore[]>> {
  const rows = await db().locationScoreDay.findMany({
    where: { location: { AND: [inBrand(viewer, brandId), locationId === undefined ? {} : { id: locationId }] } }, orderBy: [{ locationId: 'asc' }, { day: 'asc' }],
    select: { locationId: true, day: true, value: true, coverage: true, isRanked: true, formulaVersion: true },
  });
  return Map.groupBy(rows.map((row) => readScore({ ...row, listings: [] })), (score) => score.locationId);
}

function inBrand(viewer: Viewer, brandId: string): Prisma.LocationWhereInput {
  return { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] };
}

function readScore(row: { locationId: string; day: Date; value: number | null; coverage: number | null; isRanked: boolean; listings: Prisma.JsonValue; formulaVersion: number }): DatedScore {
  const listings = row.listings as unknown as ListingScore[];
  const judged = listings.filter((one): one is ListingScore & { value: number } => one.value !== null);
  return {
    locationId: row.locationId, value: row.value, coverage: row.coverage, isRanked: row.isRanked, listings, formulaVersion: row.formulaVersion,
    weakest: judged.toSorted((a, b) => a.value - b.value || b.publisherWeight - a.publisherWeight)[0] ?? null,
    day: row.day.toISOString().slice(0, 10),
  };
}

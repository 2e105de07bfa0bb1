import type { ListingScore, LocationScore, ScoreBasis } from '#domain/score.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { locationScope } from './scope.ts';

/** A location's score as of a day. */
export interface DatedScore extends LocationScore {
  /** YYYY-MM-DD, UTC: since then it has not moved. */
  day: string;
  formulaVersion: number;
  standardVersionId: string;
}

/** The last score of each location that the viewer sees; listings carry the database's ids. */
export async function latestScores(viewer: Viewer, brandId: string): Promise<DatedScore[]> {
  const rows = await db().locationScoreDay.findMany({
    where: { location: inBrand(viewer, brandId) }, orderBy: [{ locationId: 'asc' }, { day: 'desc' }], distinct: ['locationId'],
  });
  return rows.map(readScore);
}

/** A stored score with all that computing it again needs; listings carry the database's ids. */
export interface StoredScore extends DatedScore {
  /** Null in rows older than the column. */
  basis: ScoreBasis | null;
}

/** Every score of one location, oldest first, whole. */
export async function storedScores(viewer: Viewer, locationId: string): Promise<StoredScore[]> {
  const rows = await db().locationScoreDay.findMany({ where: { location: { AND: [{ id: locationId }, locationScope(viewer)] } }, orderBy: { day: 'asc' } });
  return rows.map((row) => ({ ...readScore(row), basis: row.basis as ScoreBasis | null }));
}

/**
 * What a trend is drawn from: every score of each location that the viewer sees, those put away since too, whose line
 * ends on the day on which they were. Without listings.
 */
export async function trendHistory(viewer: Viewer, brandId: string): Promise<{ locationId: string; day: string; value: number | null; coverage: number | null; isRanked: boolean }[]> {
  const [rows, archived] = await Promise.all([
    db().locationScoreDay.findMany({
      where: { location: { AND: [{ brandId }, locationScope(viewer)] } }, orderBy: [{ locationId: 'asc' }, { day: 'asc' }],
      select: { locationId: true, day: true, value: true, coverage: true, isRanked: true },
    }),
    db().location.findMany({ where: { AND: [{ brandId, archivedAt: { not: null } }, locationScope(viewer)] }, select: { id: true, archivedAt: true } }),
  ]);
  const ends = new Map(archived.map((one) => [one.id, dayOf(one.archivedAt ?? new Date(0))]));
  const lived = rows.map((row) => ({ ...row, day: dayOf(row.day) })).filter((row) => row.day < (ends.get(row.locationId) ?? '9999'));
  return [...lived, ...[...ends].map(([locationId, day]) => ({ locationId, day, value: null, coverage: null, isRanked: false }))];
}

/** Every score of each location, oldest first: one per day on which it moved. Without listings. */
export async function scoreHistory(viewer: Viewer, brandId: string, locationId?: string): Promise<Map<string, DatedScore[]>> {
  const rows = await db().locationScoreDay.findMany({
    where: { location: { AND: [inBrand(viewer, brandId), locationId === undefined ? {} : { id: locationId }] } }, orderBy: [{ locationId: 'asc' }, { day: 'asc' }],
    select: { locationId: true, day: true, value: true, coverage: true, isRanked: true, formulaVersion: true, standardVersionId: true },
  });
  return Map.groupBy(rows.map((row) => readScore({ ...row, listings: [] })), (score) => score.locationId);
}

function inBrand(viewer: Viewer, brandId: string): Prisma.LocationWhereInput {
  return { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] };
}

function readScore(row: { locationId: string; day: Date; value: number | null; coverage: number | null; isRanked: boolean; listings: Prisma.JsonValue; formulaVersion: number; standardVersionId: string }): DatedScore {
  // Rows older than `isRequired` know of those that are missing only.
  const listings = (row.listings as unknown as (Omit<ListingScore, 'isRequired'> & { isRequired?: boolean })[]).map((one): ListingScore => ({ ...one, isRequired: one.isRequired ?? one.listingId === null }));
  const judged = listings.filter((one): one is ListingScore & { value: number } => one.value !== null);
  return {
    locationId: row.locationId, value: row.value, coverage: row.coverage, isRanked: row.isRanked, listings, formulaVersion: row.formulaVersion, standardVersionId: row.standardVersionId,
    weakest: judged.toSorted((a, b) => a.value - b.value || b.publisherWeight - a.publisherWeight)[0] ?? null,
    day: dayOf(row.day),
  };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

import { LIVING_STATES, type Cause, type FindingEvent, type StoredFinding } from '#domain/finding.ts';
import type { Impact } from '#domain/verdict.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { LIFE_EVENTS, readEvent } from './finding-queue.ts';
import { findingScope } from './findings.ts';

/** A finding that a reading saw mended within some time, with the story of its lives. */
export interface MendedFinding {
  id: string;
  checkId: string;
  publisherId: string;
  impact: Impact;
  regionId: string | null;
  /** Of its location, or of its brand. */
  timeZone: string;
  firstSeenAt: string;
  cause: Cause | null;
  /** Events of its lives and its verifications by a reading, oldest first. */
  events: FindingEvent[];
}

/** Findings that a reading saw mended after one moment and until another (UTC), as far as the viewer sees them. What a second reading did not confirm, or what is judged no more, nobody mended. */
export async function listMended(viewer: Viewer, brandId: string, { from, to }: { from: string; to: string }): Promise<MendedFinding[]> {
  const mended = { kind: 'verified', details: { path: ['because'], equals: 'read-right' } } as const;
  const rows = await db().finding.findMany({
    where: { AND: [findingScope(viewer, { brandId }), { events: { some: { ...mended, at: { gt: new Date(from), lte: new Date(to) } } } }] },
    select: {
      id: true, checkId: true, publisherId: true, impact: true, firstSeenAt: true, cause: true, locationId: true, location: { select: { regionId: true } },
      events: { where: { OR: [{ kind: { in: LIFE_EVENTS } }, mended] }, orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { kind: true, at: true, details: true } },
    },
    orderBy: { id: 'asc' },
  });
  const zoneOf = await zonesByLocation(brandId);
  return rows.map(({ location, locationId, events, ...row }) => ({ ...row, impact: row.impact as Impact, cause: row.cause as Cause | null, firstSeenAt: row.firstSeenAt.toISOString(), regionId: location.regionId, timeZone: zoneOf(locationId), events: events.map(readEvent) }));
}

/** A finding that stands in public now, as far as its age and its due day go. */
export interface OpenWork extends Pick<StoredFinding, 'id' | 'state' | 'impact' | 'firstSeenAt' | 'closedAt'> {
  isUnassigned: boolean;
  /** Of its location, or of its brand. */
  timeZone: string;
}

/** What is open in a brand, as far as the viewer sees it: without the words and the proof that a queue shows. */
export async function listOpenWork(viewer: Viewer, brandId: string): Promise<OpenWork[]> {
  const rows = await db().finding.findMany({
    where: { AND: [findingScope(viewer, { brandId }), { state: { in: [...LIVING_STATES] } }] },
    select: { id: true, state: true, impact: true, firstSeenAt: true, closedAt: true, assigneeId: true, locationId: true },
  });
  const zoneOf = await zonesByLocation(brandId);
  return rows.map(({ assigneeId, locationId, ...row }) => ({
    id: row.id, state: row.state as StoredFinding['state'], impact: row.impact as Impact, firstSeenAt: row.firstSeenAt.toISOString(), closedAt: row.closedAt?.toISOString() ?? null,
    isUnassigned: assigneeId === null, timeZone: zoneOf(locationId),
  }));
}

/** The zone of each location, out of its record alone: whole records of 10,000 places are megabytes. */
async function zonesByLocation(brandId: string): Promise<(locationId: string) => string> {
  const rows = await db().$queryRaw<{ id: string; zone: string }[]>`SELECT l.id, COALESCE(l.record->>'timeZone', b."timeZone") AS zone FROM "Location" AS l JOIN "Brand" AS b ON b.id = l."brandId" WHERE l."brandId" = ${brandId}`;
  const zones = new Map(rows.map((row) => [row.id, row.zone]));
  return (locationId) => zones.get(locationId) ?? 'UTC';
}

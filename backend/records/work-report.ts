import type { Cause, FindingEvent } from '#domain/finding.ts';
import type { Impact } from '#domain/verdict.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { LIFE_EVENTS, readEvent, zonesIn } from './finding-queue.ts';
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
      id: true, checkId: true, publisherId: true, impact: true, firstSeenAt: true, cause: true, location: { select: { regionId: true, record: true } },
      events: { where: { OR: [{ kind: { in: LIFE_EVENTS } }, mended] }, orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { kind: true, at: true, details: true } },
    },
    orderBy: { id: 'asc' },
  });
  const zoneOf = await zonesIn(brandId);
  return rows.map(({ location, events, ...row }) => ({ ...row, impact: row.impact as Impact, cause: row.cause as Cause | null, firstSeenAt: row.firstSeenAt.toISOString(), regionId: location.regionId, timeZone: zoneOf(location.record), events: events.map(readEvent) }));
}

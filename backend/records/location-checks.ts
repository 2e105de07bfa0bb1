import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { requireLocation } from './scope.ts';

/** When somebody last asked for a location to be read again, and when it last was. Moments in UTC, ISO 8601. */
export interface LocationCheck {
  askedAt: string | null;
  askedBy: { id: string; name: string | null } | null;
  /** When an audit of it last ended; null before the first. */
  lastReadAt: string | null;
}

/** Throws NotFoundError outside the viewer's scope. */
export async function getLocationCheck(viewer: Viewer, locationId: string): Promise<LocationCheck> {
  await requireLocation(viewer, locationId);
  const [row, audited] = await Promise.all([
    db().location.findUniqueOrThrow({ where: { id: locationId }, select: { checkAskedAt: true, checkAskedBy: true } }),
    db().auditRunLocation.findFirst({ where: { locationId, finishedAt: { not: null } }, orderBy: { finishedAt: 'desc' }, select: { finishedAt: true } }),
  ]);
  const { checkAskedAt, checkAskedBy } = row;
  const person = checkAskedBy === null ? null : await db().user.findUnique({ where: { id: checkAskedBy }, select: { name: true } });
  return { askedAt: checkAskedAt?.toISOString() ?? null, askedBy: checkAskedBy === null ? null : { id: checkAskedBy, name: person?.name ?? null }, lastReadAt: audited?.finishedAt?.toISOString() ?? null };
}

/** Notes that the viewer asked for it. Throws NotFoundError outside their scope. */
export async function noteCheckAsked(viewer: Viewer, locationId: string, at: Date): Promise<void> {
  await requireLocation(viewer, locationId);
  await db().location.update({ where: { id: locationId }, data: { checkAskedAt: at, checkAskedBy: viewer.userId } });
}

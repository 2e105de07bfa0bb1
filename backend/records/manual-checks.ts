import type { Location } from '#domain/location.ts';
import { ManualAnswers, ManualRecord, type ManualCheck } from '#domain/manual-check.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { newId } from './ids.ts';
import { locationScope, requireLocation } from './scope.ts';
import { storable } from './storable.ts';

/** What a person saw, on its way to the store. */
export type NewManualCheck = Pick<ManualCheck, 'publisherId' | 'url' | 'isListed' | 'answers' | 'note' | 'checkedAt'>;

/** Keeps what the viewer saw, with what the master record says now. Throws NotFoundError outside the viewer's scope. */
export async function saveManualCheck(viewer: Viewer, location: Location, check: NewManualCheck): Promise<void> {
  await requireLocation(viewer, location.id);
  const { businessName, address, phone, websiteUrls, regularHours, businessStatus } = location;
  const record = { businessName, address, ...(phone === undefined ? {} : { phone }), websiteUrls, regularHours, businessStatus };
  const { publisherId, url, isListed, answers, note, checkedAt } = storable(check);
  await db().manualCheck.create({ data: { id: newId(), locationId: location.id, publisherId, url, isListed, answers, record: storable(record), note, checkedAt: new Date(checkedAt), checkedBy: viewer.userId } });
}

/** The last look at each publisher's listing of a location, by publisher. */
export async function latestManualChecks(viewer: Viewer, locationId: string): Promise<Map<string, ManualCheck>> {
  const rows = await db().manualCheck.findMany({ where: { locationId, location: locationScope(viewer) }, distinct: ['publisherId'], orderBy: [{ publisherId: 'asc' }, { checkedAt: 'desc' }, { id: 'desc' }] });
  const ids = rows.flatMap((row) => row.checkedBy ?? []);
  const people = new Map((ids.length === 0 ? [] : await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map((one) => [one.id, one.name]));
  return new Map(rows.map((row) => [row.publisherId, {
    id: row.id, locationId, publisherId: row.publisherId, url: row.url, isListed: row.isListed, answers: ManualAnswers.parse(row.answers), record: ManualRecord.parse(row.record), note: row.note,
    checkedAt: row.checkedAt.toISOString(), checkedBy: row.checkedBy === null ? null : { id: row.checkedBy, name: people.get(row.checkedBy) ?? null },
  }]));
}

/** When somebody last looked, by location and publisher, for a brand's locations that the viewer sees. */
export async function lastManualChecks(viewer: Viewer, brandId: string): Promise<Map<string, string>> {
  const rows = await db().manualCheck.groupBy({ by: ['locationId', 'publisherId'], where: { location: { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] } }, _max: { checkedAt: true } });
  return new Map(rows.flatMap(({ locationId, publisherId, _max }) => (_max.checkedAt === null ? [] : [[manualCheckKey(locationId, publisherId), _max.checkedAt.toISOString()] as const])));
}

/** Names one location's listing at one publisher. */
export function manualCheckKey(locationId: string, publisherId: string): string {
  return `${locationId} ${publisherId}`;
}

import type { FieldName, FieldValue, TouchpointValue } from '#domain/observation.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { locationScope } from './scope.ts';

/** The values of one field that a listing shows now, best first; empty outside the viewer's scope. */
export async function standingValues<F extends FieldName>(viewer: Viewer, listingId: string, field: F): Promise<{ pageUrl: string; language: string | null; raw: string; value: FieldValue<F> | null }[]> {
  const rows = await db().observation.findMany({
    where: { listingId, field, validTo: null, listing: { location: locationScope(viewer) } }, orderBy: [{ pageUrl: 'asc' }, { rank: 'asc' }, { id: 'asc' }],
    select: { pageUrl: true, language: true, raw: true, value: true },
  });
  return rows.map((row) => ({ ...row, value: row.value as FieldValue<F> | null }));
}

/** The ways to reach a location that its pages offer now, best first; empty outside the viewer's scope. */
export async function listOfferedTouchpoints(viewer: Viewer, locationId: string): Promise<{ publisherId: string; language: string | null; value: TouchpointValue }[]> {
  const rows = await db().observation.findMany({
    where: { field: 'touchpoint', validTo: null, listing: { locationId, location: locationScope(viewer) } }, orderBy: [{ listing: { publisherId: 'asc' } }, { pageUrl: 'asc' }, { rank: 'asc' }, { id: 'asc' }],
    select: { language: true, value: true, listing: { select: { publisherId: true } } },
  });
  return rows.flatMap(({ language, value, listing }) => (value === null ? [] : [{ publisherId: listing.publisherId, language, value: value as TouchpointValue }]));
}

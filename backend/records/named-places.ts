import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { locationScope } from './scope.ts';

/** A location as messages name it, and where it lies. */
export interface NamedPlace {
  locationId: string;
  brandId: string;
  storeCode: string;
  name: string;
  /** Ids of its region and all above it, joined with "/"; null: it has none. */
  regionPath: string | null;
}

/** These locations, as far as the viewer sees them. */
export async function getNamedPlaces(viewer: Viewer, locationIds: readonly string[]): Promise<NamedPlace[]> {
  const rows = await db().location.findMany({ where: { AND: [{ id: { in: [...new Set(locationIds)] } }, locationScope(viewer)] }, select: { id: true, brandId: true, storeCode: true, businessName: true, record: true, region: { select: { path: true } } } });
  return rows.map(({ id, brandId, storeCode, businessName, record, region }) => ({ locationId: id, brandId, storeCode, name: (record as { branch?: string }).branch ?? businessName, regionPath: region?.path ?? null }));
}

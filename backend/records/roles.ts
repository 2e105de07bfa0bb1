import { rolesAtPlace, rolesOverBrand, type Role, type Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';

/** The roles that a viewer has where a location is. What they are elsewhere says nothing here. */
export async function rolesAt(viewer: Viewer, locationId: string): Promise<Role[]> {
  const location = await db().location.findUnique({ where: { id: locationId }, select: { brandId: true, region: { select: { path: true } } } });
  return location === null ? [] : rolesAtPlace(viewer, { brandId: location.brandId, regionPath: location.region?.path ?? null, locationId });
}

/** True for an administrator of all of this brand, or of all brands: not for one of another brand who has a lesser role here. */
export function isAdministratorOf(viewer: Viewer, brandId: string): boolean {
  return rolesOverBrand(viewer, brandId).includes('administrator');
}

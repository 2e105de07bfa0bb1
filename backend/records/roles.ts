import { ROLES, type Role, type Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';

/**
 * Which roles the viewer has in a brand, by the path of a location's region (null: it has none). A role of another brand,
 * or of another region, counts for nothing here. An operator's key has its own everywhere.
 */
export async function rolesIn(viewer: Viewer, brandId: string): Promise<(regionPath: string | null) => Role[]> {
  const { userId, role } = viewer;
  if (userId === null) return () => [role];
  const memberships = await db().membership.findMany({ where: { userId, OR: [{ brandId: null, role: 'administrator' }, { brandId }] }, select: { role: true, regionId: true } });
  return (regionPath) => {
    const above = new Set((regionPath ?? '').split('/'));
    return ROLES.filter((one) => memberships.some((membership) => membership.role === one && (membership.regionId === null || above.has(membership.regionId))));
  };
}

/** Every role that the viewer has anywhere in a brand: what a list may offer, of which each location may allow less. */
export async function rolesAnywhereIn(viewer: Viewer, brandId: string): Promise<Role[]> {
  if (viewer.userId === null) return [viewer.role];
  const memberships = await db().membership.findMany({ where: { userId: viewer.userId, OR: [{ brandId: null, role: 'administrator' }, { brandId }] }, select: { role: true } });
  return ROLES.filter((one) => memberships.some((membership) => membership.role === one));
}

import { ROLES, type Role, type Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { listRegions } from './regions.ts';
import { requireBrand } from './scope.ts';

/** One role of a person in a brand. */
export interface BrandPerson {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Names from the root; empty: the whole brand. */
  region: string[];
}

/** Everybody who sees the brand, with each of their roles, by role and name; administrators of all brands among them. */
export async function listPeople(viewer: Viewer, brandId: string): Promise<BrandPerson[]> {
  await requireBrand(viewer, brandId);
  const [rows, regions] = await Promise.all([
    db().membership.findMany({ where: { OR: [{ brandId }, { brandId: null, role: 'administrator' }] }, select: { role: true, regionId: true, user: { select: { id: true, name: true, email: true } } } }),
    listRegions(viewer, brandId),
  ]);
  const pathOf = new Map(regions.map((one) => [one.id, one.path]));
  const people = rows.flatMap(({ role, regionId, user }) => {
    const known = ROLES.find((one) => one === role);
    return known === undefined ? [] : [{ ...user, role: known, region: regionId === null ? [] : (pathOf.get(regionId) ?? []) }];
  });
  return people.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.name.localeCompare(b.name) || a.region.join().localeCompare(b.region.join()));
}

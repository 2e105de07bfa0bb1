import { ROLES, type Role } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { viewersOf, type When } from './viewers.ts';

/** A role that a person has in a brand today, and where: in all of it, in a region with all below it, or in one location. */
export interface BrandRole {
  userId: string;
  name: string;
  role: Role;
  regionId: string | null;
  locationId: string | null;
}

/** A place of a brand: `regionPath` holds the ids of its region and all above it, joined with "/"; null: it has none. */
export interface Place {
  locationId: string;
  regionPath: string | null;
}

/** Every role in a brand that counts at a moment (by the brand's clock) or on a day of it (YYYY-MM-DD), administrators of all brands among them; a stand-in has, within their days, what the absent one has. By name. */
export async function brandRoles(brandId: string, when: When): Promise<BrandRole[]> {
  const people = await db().user.findMany({
    where: { memberships: { some: { OR: [{ brandId }, { brandId: null, role: 'administrator' }] } } }, select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const viewers = await viewersOf(people.map((one) => one.id), when);
  return people.flatMap(({ id, name }) => (viewers.get(id)?.grants ?? []).flatMap(({ brandId: of, ...grant }) => (of === null || of === brandId ? [{ userId: id, name, ...grant }] : [])));
}

/** True when the role reaches a place. */
export function reaches({ regionId, locationId }: Pick<BrandRole, 'regionId' | 'locationId'>, place: Place): boolean {
  if (locationId !== null) return locationId === place.locationId;
  return regionId === null || (place.regionPath ?? '').split('/').includes(regionId);
}

/** Everybody who sees a place, each once with the greatest of their roles there, by name. */
export function peopleAt(roles: readonly BrandRole[], place: Place): { id: string; name: string; role: Role }[] {
  const seen = Map.groupBy(roles.filter((one) => reaches(one, place)), (one) => one.userId);
  return [...seen].map(([id, own]) => ({ id, name: own[0]?.name ?? '', role: ROLES.find((role) => own.some((one) => one.role === role)) ?? 'store-manager' }));
}

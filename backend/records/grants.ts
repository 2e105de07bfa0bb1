import type { Grant } from '#domain/grant.ts';
import { ROLES } from '#domain/viewer.ts';
import type { Prisma } from './generated/client.ts';
import { newId } from './ids.ts';

/** A role of a person as it is kept: one row for each region or store. */
export interface MembershipRow {
  brandId: string | null;
  role: string;
  regionId: string | null;
  locationId: string | null;
}

/** The rows that a role is kept as. */
export function rowsOfGrant(userId: string, brandId: string, { role, regionIds, locationIds, isAllBrands }: Grant): Prisma.MembershipCreateManyInput[] {
  const base = { userId, brandId: isAllBrands ? null : brandId, role };
  if (regionIds.length > 0) return regionIds.map((regionId) => ({ ...base, id: newId(), regionId }));
  if (locationIds.length > 0) return locationIds.map((locationId) => ({ ...base, id: newId(), locationId }));
  return [{ ...base, id: newId() }];
}

/** The roles that these rows are, widest first. */
export function grantsOfRows(rows: readonly MembershipRow[]): Grant[] {
  const byRole = new Map<string, Grant>();
  for (const row of rows) {
    const role = ROLES.find((one) => one === row.role);
    if (role === undefined) continue;
    const isAllBrands = row.brandId === null;
    const key = `${role} ${isAllBrands}`;
    const grant = byRole.get(key) ?? { role, regionIds: [], locationIds: [], isAllBrands };
    if (row.regionId !== null) grant.regionIds.push(row.regionId);
    if (row.locationId !== null) grant.locationIds.push(row.locationId);
    byRole.set(key, grant);
  }
  return [...byRole.values()].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || Number(b.isAllBrands) - Number(a.isAllBrands));
}

import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { listRegions } from './regions.ts';
import { locationScope } from './scope.ts';

const STORES_MAX = 20;

export interface StoreName {
  id: string;
  storeCode: string;
  name: string;
}

/** The names of what roles of a brand reach. */
export async function readReach(viewer: Viewer, brandId: string, locationIds: readonly string[]): Promise<{ regions: Map<string, string[]>; stores: Map<string, StoreName> }> {
  const [regions, stores] = await Promise.all([
    listRegions(viewer, brandId),
    db().location.findMany({ where: { AND: [{ brandId, id: { in: [...new Set(locationIds)] } }, locationScope(viewer)] }, select: { id: true, storeCode: true, businessName: true } }),
  ]);
  return { regions: new Map(regions.map((one) => [one.id, one.path])), stores: new Map(stores.map(({ businessName, ...one }) => [one.id, { ...one, name: businessName }])) };
}

/** Stores by the beginning of their code, or by a part of their name. */
export async function findStores(viewer: Viewer, brandId: string, typed: string): Promise<StoreName[]> {
  const rows = await db().location.findMany({
    where: { AND: [{ brandId, archivedAt: null }, locationScope(viewer), { OR: [{ storeCode: { startsWith: typed, mode: 'insensitive' } }, { businessName: { contains: typed, mode: 'insensitive' } }, { locality: { startsWith: typed, mode: 'insensitive' } }] }] },
    select: { id: true, storeCode: true, businessName: true }, orderBy: [{ storeCode: 'asc' }], take: STORES_MAX,
  });
  return rows.map(({ businessName, ...one }) => ({ ...one, name: businessName }));
}

/** Who of these people has a role outside the brand. */
export async function withRolesElsewhere(brandId: string, userIds: readonly string[]): Promise<Set<string>> {
  const rows = await db().membership.findMany({ where: { userId: { in: [...userIds] }, OR: [{ brandId: null }, { brandId: { not: brandId } }] }, select: { userId: true }, distinct: ['userId'] });
  return new Set(rows.map((one) => one.userId));
}

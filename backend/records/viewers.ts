import { dayIn, isWithinDays } from '#domain/role-days.ts';
import { Role, ROLES, rolesAtPlace, type Grant, type Place, type Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';

const ROW = { userId: true, role: true, brandId: true, regionId: true, locationId: true, standsInForId: true, validFrom: true, validUntil: true, brand: { select: { timeZone: true } }, region: { select: { path: true } } } as const satisfies Prisma.MembershipSelect;
type Row = Prisma.MembershipGetPayload<{ select: typeof ROW }>;

/** A moment, told by each brand's own clock; or a day, YYYY-MM-DD, of the one brand that is asked about. */
export type When = Date | string;

/** What a person may see and do at a moment. Nobody's viewer sees nothing. */
export async function viewerOf(userId: string, now = new Date()): Promise<Viewer> {
  return (await viewersOf([userId], now)).get(userId) ?? viewerWith(userId, []);
}

/** The same for many people; each of them is in it. */
export async function viewersOf(userIds: readonly string[], now: When): Promise<Map<string, Viewer>> {
  const rows = await db().membership.findMany({ where: { userId: { in: [...userIds] } }, select: ROW });
  const absent = rows.flatMap((one) => one.standsInForId ?? []);
  const theirs = absent.length === 0 ? [] : await db().membership.findMany({ where: { userId: { in: absent }, standsInForId: null }, select: ROW });
  const [rowsOf, rowsOfAbsent] = [rows, theirs].map((list) => Map.groupBy(list, (one) => one.userId)) as [Map<string, Row[]>, Map<string, Row[]>];
  return new Map(userIds.map((userId) => [userId, viewerWith(userId, (rowsOf.get(userId) ?? []).filter((one) => countsOn(one, now)).flatMap((row) => (
    row.standsInForId === null ? grantOf(row) : standInGrants(row, (rowsOfAbsent.get(row.standsInForId) ?? []).filter((one) => countsOn(one, now)))
  )))]));
}

/** Everybody who sees at least one of these locations, with those of them that they see. Of people without a session, too: for mails. */
export async function recipientsOf(locationIds: readonly string[], now: Date): Promise<Map<string, { viewer: Viewer; locationIds: string[] }>> {
  const rows = await db().location.findMany({ where: { id: { in: [...locationIds] } }, select: { id: true, brandId: true, region: { select: { path: true } } } });
  const places = rows.map(({ id, brandId, region }): Place => ({ locationId: id, brandId, regionPath: region?.path ?? null }));
  const brandIds = [...new Set(places.map((one) => one.brandId))];
  const members = await db().membership.findMany({ where: { OR: [{ brandId: { in: brandIds } }, { brandId: null }] }, select: { userId: true }, distinct: ['userId'] });
  const viewers = await viewersOf(members.map((one) => one.userId), now);
  return new Map([...viewers].flatMap(([userId, viewer]) => {
    const seen = places.filter((place) => rolesAtPlace(viewer, place).length > 0).map((one) => one.locationId);
    return seen.length === 0 ? [] : [[userId, { viewer, locationIds: seen }] as const];
  }));
}

/** A viewer of these grants. */
export function viewerWith(userId: string | null, grants: readonly Grant[]): Viewer {
  return { userId, role: ROLES.find((role) => grants.some((one) => one.role === role)) ?? 'store-manager', grants };
}

/** A role that has no place to hold it, such as a regional manager of no region, reaches nothing. */
function grantOf({ role, brandId, regionId, locationId }: Pick<Row, 'role' | 'brandId' | 'regionId' | 'locationId'>): Grant[] {
  const known = Role.safeParse(role).data;
  if (known === undefined || (brandId === null && known !== 'administrator')) return [];
  if ((known === 'regional-manager' || known === 'store-manager') && regionId === null && locationId === null) return [];
  return [{ role: known, brandId, regionId, locationId }];
}

/** What the absent one has of the role that is handed over; within a region or a store where only that is. Never more than they have themselves. */
function standInGrants(handed: Row, absent: readonly Row[]): Grant[] {
  return absent.filter((one) => one.role === handed.role && one.brandId === handed.brandId).flatMap((one) => {
    if (handed.locationId !== null) return one.locationId === handed.locationId ? grantOf(one) : [];
    if (handed.regionId === null || one.regionId === handed.regionId) return grantOf(one);
    const isBelow = one.regionId !== null && handed.region?.path.split('/').includes(one.regionId) === true;
    return isBelow || (one.regionId === null && one.locationId === null) ? grantOf({ ...one, regionId: handed.regionId }) : [];
  });
}

function countsOn({ brand, validFrom, validUntil }: Row, now: When): boolean {
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  return isWithinDays(typeof now === 'string' ? now : dayIn(brand?.timeZone ?? 'UTC', now), { validFrom: day(validFrom), validUntil: day(validUntil) });
}

import { ConflictError, NotAllowedError } from '#backend/errors.ts';
import { grantableBy, type Grant } from '#domain/grant.ts';
import { ROLES, type Role, type Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { requireBrand } from './scope.ts';

/** What somebody may do with the people of a brand. */
export interface PeopleRights {
  /** Roles that they may give and take; none: they do not manage people here. */
  grantable: Role[];
  /** Administrator of all brands. */
  isOverall: boolean;
  isAdministrator: boolean;
}

/** By their own roles over the whole brand: what somebody does for an absent one, or in some regions, gives no power over people. */
export async function peopleRightsOf({ userId, grants }: Viewer, brandId: string): Promise<PeopleRights> {
  const own = userId === null
    ? grants.filter((one) => (one.brandId === null || one.brandId === brandId) && one.regionId === null && one.locationId === null)
    : await db().membership.findMany({ where: { userId, standsInForId: null, regionId: null, locationId: null, OR: [{ brandId }, { brandId: null, role: 'administrator' }] }, select: { role: true, brandId: true } });
  const highest = ROLES.find((one) => own.some((membership) => membership.role === one));
  return {
    grantable: highest === undefined ? [] : grantableBy(highest),
    isOverall: own.some((one) => one.role === 'administrator' && one.brandId === null),
    isAdministrator: highest === 'administrator',
  };
}

/** Rights over people of this brand; throws NotFoundError for a brand that is not the viewer's, NotAllowedError for who manages nobody. */
export async function requirePeopleRights(viewer: Viewer, brandId: string): Promise<PeopleRights> {
  await requireBrand(viewer, brandId);
  const rights = await peopleRightsOf(viewer, brandId);
  if (rights.grantable.length === 0) throw new NotAllowedError({ fr: 'Votre rôle ne gère pas les personnes.', en: 'Your role does not manage people.' });
  return rights;
}

/** True when every one of these roles is the viewer's to give and to take. */
export function mayHandle({ grantable, isOverall }: PeopleRights, grants: readonly Pick<Grant, 'role' | 'isAllBrands'>[]): boolean {
  return grants.every((one) => grantable.includes(one.role) && (isOverall || !one.isAllBrands));
}

/** Throws ConflictError when nobody would be left who administers all brands. To be asked within the transaction that changes roles, after the change. */
export async function requireAdministratorLeft(tx: Prisma.TransactionClient): Promise<void> {
  const left = await tx.membership.count({ where: { role: 'administrator', brandId: null, standsInForId: null } });
  if (left === 0) throw new ConflictError({ fr: 'Il doit rester une personne qui administre toutes les marques : donnez d’abord ce rôle à quelqu’un d’autre.', en: 'Somebody must remain who administers all brands: give that role to another person first.' });
}

/** Changes of roles wait for each other: two administrators who remove each other at the same moment must not both succeed. */
export async function lockRoles(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('enseigne.roles'))`;
}

/** True for an administrator of all brands, by their own role. */
export async function isAdministratorOfAll({ userId, grants }: Viewer): Promise<boolean> {
  if (userId === null) return grants.some((one) => one.role === 'administrator' && one.brandId === null);
  return (await db().membership.count({ where: { userId, role: 'administrator', brandId: null, standsInForId: null } })) > 0;
}

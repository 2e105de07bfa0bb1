import { NotAllowedError, NotFoundError } from '#backend/errors.ts';
import type { AuditSubject } from '#domain/audit-entry.ts';
import type { Grant } from '#domain/grant.ts';
import { ROLES, type Role, type Viewer } from '#domain/viewer.ts';
import { UiLanguage } from '#domain/words.ts';
import { db } from './connection.ts';
import { grantsOfRows, rowsOfGrant } from './grants.ts';
import { lockRoles, mayHandle, requireAdministratorLeft, type PeopleRights } from './people-rights.ts';
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

/** A person of a brand, with what they may see and how they sign in. */
export interface Member {
  id: string;
  name: string;
  email: string;
  language: UiLanguage;
  lastSignInAt: Date | null;
  hasSecondFactor: boolean;
  grants: Grant[];
}

/** Roles in this brand, and those over all brands. */
const inBrand = (brandId: string) => ({ OR: [{ brandId }, { brandId: null, role: 'administrator' }] });

/** Everybody who sees the brand, with each of their roles, by role and name; administrators of all brands among them. */
export async function listPeople(viewer: Viewer, brandId: string): Promise<BrandPerson[]> {
  await requireBrand(viewer, brandId);
  const [rows, regions] = await Promise.all([
    db().membership.findMany({ where: { ...inBrand(brandId), standsInForId: null }, select: { role: true, regionId: true, user: { select: { id: true, name: true, email: true } } } }),
    listRegions(viewer, brandId),
  ]);
  const pathOf = new Map(regions.map((one) => [one.id, one.path]));
  const people = rows.flatMap(({ role, regionId, user }) => {
    const known = ROLES.find((one) => one === role);
    return known === undefined ? [] : [{ ...user, role: known, region: regionId === null ? [] : (pathOf.get(regionId) ?? []) }];
  });
  return people.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.name.localeCompare(b.name) || a.region.join().localeCompare(b.region.join()));
}

/** The people of a brand, each once, by their widest role and name. Who only stands in for somebody is among them, with no role of their own. */
export async function listBrandMembers(viewer: Viewer, brandId: string): Promise<Member[]> {
  await requireBrand(viewer, brandId);
  const rows = await db().user.findMany({
    where: { memberships: { some: inBrand(brandId) } },
    select: { id: true, name: true, email: true, language: true, lastSignInAt: true, twoFactorEnabled: true, memberships: { where: { ...inBrand(brandId), standsInForId: null } } },
  });
  const widest = ({ grants: [first] }: Member): number => (first === undefined ? ROLES.length : ROLES.indexOf(first.role));
  return rows
    .map(({ memberships, twoFactorEnabled, language, ...row }) => ({ ...row, language: UiLanguage.catch('fr').parse(language), hasSecondFactor: twoFactorEnabled, grants: grantsOfRows(memberships) }))
    .sort((a, b) => widest(a) - widest(b) || a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}

/** A person of this brand; throws NotFoundError for anybody else, whether they exist or not. */
export async function requireMember(brandId: string, userId: string): Promise<{ id: string; name: string; grants: Grant[] }> {
  const row = await db().user.findFirst({ where: { id: userId, memberships: { some: inBrand(brandId) } }, select: { id: true, name: true, memberships: { where: { ...inBrand(brandId), standsInForId: null } } } });
  if (!row) throw new NotFoundError({ fr: 'Cette personne n’existe pas ici.', en: 'There is no such person here.' });
  return { id: row.id, name: row.name, grants: grantsOfRows(row.memberships) };
}

/** All roles of a person, wherever they are. */
export async function countRoles(userId: string): Promise<number> {
  return db().membership.count({ where: { userId } });
}

/** True when every role that the person has anywhere is one that these rights in this brand may handle. */
export async function isWhollyUnder(rights: PeopleRights, brandId: string, userId: string): Promise<boolean> {
  if (rights.isOverall) return true;
  const rows = await db().membership.findMany({ where: { userId } });
  return rows.every((one) => one.brandId === brandId) && mayHandle(rights, grantsOfRows(rows));
}

/**
 * Replaces all roles that a person has in a brand, and, for an administrator of all brands, whether they are one, too. None: the
 * person is removed from the brand; with no role left anywhere they are signed out, and can't sign in again until they are invited.
 * Throws NotAllowedError for roles that are not the viewer's to give or to take, and for one's own.
 */
export async function setGrants(viewer: Viewer, rights: PeopleRights, brandId: string, userId: string, grants: readonly Grant[]): Promise<void> {
  if (userId === viewer.userId) throw new NotAllowedError({ fr: 'Personne ne change ses propres rôles : demandez à quelqu’un d’autre qui administre.', en: 'Nobody changes their own roles: ask another administrator.' });
  await db().$transaction(async (tx) => {
    await lockRoles(tx);
    const rows = await tx.membership.findMany({ where: { userId, ...inBrand(brandId), standsInForId: null } });
    if (!mayHandle(rights, grantsOfRows(rows)) || !mayHandle(rights, grants)) throw new NotAllowedError({ fr: 'Vous ne pouvez ni donner ni retirer ces rôles.', en: 'These roles are not yours to give or to take.' });
    await tx.membership.deleteMany({ where: { id: { in: rows.map((one) => one.id) } } });
    await tx.membership.createMany({ data: grants.flatMap((one) => rowsOfGrant(userId, brandId, one)) });
    await requireAdministratorLeft(tx);
    if (grants.length > 0) return;
    // Who has left stands in for nobody there, and nobody for them.
    await tx.membership.deleteMany({ where: { brandId, OR: [{ userId, standsInForId: { not: null } }, { standsInForId: userId }] } });
    if ((await tx.membership.count({ where: { userId } })) > 0) return;
    await tx.session.deleteMany({ where: { userId } });
    await tx.account.deleteMany({ where: { userId } });
    await tx.twoFactor.deleteMany({ where: { userId } });
    await tx.oneTimeLink.deleteMany({ where: { userId } });
    await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: false } });
  });
}

/** A person's roles in a brand as the audit log compares them: in words of the trade, not in ids. */
export async function auditGrants(brandId: string | null, userId: string): Promise<AuditSubject | null> {
  const row = await db().user.findUnique({ where: { id: userId }, select: { name: true, memberships: { where: brandId === null ? { brandId } : inBrand(brandId), select: { role: true, brandId: true, region: { select: { name: true } }, location: { select: { storeCode: true } }, standsInFor: { select: { name: true } }, validFrom: true, validUntil: true } } } });
  if (!row) return null;
  const roles = row.memberships.map((one) => [one.role, ...(one.brandId === null ? ['all brands'] : []), ...(one.region ? [one.region.name] : []), ...(one.location ? [one.location.storeCode] : []), ...(one.standsInFor ? [`for ${one.standsInFor.name}`, dayOf(one.validFrom), dayOf(one.validUntil)] : [])].join(', '));
  return { brandId, id: userId, name: row.name, state: { roles: roles.sort() } };
}

/** A person's account as the audit log compares it; never a password, a secret or a code. */
export async function auditPerson(userId: string, brandId: string | null = null): Promise<AuditSubject | null> {
  const row = await db().user.findUnique({ where: { id: userId }, select: { name: true, language: true, twoFactorEnabled: true, accounts: { where: { providerId: 'credential' }, select: { updatedAt: true } }, twoFactors: { select: { verified: true } }, sessions: { select: { id: true } } } });
  if (!row) return null;
  return { brandId, id: userId, name: row.name, state: { name: row.name, language: row.language, passwordSetAt: row.accounts[0]?.updatedAt.toISOString() ?? null, hasSecondFactor: row.twoFactorEnabled, sessions: row.sessions.length } };
}

function dayOf(day: Date | null): string {
  return day?.toISOString().slice(0, 10) ?? '…';
}

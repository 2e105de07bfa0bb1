import { NotFoundError } from '#backend/errors.ts';
import { ROLES, type Role, type Viewer } from '#domain/viewer.ts';
import { UiLanguage } from '#domain/words.ts';
import { db } from './connection.ts';
import { newId } from './ids.ts';
import { requireBrand } from './scope.ts';

/** A person who may sign in. */
export interface Person {
  id: string;
  name: string;
  email: string;
  language: UiLanguage;
}

/** Makes the administrator of that address, or gives a person known by it that role. Answers the person's id. */
export async function ensureAdministrator(email: string): Promise<string> {
  const address = email.toLowerCase();
  const user = await db().user.upsert({
    where: { email: address }, update: {},
    create: { id: newId(), name: address.split('@')[0] ?? address, email: address, emailVerified: true },
  });
  const has = await db().membership.count({ where: { userId: user.id, brandId: null, role: 'administrator' } });
  if (has === 0) await db().membership.create({ data: { id: newId(), userId: user.id, brandId: null, role: 'administrator' } });
  return user.id;
}

/** Makes a person with one role in one brand, within a region if one is named; a person known by the address gets that role, too. */
export async function addMember(person: { email: string; name: string; role: Role; brandId: string | null; regionId?: string | null; language?: UiLanguage }): Promise<string> {
  const email = person.email.toLowerCase();
  const user = await db().user.upsert({
    where: { email }, update: {},
    create: { id: newId(), name: person.name, email, emailVerified: true, language: person.language ?? 'fr' },
  });
  await db().membership.create({ data: { id: newId(), userId: user.id, brandId: person.brandId, role: person.role, regionId: person.regionId ?? null } });
  return user.id;
}

/** One person; throws NotFoundError. */
export async function getPerson(userId: string): Promise<Person> {
  const row = await db().user.findUnique({ where: { id: userId } });
  if (!row) throw new NotFoundError('There is no such person.');
  return { id: row.id, name: row.name, email: row.email, language: UiLanguage.catch('fr').parse(row.language) };
}

/** Who these people are, as far as they are still known. */
export async function namesOfPeople(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const rows = wanted.length === 0 ? [] : await db().user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(rows.map((one) => [one.id, one.name]));
}

/** Those who have a role in the brand, by name: whom work can be given to. */
export async function listMembers(viewer: Viewer, brandId: string): Promise<{ id: string; name: string; role: Role }[]> {
  await requireBrand(viewer, brandId);
  const rows = await db().user.findMany({
    where: { memberships: { some: { OR: [{ brandId }, { brandId: null, role: 'administrator' }] } } }, orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, memberships: { where: { OR: [{ brandId }, { brandId: null }] }, select: { role: true } } },
  });
  return rows.map(({ id, name, memberships }) => ({ id, name, role: ROLES.find((role) => memberships.some((one) => one.role === role)) ?? 'store-manager' }));
}

/** True for an administrator of this brand, or of all: not for one of another brand who has a lesser role here. */
export async function isAdministratorOf(viewer: Viewer, brandId: string): Promise<boolean> {
  if (viewer.userId === null || viewer.role !== 'administrator') return false;
  return (await db().membership.count({ where: { userId: viewer.userId, role: 'administrator', regionId: null, OR: [{ brandId: null }, { brandId }] } })) > 0;
}

/** Chooses the language of a person's pages and mails. */
export async function setLanguage(viewer: Viewer, language: UiLanguage): Promise<void> {
  if (viewer.userId !== null) await db().user.update({ where: { id: viewer.userId }, data: { language } });
}

/**
 * What a person may see. Somebody with a role in all of one brand and in a region of another gets the whole region
 * tree of the first: scopes never widen by being joined. Nobody's viewer sees nothing.
 */
export async function viewerOf(userId: string): Promise<Viewer> {
  const memberships = await db().membership.findMany({ where: { userId } });
  const role = ROLES.find((one) => memberships.some((membership) => membership.role === one)) ?? 'store-manager';
  if (memberships.some((one) => one.role === 'administrator' && one.brandId === null)) return { userId, role, brandIds: 'all', regionIds: 'all', locationIds: 'all' };
  const brandIds = [...new Set(memberships.flatMap((one) => one.brandId ?? []))];
  const named = memberships.flatMap((one) => one.regionId ?? []);
  if (named.length === 0) return { userId, role, brandIds, regionIds: 'all', locationIds: 'all' };
  const whole = memberships.flatMap((one) => (one.regionId === null && one.brandId !== null ? [one.brandId] : []));
  const roots = await db().region.findMany({ where: { brandId: { in: whole }, parentId: null }, select: { id: true } });
  return { userId, role, brandIds, regionIds: [...named, ...roots.map((one) => one.id)], locationIds: 'all' };
}

/** Deletes sessions and sign-in links that ran out. Answers how many. */
export async function purgeSessions(_viewer: Viewer, now: Date): Promise<number> {
  const [sessions, links] = await db().$transaction([
    db().session.deleteMany({ where: { expiresAt: { lt: now } } }),
    db().verification.deleteMany({ where: { expiresAt: { lt: now } } }),
  ]);
  return sessions.count + links.count;
}

import { NotFoundError } from '#backend/errors.ts';
import { rolesAnywhereIn, type Role, type Viewer } from '#domain/viewer.ts';
import { UiLanguage } from '#domain/words.ts';
import { db } from './connection.ts';
import { newId } from './ids.ts';
import { requireBrand } from './scope.ts';
import { purgeDelays } from './sign-in-delays.ts';
import { viewersOf } from './viewers.ts';

/** A person who may sign in. */
export interface Person {
  id: string;
  name: string;
  email: string;
  language: UiLanguage;
}

/** Makes the administrator of that address where nobody administers all brands yet: whoever was removed stays removed. Answers the id of one who does. */
export async function ensureAdministrator(email: string): Promise<string> {
  const some = await db().membership.findFirst({ where: { brandId: null, role: 'administrator', standsInForId: null }, select: { userId: true } });
  return some?.userId ?? makeAdministrator(email);
}

/** Makes the administrator of all brands of that address, or gives a person known by it that role. Answers the person's id. */
export async function makeAdministrator(email: string): Promise<string> {
  const address = email.toLowerCase();
  const user = await db().user.upsert({
    where: { email: address }, update: {},
    create: { id: newId(), name: address.split('@')[0] ?? address, email: address, emailVerified: true },
  });
  const has = await db().membership.count({ where: { userId: user.id, brandId: null, role: 'administrator', standsInForId: null } });
  if (has === 0) await db().membership.create({ data: { id: newId(), userId: user.id, brandId: null, role: 'administrator' } });
  return user.id;
}

/** One role of a person to be: where it reaches, and for how long. */
export interface NewMembership {
  role: Role;
  brandId: string | null;
  regionId?: string | null;
  locationId?: string | null;
  /** Whose role this is while they are away. */
  standsInForId?: string | null;
  /** First and last day, YYYY-MM-DD, in the brand's zone. */
  validFrom?: string | null;
  validUntil?: string | null;
}

/** Makes a person with one role in one brand, within a region or a store if one is named; a person known by the address gets that role, too. */
export async function addMember({ email: given, name, language, ...role }: { email: string; name: string; language?: UiLanguage } & NewMembership): Promise<string> {
  const email = given.toLowerCase();
  const user = await db().user.upsert({ where: { email }, update: {}, create: { id: newId(), name, email, emailVerified: true, language: language ?? 'fr' } });
  await addRole(user.id, role);
  return user.id;
}

/** Gives a person a role; answers its id. */
export async function addRole(userId: string, { role, brandId, regionId = null, locationId = null, standsInForId = null, validFrom = null, validUntil = null }: NewMembership): Promise<string> {
  const day = (text: string | null) => (text === null ? null : new Date(`${text}T00:00:00Z`));
  const { id } = await db().membership.create({ data: { id: newId(), userId, brandId, role, regionId, locationId, standsInForId, validFrom: day(validFrom), validUntil: day(validUntil) }, select: { id: true } });
  return id;
}

/** One person; throws NotFoundError. */
export async function getPerson(userId: string): Promise<Person> {
  const row = await db().user.findUnique({ where: { id: userId } });
  if (!row) throw new NotFoundError({ fr: 'Cette personne n’existe pas.', en: 'There is no such person.' });
  return { id: row.id, name: row.name, email: row.email, language: UiLanguage.catch('fr').parse(row.language) };
}

/** Who these people are, as far as they are still known. */
export async function namesOfPeople(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const rows = wanted.length === 0 ? [] : await db().user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(rows.map((one) => [one.id, one.name]));
}

/** A person whom work can be given to, with their highest role in the brand. */
export interface Member {
  id: string;
  name: string;
  role: Role;
}

/**
 * Those who have a role in the brand, by name: whom work can be given to. To somebody who sees a part of it, those who
 * see at least some of that part.
 */
export async function listMembers(viewer: Viewer, brandId: string, now = new Date()): Promise<Member[]> {
  await requireBrand(viewer, brandId);
  const people = await db().user.findMany({
    where: { memberships: { some: { OR: [{ brandId }, { brandId: null, role: 'administrator' }] } } }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true },
  });
  const viewers = await viewersOf(people.map((one) => one.id), now);
  const reaches = await reachesIn(brandId, [viewer, ...viewers.values()]);
  const own = reaches(viewer);
  return people.flatMap(({ id, name }) => {
    const theirs = viewers.get(id);
    const [role] = theirs === undefined ? [] : rolesAnywhereIn(theirs, brandId);
    const isMet = theirs !== undefined && reaches(theirs).some((a) => own.some((b) => a.every((step, at) => b[at] === undefined || b[at] === step)));
    return role !== undefined && isMet ? [{ id, name, role }] : [];
  });
}

/** How far viewers reach in a brand, each grant as the ids from the root of its regions down to its store: two meet where one is the beginning of the other. */
async function reachesIn(brandId: string, viewers: readonly Viewer[]): Promise<(viewer: Viewer) => string[][]> {
  const grants = viewers.flatMap((one) => one.grants);
  const [regions, locations] = await Promise.all([
    db().region.findMany({ where: { brandId, id: { in: grants.flatMap((one) => one.regionId ?? []) } }, select: { id: true, path: true } }),
    db().location.findMany({ where: { brandId, id: { in: grants.flatMap((one) => one.locationId ?? []) } }, select: { id: true, region: { select: { path: true } } } }),
  ]);
  const pathOf = new Map([...regions.map((one) => [one.id, one.path.split('/')] as [string, string[]]), ...locations.map((one) => [one.id, [...(one.region?.path.split('/') ?? []), one.id]] as [string, string[]])]);
  return ({ grants: own }) => own.flatMap((one) => {
    if (one.brandId !== null && one.brandId !== brandId) return [];
    const narrowest = one.locationId ?? one.regionId;
    const path = narrowest === null ? [] : pathOf.get(narrowest);
    return path === undefined ? [] : [path];
  });
}

/** Chooses the language of a person's pages and mails. */
export async function setLanguage(viewer: Viewer, language: UiLanguage): Promise<void> {
  if (viewer.userId !== null) await db().user.update({ where: { id: viewer.userId }, data: { language } });
}

/** Deletes sessions and sign-in links that ran out. Answers how many. */
export async function purgeSessions(_viewer: Viewer, now: Date): Promise<number> {
  const [sessions, links, mailed] = await db().$transaction([
    db().session.deleteMany({ where: { expiresAt: { lt: now } } }),
    db().verification.deleteMany({ where: { expiresAt: { lt: now } } }),
    db().oneTimeLink.deleteMany({ where: { expiresAt: { lt: now } } }),
  ]);
  await purgeDelays(now);
  return sessions.count + links.count + mailed.count;
}

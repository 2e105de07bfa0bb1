import { ConflictError, NotAllowedError, NotFoundError } from '#backend/errors.ts';
import { dayIn } from '#domain/role-days.ts';
import { ROLES, type Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { newId } from './ids.ts';
import { lockRoles, mayHandle, type PeopleRights } from './people-rights.ts';

/** Somebody who has an absent person's roles for some days. */
export interface StandIn {
  /** Of its first row. */
  id: string;
  absentId: string;
  standInId: string;
  standInName: string;
  /** ISO dates, both included; in the brand's time zone. */
  from: string;
  until: string;
}

/** Stand-ins of a brand that are not over yet by the brand's own clock, the earliest first. */
export async function listStandIns(brandId: string, now: Date): Promise<StandIn[]> {
  const { timeZone } = await db().brand.findUniqueOrThrow({ where: { id: brandId }, select: { timeZone: true } });
  const today = dayIn(timeZone, now);
  const rows = await db().membership.findMany({
    where: { brandId, standsInForId: { not: null }, OR: [{ validUntil: null }, { validUntil: { gte: new Date(today) } }] },
    select: { id: true, userId: true, standsInForId: true, validFrom: true, validUntil: true, user: { select: { name: true } } }, orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
  });
  const found = new Map<string, StandIn>();
  for (const { id, userId, standsInForId, validFrom, validUntil, user } of rows) {
    const [from, until] = [validFrom, validUntil].map((day) => day?.toISOString().slice(0, 10) ?? '');
    const key = `${userId} ${standsInForId} ${from} ${until}`;
    if (!found.has(key)) found.set(key, { id, absentId: standsInForId ?? '', standInId: userId, standInName: user.name, from: from ?? '', until: until ?? '' });
  }
  return [...found.values()];
}

/** Lets somebody stand in for an absent person from one day to another, in all of that person's roles in the brand. Throws ConflictError for who is absent themselves. */
export async function addStandIn(viewer: Viewer, rights: PeopleRights, brandId: string, { absentId, standInId, from, until }: { absentId: string; standInId: string; from: string; until: string }): Promise<void> {
  if (standInId === viewer.userId) throw new NotAllowedError({ fr: 'Personne ne se nomme soi-même : demandez à quelqu’un d’autre qui administre.', en: 'Nobody makes themselves a stand-in: ask another administrator.' });
  if (standInId === absentId) throw new ConflictError({ fr: 'Personne ne se remplace soi-même.', en: 'Nobody stands in for themselves.' });
  await db().$transaction(async (tx) => {
    await lockRoles(tx);
    const own = await tx.membership.findMany({ where: { userId: absentId, brandId, standsInForId: null }, select: { role: true } });
    const roles = ROLES.filter((role) => own.some((one) => one.role === role));
    if (roles.length === 0) throw new NotFoundError({ fr: 'Cette personne n’existe pas ici.', en: 'There is no such person here.' });
    if (!mayHandle(rights, roles.map((role) => ({ role, isAllBrands: false })))) throw new NotAllowedError({ fr: 'Vous ne pouvez pas donner ce rôle.', en: 'This role is not yours to give.' });
    const days = { validFrom: new Date(from), validUntil: new Date(until) };
    // The same again is one stand-in.
    await tx.membership.deleteMany({ where: { userId: standInId, brandId, standsInForId: absentId, ...days } });
    await tx.membership.createMany({ data: roles.map((role) => ({ id: newId(), userId: standInId, brandId, role, standsInForId: absentId, ...days })) });
  });
}

/** The people whom a stand-in concerns; throws NotFoundError. */
export async function getStandIn(brandId: string, id: string): Promise<{ absentId: string; standInId: string; roles: string[]; ids: string[] }> {
  const row = await db().membership.findFirst({ where: { id, brandId, standsInForId: { not: null } } });
  if (!row) throw new NotFoundError({ fr: 'Ce remplacement n’existe pas.', en: 'There is no such stand-in.' });
  const all = await db().membership.findMany({ where: { brandId, userId: row.userId, standsInForId: row.standsInForId, validFrom: row.validFrom, validUntil: row.validUntil }, select: { id: true, role: true } });
  return { absentId: row.standsInForId ?? '', standInId: row.userId, roles: all.map((one) => one.role), ids: all.map((one) => one.id) };
}

/** Ends a stand-in. Throws NotAllowedError for roles that are not the viewer's to take. */
export async function endStandIn(rights: PeopleRights, brandId: string, id: string): Promise<void> {
  const { roles, ids } = await getStandIn(brandId, id);
  if (!mayHandle(rights, ROLES.filter((role) => roles.includes(role)).map((role) => ({ role, isAllBrands: false })))) throw new NotAllowedError({ fr: 'Vous ne pouvez pas retirer ce rôle.', en: 'This role is not yours to take.' });
  await db().membership.deleteMany({ where: { id: { in: ids } } });
}

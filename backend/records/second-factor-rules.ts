import { ROLES, type Role, type Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';

/** Roles whose people must have a second factor. */
export async function listSecondFactorRoles(): Promise<Role[]> {
  const rows = await db().secondFactorRule.findMany({ select: { role: true } });
  return ROLES.filter((role) => rows.some((one) => one.role === role));
}

/** Replaces them, for all brands: who has no second factor yet is led to set it up at the next page. */
export async function setSecondFactorRoles(viewer: Viewer, roles: readonly Role[], now: Date): Promise<void> {
  await db().$transaction([
    db().secondFactorRule.deleteMany({ where: { role: { notIn: [...roles] } } }),
    db().secondFactorRule.createMany({ data: roles.map((role) => ({ role, setAt: now, setBy: viewer.userId })), skipDuplicates: true }),
  ]);
}

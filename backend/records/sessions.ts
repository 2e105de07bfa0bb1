import { NotFoundError } from '#backend/errors.ts';
import { db } from './connection.ts';

/** Where somebody is signed in. */
export interface SessionRow {
  id: string;
  userAgent: string;
  address: string;
  way: string | null;
  startedAt: Date;
  seenAt: Date;
}

/** A person's sessions that still hold, the last seen first. */
export async function listSessions(userId: string, now: Date): Promise<SessionRow[]> {
  const rows = await db().session.findMany({ where: { userId, expiresAt: { gt: now } }, orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }] });
  return rows.map((one) => ({ id: one.id, userAgent: one.userAgent ?? '', address: one.ipAddress ?? '', way: one.way, startedAt: one.createdAt, seenAt: one.updatedAt }));
}

/** Ends one session of a person; throws NotFoundError for anybody else's. */
export async function endSession(userId: string, sessionId: string): Promise<void> {
  const { count } = await db().session.deleteMany({ where: { id: sessionId, userId } });
  if (count === 0) throw new NotFoundError({ fr: 'Cette session n’existe pas.', en: 'There is no such session.' });
}

/** Ends a person's sessions, all but one if one is named. Answers how many. */
export async function endSessions(userId: string, exceptId: string | null = null): Promise<number> {
  const { count } = await db().session.deleteMany({ where: { userId, ...(exceptId === null ? {} : { id: { not: exceptId } }) } });
  return count;
}

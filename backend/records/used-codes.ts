import { hash } from 'node:crypto';
import { db } from './connection.ts';

/** An authenticator’s code holds while it is shown, and for one step of thirty seconds before and after (better-auth’s window). */
const CODE_SECONDS = 90;

/** True when this code let the person in already. */
export async function isCodeUsed(userId: string, code: string, now: Date): Promise<boolean> {
  return (await db().verification.count({ where: { id: idOf(userId, code), expiresAt: { gt: now } } })) > 0;
}

/**
 * Marks a code of a person’s authenticator as used; false when it was before (RFC 6238, 5.2: a code serves once). One
 * statement decides, so that of two at once one is first. Codes that no longer hold anyway are purged with what ran out.
 */
export async function useCode(userId: string, code: string, now: Date): Promise<boolean> {
  const id = idOf(userId, code);
  await db().verification.deleteMany({ where: { id, expiresAt: { lte: now } } });
  const { count } = await db().verification.createMany({ data: [{ id, identifier: id, value: userId, expiresAt: new Date(now.getTime() + CODE_SECONDS * 1000) }], skipDuplicates: true });
  return count === 1;
}

function idOf(userId: string, code: string): string {
  return `used-code-${hash('sha256', `${userId} ${code}`)}`;
}

import { hash, randomBytes } from 'node:crypto';
import { db } from './connection.ts';
import { newId } from './ids.ts';

const HOUR_MS = 3_600_000;
/** How long a mailed link holds. */
const LINK_HOURS = { 'sign-in': 1, reset: 1 } as const;
export type LinkKind = keyof typeof LINK_HOURS;

/** Something that can't be guessed, for the address of a link; what is kept is its hash alone. */
export function makeToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashToken(token) };
}

export function hashToken(token: string): string {
  return hash('sha256', token);
}

/** Makes a link of a person and answers its token; earlier ones of the same kind end with it. */
export async function makeLink(userId: string, kind: LinkKind, now: Date): Promise<string> {
  const { token, tokenHash } = makeToken();
  await db().$transaction([
    db().oneTimeLink.deleteMany({ where: { userId, kind } }),
    db().oneTimeLink.create({ data: { id: newId(), kind, userId, tokenHash, createdAt: now, expiresAt: new Date(now.getTime() + LINK_HOURS[kind] * HOUR_MS) } }),
  ]);
  return token;
}

/** Whose link this is, while it holds; null: unknown, used or run out, which all look the same. */
export async function ownerOfLink(token: string, kind: LinkKind, now: Date): Promise<string | null> {
  const row = await db().oneTimeLink.findFirst({ where: { tokenHash: hashToken(token), kind, usedAt: null, expiresAt: { gt: now } }, select: { userId: true } });
  return row?.userId ?? null;
}

/** Uses a link up and answers whose it is; null when it does not hold, or somebody was quicker. */
export async function takeLink(token: string, kind: LinkKind, now: Date): Promise<string | null> {
  const userId = await ownerOfLink(token, kind, now);
  if (userId === null) return null;
  const { count } = await db().oneTimeLink.updateMany({ where: { tokenHash: hashToken(token), kind, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } });
  return count === 1 ? userId : null;
}

/** Ends every link of a person: a new password makes those of yesterday worthless. */
export async function endLinks(userId: string): Promise<void> {
  await db().oneTimeLink.deleteMany({ where: { userId } });
}

import { hashPassword, isOutdatedHash, isPassword } from '#backend/password-hash.ts';
import { NotFoundError } from '#backend/errors.ts';
import { db } from './connection.ts';
import { newId } from './ids.ts';
import { endLinks } from './one-time-links.ts';
import { tellSecondFactorOff } from './security-notices.ts';

/** better-auth's name for an account with a password. */
const CREDENTIAL = 'credential';

/** How a person can prove who they are. */
export interface WaysIn {
  hasPassword: boolean;
  hasSingleSignOn: boolean;
  hasSecondFactor: boolean;
}

/** How the person can sign in so far. */
export async function waysInOf(userId: string): Promise<WaysIn> {
  const user = await db().user.findUnique({ where: { id: userId }, select: { twoFactorEnabled: true, accounts: { select: { providerId: true, password: true } } } });
  if (!user) throw new NotFoundError({ fr: 'Cette personne n’existe pas.', en: 'There is no such person.' });
  return { hasPassword: user.accounts.some((one) => one.providerId === CREDENTIAL && one.password !== null), hasSingleSignOn: user.accounts.some((one) => one.providerId !== CREDENTIAL), hasSecondFactor: user.twoFactorEnabled };
}

/** What may not stand in a person's password: themselves and the brands that they work for. */
export async function passwordOwner(userId: string): Promise<{ email: string; name: string; brandNames: string[] }> {
  const user = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, name: true, memberships: { select: { brand: { select: { name: true } } } }, invitations: { where: { acceptedAt: null, revokedAt: null }, select: { brand: { select: { name: true } } } } },
  });
  return { email: user.email, name: user.name, brandNames: [...user.memberships, ...user.invitations].flatMap((one) => one.brand?.name ?? []) };
}

/** True when this is the person's password. As slow for somebody without one. */
export async function isPasswordOf(userId: string, password: string): Promise<boolean> {
  const kept = await credentialOf(userId);
  if (kept !== null) return isPassword(kept, password);
  await hashPassword(password);
  return false;
}

/** Sets a person's password. Every session ends but the one that asked, and so does every link that was mailed. */
export async function setPassword(userId: string, password: string, keptSessionId: string | null): Promise<void> {
  const hashed = await hashPassword(password);
  await db().$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({ where: { userId, providerId: CREDENTIAL }, data: { password: hashed } });
    if (count === 0) await tx.account.create({ data: { id: newId(), userId, accountId: userId, providerId: CREDENTIAL, password: hashed } });
    await tx.verification.deleteMany({ where: trustOf(userId) });
    await tx.session.deleteMany({ where: { userId, ...(keptSessionId === null ? {} : { id: { not: keptSessionId } }) } });
  });
  await endLinks(userId);
}

/** Hashes a password again that was kept with other parameters than today's; the caller has just seen that it is right. */
export async function refreshHash(email: string, password: string): Promise<void> {
  const account = await db().account.findFirst({ where: { providerId: CREDENTIAL, user: { email: email.toLowerCase() } }, select: { id: true, password: true } });
  if (!account?.password || !isOutdatedHash(account.password)) return;
  // Only if nobody chose another one meanwhile.
  await db().account.updateMany({ where: { id: account.id, password: account.password }, data: { password: await hashPassword(password) } });
}

/** Takes the second factor away: whoever lost phone and codes; they are told. Answers whether there was one. */
export async function dropSecondFactor(userId: string): Promise<boolean> {
  const [, , { count }] = await db().$transaction([
    db().verification.deleteMany({ where: trustOf(userId) }),
    db().twoFactor.deleteMany({ where: { userId } }),
    db().user.updateMany({ where: { id: userId, twoFactorEnabled: true }, data: { twoFactorEnabled: false } }),
  ]);
  if (count > 0) await tellSecondFactorOff(userId, new Date());
  return count > 0;
}

/** Who has this address; null: nobody. */
export async function findByEmail(email: string): Promise<{ id: string; name: string; email: string; language: string; hasRole: boolean } | null> {
  const row = await db().user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true, name: true, email: true, language: true, _count: { select: { memberships: true } } } });
  return row ? { id: row.id, name: row.name, email: row.email, language: row.language, hasRole: row._count.memberships > 0 } : null;
}

/** True for a person with a role who has chosen neither a password nor single sign-on yet: a printed link is their only way in. */
export async function needsFirstLink(email: string): Promise<boolean> {
  const person = await findByEmail(email);
  if (person === null || !person.hasRole) return false;
  const { hasPassword, hasSingleSignOn } = await waysInOf(person.id);
  return !hasPassword && !hasSingleSignOn;
}

/** Changes the name under which others see a person. */
export async function rename(userId: string, name: string): Promise<void> {
  await db().user.update({ where: { id: userId }, data: { name } });
}

/** Devices that need no second factor for some weeks, as better-auth keeps them. */
function trustOf(userId: string): { value: string; identifier: { startsWith: string } } {
  return { value: userId, identifier: { startsWith: 'trust-device-' } };
}

async function credentialOf(userId: string): Promise<string | null> {
  return (await db().account.findFirst({ where: { userId, providerId: CREDENTIAL }, select: { password: true } }))?.password ?? null;
}

import { writeAuditEntry } from './audit-log.ts';
import { db } from './connection.ts';
import { acceptInvitation, openInvitationsOf } from './invitations.ts';
import { auditGrants } from './people.ts';
import { tellNewSignIn, type SignInPlace } from './security-notices.ts';

/**
 * Whether a session may begin: for people with a role alone. Somebody whom the provider of single sign-on has recognised
 * accepts with that whatever they were invited to: the provider has proved the address that the invitation went to.
 */
export async function admit(userId: string, way: string, now: Date, requestId: string | null = null): Promise<boolean> {
  for (const invitation of way === 'single-sign-on' ? await openInvitationsOf(userId, now) : []) {
    const before = await auditGrants(invitation.brandId, userId);
    await acceptInvitation(invitation, now);
    await writeAuditEntry({ actor: { kind: 'person', id: userId }, noun: 'memberships', act: 'accept', before, after: await auditGrants(invitation.brandId, userId), requestId, at: now });
  }
  return (await db().membership.count({ where: { userId } })) > 0;
}

/** Keeps when somebody last signed in, tells the audit log, and the person where it was from a browser that never held their account. The very first time is no news. */
export async function noteSignIn(userId: string, way: string, at: Date, place: SignInPlace, requestId: string | null = null): Promise<void> {
  const { name, lastSignInAt } = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, lastSignInAt: true } });
  await db().user.update({ where: { id: userId }, data: { lastSignInAt: at } });
  await writeAuditEntry({ actor: { kind: 'person', id: userId }, noun: 'sessions', act: 'sign-in', before: null, after: { brandId: null, id: userId, name, state: { way } }, requestId, at });
  if (!place.isKnown && lastSignInAt !== null) await tellNewSignIn(userId, place, at);
}

/** Tells the audit log that wrong passwords of a known account are now held back. What somebody typed for an address that nobody has is not kept: it may be a password. */
export async function noteRefusal(email: string, failures: number, at: Date, requestId: string): Promise<void> {
  const user = await db().user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true, name: true } });
  if (!user) return;
  await writeAuditEntry({ actor: { kind: 'job', name: 'sign-in' }, noun: 'sessions', act: 'sign-in-refused', before: null, after: { brandId: null, id: user.id, name: user.name, state: { failures } }, requestId, at });
}

/** True while a session must not be used yet: a role of its owner demands a second factor, and there is none. Who comes by single sign-on proved it there. */
export async function isHeld(session: { userId: string; way: string | null; hasSecondFactor: boolean }): Promise<boolean> {
  if (session.hasSecondFactor || session.way === 'single-sign-on') return false;
  return demandsSecondFactor(session.userId);
}

/** True when one of the person's roles is among those that must have a second factor. */
export async function demandsSecondFactor(userId: string): Promise<boolean> {
  const rules = await db().secondFactorRule.findMany({ select: { role: true } });
  if (rules.length === 0) return false;
  return (await db().membership.count({ where: { userId, role: { in: rules.map((one) => one.role) } } })) > 0;
}

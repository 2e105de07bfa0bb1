import { LinkEndedError, PasswordNeededError, SignInFirstError } from '#backend/sign-in-errors.ts';
import { acceptInvitation, lookAtInvitation } from '#contract/sign-in.ts';
import { setPassword, waysInOf } from '#records/accounts.ts';
import type { KnownSession } from '#records/auth-store.ts';
import { acceptInvitation as accept, findInvitation, type Invitation } from '#records/invitations.ts';
import { writeAuditEntry } from '#records/audit-log.ts';
import { auditGrants, countRoles } from '#records/people.ts';
import { getPerson } from '#records/users.ts';
import { requireGoodPassword } from '../account/require-good-password.ts';
import { askAuth } from '../ask-auth.ts';
import { mountOpenRoute } from '../mount-open-route.ts';
import type { MountRoutes } from '../mount-route.ts';

type Step = 'choose-password' | 'sign-in' | 'accept';

const mount: MountRoutes = (router, { auth }) => {
  mountOpenRoute(router, lookAtInvitation, async ({ body: { token }, sender }) => {
    const invitation = await find(token);
    const { email, language, grant, brandName, invitedBy } = invitation;
    const inviter = invitedBy === null ? null : await getPerson(invitedBy).catch(() => null);
    return { email, language, role: grant.role, brand: brandName, invitedBy: inviter?.name ?? null, step: await stepOf(invitation, sender.session) };
  });

  mountOpenRoute(router, acceptInvitation, async ({ body: { token, password }, sender }) => {
    const invitation = await find(token);
    const { userId } = invitation;
    const step = await stepOf(invitation, sender.session);
    if (step === 'sign-in') throw new SignInFirstError();
    if (step === 'accept') {
      await acceptAudited(invitation, sender.requestId);
      return { next: 'home' as const };
    }
    if (password === null) throw new PasswordNeededError();
    await requireGoodPassword(userId, password);
    await acceptAudited(invitation, sender.requestId);
    await setPassword(userId, password, null);
    const { headers, response } = await askAuth(() => auth.api.startSession({ body: { userId }, headers: sender.headers, returnHeaders: true }));
    sender.keepCookies(headers);
    return { next: response.needsCode ? 'code' as const : 'home' as const };
  });
};
export default mount;

/**
 * A link may have been shown to the inviter, so it opens only what is new: for somebody who has a role or a way in already it
 * adds a role once they have signed in themselves, and never lets anybody in as them.
 */
async function stepOf({ userId }: Invitation, session: KnownSession | null): Promise<Step> {
  if (session?.userId === userId) return 'accept';
  const [roles, ways] = await Promise.all([countRoles(userId), waysInOf(userId)]);
  return roles > 0 || ways.hasPassword || ways.hasSingleSignOn ? 'sign-in' : 'choose-password';
}

async function acceptAudited(invitation: Invitation, requestId: string): Promise<void> {
  const { userId, brandId } = invitation;
  const before = await auditGrants(brandId, userId);
  await accept(invitation, new Date());
  await writeAuditEntry({ actor: { kind: 'person', id: userId }, noun: 'memberships', act: 'accept', before, after: await auditGrants(brandId, userId), requestId, at: new Date() });
}

async function find(token: string): Promise<Invitation> {
  const invitation = await findInvitation(token, new Date());
  if (invitation === null) throw new LinkEndedError();
  return invitation;
}

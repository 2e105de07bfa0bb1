import { NotAllowedError, NotFoundError } from '#backend/errors.ts';
import { invite, renewInvitation, withdrawInvitation } from '#contract/people.ts';
import type { AuditSubject } from '#domain/audit-entry.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Words } from '#domain/words.ts';
import { getInvitation, invite as keep, listInvitations, renewInvitation as renew, revokeInvitation, type Invitation } from '#records/invitations.ts';
import { mayHandle, requirePeopleRights } from '#records/people-rights.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { requireFit } from './require-fit.ts';

const NOT_YOURS: Words = { fr: 'Vous ne pouvez ni donner ni retirer ce rôle.', en: 'This role is not yours to give or to take.' };

/** Inviting, sending again, withdrawing. */
export const mountInvitations: MountRoutes = (router, { auth, mailIsSetUp, queue }) => {
  /** Mailed, or answered once where there is no mail server. The token of a mail is made by the worker that sends it. */
  const send = async (invitationId: string): Promise<{ link: string | null }> => {
    if (mailIsSetUp === true) {
      await queue.enqueue('send-account-mail', `invitation ${invitationId}`, { kind: 'invitation', invitationId });
      return { link: null };
    }
    const { token } = await renew(invitationId, new Date());
    return { link: new URL(`/invitation#${token}`, auth.options.baseURL).href };
  };

  mountRoute(router, invite, async ({ viewer, params: { brandId }, body: { grant, ...person } }) => {
    const rights = await requirePeopleRights(viewer, brandId);
    if (!mayHandle(rights, [grant])) throw new NotAllowedError(NOT_YOURS);
    await requireFit(viewer, brandId, [grant]);
    const invitation = await keep(viewer, brandId, person, grant, new Date());
    return send(invitation.id);
  }, { noun: 'people', act: 'create', read: async ({ viewer, params: { brandId }, body }) => auditInvitation((await listInvitations(viewer, brandId)).find((one) => one.email === body.email && one.grant.role === body.grant.role) ?? null) });

  mountRoute(router, renewInvitation, async ({ viewer, params: { brandId, invitationId } }) => {
    await requireOwn(viewer, brandId, invitationId);
    return send(invitationId);
  }, { noun: 'people', act: 'ask', read: async ({ params }) => auditInvitation(await getInvitation(params.invitationId)) });

  mountRoute(router, withdrawInvitation, async ({ viewer, params: { brandId, invitationId } }) => {
    await requireOwn(viewer, brandId, invitationId);
    await revokeInvitation(invitationId, new Date());
    return {};
  }, { noun: 'people', act: 'revoke', read: async ({ params }) => auditInvitation(await getInvitation(params.invitationId)) });
};

/** An invitation of this brand, or to all brands for who manages all of them; of another it looks as if it did not exist. */
async function requireOwn(viewer: Viewer, brandId: string, invitationId: string): Promise<void> {
  const rights = await requirePeopleRights(viewer, brandId);
  const invitation = await getInvitation(invitationId);
  if (invitation.brandId !== brandId && !(rights.isOverall && invitation.brandId === null)) throw new NotFoundError({ fr: 'Cette invitation n’existe pas.', en: 'There is no such invitation.' });
  if (!mayHandle(rights, [invitation.grant])) throw new NotAllowedError(NOT_YOURS);
}

function auditInvitation(invitation: Invitation | null): AuditSubject | null {
  if (invitation === null) return null;
  const { id, email, brandId, grant, sentAt } = invitation;
  return { brandId, id, name: email, state: { email, role: grant.role, regions: grant.regionIds, stores: grant.locationIds, isAllBrands: grant.isAllBrands, sentAt: sentAt.toISOString() } };
}

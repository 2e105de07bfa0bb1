import { ConflictError, NotFoundError } from '#backend/errors.ts';
import type { Grant } from '#domain/grant.ts';
import type { Viewer } from '#domain/viewer.ts';
import { UiLanguage } from '#domain/words.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { grantsOfRows, rowsOfGrant } from './grants.ts';
import { newId } from './ids.ts';
import { hashToken, makeToken } from './one-time-links.ts';
import { requireBrand } from './scope.ts';

const DAYS = 7;
const DAY_MS = 86_400_000;

/** A role that waits for somebody to accept it. */
export interface Invitation {
  id: string;
  userId: string;
  email: string;
  name: string;
  language: UiLanguage;
  brandId: string | null;
  brandName: string | null;
  grant: Grant;
  invitedBy: string | null;
  sentAt: Date;
  expiresAt: Date;
}

const SHOWN = {
  id: true, userId: true, brandId: true, role: true, regionIds: true, locationIds: true, invitedBy: true, sentAt: true, expiresAt: true,
  user: { select: { email: true, name: true, language: true } }, brand: { select: { name: true } },
} as const;
type Row = Prisma.InvitationGetPayload<{ select: typeof SHOWN }>;

const isOpen = { acceptedAt: null, revokedAt: null } as const;

/** Invites somebody into a brand; an earlier open invitation to the same brand ends with it. A person whom nobody knows yet is made, with no role. */
export async function invite(viewer: Viewer, brandId: string, person: { email: string; name: string; language: UiLanguage }, grant: Grant, now: Date): Promise<Invitation> {
  await requireBrand(viewer, brandId);
  const email = person.email.toLowerCase();
  const { name, language } = person;
  return db().$transaction(async (tx) => {
    const known = await tx.user.findUnique({ where: { email }, select: { id: true, _count: { select: { memberships: true, accounts: true } } } });
    // Who is in already keeps the name and the language that they go by.
    const isNew = known !== null && known._count.memberships === 0 && known._count.accounts === 0;
    const user = known === null ? await tx.user.create({ data: { id: newId(), email, name, language, emailVerified: true } }) : isNew ? await tx.user.update({ where: { id: known.id }, data: { name, language } }) : known;
    const asked = grant.isAllBrands ? null : brandId;
    await tx.invitation.updateMany({ where: { userId: user.id, brandId: asked, ...isOpen }, data: { revokedAt: now } });
    const row = await tx.invitation.create({
      data: { id: newId(), userId: user.id, brandId: asked, role: grant.role, regionIds: grant.regionIds, locationIds: grant.locationIds, tokenHash: makeToken().tokenHash, invitedBy: viewer.userId, createdAt: now, sentAt: now, expiresAt: inDays(now) },
      select: SHOWN,
    });
    return show(row);
  });
}

/** A new link for an open invitation, for seven days more; the one before opens nothing any longer. */
export async function renewInvitation(invitationId: string, now: Date): Promise<{ invitation: Invitation; token: string }> {
  const { token, tokenHash } = makeToken();
  const { count } = await db().invitation.updateMany({ where: { id: invitationId, ...isOpen }, data: { tokenHash, sentAt: now, expiresAt: inDays(now) } });
  if (count === 0) throw new NotFoundError({ fr: 'Cette invitation n’existe pas.', en: 'There is no such invitation.' });
  return { invitation: show(await db().invitation.findUniqueOrThrow({ where: { id: invitationId }, select: SHOWN })), token };
}

export async function revokeInvitation(invitationId: string, now: Date): Promise<void> {
  await db().invitation.updateMany({ where: { id: invitationId, ...isOpen }, data: { revokedAt: now } });
}

/** Open invitations of a brand, and to all brands for those who manage them, newest first; run out ones too, which can be sent again. */
export async function listInvitations(viewer: Viewer, brandId: string): Promise<Invitation[]> {
  await requireBrand(viewer, brandId);
  const rows = await db().invitation.findMany({ where: { OR: [{ brandId }, { brandId: null }], ...isOpen }, select: SHOWN, orderBy: [{ sentAt: 'desc' }, { id: 'asc' }] });
  return rows.map(show);
}

/** One open invitation; throws NotFoundError. */
export async function getInvitation(invitationId: string): Promise<Invitation> {
  const row = await db().invitation.findFirst({ where: { id: invitationId, ...isOpen }, select: SHOWN });
  if (!row) throw new NotFoundError({ fr: 'Cette invitation n’existe pas.', en: 'There is no such invitation.' });
  return show(row);
}

/** The invitation that a link is for; null: unknown, accepted, revoked or run out. */
export async function findInvitation(token: string, now: Date): Promise<Invitation | null> {
  const row = await db().invitation.findFirst({ where: { tokenHash: hashToken(token), ...isOpen, expiresAt: { gt: now } }, select: SHOWN });
  return row ? show(row) : null;
}

/** Gives the person what they were invited to. Throws ConflictError when it was accepted or revoked meanwhile. */
export async function acceptInvitation({ id, userId, brandId, grant }: Invitation, now: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({ where: { id, ...isOpen, expiresAt: { gt: now } }, data: { acceptedAt: now } });
    if (count === 0) throw new ConflictError({ fr: 'Cette invitation a été acceptée ou retirée entre-temps.', en: 'This invitation was accepted or withdrawn meanwhile.' });
    const rows = rowsOfGrant(userId, brandId ?? '', grant);
    const has = await tx.membership.findMany({ where: { userId, standsInForId: null }, select: { brandId: true, role: true, regionId: true, locationId: true } });
    const isNew = (row: (typeof rows)[number]): boolean => !has.some((one) => one.brandId === (row.brandId ?? null) && one.role === row.role && one.regionId === (row.regionId ?? null) && one.locationId === (row.locationId ?? null));
    await tx.membership.createMany({ data: rows.filter(isNew) });
  });
}

/** Every invitation of a person that still holds. */
export async function openInvitationsOf(userId: string, now: Date): Promise<Invitation[]> {
  return (await db().invitation.findMany({ where: { userId, ...isOpen, expiresAt: { gt: now } }, select: SHOWN })).map(show);
}

function show({ user, brand, brandId, role, regionIds, locationIds, ...rest }: Row): Invitation {
  const [grant] = grantsOfRows([{ brandId, role, regionId: null, locationId: null }]);
  if (grant === undefined) throw new NotFoundError({ fr: 'Le rôle de cette invitation n’existe plus.', en: 'The role of this invitation exists no longer.' });
  return { ...rest, brandId, brandName: brand?.name ?? null, email: user.email, name: user.name, language: UiLanguage.catch('fr').parse(user.language), grant: { ...grant, regionIds, locationIds } };
}

function inDays(now: Date): Date {
  return new Date(now.getTime() + DAYS * DAY_MS);
}

import type { Invitation, Member, ShownGrant } from '#contract/people.ts';
import type { Grant } from '#domain/grant.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Invitation as InvitationRow } from '#records/invitations.ts';
import type { Member as MemberRow } from '#records/people.ts';
import { mayHandle, type PeopleRights } from '#records/people-rights.ts';
import type { StandIn } from '#records/stand-ins.ts';

/** Names of what roles reach: regions by their path, stores by code and name. */
export interface Reach {
  regions: ReadonlyMap<string, string[]>;
  stores: ReadonlyMap<string, { storeCode: string; name: string }>;
}

/** A role with the names of its regions and stores; what is gone is left out. */
export function presentGrant({ role, regionIds, locationIds, isAllBrands }: Grant, { regions, stores }: Reach): ShownGrant {
  return {
    role, isAllBrands,
    regions: regionIds.flatMap((id) => { const path = regions.get(id); return path === undefined ? [] : [{ id, path }]; }),
    stores: locationIds.flatMap((id) => { const store = stores.get(id); return store === undefined ? [] : [{ id, ...store }]; }),
  };
}

/** A person as the reader may see and change them. `wholly`: every role that they have anywhere is the reader's to handle. */
export function presentMember(row: MemberRow, reach: Reach, standIns: readonly StandIn[], nameOf: ReadonlyMap<string, string>, viewer: Viewer, rights: PeopleRights, wholly: boolean): Member {
  const isYou = row.id === viewer.userId;
  return {
    id: row.id, name: row.name, email: row.email, language: row.language, isYou, lastSignInAt: row.lastSignInAt?.toISOString() ?? null, hasSecondFactor: row.hasSecondFactor,
    grants: row.grants.map((one) => presentGrant(one, reach)),
    standIns: standIns.filter((one) => one.absentId === row.id).map(({ id, standInId, standInName, from, until }) => ({ id, userId: standInId, name: standInName, from, until })),
    standsInFor: standIns.filter((one) => one.standInId === row.id).map(({ id, absentId, from, until }) => ({ id, userId: absentId, name: nameOf.get(absentId) ?? '', from, until })),
    mayChange: !isYou && mayHandle(rights, row.grants), mayReset: !isYou && rights.isAdministrator && wholly,
  };
}

export function presentInvitation(row: InvitationRow, reach: Reach, nameOf: ReadonlyMap<string, string>, rights: PeopleRights, now: Date): Invitation {
  return {
    id: row.id, email: row.email, grant: presentGrant(row.grant, reach), invitedBy: row.invitedBy === null ? null : (nameOf.get(row.invitedBy) ?? null),
    sentAt: row.sentAt.toISOString(), expiresAt: row.expiresAt.toISOString(), isOver: row.expiresAt <= now, mayChange: mayHandle(rights, [row.grant]),
  };
}

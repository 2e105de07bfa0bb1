import { z } from 'zod';
import { Grant } from '#domain/grant.ts';
import { Role } from '#domain/viewer.ts';
import { UiLanguage } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

const PersonParams = BrandParams.extend({ userId: z.string().min(1) });
const InvitationParams = BrandParams.extend({ invitationId: z.string().min(1) });
const Done = z.object({});
const Day = z.iso.date();

/** A role as people read it. */
export const ShownGrant = z.object({
  role: Role,
  isAllBrands: z.boolean(),
  regions: z.array(z.object({ id: z.string(), /** From the root. */ path: z.array(z.string()) })),
  stores: z.array(z.object({ id: z.string(), storeCode: z.string(), name: z.string() })),
});
export type ShownGrant = z.infer<typeof ShownGrant>;

export const StandIn = z.object({ id: z.string(), userId: z.string(), name: z.string(), from: Day, until: Day });

export const Member = z.object({
  id: z.string(), name: z.string(), email: z.string(), language: UiLanguage, isYou: z.boolean(),
  /** Null: never yet. */
  lastSignInAt: z.string().nullable(),
  hasSecondFactor: z.boolean(),
  grants: z.array(ShownGrant),
  /** Who takes over their work, now or later. */
  standIns: z.array(StandIn),
  /** Whom they stand in for. */
  standsInFor: z.array(StandIn),
  /** Their roles are the reader's to change. */
  mayChange: z.boolean(),
  /** They may be signed out everywhere, and have their second factor taken off. */
  mayReset: z.boolean(),
});
export type Member = z.infer<typeof Member>;

export const Invitation = z.object({
  id: z.string(), /** All that is shown of who is invited: what they are called in another brand is not the inviter's to learn. */ email: z.string(), grant: ShownGrant, invitedBy: z.string().nullable(), sentAt: z.string(), expiresAt: z.string(), isOver: z.boolean(), mayChange: z.boolean(),
});
export type Invitation = z.infer<typeof Invitation>;

export const listPeople = defineRoute({
  method: 'GET', path: '/api/brands/:brandId/people', summary: 'Who sees a brand: roles, regions, stand-ins, last sign-in, and who is invited. For those who manage people.',
  params: BrandParams, query: Nothing, body: NoBody,
  response: z.object({
    people: z.array(Member),
    invitations: z.array(Invitation),
    /** Roles that the reader may give and take. */
    grantable: z.array(Role),
    mayGrantAllBrands: z.boolean(),
    regions: z.array(z.object({ id: z.string(), path: z.array(z.string()) })),
    /** Invitations go out by mail; without it their link is shown to the inviter. */
    hasMail: z.boolean(),
    /** Roles that must have a second factor, in all brands. */
    secondFactorRoles: z.array(Role),
    maySetSecondFactorRoles: z.boolean(),
  }),
});
export type People = z.infer<typeof listPeople.response>;

export const findStores = defineRoute({
  method: 'GET', path: '/api/brands/:brandId/people/stores', summary: 'Stores whose code or name begins with what is typed, to give one to its manager.',
  params: BrandParams, query: z.object({ q: z.string().max(100).default('') }), body: NoBody,
  response: z.object({ stores: z.array(z.object({ id: z.string(), storeCode: z.string(), name: z.string() })) }),
});

export const setGrants = defineRoute({
  method: 'PUT', path: '/api/brands/:brandId/people/:userId/roles', summary: 'Replaces a person’s roles in a brand; none removes the person from it.',
  params: PersonParams, query: Nothing, body: z.strictObject({ grants: z.array(Grant).max(10) }), response: Done,
});

export const signPersonOut = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/people/:userId/sign-out', summary: 'Ends every session of a person.', params: PersonParams, query: Nothing, body: z.strictObject({}), response: z.object({ ended: z.int() }),
});

export const endPersonsSecondFactor = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/people/:userId/second-factor/end', summary: 'Takes off the second factor of somebody who lost phone and codes; their sessions end.', params: PersonParams, query: Nothing, body: z.strictObject({}), response: Done,
});

/** `link`: to hand on where nothing is mailed; it is shown this once. */
const Sent = z.object({ link: z.string().nullable() });

export const invite = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/invitations', summary: 'Invites somebody; the link is mailed, or shown once where there is no mail server.', params: BrandParams, query: Nothing,
  body: z.strictObject({ email: z.string().trim().toLowerCase().pipe(z.email().max(200)), name: z.string().trim().min(1).max(100), language: UiLanguage, grant: Grant }), response: Sent,
});

export const renewInvitation = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/invitations/:invitationId/renewal', summary: 'Sends an invitation again, with a new link for seven days; the former link ends.', params: InvitationParams, query: Nothing, body: z.strictObject({}), response: Sent,
});

export const withdrawInvitation = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/invitations/:invitationId/withdrawal', summary: 'Withdraws an invitation; its link ends.', params: InvitationParams, query: Nothing, body: z.strictObject({}), response: Done,
});

export const addStandIn = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/people/:userId/stand-ins', summary: 'Lets another person of the brand stand in for somebody, from one day to another, both included.',
  params: PersonParams, query: Nothing, body: z.strictObject({ standInId: z.string().min(1), from: Day, until: Day }), response: Done,
});

export const endStandIn = defineRoute({
  method: 'POST', path: '/api/brands/:brandId/stand-ins/:standInId/end', summary: 'Ends a stand-in.', params: BrandParams.extend({ standInId: z.string().min(1) }), query: Nothing, body: z.strictObject({}), response: Done,
});

export const setSecondFactorRoles = defineRoute({
  method: 'PUT', path: '/api/second-factor-roles', summary: 'Which roles must have a second factor, in all brands.', params: Nothing, query: Nothing, body: z.strictObject({ roles: z.array(Role).max(5) }), response: z.object({ roles: z.array(Role) }),
});

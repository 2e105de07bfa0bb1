import { InvalidInputError } from '#backend/errors.ts';
import { addStandIn, endPersonsSecondFactor, endStandIn, findStores, listPeople, setGrants, setSecondFactorRoles, signPersonOut } from '#contract/people.ts';
import type { Words } from '#domain/words.ts';
import { dropSecondFactor } from '#records/accounts.ts';
import { listInvitations } from '#records/invitations.ts';
import { auditGrants, auditPerson, listBrandMembers, requireMember, setGrants as keepGrants } from '#records/people.ts';
import { findStores as find, readReach, withRolesElsewhere } from '#records/people-reach.ts';
import { requirePeopleRights } from '#records/people-rights.ts';
import { listSecondFactorRoles, setSecondFactorRoles as keepRoles } from '#records/second-factor-rules.ts';
import { endSessions } from '#records/sessions.ts';
import { addStandIn as add, endStandIn as end, getStandIn, listStandIns } from '#records/stand-ins.ts';
import { namesOfPeople } from '#records/users.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { mountInvitations } from './mount-invitations.ts';
import { presentInvitation, presentMember } from './presenter.ts';
import { requireFit } from './require-fit.ts';
import { requireOverall, requireReset } from './require-reset.ts';

const DAYS: Words = { fr: 'Le remplacement finit avant de commencer.', en: 'The stand-in ends before it begins.' };
const DOES_NOT_FIT: Words = { fr: 'Ces dates ne conviennent pas.', en: 'These dates do not fit.' };

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, listPeople, async ({ viewer, params: { brandId } }) => {
    const rights = await requirePeopleRights(viewer, brandId);
    const now = new Date();
    const [members, invitations, standIns, secondFactorRoles] = await Promise.all([listBrandMembers(viewer, brandId), listInvitations(viewer, brandId), listStandIns(brandId, now), listSecondFactorRoles()]);
    const open = invitations.filter((one) => one.brandId === brandId || rights.isOverall);
    const [reach, elsewhere, inviters] = await Promise.all([
      readReach(viewer, brandId, [...members.flatMap((one) => one.grants), ...open.map((one) => one.grant)].flatMap((one) => one.locationIds)),
      rights.isOverall ? new Set<string>() : withRolesElsewhere(brandId, members.map((one) => one.id)),
      namesOfPeople(open.map((one) => one.invitedBy)),
    ]);
    const nameOf = new Map([...inviters, ...members.map((one) => [one.id, one.name] as const)]);
    return {
      people: members.map((one) => presentMember(one, reach, standIns, nameOf, viewer, rights, !elsewhere.has(one.id))),
      invitations: open.map((one) => presentInvitation(one, reach, nameOf, rights, now)),
      grantable: rights.grantable, mayGrantAllBrands: rights.isOverall, hasMail: deps.mailIsSetUp ?? false,
      regions: [...reach.regions].map(([id, path]) => ({ id, path })),
      secondFactorRoles, maySetSecondFactorRoles: rights.isOverall,
    };
  });

  mountRoute(router, findStores, async ({ viewer, params: { brandId }, query }) => {
    await requirePeopleRights(viewer, brandId);
    return { stores: await find(viewer, brandId, query.q) };
  });

  mountRoute(router, setGrants, async ({ viewer, params: { brandId, userId }, body: { grants } }) => {
    const rights = await requirePeopleRights(viewer, brandId);
    await requireMember(brandId, userId);
    await requireFit(viewer, brandId, grants);
    await keepGrants(viewer, rights, brandId, userId, grants);
    return {};
  }, { noun: 'memberships', act: 'change', read: ({ params: { brandId, userId } }) => auditGrants(brandId, userId) });

  mountRoute(router, signPersonOut, async ({ viewer, params: { brandId, userId } }) => {
    await requireReset(viewer, brandId, userId);
    return { ended: await endSessions(userId) };
  }, { noun: 'sessions', act: 'revoke', read: ({ params: { brandId, userId } }) => auditPerson(userId, brandId) });

  mountRoute(router, endPersonsSecondFactor, async ({ viewer, params: { brandId, userId } }) => {
    await requireReset(viewer, brandId, userId);
    await dropSecondFactor(userId);
    await endSessions(userId);
    return {};
  }, { noun: 'people', act: 'revoke', read: ({ params: { brandId, userId } }) => auditPerson(userId, brandId) });

  mountRoute(router, addStandIn, async ({ viewer, params: { brandId, userId }, body: { standInId, from, until } }) => {
    const rights = await requirePeopleRights(viewer, brandId);
    await Promise.all([requireMember(brandId, userId), requireMember(brandId, standInId)]);
    if (until < from) throw new InvalidInputError(DOES_NOT_FIT, [{ path: 'body.until', message: DAYS }]);
    await add(viewer, rights, brandId, { absentId: userId, standInId, from, until });
    return {};
  }, { noun: 'memberships', act: 'create', read: ({ params: { brandId }, body }) => auditGrants(brandId, body.standInId) });

  mountRoute(router, endStandIn, async ({ viewer, params: { brandId, standInId } }) => {
    await end(await requirePeopleRights(viewer, brandId), brandId, standInId);
    return {};
  }, { noun: 'memberships', act: 'revoke', read: async ({ params: { brandId, standInId } }) => auditGrants(brandId, (await getStandIn(brandId, standInId)).standInId) });

  mountRoute(router, setSecondFactorRoles, async ({ viewer, body: { roles } }) => {
    await requireOverall(viewer);
    await keepRoles(viewer, roles, new Date());
    return { roles: await listSecondFactorRoles() };
  }, { noun: 'settings', act: 'change', read: async () => ({ brandId: null, id: null, name: 'second factor', state: { roles: await listSecondFactorRoles() } }) });

  mountInvitations(router, deps);
};
export default mount;

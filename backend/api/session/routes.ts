import { getSession, setLanguage } from '#contract/session.ts';
import { NotSignedInError } from '#backend/errors.ts';
import { waysInOf } from '#records/accounts.ts';
import { listBrands } from '#records/brands.ts';
import { getPerson, setLanguage as keepLanguage } from '#records/users.ts';
import { readRow } from '#records/audit-states.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { mayManage } from '../roles.ts';

const mount: MountRoutes = (router) => {
  mountRoute(router, getSession, async ({ viewer }) => {
    if (viewer.userId === null) throw new NotSignedInError({ fr: 'Connectez-vous d’abord.', en: 'Sign in first.' });
    const [user, brands, { hasPassword, hasSingleSignOn }] = await Promise.all([getPerson(viewer.userId), listBrands(viewer), waysInOf(viewer.userId)]);
    return {
      user, role: viewer.role, needsWayIn: !hasPassword && !hasSingleSignOn,
      brands: brands.map(({ id, name, locationCount, crawlConfirmedAt }) => ({ id, name, locationCount, state: crawlConfirmedAt === null ? 'needs-confirmation' as const : 'ready' as const, mayManage: mayManage(viewer, id) })),
    };
  });
  mountRoute(router, setLanguage, async ({ viewer, body }) => {
    await keepLanguage(viewer, body.language);
    return { language: body.language };
  }, { noun: 'people', act: 'change', read: ({ viewer: { userId } }) => readRow('User', { id: userId }, { name: 'name', members: ['language'] }) });
};
export default mount;

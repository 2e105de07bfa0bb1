import { getSession, listBrands as listTheBrands, setLanguage } from '#contract/session.ts';
import { NotSignedInError } from '#backend/errors.ts';
import type { Viewer } from '#domain/viewer.ts';
import { waysInOf } from '#records/accounts.ts';
import { listBrands, type BrandRow } from '#records/brands.ts';
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
      brands: brands.map((one) => summarize(viewer, one)),
    };
  });
  mountRoute(router, listTheBrands, async ({ viewer }) => ({
    brands: (await listBrands(viewer)).map((one) => ({ ...summarize(viewer, one), timeZone: one.timeZone })), key: viewer.key === undefined ? null : { scopes: [...viewer.key.scopes] },
  }));

  mountRoute(router, setLanguage, async ({ viewer, body }) => {
    await keepLanguage(viewer, body.language);
    return { language: body.language };
  }, { noun: 'people', act: 'change', read: ({ viewer: { userId } }) => readRow('User', { id: userId }, { name: 'name', members: ['language'] }) });
};
export default mount;

function summarize(viewer: Viewer, { id, name, locationCount, crawlConfirmedAt }: BrandRow) {
  return { id, name, locationCount, state: crawlConfirmedAt === null ? 'needs-confirmation' as const : 'ready' as const, mayManage: mayManage(viewer, id) };
}

import { buildOverview } from '#backend/build-overview.ts';
import { getOverview } from '#contract/overview.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';

const mount: MountRoutes = (router, { checks }) => {
  mountRoute(router, getOverview, ({ viewer, params: { brandId } }) => buildOverview(viewer, brandId, checks));
};
export default mount;

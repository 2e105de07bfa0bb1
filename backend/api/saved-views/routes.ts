import { deleteView as deleteContract, listSavedViews as listContract, saveView as saveContract } from '#contract/saved-views.ts';
import { deleteView, listSavedViews, saveView } from '#records/saved-views.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';

const mount: MountRoutes = (router) => {
  mountRoute(router, listContract, async ({ viewer, params: { brandId }, query: { page } }) => ({ views: await listSavedViews(viewer, brandId, page) }));
  mountRoute(router, saveContract, async ({ viewer, params: { brandId }, body }) => saveView(viewer, brandId, body, new Date()));
  mountRoute(router, deleteContract, async ({ viewer, params: { viewId } }) => {
    await deleteView(viewer, viewId);
    return {};
  });
};
export default mount;

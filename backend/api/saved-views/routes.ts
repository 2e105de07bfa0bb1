import { deleteView as deleteContract, listSavedViews as listContract, saveView as saveContract } from '#contract/saved-views.ts';
import { readRow } from '#records/audit-states.ts';
import { deleteView, listSavedViews, saveView } from '#records/saved-views.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';

const mount: MountRoutes = (router) => {
  mountRoute(router, listContract, async ({ viewer, params: { brandId }, query: { page } }) => ({ views: await listSavedViews(viewer, brandId, page) }));
  mountRoute(router, saveContract, async ({ viewer, params: { brandId }, body }) => saveView(viewer, brandId, body, new Date()), {
    noun: 'saved-views', act: 'change',
    read: ({ viewer, params: { brandId }, body: { page, name } }) => viewOf({ brandId, page, name, userId: viewer.userId }),
  });
  mountRoute(router, deleteContract, async ({ viewer, params: { viewId } }) => {
    await deleteView(viewer, viewId);
    return {};
  }, { noun: 'saved-views', act: 'delete', read: ({ params: { viewId } }) => viewOf({ id: viewId }) });
};
export default mount;

const viewOf = (key: Record<string, string | null>) => readRow('SavedView', key, { name: 'name', members: ['page', 'query', 'isShared'] });

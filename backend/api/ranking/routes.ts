import { buildRanking } from '#backend/build-ranking.ts';
import { listRanking, listRegions } from '#contract/ranking.ts';
import { getBrand } from '#records/brands.ts';
import { listRegions as readRegions } from '#records/regions.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';

const mount: MountRoutes = (router) => {
  mountRoute(router, listRanking, async ({ viewer, params }) => {
    await getBrand(viewer, params.brandId);
    return buildRanking(viewer, params.brandId);
  });
  mountRoute(router, listRegions, async ({ viewer, params }) => {
    await getBrand(viewer, params.brandId);
    return readRegions(viewer, params.brandId);
  });
};
export default mount;

import { listRanking, listRegions } from '#contract/ranking.ts';
import { getBrand } from '#records/brands.ts';
import { listRegions as readRegions } from '#records/regions.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { holdRanking } from './hold-ranking.ts';
import { pageRanking } from './page-ranking.ts';

const mount: MountRoutes = (router) => {
  mountRoute(router, listRanking, async ({ viewer, params, query }) => {
    await getBrand(viewer, params.brandId);
    return pageRanking(await holdRanking(viewer, params.brandId), query);
  });
  mountRoute(router, listRegions, async ({ viewer, params }) => {
    await getBrand(viewer, params.brandId);
    return readRegions(viewer, params.brandId);
  });
};
export default mount;

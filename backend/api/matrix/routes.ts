import { getMatrix } from '#contract/matrix.ts';
import { getBrand } from '#records/brands.ts';
import { readMatrix } from '#records/matrix.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { presentMatrix } from './presenter.ts';

const mount: MountRoutes = (router) => {
  mountRoute(router, getMatrix, async ({ viewer, params: { brandId }, query: { by } }) => {
    await getBrand(viewer, brandId);
    return presentMatrix(by, await readMatrix(viewer, brandId, by));
  });
};
export default mount;

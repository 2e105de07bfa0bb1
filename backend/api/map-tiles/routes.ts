import { getMapTiles } from '#contract/map-tiles.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';

const mount: MountRoutes = (router, { mapTiles = null }) => {
  mountRoute(router, getMapTiles, () => Promise.resolve({ tiles: mapTiles }));
};
export default mount;

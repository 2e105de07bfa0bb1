import { getReviewWatch, listReviewWarnings } from '#contract/review-watch.ts';
import { getBrand } from '#records/brands.ts';
import { getLocation, listLocationFacts } from '#records/locations.ts';
import { listRegions } from '#records/regions.ts';
import { ratingsByMonth } from '#records/review-series.ts';
import { listReviewWarnings as readWarnings, readFigures, readResponseParts } from '#records/review-warnings.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { presentReviewWarnings, presentReviewWatch } from './presenter.ts';

/** So many months of stars are drawn. */
const MONTHS = 24;
const YEAR_MS = 365 * 86_400_000;

const mount: MountRoutes = (router) => {
  mountRoute(router, getReviewWatch, async ({ viewer, params: { locationId } }) => {
    await getLocation(viewer, locationId);
    const now = new Date();
    const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - MONTHS + 1, 1));
    const [figures, months, warnings] = await Promise.all([
      readFigures(viewer, { locationId }), ratingsByMonth(viewer, locationId, from), readWarnings(viewer, { locationId, endedSince: new Date(now.getTime() - YEAR_MS).toISOString() }),
    ]);
    return presentReviewWatch({ figures: figures[0] ?? null, months, warnings });
  });

  mountRoute(router, listReviewWarnings, async ({ viewer, params: { brandId } }) => {
    await getBrand(viewer, brandId);
    const [facts, regions, parts, warnings] = await Promise.all([listLocationFacts(viewer, brandId), listRegions(viewer, brandId), readResponseParts(viewer, brandId), readWarnings(viewer, { brandId })]);
    return presentReviewWarnings({ facts, regions, parts, warnings });
  });
};
export default mount;

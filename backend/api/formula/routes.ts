import { NotFoundError } from '#backend/errors.ts';
import { getFormula } from '#contract/formula.ts';
import type { Viewer } from '#domain/viewer.ts';
import { getBrand } from '#records/brands.ts';
import { getLocation } from '#records/locations.ts';
import { latestScores } from '#records/scores.ts';
import { currentStandard } from '#records/standards.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { presentFormula } from './presenter.ts';

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, getFormula, async ({ viewer, params: { brandId }, query: { locationId } }) => {
    await getBrand(viewer, brandId);
    const [standard, example] = await Promise.all([currentStandard(viewer, brandId), readExample(viewer, brandId, locationId)]);
    return presentFormula({ checks: deps.checks, standard, example });
  });
};
export default mount;

/** The location asked for, or the lowest that is ranked and that the viewer sees; null while none is scored. */
async function readExample(viewer: Viewer, brandId: string, locationId: string | undefined) {
  const scores = await latestScores(viewer, brandId);
  const ranked = scores.filter((one) => one.isRanked).toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const score = locationId === undefined ? (ranked[0] ?? scores[0]) : scores.find((one) => one.locationId === locationId);
  if (locationId !== undefined && !score) {
    const location = await getLocation(viewer, locationId);
    if (location.brandId !== brandId) throw new NotFoundError({ fr: 'Ce lieu n’existe pas.', en: 'There is no such location.' });
  }
  if (!score) return null;
  const [location, verdicts] = await Promise.all([getLocation(viewer, score.locationId), standingVerdicts(viewer, score.locationId)]);
  return { location, score, verdicts };
}

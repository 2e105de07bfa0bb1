import { buildRanking, weighReviews } from '#backend/build-ranking.ts';
import { InvalidInputError, NotFoundError } from '#backend/errors.ts';
import { COMPARED_MAX, compareSubjects } from '#contract/compare.ts';
import { getBrand } from '#records/brands.ts';
import { countLivingFindings } from '#records/findings.ts';
import { listRegions } from '#records/regions.ts';
import { reviewMoments } from '#records/review-figures.ts';
import { readFigures } from '#records/review-warnings.ts';
import { listRuns } from '#records/runs.ts';
import { latestScores, trendHistory } from '#records/scores.ts';
import { currentStandard } from '#records/standards.ts';
import { listStandingVerdicts } from '#records/verdicts.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { presentComparison, type Compared } from './presenter.ts';

/** A question that names more locations than these asks for all, and leaves the others out here. */
const NAMED_MAX = 5_000;

const mount: MountRoutes = (router) => {
  mountRoute(router, compareSubjects, async ({ viewer, params: { brandId }, query }) => {
    await getBrand(viewer, brandId);
    const [locationIds, regionIds] = readIds(query);
    const [{ rows }, regions, runs, standard] = await Promise.all([buildRanking(viewer, brandId), listRegions(viewer, brandId), listRuns(viewer, brandId), currentStandard(viewer, brandId)]);
    const compared = [
      ...locationIds.map((id): Compared => ({ kind: 'location', id, row: found(rows.find((one) => one.locationId === id)), region: null, locationIds: new Set([id]) })),
      ...regionIds.map((id): Compared => {
        const region = found(regions.find((one) => one.id === id));
        const isBelow = (path: readonly string[]): boolean => region.path.every((name, at) => path[at] === name);
        return { kind: 'region', id, row: null, region, locationIds: new Set(rows.filter((one) => isBelow(one.regionPath)).map((one) => one.locationId)) };
      }),
    ];
    const ids = [...new Set(compared.flatMap((one) => [...one.locationIds]))];
    const asked = ids.length > NAMED_MAX ? undefined : ids;
    const [scores, history, verdicts, reviews, openFindings, figures] = await Promise.all([
      latestScores(viewer, brandId), trendHistory(viewer, brandId), listStandingVerdicts(viewer, brandId, asked), reviewMoments(viewer, brandId, weighReviews(runs, standard)),
      countLivingFindings(viewer, brandId), readFigures(viewer, { brandId }),
    ]);
    const done = runs.filter((run) => run.state === 'done').toReversed();
    return presentComparison({
      asOf: done.at(-1)?.asOf ?? null, days: [...new Set(done.map((run) => run.asOf.slice(0, 10)))], compared, scores, history, verdicts, reviews, openFindings,
      profiles: new Map(figures.map((one) => [one.locationId, one.profile])),
    });
  });
};
export default mount;

/** Each id once, in its order; throws InvalidInputError where there is nothing to compare, or too much. */
function readIds(query: { ids: string; regions: string }): [string[], string[]] {
  const [locations, regions] = [query.ids, query.regions].map((list) => [...new Set(list.split(',').filter((id) => id !== ''))]) as [string[], string[]];
  const count = locations.length + regions.length;
  if (count === 0 || count > COMPARED_MAX) throw new InvalidInputError({ fr: `On en compare de un à ${COMPARED_MAX}.`, en: `Between one and ${COMPARED_MAX} can be compared.` }, [{ path: 'query.ids', message: { fr: `${count} demandés.`, en: `${count} were named.` } }]);
  return [locations, regions];
}

/** A guessed id looks like one that does not exist. */
function found<T>(one: T | undefined): T {
  if (one === undefined) throw new NotFoundError({ fr: 'Ce lieu ou cette région n’existe pas.', en: 'There is no such location or region.' });
  return one;
}

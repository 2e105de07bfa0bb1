import { clusterFindings } from '#findings/cluster-findings.ts';
import { getOverview } from '#contract/overview.ts';
import { findSpots } from '#records/finding-actions.ts';
import { countEventsByMoment, listLivingFacts } from '#records/findings.ts';
import { listLocationFacts } from '#records/locations.ts';
import { listRegions } from '#records/regions.ts';
import { weighReviews } from '#backend/build-ranking.ts';
import { reviewMoments } from '#records/review-figures.ts';
import { listRuns } from '#records/runs.ts';
import { latestScores, trendHistory } from '#records/scores.ts';
import { currentStandard, listStandards } from '#records/standards.ts';
import { listStandingVerdicts } from '#records/verdicts.ts';
import { getBrand } from '#records/brands.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { presentOverview } from './presenter.ts';

/** As many as anybody would look through. */
const CLUSTERS = 50;

const mount: MountRoutes = (router) => {
  mountRoute(router, getOverview, async ({ viewer, params: { brandId } }) => {
    await getBrand(viewer, brandId);
    const [runs, standard] = await Promise.all([listRuns(viewer, brandId), currentStandard(viewer, brandId)]);
    const [facts, scores, history, regions, events, findings, verdicts, reviews, standards] = await Promise.all([
      listLocationFacts(viewer, brandId), latestScores(viewer, brandId), trendHistory(viewer, brandId), listRegions(viewer, brandId),
      countEventsByMoment(viewer, brandId), listLivingFacts(viewer, brandId), listStandingVerdicts(viewer, brandId), reviewMoments(viewer, brandId, weighReviews(runs, standard)), listStandards(viewer, brandId),
    ]);
    const clusters = clusterFindings(findings).slice(0, CLUSTERS);
    const spots = await findSpots(viewer, clusters.flatMap((one) => one.findingIds));
    return presentOverview({ clusters, spots, facts, scores, history, regions, runs, standards, events, findings, verdicts, reviews, standard: standard?.standard ?? null });
  });
};
export default mount;

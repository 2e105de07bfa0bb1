import { buildRanking } from '#backend/build-ranking.ts';
import { countElsewhere } from '#findings/cluster-findings.ts';
import { getLocation } from '#contract/locations.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { findingEvents, listFindings, listLivingFacts } from '#records/findings.ts';
import { listListings } from '#records/listings.ts';
import { getLocation as readLocation } from '#records/locations.ts';
import { listReviews, listSurveyScores } from '#records/reviews.ts';
import { listRuns } from '#records/runs.ts';
import { latestScores, scoreHistory } from '#records/scores.ts';
import { currentStandard } from '#records/standards.ts';
import { namesOfPeople } from '#records/users.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import { actionsAt } from '../findings/may-act.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { mayManage } from '../roles.ts';
import { presentLocation } from './presenter.ts';

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, getLocation, async ({ viewer, params: { locationId } }) => {
    const location = await readLocation(viewer, locationId);
    const { brandId } = location;
    const [ranking, scores, history, standard, runs, listings, verdicts, findings, reviews, surveys] = await Promise.all([
      buildRanking(viewer, brandId), latestScores(SYSTEM_VIEWER, brandId), scoreHistory(viewer, brandId, locationId), currentStandard(viewer, brandId), listRuns(viewer, brandId),
      listListings(viewer, locationId), standingVerdicts(viewer, locationId), listFindings(viewer, { locationId }), listReviews(viewer, locationId), listSurveyScores(viewer, locationId),
    ]);
    // Counted over the whole brand, whoever asks: no name is told.
    const [events, living] = await Promise.all([findingEvents(viewer, findings.map((one) => one.id)), listLivingFacts(SYSTEM_VIEWER, brandId)]);
    const sameElsewhere = countElsewhere(findings, living);
    const names = await namesOfPeople(findings.flatMap((one) => one.accepted?.authorId ?? []));
    return presentLocation({
      location, listings, verdicts, findings, events, sameElsewhere, reviews, surveys,
      row: ranking.rows.find((one) => one.locationId === locationId) ?? null,
      // Of the whole brand, as the rank is.
      rankedCount: scores.filter((one) => one.isRanked).length,
      score: scores.find((one) => one.locationId === locationId) ?? null,
      history: history.get(locationId) ?? [],
      days: runs.filter((run) => run.state === 'done').map((run) => run.asOf.slice(0, 10)).toReversed(),
      standard: standard?.standard ?? null,
      publishers: deps.publishers, rows: ranking.rows, names, mayWithdraw: (await actionsAt(viewer, locationId)).includes('withdraw'), mayImport: mayManage(viewer, brandId),
    });
  });
};
export default mount;

import { listCauses, listFindings } from '#contract/finding-queue.ts';
import { rolesAnywhereIn } from '#domain/viewer.ts';
import { clusterFindings } from '#findings/cluster-findings.ts';
import { countCauses } from '#findings/count-causes.ts';
import { getBrand } from '#records/brands.ts';
import { findSpots } from '#records/finding-actions.ts';
import { countMovedSince, lifeEvents, listCaused, listQueue } from '#records/finding-queue.ts';
import { listRegions } from '#records/regions.ts';
import { currentStandard } from '#records/standards.ts';
import { teamsOf } from '#records/teams.ts';
import { listMembers } from '#records/users.ts';
import { actionsOf } from '../findings/may-act.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { presentQueue } from './presenter.ts';

const WEEK_MS = 7 * 86_400_000;

const mount: MountRoutes = (router) => {
  mountRoute(router, listFindings, async ({ viewer, params: { brandId }, query: { part } }) => {
    await getBrand(viewer, brandId);
    const may = actionsOf(rolesAnywhereIn(viewer, brandId));
    const since = new Date(Date.now() - WEEK_MS).toISOString();
    const [findings, events, regions, standard, people, moved, myTeams] = await Promise.all([
      listQueue(viewer, brandId, part), lifeEvents(viewer, brandId, part), listRegions(viewer, brandId), currentStandard(viewer, brandId),
      may.includes('assign') ? listMembers(viewer, brandId) : [], part === 'living' ? countMovedSince(viewer, brandId, since) : null, teamsOf(viewer, brandId),
    ]);
    const clusters = clusterFindings(findings);
    const spots = await findSpots(viewer, clusters.flatMap((one) => one.findingIds));
    return presentQueue({ viewer, may, people, myTeams, moved: moved && { since, closed: moved.closed, opened: moved.opened + moved.reopened }, part, findings, events, clusters, spots, regions, standard: standard?.standard ?? null, now: new Date().toISOString() });
  });

  mountRoute(router, listCauses, async ({ viewer, params: { brandId } }) => {
    await getBrand(viewer, brandId);
    const [{ caused, unnamed }, regions] = await Promise.all([listCaused(viewer, brandId), listRegions(viewer, brandId)]);
    const paths = new Map(regions.map((one) => [one.id, one.path]));
    const causes = countCauses(caused).map(({ regions: own, ...one }) => ({ ...one, regions: own.map((region) => ({ ...region, path: paths.get(region.regionId ?? '') ?? [] })) }));
    return { causes, unnamed };
  });
};
export default mount;

import { actOnFinding as actContract, actOnFindings as actManyContract, getFinding as getContract, listReadings as listContract, undoBatch } from '#contract/findings.ts';
import type { StoredFinding } from '#domain/finding.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { toldValue } from '#domain/withheld.ts';
import { clustersOf, type Cluster } from '#findings/cluster-findings.ts';
import { getBrand } from '#records/brands.ts';
import { findSpots, getBatch, getFindingFile, listClusterMembers } from '#records/finding-actions.ts';
import { zonesIn } from '#records/finding-queue.ts';
import { listReadings } from '#records/finding-readings.ts';
import { getFinding, listLivingFacts } from '#records/findings.ts';
import { listListings } from '#records/listings.ts';
import { getLocation } from '#records/locations.ts';
import { currentStandard } from '#records/standards.ts';
import { listMembers } from '#records/users.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import { findingStates } from '#records/audit-states.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { actOnFindings, undoActs } from './act.ts';
import { actionsAt } from './may-act.ts';
import { presentFinding, presentReading } from './presenter.ts';
import { readPair } from './read-pair.ts';

/** A reading that was asked for longer ago is found with its finding. */
const READINGS_MS = 86_400_000;

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, getContract, async ({ viewer, params: { findingId } }) => {
    const finding = await getFinding(viewer, findingId);
    const location = await getLocation(viewer, finding.locationId);
    const may = await actionsAt(viewer, location.id);
    const [file, listings, verdicts, standard, cluster, people, asked, zoneOf] = await Promise.all([
      getFindingFile(viewer, findingId), listListings(viewer, location.id), standingVerdicts(viewer, location.id), currentStandard(viewer, location.brandId), clusterOf(finding, location.brandId), may.includes('assign') ? listMembers(viewer, location.brandId) : [],
      listReadings(viewer, { findingId }), zonesIn(location.brandId),
    ]);
    const ids = cluster?.findingIds ?? [];
    // The template is told over the whole brand, as the count is; names only within the viewer's scope.
    const [spots, members, pair] = await Promise.all([findSpots(SYSTEM_VIEWER, ids), listClusterMembers(viewer, ids), readPair(viewer, finding, listings)]);
    return presentFinding({
      may, asked: asked[0] ?? null, finding, file, location, verdicts, cluster, spots, members: members.filter((one) => one.findingId !== findingId), pair, people, standard: standard?.standard ?? null, timeZone: zoneOf(location),
      listing: listings.find((one) => one.id === finding.listingId) ?? null, publisher: deps.publishers.find((one) => one.id === finding.publisherId) ?? null, now: new Date().toISOString(),
    });
  });

  mountRoute(router, actContract, async ({ viewer, params: { findingId }, body: { action, alsoElsewhere } }) => {
    const finding = await getFinding(viewer, findingId);
    const { brandId } = await getLocation(viewer, finding.locationId);
    const others = alsoElsewhere ? ((await clusterOf(finding, brandId))?.findingIds ?? []) : [];
    const answer = await actOnFindings(deps, { viewer, brandId, findingIds: [findingId, ...others] }, action);
    // Of a cluster, those that lie beyond the viewer's sight are nobody's business.
    return { ...answer, left: answer.left.filter((one) => one.because !== 'not-found') };
  }, {
    noun: 'findings', act: 'act',
    read: async ({ viewer, params: { findingId }, body: { alsoElsewhere } }) => {
      const finding = await getFinding(viewer, findingId);
      const { brandId } = await getLocation(viewer, finding.locationId);
      return findingStates(viewer, brandId, [findingId, ...(alsoElsewhere ? ((await clusterOf(finding, brandId))?.findingIds ?? []) : [])]);
    },
  });

  mountRoute(router, actManyContract, async ({ viewer, params: { brandId }, body: { findingIds, action } }) => {
    await getBrand(viewer, brandId);
    return actOnFindings(deps, { viewer, brandId, findingIds }, action);
  }, { noun: 'findings', act: 'act', read: ({ viewer, params: { brandId }, body: { findingIds } }) => findingStates(viewer, brandId, findingIds) });

  mountRoute(router, undoBatch, ({ viewer, params: { batchId } }) => undoActs(deps, viewer, batchId), { noun: 'findings', act: 'undo', read: async ({ viewer, params: { batchId } }) => {
    const { brandId, acts } = await getBatch(viewer, batchId);
    return findingStates(viewer, brandId, [...acts.keys()]);
  } });

  mountRoute(router, listContract, async ({ viewer, params: { brandId } }) => {
    await getBrand(viewer, brandId);
    const asked = await listReadings(viewer, { brandId, since: new Date(Date.now() - READINGS_MS).toISOString() });
    return { readings: asked.map((one) => {
      const { id: findingId, locationId, publisherId, checkId, subject, reason, params, observed } = one.finding;
      return { ...presentReading(one), ...one.location, ...toldValue(observed), findingId, locationId, publisherId, checkId, subject, reason, params };
    }) };
  });
};
export default mount;

/** Over the whole brand, whoever asks: only counts are told. */
async function clusterOf(finding: StoredFinding, brandId: string): Promise<Cluster | null> {
  return clustersOf([finding], await listLivingFacts(SYSTEM_VIEWER, brandId)).get(finding.id) ?? null;
}

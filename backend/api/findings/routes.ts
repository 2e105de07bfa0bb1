import { ConflictError, InvalidInputError } from '#backend/errors.ts';
import { actOnFinding as actContract, getFinding as getContract } from '#contract/findings.ts';
import type { StoredFinding } from '#domain/finding.ts';
import { READS_AGAIN, type FindingAction } from '#domain/finding-action.ts';
import { SYSTEM_VIEWER, type Viewer } from '#domain/viewer.ts';
import { actOnFinding } from '#findings/act-on-finding.ts';
import { clustersOf, type Cluster } from '#findings/cluster-findings.ts';
import { isCrawlConfirmed } from '#records/brands.ts';
import { changeFinding, findSpots, getFindingFile, listClusterMembers } from '#records/finding-actions.ts';
import { getFinding, listLivingFacts } from '#records/findings.ts';
import { listListings } from '#records/listings.ts';
import { getLocation } from '#records/locations.ts';
import { currentStandard } from '#records/standards.ts';
import { listMembers } from '#records/users.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import type { AppDeps } from '../deps.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { actionsOf, requireAction } from './may-act.ts';
import { readPair } from './read-pair.ts';
import { presentFinding } from './presenter.ts';

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, getContract, async ({ viewer, params: { findingId } }) => {
    const finding = await getFinding(viewer, findingId);
    const location = await getLocation(viewer, finding.locationId);
    const mayAssign = actionsOf(viewer).includes('assign');
    const [file, listings, verdicts, standard, cluster, people] = await Promise.all([
      getFindingFile(viewer, findingId), listListings(viewer, location.id), standingVerdicts(viewer, location.id), currentStandard(viewer, location.brandId), clusterOf(finding, location.brandId), mayAssign ? listMembers(viewer, location.brandId) : [],
    ]);
    const ids = cluster?.findingIds ?? [];
    // The template is told over the whole brand, as the count is; names only within the viewer's scope.
    const [spots, members, pair] = await Promise.all([findSpots(SYSTEM_VIEWER, ids), listClusterMembers(viewer, ids), readPair(viewer, finding, listings)]);
    return presentFinding({
      viewer, finding, file, location, verdicts, cluster, spots, members: members.filter((one) => one.findingId !== findingId), pair, people, standard: standard?.standard ?? null,
      listing: listings.find((one) => one.id === finding.listingId) ?? null, publisher: deps.publishers.find((one) => one.id === finding.publisherId) ?? null, now: new Date().toISOString(),
    });
  });

  mountRoute(router, actContract, async ({ viewer, params: { findingId }, body: { action, alsoElsewhere } }) => {
    requireAction(viewer, action.kind);
    const finding = await getFinding(viewer, findingId);
    const { brandId } = await getLocation(viewer, finding.locationId);
    const now = new Date().toISOString();
    await checkAction(viewer, brandId, action, now);
    const others = alsoElsewhere ? (await listClusterMembers(viewer, (await clusterOf(finding, brandId))?.findingIds ?? [])).filter((one) => one.findingId !== findingId) : [];
    const done: string[] = [];
    for (const { findingId: id, locationId } of [{ findingId, locationId: finding.locationId }, ...others]) {
      if (await changeFinding(viewer, id, (one) => actOnFinding(one, action, { userId: viewer.userId, now }))) done.push(locationId);
    }
    if (done.length === 0) throw new ConflictError('The finding’s state does not allow this any more: look at it again.');
    if (READS_AGAIN.has(action.kind)) await askForReading(deps, brandId, [...new Set(done)]);
    return { changed: done.length };
  });
};
export default mount;

/** Over the whole brand, whoever asks: only counts are told. */
async function clusterOf(finding: StoredFinding, brandId: string): Promise<Cluster | null> {
  return clustersOf([finding], await listLivingFacts(SYSTEM_VIEWER, brandId)).get(finding.id) ?? null;
}

async function checkAction(viewer: Viewer, brandId: string, action: FindingAction, now: string): Promise<void> {
  const refuse = (path: string, fr: string, en: string) => new InvalidInputError({ fr: 'Cette demande ne convient pas.', en: 'The request does not fit.' }, [{ path, message: { fr, en } }]);
  if (action.kind === 'accept' && action.until !== null && action.until < now.slice(0, 10)) throw new InvalidInputError({ fr: 'Le dernier jour de l’acceptation est déjà passé : choisissez aujourd’hui ou un jour plus tard, ou aucun.', en: 'The last day of the acceptance is over: choose today or a later day, or none.' });
  if (action.kind !== 'assign' && action.kind !== 'escalate') return;
  const people = await listMembers(viewer, brandId);
  if (action.assigneeId !== null && !people.some((one) => one.id === action.assigneeId)) throw refuse('body.action.assigneeId', 'Cette personne n’a aucun rôle dans cette marque.', 'This person has no role in this brand.');
}

/** The locations are read again as soon as a worker is free. The key is the place: asked twice, it is one reading. */
async function askForReading(deps: AppDeps, brandId: string, locationIds: readonly string[]): Promise<void> {
  if (!(await isCrawlConfirmed(SYSTEM_VIEWER, brandId))) return;
  await deps.queue.enqueue('check-again', locationIds.toSorted().join(' ').slice(0, 200), { brandId, locationIds });
}

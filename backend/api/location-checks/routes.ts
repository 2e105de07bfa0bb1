import { ConflictError } from '#backend/errors.ts';
import { askLocationCheck, getLocationCheck as getContract, type LocationCheckView } from '#contract/location-checks.ts';
import { SYSTEM_VIEWER, type Viewer } from '#domain/viewer.ts';
import { isCrawlConfirmed } from '#records/brands.ts';
import { getLocationCheck, noteCheckAsked } from '#records/location-checks.ts';
import { getLocation } from '#records/locations.ts';
import { countWorkers } from '#records/worker-processes.ts';
import { actionsAt, requireAction } from '../findings/may-act.ts';
import { readRow } from '#records/audit-states.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, getContract, async ({ viewer, params: { locationId } }) => {
    const { brandId } = await getLocation(viewer, locationId);
    return readCheck(viewer, brandId, locationId);
  });

  mountRoute(router, askLocationCheck, async ({ viewer, params: { locationId } }) => {
    const { brandId } = await getLocation(viewer, locationId);
    await requireAction(viewer, locationId, 'check-again');
    if (!(await isCrawlConfirmed(SYSTEM_VIEWER, brandId))) throw new ConflictError({ fr: 'La première analyse de cette marque n’a pas encore été autorisée.', en: 'The first crawl of this brand has not been agreed to yet.' });
    // Asked twice it is one reading: the first moment stands until it has come back.
    if (!(await readCheck(viewer, brandId, locationId)).isChecking) await noteCheckAsked(viewer, locationId, new Date());
    await deps.queue.enqueue('check-again', locationId, { brandId, locationIds: [locationId] });
    return readCheck(viewer, brandId, locationId);
  }, { noun: 'locations', act: 'ask', read: ({ params: { locationId } }) => readRow('Location', { id: locationId }, { name: 'storeCode', members: ['checkAskedAt'] }) });
};
export default mount;

async function readCheck(viewer: Viewer, brandId: string, locationId: string): Promise<LocationCheckView> {
  const [check, workers, isConfirmed, may] = await Promise.all([getLocationCheck(viewer, locationId), countWorkers(), isCrawlConfirmed(SYSTEM_VIEWER, brandId), actionsAt(viewer, locationId)]);
  return {
    ...check, isChecking: check.askedAt !== null && (check.lastReadAt === null || check.lastReadAt < check.askedAt),
    hasWorker: workers > 0, mayAsk: isConfirmed && may.includes('check-again'),
  };
}

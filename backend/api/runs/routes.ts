import { ConflictError } from '#backend/errors.ts';
import { countWithoutAddress } from '#backend/known-addresses.ts';
import { orderRun as doOrder } from '#backend/order-run.ts';
import { pageOf, readCursor } from '#backend/page-cursor.ts';
import { planCrawl } from '#backend/plan-crawl.ts';
import { loadPlanKnowledge } from '#backend/plan-knowledge.ts';
import { confirmCrawl, getCrawlPlan, getRunProgress, listRuns, orderRun, startRun } from '#contract/runs.ts';
import type { Viewer } from '#domain/viewer.ts';
import { confirmCrawl as keepConfirmation, getBrand } from '#records/brands.ts';
import { listLocations } from '#records/locations.ts';
import { getRun, isReread, listRuns as readRuns, RECHECK, runningRun, runProgress } from '#records/runs.ts';
import { currentStandard } from '#records/standards.ts';
import { z } from 'zod';
import type { AppDeps } from '../deps.ts';
import { readRow } from '#records/audit-states.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { requireManager } from '../roles.ts';

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, listRuns, async ({ viewer, params, query: { cursor, limit } }) => {
    const [asOf, id] = readCursor(z.tuple([z.iso.datetime(), z.string()]), cursor) ?? [];
    const after = asOf === undefined || id === undefined ? null : { asOf, id };
    // One more than is shown tells whether there is another page.
    return pageOf(await readRuns(viewer, params.brandId, limit + 1, after), limit, (run) => [run.asOf, run.id]);
  });

  mountRoute(router, startRun, async ({ viewer, params }) => {
    await requireManager(viewer, params.brandId);
    const brand = await getBrand(viewer, params.brandId);
    if (brand.crawlConfirmedAt === null) throw new ConflictError({ fr: 'Personne n’a encore autorisé ce que la première analyse demanderait.', en: 'Nobody has agreed yet to what the first crawl would fetch.' });
    await askForCrawl(deps, viewer, brand.id);
    return { accepted: true as const };
  }, { noun: 'crawls', act: 'start', read: ({ params: { brandId } }, answer) => ({ brandId, id: null, name: null, state: { asked: answer !== null } }) });

  mountRoute(router, getRunProgress, ({ viewer, params }) => runProgress(viewer, params.runId));

  mountRoute(router, orderRun, async ({ viewer, params, body }) => {
    await requireManager(viewer, (await getRun(viewer, params.runId)).brandId);
    const { state, pausedAt } = await doOrder(viewer, deps.queue, params.runId, body.order, new Date());
    return { state, pausedAt };
  }, {
    noun: 'crawls', act: ({ body: { order } }) => (order === 'cancel' ? 'cancel' : 'change'),
    read: ({ params: { runId } }) => readRow('AuditRun', { id: runId }, { name: 'trigger', members: ['state', 'pausedAt'] }),
  });

  mountRoute(router, getCrawlPlan, async ({ viewer, params }) => {
    const [brand, standard, locations, runs] = await Promise.all([getBrand(viewer, params.brandId), currentStandard(viewer, params.brandId), listLocations(viewer, params.brandId), readRuns(viewer, params.brandId)]);
    if (!standard) throw new ConflictError({ fr: 'Cette marque n’a pas encore de norme : importez-en une d’abord.', en: 'This brand has no brand standard yet: import one first.' });
    const operator = { OVERPASS_URL: deps.overpassUrl, REQUESTS_PER_SECOND: deps.requestsPerSecond };
    const last = runs.find((one) => one.state === 'done' && one.trigger !== RECHECK);
    const known = await loadPlanKnowledge(viewer, deps.box, brand.id, operator, standard, deps.publishers, locations, new Date());
    return { ...planCrawl(deps.publishers, operator, standard.standard, locations, known), withoutAddress: countWithoutAddress(deps.publishers, standard.standard, locations), lastRendered: last?.summary?.rendered ?? null, confirmedAt: brand.crawlConfirmedAt };
  });

  mountRoute(router, confirmCrawl, async ({ viewer, params }) => {
    await requireManager(viewer, params.brandId);
    const brand = await getBrand(viewer, params.brandId);
    await keepConfirmation(viewer, brand.id, new Date());
    await askForCrawl(deps, viewer, brand.id);
    return { accepted: true as const };
  }, { noun: 'brands', act: 'accept', read: ({ params: { brandId } }) => readRow('Brand', { id: brandId }, { name: 'name', members: ['crawlConfirmedAt'] }) });
};
export default mount;

async function askForCrawl(deps: AppDeps, viewer: Viewer, brandId: string): Promise<void> {
  const running = await runningRun(viewer, brandId);
  if (running && running.trigger !== RECHECK && !isReread(running)) throw new ConflictError({ fr: 'Une analyse de cette marque est déjà en cours.', en: 'A crawl of this brand is running already.' });
  if (!(await currentStandard(viewer, brandId))) throw new ConflictError({ fr: 'Cette marque n’a pas encore de norme : importez-en une d’abord.', en: 'This brand has no brand standard yet: import one first.' });
  // The key is the brand: asked twice before it has begun, it is one crawl.
  await deps.queue.enqueue('crawl-brand', brandId, { brandId, trigger: 'by-hand' });
}

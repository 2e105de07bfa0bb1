import { z } from 'zod';
import { pageOf, readCursor } from '#backend/page-cursor.ts';
import { FACETS } from '#contract/ranking-view.ts';
import { listFindingRows, listLocations, listVerdicts } from '#contract/lists.ts';
import { filterQueue, readQueueView } from '#contract/queue-view.ts';
import { impactOf } from '#domain/verdict.ts';
import { toldValue } from '#domain/withheld.ts';
import { getBrand } from '#records/brands.ts';
import { lifeEvents, listQueue } from '#records/finding-queue.ts';
import { listLocations as readLocations } from '#records/locations.ts';
import { listRegions } from '#records/regions.ts';
import { currentStandard } from '#records/standards.ts';
import { teamsOf } from '#records/teams.ts';
import { listVerdictPage } from '#records/verdicts.ts';
import { presentQueueRows } from '../finding-queue/presenter.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { holdRanking } from '../ranking/hold-ranking.ts';
import { readWords, rowsInView } from '../ranking/page-ranking.ts';

const Key = z.tuple([z.string()]);
const TimedKey = z.tuple([z.string(), z.string()]);

/** Lists for programs: all that there is, a page at a time, narrowed down by the words that the pages use. */
const mount: MountRoutes = (router) => {
  mountRoute(router, listLocations, async ({ viewer, params: { brandId }, query: { cursor, limit, ...words } }) => {
    await getBrand(viewer, brandId);
    const [after] = readCursor(Key, cursor) ?? [];
    const view = readWords(words);
    const isNarrowed = view.search !== '' || FACETS.some((id) => view.facets[id].length > 0);
    const wanted = isNarrowed ? new Set(rowsInView((await holdRanking(viewer, brandId)).rows, view).map((one) => one.locationId)) : null;
    const all = (await readLocations(viewer, brandId)).filter((one) => wanted?.has(one.id) ?? true).toSorted((a, b) => (a.storeCode < b.storeCode ? -1 : 1));
    const left = after === undefined ? all : all.filter((one) => one.storeCode > after);
    const { rows, next } = pageOf(left.slice(0, limit + 1), limit, (one) => [one.storeCode]);
    return { rows: rows.map(({ brandId: _brand, ...row }) => row), next };
  });

  mountRoute(router, listFindingRows, async ({ viewer, params: { brandId }, query: { cursor, limit, ...words } }) => {
    await getBrand(viewer, brandId);
    const [at, id] = readCursor(TimedKey, cursor) ?? [];
    const view = readQueueView(new URLSearchParams(Object.entries(words).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))));
    const [findings, events, regions, standard, teams] = await Promise.all([listQueue(viewer, brandId, view.part), lifeEvents(viewer, brandId, view.part), listRegions(viewer, brandId), currentStandard(viewer, brandId), teamsOf(viewer, brandId)]);
    const now = new Date().toISOString();
    const within = view.region === '' ? undefined : new Set(regions.filter((one) => isWithin(regions, one.id, view.region)).map((one) => one.id));
    const found = filterQueue(presentQueueRows({ findings, events, regions, standard: standard?.standard ?? null, now }), view, { viewerId: viewer.userId, teams, regionIds: within, now });
    const newest = found.toSorted((a, b) => compare(b.firstSeenAt, a.firstSeenAt) || compare(b.id, a.id));
    const left = at === undefined || id === undefined ? newest : newest.filter((one) => one.firstSeenAt < at || (one.firstSeenAt === at && one.id < id));
    return pageOf(left.slice(0, limit + 1), limit, (one) => [one.firstSeenAt, one.id]);
  });

  mountRoute(router, listVerdicts, async ({ viewer, params: { brandId }, query: { cursor, limit, ...filter } }) => {
    const [afterId = null] = readCursor(Key, cursor) ?? [];
    const { rows, next } = pageOf(await listVerdictPage(viewer, brandId, filter, { afterId, limit: limit + 1 }), limit, (one) => [one.id]);
    return { rows: rows.map((row) => ({ ...row, ...toldValue(row.observed), impact: impactOf(row.weight) })), next };
  });
};
export default mount;

/** True for the region itself and for all below it. */
function isWithin(regions: readonly { id: string; parentId: string | null }[], id: string | null, root: string): boolean {
  return id !== null && (id === root || isWithin(regions, regions.find((one) => one.id === id)?.parentId ?? null, root));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

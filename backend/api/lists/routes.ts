import { z } from 'zod';
import { pageOf, readCursor } from '#backend/page-cursor.ts';
import { FACETS } from '#contract/ranking-view.ts';
import { listFindingRows, listLocations, listVerdicts } from '#contract/lists.ts';
import type { QueueRow } from '#contract/finding-queue.ts';
import { filterQueue, readQueueView, type QueueView } from '#contract/queue-view.ts';
import { impactOf } from '#domain/verdict.ts';
import { toldValue } from '#domain/withheld.ts';
import { getBrand } from '#records/brands.ts';
import { listFindingPage, type FindingNarrowing } from '#records/finding-pages.ts';
import { listLocationPage } from '#records/locations.ts';
import { listRegions } from '#records/regions.ts';
import { currentStandard } from '#records/standards.ts';
import { teamsOf } from '#records/teams.ts';
import { listVerdictPage } from '#records/verdicts.ts';
import { presentQueueRows } from '../finding-queue/presenter.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { holdRanking } from '../ranking/hold-ranking.ts';
import { readWords, rowsInView } from '../ranking/page-ranking.ts';

const Key = z.tuple([z.string()]);
const TimedKey = z.tuple([z.iso.datetime(), z.string()]);
/** Findings that are looked through at once for what the database cannot tell. */
const BATCH = 500;

/** Lists for programs: all that there is, a page at a time, narrowed down by the words that the pages use. */
const mount: MountRoutes = (router) => {
  mountRoute(router, listLocations, async ({ viewer, params: { brandId }, query: { cursor, limit, ...words } }) => {
    await getBrand(viewer, brandId);
    const [after] = readCursor(Key, cursor) ?? [];
    const view = readWords(words);
    const isNarrowed = view.search !== '' || FACETS.some((id) => view.facets[id].length > 0);
    if (isNarrowed) {
      const codes = rowsInView((await holdRanking(viewer, brandId)).rows, view).filter((one) => after === undefined || one.storeCode > after).toSorted((a, b) => compare(a.storeCode, b.storeCode));
      const { rows, next } = pageOf(codes, limit, (one) => [one.storeCode]);
      const found = await listLocationPage(viewer, brandId, { ids: rows.map((one) => one.locationId) });
      return { rows: found.map(({ brandId: _brand, ...row }) => row).toSorted((a, b) => compare(a.storeCode, b.storeCode)), next };
    }
    const { rows, next } = pageOf(await listLocationPage(viewer, brandId, { after, limit: limit + 1 }), limit, (one) => [one.storeCode]);
    return { rows: rows.map(({ brandId: _brand, ...row }) => row), next };
  });

  mountRoute(router, listFindingRows, async ({ viewer, params: { brandId }, query: { cursor, limit, ...words } }) => {
    await getBrand(viewer, brandId);
    const [at, id = ''] = readCursor(TimedKey, cursor) ?? [];
    const view = readQueueView(new URLSearchParams(Object.entries(words).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))));
    const [regions, standard, teams] = await Promise.all([listRegions(viewer, brandId), currentStandard(viewer, brandId), teamsOf(viewer, brandId)]);
    const now = new Date().toISOString();
    const within = view.region === '' ? undefined : new Set(regions.filter((one) => isWithin(regions, one.id, view.region)).map((one) => one.id));
    const narrowing = narrowingOf(view, viewer.userId, within);
    const rows: QueueRow[] = [];
    // What the database cannot tell (late, a team, a word of the text) is looked for batch by batch, until the page is full.
    const batch = limit + 1 > BATCH || isToldByDatabase(view) ? limit + 1 : BATCH;
    for (let after = at === undefined ? null : { firstSeenAt: at, id }; ;) {
      const { findings, events } = await listFindingPage(viewer, brandId, view.part, narrowing, { after, limit: batch });
      rows.push(...filterQueue(presentQueueRows({ findings, events, regions, standard: standard?.standard ?? null, now }), view, { viewerId: viewer.userId, teams, regionIds: within, now }));
      const last = findings.at(-1);
      if (last === undefined || findings.length < batch || rows.length > limit) return pageOf(rows, limit, (one) => [one.firstSeenAt, one.id]);
      after = { firstSeenAt: last.firstSeenAt, id: last.id };
    }
  });

  mountRoute(router, listVerdicts, async ({ viewer, params: { brandId }, query: { cursor, limit, ...filter } }) => {
    const [afterId = null] = readCursor(Key, cursor) ?? [];
    const { rows, next } = pageOf(await listVerdictPage(viewer, brandId, filter, { afterId, limit: limit + 1 }), limit, (one) => [one.id]);
    return { rows: rows.map((row) => ({ ...row, ...toldValue(row.observed), impact: impactOf(row.weight) })), next };
  });
};
export default mount;

/** As much of a view as the database can tell. */
function narrowingOf(view: QueueView, viewerId: string | null, regionIds: ReadonlySet<string> | undefined): FindingNarrowing {
  const { impact, check, publisher, cause, state, only } = view;
  return {
    ...(impact === '' ? {} : { impact }), ...(check === '' ? {} : { checkId: check }), ...(publisher === '' ? {} : { publisherId: publisher }), ...(state === '' ? {} : { state }),
    ...(only === 'no-cause' ? { cause: null } : cause === '' ? {} : { cause }), ...(regionIds === undefined ? {} : { regionIds }),
    ...(only === 'unassigned' ? { assigneeId: null } : only === 'mine' && viewerId !== null ? { assigneeId: viewerId } : {}), ...(only === 'came-back' ? { isBack: true } : {}),
  };
}

function isToldByDatabase({ only, team, search }: QueueView): boolean {
  return team === '' && search === '' && !['my-team', 'late', 'due-soon', 'escalated'].includes(only);
}

/** True for the region itself and for all below it. */
function isWithin(regions: readonly { id: string; parentId: string | null }[], id: string | null, root: string): boolean {
  return id !== null && (id === root || isWithin(regions, regions.find((one) => one.id === id)?.parentId ?? null, root));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

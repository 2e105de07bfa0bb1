import { z } from 'zod';
import { InvalidInputError, NotAllowedError } from '#backend/errors.ts';
import { pageOf, readCursor } from '#backend/page-cursor.ts';
import { manualInterval, publishersFor } from '#backend/plan-crawl.ts';
import { getManualListings, listDueManualChecks, recordManualCheck } from '#contract/manual-checks.ts';
import { dueAt, isDue } from '#domain/manual-check.ts';
import type { Location } from '#domain/location.ts';
import { rolesAnywhereIn, SYSTEM_VIEWER, type Role, type Viewer } from '#domain/viewer.ts';
import { isCrawlConfirmed } from '#records/brands.ts';
import { getLocation, listLocations } from '#records/locations.ts';
import { listRegions } from '#records/regions.ts';
import { lastManualChecks, latestManualChecks, manualCheckKey, saveManualCheck } from '#records/manual-checks.ts';
import { rolesAt } from '#records/roles.ts';
import { currentStandard } from '#records/standards.ts';
import type { AppDeps } from '../deps.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { findUnreadable } from './find-unreadable.ts';
import { presentManualListing } from './presenter.ts';

const Key = z.tuple([z.string(), z.string(), z.string()]);

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, getManualListings, async ({ viewer, params: { locationId } }) => {
    const { location, byHand } = await manualListingsOf(deps, viewer, locationId);
    const checks = byHand.length === 0 ? new Map() : await latestManualChecks(viewer, locationId);
    const now = new Date().toISOString();
    return { listings: byHand.map((one) => presentManualListing({ ...one, location, check: checks.get(one.publisher.id) ?? null, now })), mayCheck: mayCheck(await rolesAt(viewer, locationId)) };
  });

  mountRoute(router, recordManualCheck, async ({ viewer, params: { locationId }, body }) => {
    const { location, byHand } = await manualListingsOf(deps, viewer, locationId);
    if (!mayCheck(await rolesAt(viewer, locationId))) throw new NotAllowedError({ fr: 'Votre rôle permet de voir ceci, mais pas de le faire.', en: 'Your role may look at this, and not do that.' });
    const everyDays = byHand.find((one) => one.publisher.id === body.publisherId)?.everyDays;
    if (everyDays === undefined) throw new InvalidInputError({ fr: 'Cette source n’est pas de celles que l’on contrôle à l’œil pour ce lieu.', en: 'This source is not one that is checked by eye for this location.' });
    const unreadable = findUnreadable(body.answers, location.address.country);
    if (unreadable.length > 0) throw new InvalidInputError({ fr: 'Une réponse ne se lit pas.', en: 'An answer can’t be read.' }, unreadable.map(({ field, message }) => ({ path: `body.answers.${field}`, message })));
    const checkedAt = new Date().toISOString();
    await saveManualCheck(viewer, location, { ...body, checkedAt });
    // Judged at once, as far as somebody has agreed that this brand is read.
    if (await isCrawlConfirmed(SYSTEM_VIEWER, location.brandId)) await deps.queue.enqueue('check-again', locationId, { brandId: location.brandId, locationIds: [locationId] });
    return { dueAt: dueAt(checkedAt, everyDays) ?? checkedAt };
  }, {
    noun: 'manual-checks', act: 'create',
    read: async ({ viewer, params: { locationId }, body: { publisherId } }) => {
      const check = (await latestManualChecks(viewer, locationId)).get(publisherId);
      return check === undefined ? null : { brandId: null, id: null, name: publisherId, locationId, state: { ...check } };
    },
  });

  mountRoute(router, listDueManualChecks, async ({ viewer, params: { brandId }, query: { region, publisher, cursor, limit } }) => {
    const after = readCursor(Key, cursor);
    const standard = (await currentStandard(viewer, brandId))?.standard;
    const shared = { mayCheck: mayCheck(rolesAnywhereIn(viewer, brandId)) };
    if (standard === undefined || !deps.publishers.some((one) => manualInterval(one, standard) !== null)) return { ...shared, total: 0, due: [], next: null, publishers: [] };
    const [locations, last, inRegion] = await Promise.all([listLocations(viewer, brandId), lastManualChecks(viewer, brandId), regionTest(viewer, brandId, region)]);
    const now = new Date().toISOString();
    const due = locations.filter((one) => one.businessStatus === 'open' && inRegion(one)).flatMap((location) => publishersFor(location, standard, deps.publishers).flatMap((one) => {
      const { id } = one;
      const everyDays = manualInterval(one, standard);
      const lastCheckedAt = last.get(manualCheckKey(location.id, id)) ?? null;
      if (everyDays === null || !isDue(lastCheckedAt, everyDays, now)) return [];
      const url = location.listings.find((one) => one.publisherId === id)?.url ?? null;
      return [{ locationId: location.id, storeCode: location.storeCode, name: location.branch ?? location.businessName, locality: location.address.locality ?? null, publisherId: id, url, lookUpUrl: one.lookUpUrl?.(location) ?? null, lastCheckedAt }];
    }));
    const publishers = [...Map.groupBy(due, (one) => one.publisherId)].map(([publisherId, own]) => ({ publisherId, count: own.length })).toSorted((a, b) => b.count - a.count || a.publisherId.localeCompare(b.publisherId));
    const chosen = due.filter((one) => publisher === '' || one.publisherId === publisher);
    // A person who stands before one list of a town goes through it: stores before sources.
    const keysOf = (one: (typeof due)[number]): [string, string, string] => [(one.lastCheckedAt ?? '').slice(0, 10), one.storeCode, one.publisherId];
    chosen.sort((a, b) => compareKeys(keysOf(a), keysOf(b)));
    const { rows, next } = pageOf(after === null ? chosen : chosen.filter((one) => compareKeys(keysOf(one), after) > 0), limit, keysOf);
    return { ...shared, total: chosen.length, due: rows, next, publishers };
  });
};
export default mount;

function compareKeys(a: readonly [string, string, string], b: readonly [string, string, string]): number {
  return a[0].localeCompare(b[0]) || a[1].localeCompare(b[1]) || a[2].localeCompare(b[2]);
}

/** Whoever may say that something was mended may say what they see; an executive looks. */
function mayCheck(roles: readonly Role[]): boolean {
  return roles.some((role) => role !== 'executive');
}

/** Whether a location lies in a region or below it; an empty or unknown id is no filter. */
async function regionTest(viewer: Viewer, brandId: string, regionId: string): Promise<(location: Location) => boolean> {
  const path = regionId === '' ? undefined : (await listRegions(viewer, brandId)).find((one) => one.id === regionId)?.path;
  return ({ regionPath }) => path === undefined || path.every((name, at) => regionPath[at] === name);
}

async function manualListingsOf(deps: AppDeps, viewer: Viewer, locationId: string) {
  const location = await getLocation(viewer, locationId);
  const standard = (await currentStandard(viewer, location.brandId))?.standard;
  const byHand = standard === undefined ? [] : publishersFor(location, standard, deps.publishers).flatMap((publisher) => {
    const everyDays = manualInterval(publisher, standard);
    return everyDays === null ? [] : [{ publisher, everyDays }];
  });
  return { location, byHand };
}

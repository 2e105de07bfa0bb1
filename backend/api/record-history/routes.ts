import { z } from 'zod';
import { pageOf, readCursor } from '#backend/page-cursor.ts';
import { getRecordHistory, listRecordChanges, type RecordChangeView } from '#contract/record-history.ts';
import type { RecordChange } from '#domain/record-change.ts';
import { getLocation } from '#records/locations.ts';
import { listBrandRecordChanges, listRecordChanges as readChanges } from '#records/record-changes.ts';
import { listProposals } from '#records/record-proposals.ts';
import { namesOfPeople } from '#records/users.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { recordActionsAt } from '../proposals/may-change.ts';
import { presentProposals } from '../proposals/presenter.ts';

const Key = z.tuple([z.string()]);

/** Of one place: more than anybody ever asked for. */
const PROPOSALS_SHOWN = 200;

const mount: MountRoutes = (router) => {
  mountRoute(router, getRecordHistory, async ({ viewer, params: { locationId } }) => {
    const { brandId } = await getLocation(viewer, locationId);
    const [changes, proposals, may] = await Promise.all([readChanges(viewer, locationId), listProposals(viewer, { brandId, locationId, part: 'all', limit: PROPOSALS_SHOWN }), recordActionsAt(viewer, locationId)]);
    return { changes: await present(changes), proposals: await presentProposals(viewer, proposals), may };
  });

  mountRoute(router, listRecordChanges, async ({ viewer, params: { brandId }, query: { cursor, limit } }) => {
    const [after = null] = readCursor(Key, cursor) ?? [];
    const { rows, next } = pageOf(await listBrandRecordChanges(viewer, brandId, { after, limit: limit + 1 }), limit, (one) => [one.id]);
    const views = await present(rows);
    return { changes: rows.flatMap(({ locationId, storeCode }, at) => (views[at] ? [{ ...views[at], locationId, storeCode }] : [])), next };
  });
};
export default mount;

async function present(changes: readonly RecordChange[]): Promise<RecordChangeView[]> {
  const names = await namesOfPeople(changes.flatMap((one) => [one.actorId, one.origin?.proposedBy ?? null]));
  const person = (id: string | null | undefined) => (id === null || id === undefined ? null : { id, name: names.get(id) ?? null });
  return changes.map(({ id, field, before, after, at, source, actorId, origin }) => ({
    id, field, before: before ?? null, after: after ?? null, at, source, actor: person(actorId), proposedBy: person(origin?.proposedBy), file: origin?.file ?? null, line: origin?.line ?? null, reason: origin?.reason ?? null,
  }));
}

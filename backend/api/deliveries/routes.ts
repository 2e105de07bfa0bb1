import { z } from 'zod';
import { loadNoticeKinds } from '#backend/notice-kinds.ts';
import { pageOf, readCursor } from '#backend/page-cursor.ts';
import { getDelivery, listDeliveries, retryDelivery, type DeliveryView } from '#contract/deliveries.ts';
import { readRow } from '#records/audit-states.ts';
import * as log from '#records/delivery-log.ts';
import { requireKeeper } from '../channels/may-keep.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';

const kinds = loadNoticeKinds();
const Key = z.tuple([z.iso.datetime(), z.string()]);

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, listDeliveries, async ({ viewer, params: { brandId }, query: { cursor, limit, ...filter } }) => {
    await requireKeeper(viewer, brandId);
    const [createdAt, id = ''] = readCursor(Key, cursor) ?? [];
    const found = await log.listDeliveryLog(viewer, brandId, { ...filter, after: createdAt === undefined ? null : { createdAt, id }, limit: limit + 1 });
    const { rows, next } = pageOf(found.rows, limit, (one) => [one.createdAt, one.id]);
    return { rows: await Promise.all(rows.map(present)), next, counts: found.counts };
  });

  mountRoute(router, getDelivery, async ({ viewer, params: { deliveryId } }) => {
    const found = await log.getDelivery(viewer, deliveryId);
    await requireKeeper(viewer, found.delivery.brandId);
    return { delivery: await present(found.delivery), attempts: found.attempts };
  });

  mountRoute(router, retryDelivery, async ({ viewer, params: { deliveryId } }) => {
    await requireKeeper(viewer, (await log.getDelivery(viewer, deliveryId)).delivery.brandId);
    const { wayOut } = await log.retryNow(viewer, deliveryId, new Date());
    await deps.queue.enqueue('deliver', wayOut, { wayOut });
    return { accepted: true as const };
  }, { noun: 'deliveries', act: 'start', read: ({ params: { deliveryId } }) => readRow('Delivery', { id: deliveryId }, { name: 'subject', members: ['state', 'tries', 'toName'] }) });
};
export default mount;

async function present(row: log.DeliveryRow): Promise<DeliveryView> {
  return { ...row, kindName: (await kinds).get(row.kind)?.words.name ?? null };
}

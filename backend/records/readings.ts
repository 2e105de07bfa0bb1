import { NotFoundError } from '#backend/errors.ts';
import type { CapturedBody, FetchRecord } from '#domain/audit.ts';
import type { Viewer } from '#domain/viewer.ts';
import { compressNew, decompressBody } from './bodies.ts';
import { db } from './connection.ts';
import { saveReadings } from './save-readings.ts';
import { locationScope } from './scope.ts';
import { storable } from './storable.ts';

/** A stored body as it was fetched. */
export interface StoredBody {
  hash: string;
  contentType: string | null;
  bytes: Uint8Array;
  firstSeenAt: string;
}

/** Keeps what was fetched for no one location: a brand-wide answer. An audit's own fetches go with saveAudit. */
export async function saveFetches(_viewer: Viewer, given: { bodies: readonly CapturedBody[]; fetches: readonly FetchRecord[] }, firstSeenAt: string): Promise<void> {
  const fresh = await compressNew(db(), given.bodies.map((body) => ({ ...body, firstSeenAt })));
  const fetches = storable([...given.fetches]);
  await db().$transaction(async (tx) => {
    if (fresh.length > 0) await tx.body.createMany({ data: fresh, skipDuplicates: true });
    await saveReadings(tx, [{ outcome: { fetches }, ids: null }]);
  });
}

/**
 * A stored body, if it was read for a listing that the viewer sees, or for the brand as a whole. Throws
 * NotFoundError otherwise, and when it was purged.
 */
export async function getBody(viewer: Viewer, hash: string): Promise<StoredBody> {
  const row = await db().body.findFirst({ where: { hash, OR: [{ readings: { some: { listingId: null } } }, { readings: { some: { listing: { location: locationScope(viewer) } } } }] } });
  if (!row) throw new NotFoundError({ fr: 'Cette page n’est pas conservée.', en: 'There is no such page in store.' });
  return { hash, contentType: row.contentType, bytes: await decompressBody(row.bytes), firstSeenAt: row.firstSeenAt.toISOString() };
}

/** A stored body by the hash that a verdict in the viewer's scope names: who may see the verdict may see its proof. */
export async function findBody(hash: string): Promise<StoredBody | null> {
  const row = await db().body.findUnique({ where: { hash } });
  return row && { hash, contentType: row.contentType, bytes: await decompressBody(row.bytes), firstSeenAt: row.firstSeenAt.toISOString() };
}

/** How a stored page of a listing was read: null where it was read as it was sent, else the hash of its picture, where one is kept. */
export async function findRendering(listingId: string, bodyHash: string): Promise<{ screenshotHash: string | null } | null> {
  const rows = await db().reading.findMany({ where: { listingId, bodyHash, renderSeconds: { not: null } }, select: { screenshotHash: true } });
  return rows.length === 0 ? null : { screenshotHash: rows.find((row) => row.screenshotHash !== null)?.screenshotHash ?? null };
}

/** True when the body of such a hash is in store. */
export async function hasBody(hash: string): Promise<boolean> {
  return (await db().body.count({ where: { hash } })) > 0;
}

/**
 * Deletes bodies that their publisher lets nobody keep longer, by their last reading; a body that another publisher's
 * reading still holds stays. Answers how many.
 */
export async function purgeBodies(_viewer: Viewer, limits: readonly { publisherId: string; days: number }[], now: Date): Promise<number> {
  let purged = 0;
  for (const { publisherId, days } of limits) {
    const before = new Date(now.getTime() - days * 86_400_000);
    const rows = await db().reading.findMany({ where: { publisherId, bodyHash: { not: null }, lastSeenAt: { lt: before } }, select: { id: true, bodyHash: true, screenshotHash: true } });
    if (rows.length === 0) continue;
    await db().reading.updateMany({ where: { id: { in: rows.map((row) => row.id) } }, data: { bodyHash: null, screenshotHash: null } });
    const { count } = await db().body.deleteMany({ where: { hash: { in: rows.flatMap((row) => [row.bodyHash ?? [], row.screenshotHash ?? []].flat()) }, readings: { none: {} }, pictured: { none: {} } } });
    purged += count;
  }
  return purged;
}

import { NotFoundError } from '#backend/errors.ts';
import { MasterRecord, type Location } from '#domain/location.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { contentHash, newId } from './ids.ts';
import { ensureRegions } from './regions.ts';
import { locationScope, requireBrand } from './scope.ts';

/** What a list of locations shows without reading every master record. */
export interface LocationFacts {
  id: string;
  storeCode: string;
  businessName: string;
  /** The part after "Brand – ", by which people of the brand tell its places apart. */
  branch: string | null;
  locality: string | null;
  businessStatus: string;
  regionId: string | null;
  /** As the master record names them: by these, locations are compared with their like. */
  regionNames: string[];
  format: string | null;
  franchisee: string | null;
  coordinates: Location['coordinates'] | null;
  address: Location['address'];
  websiteUrls: Location['websiteUrls'];
}

/** The locations of a brand that the viewer sees, archived ones apart, by store code. */
export async function listLocations(viewer: Viewer, brandId: string): Promise<Location[]> {
  const rows = await db().location.findMany({ where: inBrand(viewer, brandId), orderBy: { storeCode: 'asc' }, select: { id: true, brandId: true, record: true } });
  return rows.map(readLocation);
}

/** The same, as a list shows them. */
export async function listLocationFacts(viewer: Viewer, brandId: string): Promise<LocationFacts[]> {
  const rows = await db().location.findMany({
    where: inBrand(viewer, brandId), orderBy: { storeCode: 'asc' },
    select: { id: true, storeCode: true, businessName: true, locality: true, businessStatus: true, regionId: true, format: true, record: true },
  });
  return rows.map(({ record, ...row }) => {
    const { branch, regionPath, address, websiteUrls, coordinates, franchisee } = record as MasterRecord;
    return { ...row, branch: branch ?? null, regionNames: regionPath, address, websiteUrls, coordinates: coordinates ?? null, franchisee: franchisee ?? null };
  });
}

/** One location; throws NotFoundError outside the viewer's scope. */
export async function getLocation(viewer: Viewer, locationId: string): Promise<Location> {
  const row = await db().location.findFirst({ where: { AND: [{ id: locationId }, locationScope(viewer)] }, select: { id: true, brandId: true, record: true } });
  if (!row) throw new NotFoundError('There is no such location.');
  return readLocation(row);
}

/**
 * Writes new and changed master records, with their regions, in one transaction. Both kinds are told apart by store
 * code, so the same import twice changes nothing; an archived store that comes back is taken out of the archive.
 */
export async function applyLocations(
  viewer: Viewer, brandId: string, records: { created: readonly MasterRecord[]; changed: readonly MasterRecord[] }, at: string,
): Promise<{ created: number; changed: number }> {
  await requireBrand(viewer, brandId);
  const incoming = [...new Map([...records.created, ...records.changed].map((record) => [record.storeCode, record])).values()];
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`locations ${brandId}`}))`;
    const regions = await ensureRegions(tx, brandId, incoming.map((record) => record.regionPath));
    const stored = await tx.location.findMany({ where: { brandId, storeCode: { in: incoming.map((record) => record.storeCode) } }, select: { id: true, storeCode: true, recordHash: true, archivedAt: true } });
    const known = new Map(stored.map((row) => [row.storeCode, row]));
    const fresh = incoming.filter((record) => !known.has(record.storeCode));
    await tx.location.createMany({ data: fresh.map((record) => ({ id: newId(), brandId, ...columnsOf(record, regions), createdAt: at, updatedAt: at })) });
    let changed = 0;
    for (const record of incoming) {
      const row = known.get(record.storeCode);
      if (!row || (row.recordHash === contentHash(record) && row.archivedAt === null)) continue;
      await tx.location.update({ where: { id: row.id }, data: { ...columnsOf(record, regions), archivedAt: null, updatedAt: at } });
      changed += 1;
    }
    return { created: fresh.length, changed };
  }, { timeout: 120_000 });
}

/** Puts locations away: they keep their history and are no longer crawled or listed. Answers how many. */
export async function archiveLocations(viewer: Viewer, brandId: string, storeCodes: readonly string[], at: string): Promise<number> {
  const { count } = await db().location.updateMany({ where: { AND: [inBrand(viewer, brandId), { storeCode: { in: [...storeCodes] } }] }, data: { archivedAt: at } });
  return count;
}

function inBrand(viewer: Viewer, brandId: string): Prisma.LocationWhereInput {
  return { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] };
}

function columnsOf(record: MasterRecord, regions: ReadonlyMap<string, string>) {
  return {
    storeCode: record.storeCode,
    regionId: regions.get(record.regionPath.join('\n')) ?? null,
    record: record as Prisma.InputJsonValue,
    recordHash: contentHash(record),
    businessName: record.businessName,
    locality: record.address.locality ?? null,
    businessStatus: record.businessStatus,
    format: record.format ?? null,
  };
}

/** A location from its row. */
export function readLocation(row: { id: string; brandId: string; record: unknown }): Location {
  return { ...MasterRecord.parse(row.record), id: row.id, brandId: row.brandId };
}

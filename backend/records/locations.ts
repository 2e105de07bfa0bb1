import { NotFoundError } from '#backend/errors.ts';
import { MasterRecord, type Location } from '#domain/location.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { contentHash, newId } from './ids.ts';
import { noteArchiving, noteRecordChanges, type Changing, type ChangeBy } from './record-changes.ts';
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

/** A page of them, after a store code; or those of `ids`, whichever of them are seen. */
export async function listLocationPage(viewer: Viewer, brandId: string, which: { after: string | undefined; limit: number } | { ids: readonly string[] }): Promise<Location[]> {
  const rows = await db().location.findMany({
    where: { AND: [inBrand(viewer, brandId), 'ids' in which ? { id: { in: [...which.ids] } } : which.after === undefined ? {} : { storeCode: { gt: which.after } }] },
    orderBy: { storeCode: 'asc' }, ...('limit' in which ? { take: which.limit } : {}), select: { id: true, brandId: true, record: true },
  });
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
  if (!row) throw new NotFoundError({ fr: 'Ce lieu n’existe pas.', en: 'There is no such location.' });
  return readLocation(row);
}

/**
 * Writes new and changed master records, with their regions, in one transaction. Both kinds are told apart by store
 * code, so the same import twice changes nothing; an archived store that comes back is taken out of the archive. `from`:
 * the file, and the row of each store code in it, for the records' history.
 */
export async function applyLocations(
  viewer: Viewer, brandId: string, records: { created: readonly MasterRecord[]; changed: readonly MasterRecord[] }, at: string, from: ImportOrigin | null = null,
): Promise<{ created: number; changed: number }> {
  await requireBrand(viewer, brandId);
  const incoming = [...new Map([...records.created, ...records.changed].map((record) => [record.storeCode, record])).values()];
  return db().$transaction(async (tx) => {
    await lockRecords(tx, brandId);
    const regions = await ensureRegions(tx, brandId, incoming.map((record) => record.regionPath));
    const stored = await tx.location.findMany({ where: { brandId, storeCode: { in: incoming.map((record) => record.storeCode) } }, select: { id: true, storeCode: true, recordHash: true, archivedAt: true, record: true } });
    const known = new Map(stored.map((row) => [row.storeCode, row]));
    const fresh = incoming.filter((record) => !known.has(record.storeCode));
    const born = fresh.map((record) => ({ id: newId(), record }));
    await tx.location.createMany({ data: born.map(({ id, record }) => ({ id, brandId, ...columnsOf(record, regions), createdAt: at, updatedAt: at })) });
    const changing: Changing[] = born.map(({ id, record }) => ({ locationId: id, before: null, after: record }));
    for (const record of incoming) {
      const row = known.get(record.storeCode);
      if (!row || (row.recordHash === contentHash(record) && row.archivedAt === null)) continue;
      await tx.location.update({ where: { id: row.id }, data: { ...columnsOf(record, regions), archivedAt: null, updatedAt: at } });
      changing.push({ locationId: row.id, before: row.record as MasterRecord, after: record });
    }
    const by = importedBy(viewer, at, from);
    await noteRecordChanges(tx, changing, by);
    await noteArchiving(tx, stored.filter((row) => row.archivedAt !== null).map(({ id, storeCode }) => ({ id, storeCode, archivedAt: null })), by);
    return { created: fresh.length, changed: changing.length - fresh.length };
  }, { timeout: 120_000 });
}

/** The file of an import, and the row of each store code in it. */
export interface ImportOrigin {
  file: string;
  lineOf: ReadonlyMap<string, number>;
}

function importedBy(viewer: Viewer, at: string, from: ImportOrigin | null): ChangeBy {
  const lineOf = (storeCode: string): { line: number } | null => {
    const line = from?.lineOf.get(storeCode);
    return line === undefined ? null : { line };
  };
  return { actorId: viewer.userId, at, source: 'import', originOf: (storeCode) => (from === null ? null : { file: from.file, ...lineOf(storeCode) }) };
}

/** Whoever changes master records of a brand does so one after the other. */
export async function lockRecords(tx: Prisma.TransactionClient, brandId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`locations ${brandId}`}))`;
}

/** Puts locations away: they keep their history and are no longer crawled or listed. Answers how many. */
export async function archiveLocations(viewer: Viewer, brandId: string, storeCodes: readonly string[], at: string, from: ImportOrigin | null = null): Promise<number> {
  return db().$transaction(async (tx) => {
    await lockRecords(tx, brandId);
    const rows = await tx.location.findMany({ where: { AND: [inBrand(viewer, brandId), { storeCode: { in: [...storeCodes] } }] }, select: { id: true, storeCode: true } });
    await tx.location.updateMany({ where: { id: { in: rows.map((row) => row.id) } }, data: { archivedAt: at } });
    await noteArchiving(tx, rows.map((row) => ({ ...row, archivedAt: at })), importedBy(viewer, at, from));
    return rows.length;
  });
}

function inBrand(viewer: Viewer, brandId: string): Prisma.LocationWhereInput {
  return { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] };
}

function columnsOf(record: MasterRecord, regions: ReadonlyMap<string, string>) {
  return { ...recordColumns(record), regionId: regions.get(record.regionPath.join('\n')) ?? null };
}

/** The columns that repeat a record, but for its region. */
export function recordColumns(record: MasterRecord) {
  return {
    storeCode: record.storeCode,
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

import { NotFoundError } from '#backend/errors.ts';
import type { PageReason, SeenPlace, StorePageProposal, StorePageState } from '#domain/page-search.ts';
import { MasterRecord } from '#domain/location.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { contentHash, idOf } from './ids.ts';
import { locationScope, requireBrand } from './scope.ts';
import { storable } from './storable.ts';

/** A proposed page with what was decided of it. */
export interface StorePageRow extends StorePageProposal {
  id: string;
  state: StorePageState;
  foundAt: string;
  decidedAt: string | null;
  record: MasterRecord;
}

/** The key of a page whose language nobody knows, in a master record. */
const UNKNOWN_LANGUAGE = 'und';

/**
 * Keeps what a search proposes. What a person decided stays decided; what was proposed before and is proposed no longer
 * goes. Answers how many wait for a person.
 */
export async function saveStorePages(viewer: Viewer, brandId: string, proposals: readonly StorePageProposal[], at: Date): Promise<void> {
  await requireBrand(viewer, brandId);
  const inScope = new Set((await db().location.findMany({ where: inBrand(viewer, brandId), select: { id: true } })).map((one) => one.id));
  const rows = storable(proposals.filter((one) => inScope.has(one.locationId))).map((one) => ({ ...one, id: idOf('store-page', one.locationId, one.url), seen: one.seen === null ? Prisma.DbNull : (one.seen as Prisma.InputJsonValue), state: 'proposed', foundAt: at }));
  await db().$transaction(async (tx) => {
    await tx.storePage.deleteMany({ where: { state: 'proposed', location: { brandId } } });
    await tx.storePage.createMany({ data: rows, skipDuplicates: true });
  }, { timeout: 60_000 });
}

/** Addresses that a person has refused for a location, as `locationId url`. */
export async function rejectedStorePages(viewer: Viewer, brandId: string): Promise<Set<string>> {
  const rows = await db().storePage.findMany({ where: { state: 'rejected', location: inBrand(viewer, brandId) }, select: { locationId: true, url: true } });
  return new Set(rows.map((one) => `${one.locationId} ${one.url}`));
}

/** The last page that was seen: what the list is sorted by. */
export interface StorePagePlace {
  storeCode: string;
  confidence: number;
  language: string | null;
  id: string;
}

/** Proposed pages of one state, by store code, after a place; `text` is looked for in codes, names, towns and addresses of pages. */
export async function listStorePages(viewer: Viewer, brandId: string, { state, text, after, limit }: { state: StorePageState; text: string; after: StorePagePlace | null; limit: number }): Promise<{ total: number; rows: StorePageRow[] }> {
  await requireBrand(viewer, brandId);
  const like = { contains: text, mode: 'insensitive' as const };
  const where: Prisma.StorePageWhereInput = {
    state, location: inBrand(viewer, brandId),
    ...(text === '' ? {} : { OR: [{ url: like }, { location: { OR: [{ storeCode: like }, { businessName: like }, { locality: like }] } }] }),
  };
  const [total, rows] = await Promise.all([
    db().storePage.count({ where }),
    db().storePage.findMany({ where: { AND: [where, after === null ? {} : afterPlace(after)] }, include: { location: { select: { record: true } } }, orderBy: [{ location: { storeCode: 'asc' } }, { confidence: 'desc' }, { language: 'asc' }, { id: 'asc' }], take: limit }),
  ]);
  return { total, rows: rows.map((row) => readPage(row)) };
}

/** How many pages stand in each state. */
export async function countStorePages(viewer: Viewer, brandId: string): Promise<Record<StorePageState, number>> {
  const rows = await db().storePage.groupBy({ by: ['state'], where: { location: inBrand(viewer, brandId) }, _count: { _all: true } });
  const of = (state: StorePageState): number => rows.find((row) => row.state === state)?._count._all ?? 0;
  return { proposed: of('proposed'), confirmed: of('confirmed'), rejected: of('rejected') };
}

/**
 * A person says whether pages are their locations'. Confirmed, a page stands in the master record under its language, and
 * what else was proposed for that language is not it; rejected or taken back, it goes from there. Answers how many were decided.
 */
export async function decideStorePages(viewer: Viewer, brandId: string, which: { ids: readonly string[] } | { minConfidence: number }, state: StorePageState, now: Date): Promise<number> {
  await requireBrand(viewer, brandId);
  const chosen: Prisma.StorePageWhereInput = 'ids' in which ? { id: { in: [...which.ids] } } : { state: 'proposed', confidence: { gte: which.minConfidence } };
  return db().$transaction(async (tx) => {
    // Two people, or an import, must not write one record over the other's.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`locations ${brandId}`}))`;
    const rows = await tx.storePage.findMany({ where: { AND: [chosen, { location: inBrand(viewer, brandId) }] }, orderBy: [{ confidence: 'asc' }, { id: 'asc' }], include: { location: { select: { record: true } } } });
    if ('ids' in which && rows.length < which.ids.length) throw new NotFoundError({ fr: 'Cette page n’existe pas.', en: 'There is no such page.' });
    const decided = state === 'proposed' ? { decidedAt: null, decidedBy: null } : { decidedAt: now, decidedBy: viewer.userId };
    for (const [locationId, own] of Map.groupBy(rows, (row) => row.locationId)) {
      const record = MasterRecord.parse(own[0]?.location.record);
      let urls = record.websiteUrls;
      for (const { id, url, language } of own) {
        const key = language ?? UNKNOWN_LANGUAGE;
        if (state === 'confirmed') {
          urls = { ...urls, [key]: url };
          await tx.storePage.updateMany({ where: { locationId, language, state: { not: 'rejected' }, id: { not: id } }, data: { state: 'rejected', decidedAt: now, decidedBy: viewer.userId } });
        } else urls = Object.fromEntries(Object.entries(urls).filter(([at, one]) => at !== key || one !== url));
        await tx.storePage.update({ where: { id }, data: { state, ...decided } });
      }
      const changed: MasterRecord = { ...record, websiteUrls: urls };
      if (contentHash(changed) === contentHash(record)) continue;
      await tx.location.update({ where: { id: locationId }, data: { record: changed, recordHash: contentHash(changed), updatedAt: now } });
    }
    return rows.length;
  }, { timeout: 120_000 });
}

/** What comes after a place: by store code, the surest first, then by language, unknown ones last. */
function afterPlace({ storeCode, confidence, language, id }: StorePagePlace): Prisma.StorePageWhereInput {
  const same = { location: { storeCode }, confidence };
  return { OR: [
    { location: { storeCode: { gt: storeCode } } }, { location: { storeCode }, confidence: { lt: confidence } }, { ...same, language, id: { gt: id } },
    ...(language === null ? [] : [{ ...same, language: { gt: language } }, { ...same, language: null }]),
  ] };
}

function inBrand(viewer: Viewer, brandId: string): Prisma.LocationWhereInput {
  return { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] };
}

function readPage(row: Prisma.StorePageGetPayload<{ include: { location: { select: { record: true } } } }>): StorePageRow {
  const { id, locationId, url, language, confidence } = row;
  return {
    id, locationId, url, language, confidence, reason: row.reason as PageReason, seen: row.seen as SeenPlace | null, state: row.state as StorePageState,
    foundAt: row.foundAt.toISOString(), decidedAt: row.decidedAt?.toISOString() ?? null, record: MasterRecord.parse(row.location.record),
  };
}

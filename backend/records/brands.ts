import { ConflictError, NotFoundError } from '#backend/errors.ts';
import type { Viewer } from '#domain/viewer.ts';
import { beginClock, crawlClockId } from './clock-tasks.ts';
import { db } from './connection.ts';
import { newId } from './ids.ts';
import { brandScope, locationScope, requireBrand } from './scope.ts';

/** A brand, and how many of its locations the viewer sees. */
export interface BrandRow {
  id: string;
  name: string;
  timeZone: string;
  /** cron, local to `timeZone`; null: by hand only. */
  crawlSchedule: string | null;
  /** Null until somebody has agreed to what the first crawl would fetch. */
  crawlConfirmedAt: string | null;
  locationCount: number;
}

/** Makes a brand. Throws ConflictError when one of that name exists. */
export async function createBrand(viewer: Viewer, brand: { name: string; at: string; timeZone?: string; crawlSchedule?: string | null }): Promise<string> {
  if (await findBrandByName(viewer, brand.name)) throw new ConflictError({ fr: `Il y a déjà une marque du nom de « ${brand.name} ».`, en: `There is a brand named "${brand.name}" already.` });
  const id = newId();
  await db().brand.create({ data: { id, name: brand.name, timeZone: brand.timeZone ?? 'UTC', crawlSchedule: brand.crawlSchedule ?? null, createdAt: brand.at } });
  return id;
}

/** The brands that the viewer sees, by name. */
export async function listBrands(viewer: Viewer): Promise<BrandRow[]> {
  const rows = await db().brand.findMany({ where: brandScope(viewer), orderBy: { name: 'asc' } });
  const counts = await db().location.groupBy({ by: ['brandId'], where: { AND: [{ archivedAt: null }, locationScope(viewer)] }, _count: { _all: true } });
  const countOf = new Map(counts.map((one) => [one.brandId, one._count._all]));
  return rows.map((row) => ({
    id: row.id, name: row.name, timeZone: row.timeZone, crawlSchedule: row.crawlSchedule,
    crawlConfirmedAt: row.crawlConfirmedAt?.toISOString() ?? null, locationCount: countOf.get(row.id) ?? 0,
  }));
}

/** One brand; throws NotFoundError outside the viewer's scope. */
export async function getBrand(viewer: Viewer, brandId: string): Promise<BrandRow> {
  const found = (await listBrands(viewer)).find((brand) => brand.id === brandId);
  if (!found) throw new NotFoundError({ fr: 'Cette marque n’existe pas.', en: 'There is no such brand.' });
  return found;
}

/** The brand of that name, regardless of case; null when there is none. */
export async function findBrandByName(viewer: Viewer, name: string): Promise<{ id: string; name: string } | null> {
  return db().brand.findFirst({ where: { AND: [{ name: { equals: name, mode: 'insensitive' } }, brandScope(viewer)] }, select: { id: true, name: true } });
}

/** Somebody agreed to the plan of the first crawl. Saying so again changes nothing. */
export async function confirmCrawl(viewer: Viewer, brandId: string, now: Date): Promise<void> {
  await requireBrand(viewer, brandId);
  await db().brand.updateMany({ where: { id: brandId, crawlConfirmedAt: null }, data: { crawlConfirmedAt: now } });
}

/** True once somebody has agreed to the plan of the first crawl. */
export async function isCrawlConfirmed(viewer: Viewer, brandId: string): Promise<boolean> {
  return (await getBrand(viewer, brandId)).crawlConfirmedAt !== null;
}

/** Sets when the brand is crawled: cron, local to the time zone; null for by hand only. What would have been due before now is not made up for. */
export async function scheduleCrawl(viewer: Viewer, brandId: string, schedule: { crawlSchedule: string | null; timeZone?: string }, now: Date = new Date()): Promise<void> {
  await requireBrand(viewer, brandId);
  await db().brand.update({ where: { id: brandId }, data: { crawlSchedule: schedule.crawlSchedule, ...(schedule.timeZone ? { timeZone: schedule.timeZone } : {}) } });
  await beginClock(viewer, crawlClockId(brandId), now);
}

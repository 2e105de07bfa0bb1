import type { FieldName, ReadMethod } from '#domain/observation.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { requireBrand } from './scope.ts';

/** One value that a page of a location shows. */
export interface SiteValue {
  locationId: string;
  pageUrl: string;
  field: FieldName;
  method: ReadMethod;
  /** Of the field's shape in domain/observation.ts. */
  value: unknown;
}

/** What a template may repeat from page to page. */
const FIELDS = ['address', 'email', 'phone'] satisfies FieldName[];

/** Locations whose values are held at once. */
const CHUNK = 500;

/** How many locations of a brand are watched. */
export async function countWatched(viewer: Viewer, brandId: string): Promise<number> {
  await requireBrand(viewer, brandId);
  return db().location.count({ where: { brandId, archivedAt: null } });
}

/**
 * Addresses, e-mail addresses and phones that all pages of the brand's locations show, some hundred locations at a time: now, or just
 * before a moment (UTC), whatever was read since. Values that could not be read are left out.
 */
export async function* siteValues(viewer: Viewer, brandId: string, before?: string): AsyncGenerator<SiteValue[]> {
  await requireBrand(viewer, brandId);
  const inForce = before === undefined ? { validTo: null } : { validFrom: { lt: before }, OR: [{ validTo: null }, { validTo: { gte: before } }] };
  const locations = await db().location.findMany({ where: { brandId, archivedAt: null }, orderBy: { id: 'asc' }, select: { id: true } });
  for (let from = 0; from < locations.length; from += CHUNK) {
    const rows = await db().observation.findMany({
      where: { ...inForce, field: { in: FIELDS }, listing: { locationId: { in: locations.slice(from, from + CHUNK).map((one) => one.id) } } }, orderBy: { id: 'asc' },
      select: { pageUrl: true, field: true, method: true, value: true, listing: { select: { locationId: true } } },
    });
    yield rows.flatMap(({ pageUrl, field, method, value, listing }) => (value === null ? [] : [{ locationId: listing.locationId, pageUrl, field: field as FieldName, method: method as ReadMethod, value }]));
  }
}

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

/**
 * Addresses, e-mail addresses and phones that all pages of the brand's locations show: now, or just before a moment
 * (UTC), whatever was read since. Values that could not be read are left out.
 */
export async function siteValues(viewer: Viewer, brandId: string, before?: string): Promise<SiteValue[]> {
  await requireBrand(viewer, brandId);
  const inForce = before === undefined ? { validTo: null } : { validFrom: { lt: before }, OR: [{ validTo: null }, { validTo: { gte: before } }] };
  const rows = await db().observation.findMany({
    where: { ...inForce, field: { in: FIELDS }, listing: { location: { brandId, archivedAt: null } } }, orderBy: { id: 'asc' },
    select: { pageUrl: true, field: true, method: true, value: true, listing: { select: { locationId: true } } },
  });
  return rows.flatMap(({ pageUrl, field, method, value, listing }) => (value === null ? [] : [{ locationId: listing.locationId, pageUrl, field: field as FieldName, method: method as ReadMethod, value }]));
}

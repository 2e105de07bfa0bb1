import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { requireBrand } from './scope.ts';

/** The pages of a publisher that name an address of their own, as they were last read; what their markup says goes before what is meant for social networks. */
export async function canonicalPages(viewer: Viewer, brandId: string, publisherId: string): Promise<{ locationId: string; url: string; canonical: string }[]> {
  await requireBrand(viewer, brandId);
  const rows = await db().observation.findMany({
    where: { field: 'canonicalUrl', validTo: null, listing: { publisherId, location: { brandId, archivedAt: null } } }, orderBy: [{ method: 'asc' }, { rank: 'asc' }, { id: 'asc' }],
    select: { pageUrl: true, value: true, listing: { select: { locationId: true } } },
  });
  const first = new Map<string, { locationId: string; url: string; canonical: string }>();
  for (const { pageUrl: url, value, listing: { locationId } } of rows) {
    const key = `${locationId} ${url}`;
    if (typeof value === 'string' && !first.has(key)) first.set(key, { locationId, url, canonical: value });
  }
  return [...first.values()];
}

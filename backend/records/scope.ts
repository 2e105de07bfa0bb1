import { NotFoundError } from '#backend/errors.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';

/** The brands that a viewer may see at all. */
export function brandScope(viewer: Viewer): Prisma.BrandWhereInput {
  return viewer.brandIds === 'all' ? {} : { id: { in: [...viewer.brandIds] } };
}

/** The regions that a viewer sees: those named and all below them. A path holds the ids of a region and all above it. */
export function regionScope(viewer: Viewer): Prisma.RegionWhereInput {
  return { brand: brandScope(viewer), ...(viewer.regionIds === 'all' ? {} : { OR: within(viewer.regionIds) }) };
}

/** The locations that a viewer sees; every question about verdicts, findings, scores or reviews goes through it. */
export function locationScope(viewer: Viewer): Prisma.LocationWhereInput {
  return {
    brand: brandScope(viewer),
    ...(viewer.regionIds === 'all' ? {} : { region: { OR: within(viewer.regionIds) } }),
    ...(viewer.locationIds === 'all' ? {} : { id: { in: [...viewer.locationIds] } }),
  };
}

/** Throws NotFoundError unless the viewer may see this brand. */
export async function requireBrand(viewer: Viewer, brandId: string): Promise<void> {
  const found = await db().brand.findFirst({ where: { AND: [{ id: brandId }, brandScope(viewer)] }, select: { id: true } });
  if (!found) throw new NotFoundError('There is no such brand.');
}

/** True for whoever sees every location of every brand: there is nothing to ask. */
export function seesAll(viewer: Viewer): boolean {
  return viewer.brandIds === 'all' && viewer.regionIds === 'all' && viewer.locationIds === 'all';
}

/** Throws NotFoundError unless the viewer may see this location; a guessed id looks like one that does not exist. */
export async function requireLocation(viewer: Viewer, locationId: string): Promise<{ id: string; brandId: string }> {
  const found = await db().location.findFirst({ where: { AND: [{ id: locationId }, locationScope(viewer)] }, select: { id: true, brandId: true } });
  if (!found) throw new NotFoundError('There is no such location.');
  return found;
}

function within(regionIds: readonly string[]): Prisma.RegionWhereInput[] {
  return regionIds.flatMap((id) => [{ id }, { path: { startsWith: `${id}/` } }, { path: { contains: `/${id}/` } }]);
}

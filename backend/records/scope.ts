import { NotFoundError } from '#backend/errors.ts';
import { isWhole, seesAll, type Grant, type Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';

/** The brands that a viewer may see at all. */
export function brandScope({ grants }: Viewer): Prisma.BrandWhereInput {
  const brandIds = [...new Set(grants.map((one) => one.brandId))];
  return brandIds.includes(null) ? {} : { id: { in: brandIds.filter((one) => one !== null) } };
}

/** The regions that a viewer sees: those named and all below them, and those of their stores. A path holds the ids of a region and all above it. */
export function regionScope(viewer: Viewer): Prisma.RegionWhereInput {
  return anyOf(viewer, (grant) => ({
    ...inBrand(grant), ...(grant.regionId === null ? {} : { OR: within(grant.regionId) }), ...(grant.locationId === null ? {} : { locations: { some: { id: grant.locationId } } }),
  }));
}

/** The locations that a viewer sees; every question about verdicts, findings, scores or reviews goes through it. */
export function locationScope(viewer: Viewer): Prisma.LocationWhereInput {
  return anyOf(viewer, (grant) => ({
    ...inBrand(grant), ...(grant.regionId === null ? {} : { region: { OR: within(grant.regionId) } }), ...(grant.locationId === null ? {} : { id: grant.locationId }),
  }));
}

/** Throws NotFoundError unless the viewer may see this brand. */
export async function requireBrand(viewer: Viewer, brandId: string): Promise<void> {
  const found = await db().brand.findFirst({ where: { AND: [{ id: brandId }, brandScope(viewer)] }, select: { id: true } });
  if (!found) throw new NotFoundError({ fr: 'Cette marque n’existe pas.', en: 'There is no such brand.' });
}

/** Throws NotFoundError unless the viewer may see this location; a guessed id looks like one that does not exist. */
export async function requireLocation(viewer: Viewer, locationId: string): Promise<{ id: string; brandId: string }> {
  const found = await db().location.findFirst({ where: { AND: [{ id: locationId }, locationScope(viewer)] }, select: { id: true, brandId: true } });
  if (!found) throw new NotFoundError({ fr: 'Ce lieu n’existe pas.', en: 'There is no such location.' });
  return found;
}

/** What any of the grants reaches; a grant over all of a brand makes those over its parts needless. */
function anyOf<Where extends object>(viewer: Viewer, reach: (grant: Grant) => Where): Where {
  if (seesAll(viewer)) return {} as Where;
  const whole = new Set(viewer.grants.flatMap((one) => (isWhole(one) && one.brandId !== null ? [one.brandId] : [])));
  const needed = viewer.grants.filter((one) => isWhole(one) || one.brandId === null || !whole.has(one.brandId)).map(reach);
  const [first] = needed;
  // An empty OR within an AND asks for nothing, and so lets everything through: nobody's is said by an id that no row has.
  if (first === undefined) return { id: { in: [] } } as object as Where;
  return needed.length === 1 ? first : ({ OR: needed } as object as Where);
}

function inBrand({ brandId }: Grant): { brandId?: string } {
  return brandId === null ? {} : { brandId };
}

function within(regionId: string): Prisma.RegionWhereInput[] {
  return [{ id: regionId }, { path: { startsWith: `${regionId}/` } }, { path: { contains: `/${regionId}/` } }];
}

import { LINK_STANDINGS, type LinkStanding } from '#domain/publisher-health.ts';
import type { Location } from '#domain/location.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { readLink, type ListingLink } from './listing-links.ts';
import { readLocation } from './locations.ts';
import { locationScope, requireBrand, requireLocation } from './scope.ts';

/** A location with all that is known of its listing at one publisher. */
export interface LocationLinks {
  location: Location;
  /** The likeliest first. */
  links: (ListingLink & { decidedByName: string | null })[];
  /** When it was last searched there; null: never, or its id went stale. */
  searchedAt: string | null;
}

/** A publisher's listings of a brand; one that knows some countries only (ISO 3166-1 alpha-2) has none of stores elsewhere; where a store lies may be unknown. */
export interface LinkPlace { brandId: string; publisherId: string; countries?: readonly string[] | undefined }

/** The open locations of a brand by how their listing at one publisher stands, by store code, after one; `text` is looked for in codes, names and towns. */
export async function listLocationLinks(viewer: Viewer, place: LinkPlace, { standing, text, after, limit }: { standing: LinkStanding; text: string; after: string | undefined; limit: number }): Promise<{ total: number; rows: LocationLinks[] }> {
  await requireBrand(viewer, place.brandId);
  const like = { contains: text, mode: 'insensitive' as const };
  const where: Prisma.LocationWhereInput = {
    AND: [inBrand(viewer, place), standingWhere(place.publisherId, standing), text === '' ? {} : { OR: [{ storeCode: like }, { businessName: like }, { locality: like }, { record: { path: ['branch'], string_contains: text } }] }],
  };
  const [total, rows] = await Promise.all([
    db().location.count({ where }),
    db().location.findMany({
      where: { AND: [where, after === undefined ? {} : { storeCode: { gt: after } }] }, orderBy: { storeCode: 'asc' }, take: limit,
      select: { id: true, brandId: true, record: true, links: { where: { publisherId: place.publisherId }, orderBy: [{ confidence: 'desc' }, { externalId: 'asc' }] }, searches: { where: { publisherId: place.publisherId } } },
    }),
  ]);
  const deciders = [...new Set(rows.flatMap(({ links }) => links.flatMap((one) => one.decidedBy ?? [])))];
  const names = new Map((deciders.length === 0 ? [] : await db().user.findMany({ where: { id: { in: deciders } }, select: { id: true, name: true } })).map((one) => [one.id, one.name]));
  return {
    total,
    rows: rows.map(({ links, searches, ...row }) => ({
      location: readLocation(row), searchedAt: searches[0]?.searchedAt.toISOString() ?? null,
      links: links.map((one) => ({ ...readLink(one), decidedByName: one.decidedBy === null ? null : (names.get(one.decidedBy) ?? null) })),
    })),
  };
}

/** How many open locations stand how at one publisher. */
export async function countLinkStandings(viewer: Viewer, place: LinkPlace): Promise<Record<LinkStanding, number>> {
  const counts = await Promise.all(LINK_STANDINGS.map(async (standing) => [standing, await db().location.count({ where: { AND: [inBrand(viewer, place), standingWhere(place.publisherId, standing)] } })] as const));
  return Object.fromEntries(counts) as Record<LinkStanding, number>;
}

/** Has a location searched anew by whatever asks next: what waited for a decision goes, decisions stay. */
export async function searchAgain(viewer: Viewer, place: { locationId: string; publisherId: string }): Promise<{ brandId: string }> {
  const { brandId } = await requireLocation(viewer, place.locationId);
  await db().$transaction([db().listingSearch.deleteMany({ where: place }), db().listingLink.deleteMany({ where: { ...place, state: 'proposed' } })]);
  return { brandId };
}

function inBrand(viewer: Viewer, { brandId, countries }: LinkPlace): Prisma.LocationWhereInput {
  const isKnown: Prisma.LocationWhereInput = countries === undefined ? {} : { OR: [...countries, Prisma.AnyNull].map((one) => ({ record: { path: ['address', 'country'], equals: one } })) };
  return { AND: [{ brandId, archivedAt: null, businessStatus: { not: 'closed-permanently' } }, isKnown, locationScope(viewer)] };
}

function standingWhere(publisherId: string, standing: LinkStanding): Prisma.LocationWhereInput {
  const is = (...states: string[]) => ({ publisherId, state: { in: states } });
  if (standing === 'all') return {};
  if (standing === 'linked') return { links: { some: is('confirmed') } };
  if (standing === 'waiting') return { AND: [{ links: { some: is('proposed') } }, { links: { none: is('confirmed') } }] };
  return standing === 'missing' ? { links: { none: is('confirmed', 'proposed') } } : { links: { some: is('rejected', 'stale') } };
}

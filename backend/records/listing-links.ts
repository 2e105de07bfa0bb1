import { NotFoundError } from '#backend/errors.ts';
import type { ListingCandidate } from '#domain/publisher-connection.ts';
import type { LinkState } from '#domain/publisher-health.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { idOf } from './ids.ts';
import { locationScope, requireBrand, requireLocation } from './scope.ts';
import { storable } from './storable.ts';

/** Which listing of a publisher is, may be, or is not a location's. */
export interface ListingLink {
  id: string;
  locationId: string;
  publisherId: string;
  externalId: string;
  url: string;
  state: LinkState;
  /** 0 to 1; null: a person named it. */
  confidence: number | null;
  /** Null where the publisher lets nobody keep what it showed. */
  seen: ListingCandidate | null;
  foundAt: string;
  decidedAt: string | null;
  /** Null: decided by itself. */
  decidedBy: string | null;
}

/** What a search found for one location. */
export interface SearchResult {
  locationId: string;
  found: readonly { externalId: string; url: string; confidence: number; isCertain: boolean; seen: ListingCandidate | null }[];
}

/** Links of locations, of some publishers; those outside the viewer's scope have none. */
export async function listLinks(viewer: Viewer, locationIds: readonly string[], publisherIds: readonly string[]): Promise<ListingLink[]> {
  if (locationIds.length === 0 || publisherIds.length === 0) return [];
  const rows = await db().listingLink.findMany({
    where: { locationId: { in: [...locationIds] }, publisherId: { in: [...publisherIds] }, location: locationScope(viewer) }, orderBy: [{ confidence: 'desc' }, { id: 'asc' }],
  });
  return rows.map(readLink);
}

/** When each location's listing was last searched at a publisher, by location id. */
export async function lastSearches(viewer: Viewer, locationIds: readonly string[], publisherId: string): Promise<Map<string, string>> {
  const rows = await db().listingSearch.findMany({ where: { locationId: { in: [...locationIds] }, publisherId, location: locationScope(viewer) } });
  return new Map(rows.map((row) => [row.locationId, row.searchedAt.toISOString()]));
}

/**
 * Keeps what a search found, in one transaction. What a person rejected stays rejected; what is confirmed for another
 * location of the brand is at most proposed here.
 */
export async function saveSearch(viewer: Viewer, publisherId: string, results: readonly SearchResult[], at: string): Promise<void> {
  const brands = new Map<string, string>();
  for (const { locationId } of results) brands.set(locationId, (await requireLocation(viewer, locationId)).brandId);
  await db().$transaction(async (tx) => {
    for (const { locationId, found } of storable([...results])) {
      await tx.listingSearch.upsert({ where: { locationId_publisherId: { locationId, publisherId } }, create: { locationId, publisherId, searchedAt: at, found: found.length }, update: { searchedAt: at, found: found.length } });
      for (const one of found) await keepFound(tx, brands.get(locationId) ?? '', { locationId, publisherId }, one, at);
    }
  }, { timeout: 60_000 });
}

async function keepFound(tx: Prisma.TransactionClient, brandId: string, place: { locationId: string; publisherId: string }, one: SearchResult['found'][number], at: string): Promise<void> {
  const { externalId, url, confidence, seen } = one;
  const key = { ...place, externalId };
  const known = await tx.listingLink.findUnique({ where: { locationId_publisherId_externalId: key } });
  const shown = { url, confidence, seen: seen === null ? Prisma.DbNull : (seen as unknown as Prisma.InputJsonValue) };
  if (known?.state === 'rejected') return;
  const isTaken = (await tx.listingLink.count({ where: { publisherId: place.publisherId, externalId, state: 'confirmed', locationId: { not: place.locationId }, location: { brandId } } })) > 0;
  const isCertain = one.isCertain && !isTaken;
  if (known?.state === 'confirmed') await tx.listingLink.update({ where: { id: known.id }, data: shown });
  else {
    const state = isCertain ? { state: 'confirmed', decidedAt: at, decidedBy: null } : { state: 'proposed', decidedAt: null, decidedBy: null };
    await tx.listingLink.upsert({ where: { locationId_publisherId_externalId: key }, create: { id: linkId(key), ...key, ...shown, ...state, foundAt: at }, update: { ...shown, ...state } });
  }
}

/** The publisher no longer knows these ids: they are kept as history, and searched for anew. */
export async function markLinksStale(viewer: Viewer, place: { locationId: string; publisherId: string }, externalIds: readonly string[], at: string): Promise<void> {
  await requireLocation(viewer, place.locationId);
  // One that the locations file declares has no row before.
  const stale = { state: 'stale', decidedAt: at, decidedBy: null };
  await db().listingLink.createMany({ data: externalIds.map((externalId) => ({ id: linkId({ ...place, externalId }), ...place, externalId, url: externalId, foundAt: at, ...stale })), skipDuplicates: true });
  await db().listingLink.updateMany({ where: { ...place, externalId: { in: [...externalIds] }, state: 'confirmed' }, data: stale });
  await db().listingSearch.deleteMany({ where: place });
}

/**
 * A person says whether a candidate is the location's listing, or takes that back (`proposed`). Confirmed, it is no other
 * location's, and what else was proposed for this one is not it.
 */
export async function decideLink(viewer: Viewer, brandId: string, id: string, state: 'confirmed' | 'rejected' | 'proposed', now: Date): Promise<void> {
  await requireBrand(viewer, brandId);
  const link = await db().listingLink.findFirst({ where: { id, location: { AND: [{ brandId }, locationScope(viewer)] } } });
  if (!link) throw new NotFoundError({ fr: 'Cette fiche proposée n’existe pas.', en: 'There is no such candidate.' });
  const { locationId, publisherId, externalId } = link;
  const decided = { decidedAt: now, decidedBy: viewer.userId };
  await db().$transaction(async (tx) => {
    await tx.listingLink.update({ where: { id }, data: { state, ...(state === 'proposed' ? { decidedAt: null, decidedBy: null } : decided) } });
    if (state !== 'confirmed') return;
    await tx.listingLink.updateMany({ where: { locationId, publisherId, state: 'proposed' }, data: { state: 'rejected', ...decided } });
    await tx.listingLink.updateMany({ where: { publisherId, externalId, id: { not: id }, state: { in: ['proposed', 'confirmed'] }, location: { brandId } }, data: { state: 'rejected', ...decided } });
  });
}

/** A person names the listing by its id at the publisher. */
export async function nameLink(viewer: Viewer, given: { locationId: string; publisherId: string; externalId: string; url: string }, now: Date): Promise<void> {
  const { brandId } = await requireLocation(viewer, given.locationId);
  const { url, ...key } = given;
  const id = linkId(key);
  await db().listingLink.upsert({ where: { locationId_publisherId_externalId: key }, create: { id, ...key, url, state: 'proposed', foundAt: now }, update: { url } });
  await decideLink(viewer, brandId, id, 'confirmed', now);
}

/** Links of a brand at one publisher that wait for a person, or whose decision is to be looked at; the undecided first. */
export async function listBrandLinks(viewer: Viewer, brandId: string, publisherId: string, states: readonly LinkState[], limit: number): Promise<(ListingLink & { storeCode: string })[]> {
  await requireBrand(viewer, brandId);
  const rows = await db().listingLink.findMany({
    where: { publisherId, state: { in: [...states] }, location: { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] } }, include: { location: { select: { storeCode: true } } },
    orderBy: [{ location: { storeCode: 'asc' } }, { confidence: 'desc' }, { id: 'asc' }], take: limit,
  });
  return rows.map((row) => ({ ...readLink(row), storeCode: row.location.storeCode }));
}

/** How many links a brand has, by publisher and state. */
export async function countLinks(viewer: Viewer, brandId: string): Promise<Map<string, Partial<Record<LinkState, number>>>> {
  const rows = await db().listingLink.groupBy({ by: ['publisherId', 'state'], where: { location: { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] } }, _count: { _all: true } });
  const counts = new Map<string, Partial<Record<LinkState, number>>>();
  for (const { publisherId, state, _count } of rows) counts.set(publisherId, { ...counts.get(publisherId), [state]: _count._all });
  return counts;
}

const linkId = (key: { locationId: string; publisherId: string; externalId: string }): string => idOf('link', key.locationId, key.publisherId, key.externalId);

/** A link from its row. */
export function readLink(row: Prisma.ListingLinkGetPayload<object>): ListingLink {
  const { id, locationId, publisherId, externalId, url, confidence, decidedBy } = row;
  return {
    id, locationId, publisherId, externalId, url, confidence, decidedBy, state: row.state as LinkState, seen: row.seen as ListingCandidate | null,
    foundAt: row.foundAt.toISOString(), decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}

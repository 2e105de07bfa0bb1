import type { GatheredListing, ReadPage } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import type { Evidence, Observation } from '#domain/observation.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { locationScope, requireLocation } from './scope.ts';

type ListingWithPages = Prisma.ListingGetPayload<{ include: { readings: true; observations: true } }>;

/** What the last audit gathered of a location, from stored observations: enough to judge it again by another standard. Reviews are left out. */
export async function loadGathered(viewer: Viewer, location: Location): Promise<GatheredListing[]> {
  await requireLocation(viewer, location.id);
  return (await loadGatheredMany(viewer, [location])).get(location.id) ?? [];
}

/** The same for several locations in one question, by location id; those outside the viewer's scope have no listings. */
export async function loadGatheredMany(viewer: Viewer, locations: readonly Location[]): Promise<Map<string, GatheredListing[]>> {
  const rows = await db().listing.findMany({
    where: { locationId: { in: locations.map((one) => one.id) }, location: locationScope(viewer) }, orderBy: [{ publisherId: 'asc' }, { externalId: 'asc' }],
    include: { readings: { where: { NOT: { body: { contentType: { startsWith: 'image/' } } } }, orderBy: { lastSeenAt: 'asc' } }, observations: { where: { validTo: null }, orderBy: [{ rank: 'asc' }, { id: 'asc' }] } },
  });
  const byLocation = Map.groupBy(rows, (row) => row.locationId);
  return new Map(locations.map((location) => [location.id, (byLocation.get(location.id) ?? []).map((row) => (
    { publisherId: row.publisherId, externalId: row.externalId, url: row.url, absent: row.absentSince !== null, pages: pagesOf(row, location) }
  ))]));
}

function pagesOf(row: ListingWithPages, location: Location): ReadPage[] {
  // Oldest first, so that the newest reading of an address is the one that is left.
  const readings = new Map(row.readings.map((reading) => [reading.url, reading]));
  // A further page of reviews is read for this listing, too, and is no page of it.
  const declared = new Set([...Object.values(location.websiteUrls), ...location.listings.map((one) => one.url)]);
  const urls = [...new Set([...row.observations.map((one) => one.pageUrl), ...[...readings.keys()].filter((url) => declared.has(url))])];
  // As they were asked: the first page is the proof of what none of them shows, and rows come in the order of chance.
  const order = [...declared];
  const place = (url: string): number => (declared.has(url) ? order.indexOf(url) : order.length);
  urls.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  return urls.map((url) => {
    const observed = row.observations.filter((one) => one.pageUrl === url);
    const reading = readings.get(url);
    const trouble = (reading?.trouble ?? null) as Trouble | null;
    return {
      url, trouble, reviews: [], observations: trouble === null ? observed.map(readObservation) : [],
      language: observed[0]?.language ?? declaredLanguage(location, row.publisherId, url),
      fetchedAt: (reading?.lastSeenAt ?? row.lastSeenAt ?? row.firstSeenAt).toISOString(), bodyHash: reading?.bodyHash ?? null,
    };
  });
}

function readObservation(row: ListingWithPages['observations'][number]): Observation {
  return { field: row.field, raw: row.raw, value: row.value, method: row.method, rank: row.rank, evidence: row.evidence as Evidence } as Observation;
}

/** The language that the master record gives a page of which nothing was observed. */
function declaredLanguage(location: Location, publisherId: string, url: string): string | null {
  const ofWebsite = Object.entries(location.websiteUrls).find(([, one]) => one === url)?.[0];
  return ofWebsite ?? location.listings.find((one) => one.publisherId === publisherId && one.url === url)?.language ?? null;
}

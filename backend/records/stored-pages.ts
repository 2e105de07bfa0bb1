import type { Trouble } from '#domain/trouble.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { locationScope } from './scope.ts';

/** The last reading of an address, with what it takes to read its body again. */
export interface StoredPage {
  url: string;
  finalUrl: string;
  status: number;
  /** Null where there was none, or where it may not be kept any longer. */
  bodyHash: string | null;
  contentType: string | null;
  /** Those that readers look at; none where they are not known. */
  headers: Record<string, string>;
  trouble: Trouble | null;
  /** When it was last seen to say this, UTC. */
  fetchedAt: string;
  etag: string | null;
  lastModified: string | null;
}

/** The last reading of each address of these locations' listings, pages and images alike, by location id and address. */
export async function loadStoredPages(viewer: Viewer, locationIds: readonly string[]): Promise<Map<string, Map<string, StoredPage>>> {
  const rows = await db().reading.findMany({
    where: { listing: { locationId: { in: [...locationIds] }, location: locationScope(viewer) } },
    include: { body: { select: { contentType: true } }, listing: { select: { locationId: true } } }, orderBy: [{ lastSeenAt: 'asc' }, { bodyHash: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  });
  const byLocation = Map.groupBy(rows, (row) => row.listing?.locationId ?? '');
  const latest = new Map(locationIds.map((id) => [id, new Map((byLocation.get(id) ?? []).map((row) => [row.url, row]))]));
  const memories = await memoriesOf([...latest.values()].flatMap((pages) => [...pages.values()].flatMap((row) => row.bodyHash ?? [])));
  return new Map([...latest].map(([id, pages]) => [id, new Map([...pages].map(([url, row]) => [url, pageOf(row, memories)]))]));
}

/** The last answer of a publisher that is asked for a whole brand, at an address; null where there is none. */
export async function findStoredAnswer(_viewer: Viewer, publisherId: string, url: string): Promise<StoredPage | null> {
  const row = await db().reading.findFirst({ where: { publisherId, listingId: null, url }, include: { body: { select: { contentType: true } } }, orderBy: { lastSeenAt: 'desc' } });
  return row && pageOf(row, new Map());
}

type Row = Prisma.ReadingGetPayload<{ include: { body: { select: { contentType: true } } } }>;
type Remembered = Pick<StoredPage, 'headers' | 'contentType' | 'etag' | 'lastModified'>;

async function memoriesOf(hashes: readonly string[]): Promise<Map<string, Remembered>> {
  const rows = await db().pageMemory.findMany({ where: { bodyHash: { in: [...new Set(hashes)] } }, select: { url: true, bodyHash: true, headers: true, contentType: true, etag: true, lastModified: true } });
  return new Map(rows.map(({ url, bodyHash, ...row }) => [`${bodyHash} ${url}`, row as unknown as Remembered]));
}

function pageOf(row: Row, memories: ReadonlyMap<string, Remembered>): StoredPage {
  const { url, finalUrl, status, bodyHash } = row;
  const known = memories.get(`${bodyHash} ${url}`) ?? { headers: {}, contentType: row.body?.contentType ?? null, etag: row.etag, lastModified: row.lastModified };
  return { ...known, url, finalUrl, status, bodyHash, trouble: row.trouble as Trouble | null, fetchedAt: row.lastSeenAt.toISOString() };
}

import { createHash } from 'node:crypto';
import type { AuditOutcome } from '#domain/audit.ts';
import type { GatheredListing, ReadPage } from '#domain/listing.ts';
import type { Observation } from '#domain/observation.ts';
import type { Prisma } from './generated/client.ts';
import { canonicalJson, idOf } from './ids.ts';
import { insertRows } from './insert-rows.ts';

/** The database's id of a listing by publisher and `externalId`. */
export interface ListingIds {
  /** True when the listing shows, to the letter, what it showed at its last reading. */
  isShownAsBefore(publisherId: string, externalId: string): boolean;
  of(publisherId: string, externalId: string): string;
}

/**
 * Writes the listings that were gathered and answers the ids of all that the audit speaks of. A listing that only a
 * verdict names (the publisher no longer answers for it) gets its row, too.
 */
export async function saveListings(tx: Prisma.TransactionClient, outcome: AuditOutcome): Promise<ListingIds> {
  const { locationId, asOf } = outcome;
  const stored = await tx.listing.findMany({ where: { locationId } });
  const known = new Map(stored.map((row) => [`${row.publisherId}\n${row.externalId}`, row]));
  const gathered = new Map(outcome.listings.map((listing) => [`${listing.publisherId}\n${listing.externalId}`, listing]));
  const named = [...outcome.verdicts.insert, ...outcome.findings.opened.map((one) => one.finding), ...outcome.findings.updated.map((one) => one.finding), ...outcome.score.listings]
    .flatMap(({ publisherId, listingId }) => (listingId === null ? [] : [{ publisherId, externalId: listingId }]));
  const ids = new Map(stored.map((row) => [`${row.publisherId}\n${row.externalId}`, row.id]));
  const fresh: Prisma.ListingCreateManyInput[] = [];
  for (const { publisherId, externalId } of [...gathered.values(), ...named]) {
    const key = `${publisherId}\n${externalId}`;
    if (ids.has(key)) continue;
    const id = idOf('listing', locationId, publisherId, externalId);
    ids.set(key, id);
    const listing = gathered.get(key);
    fresh.push({ id, locationId, publisherId, externalId, url: listing?.url ?? externalId, firstSeenAt: asOf, shownHash: listing ? shownHash(listing) : null, ...sightOf(listing, asOf) });
  }
  if (fresh.length > 0) await tx.listing.createMany({ data: fresh, skipDuplicates: true });
  const asBefore = new Set<string>();
  const seen = [...gathered].flatMap(([key, listing]) => {
    const row = known.get(key);
    if (!row) return [];
    const { lastSeenAt } = sightOf(listing, asOf);
    const absentSince = listing.absent ? (row.absentSince ?? asOf) : lastSeenAt ? null : row.absentSince;
    const shown = shownHash(listing);
    if (shown !== null && shown === row.shownHash) asBefore.add(key);
    return [{ id: row.id, url: listing.url, absentSince, lastSeenAt: lastSeenAt ?? row.lastSeenAt, shownHash: shown }];
  });
  if (seen.length > 0) {
    await tx.$executeRaw`
      UPDATE "Listing" AS l SET url = s.url, "absentSince" = s."absentSince", "lastSeenAt" = s."lastSeenAt", "shownHash" = s."shownHash"
      FROM jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) AS s(id text, url text, "absentSince" timestamptz, "lastSeenAt" timestamptz, "shownHash" text)
      WHERE l.id = s.id`;
  }
  return {
    isShownAsBefore: (publisherId, externalId) => asBefore.has(`${publisherId}\n${externalId}`),
    of(publisherId, externalId) {
      return ids.get(`${publisherId}\n${externalId}`) ?? idOf('listing', locationId, publisherId, externalId);
    },
  };
}

/**
 * Writes observations where they changed: a value that is read again in the same place leaves its row untouched.
 * A page that could not be read keeps what it said; a page that is no longer part of the listing ends.
 */
export async function saveObservations(tx: Prisma.TransactionClient, outcome: AuditOutcome, ids: ListingIds): Promise<void> {
  const { asOf } = outcome;
  const listings = outcome.listings.filter((one) => !ids.isShownAsBefore(one.publisherId, one.externalId));
  const listingIds = listings.map((listing) => ids.of(listing.publisherId, listing.externalId));
  if (listingIds.length === 0) return;
  const standing = await tx.observation.findMany({
    where: { listingId: { in: listingIds }, validTo: null },
    select: { id: true, listingId: true, pageUrl: true, language: true, field: true, method: true, rank: true, raw: true, value: true },
  });
  const fresh: ReturnType<typeof rowOf>[] = [];
  const kept = new Set<string>();
  const troubled = new Set<string>();
  const byKey = new Map(standing.map((row) => [`${row.listingId}\n${row.pageUrl}\n${keyOf(row.language, row as unknown as Observation)}`, row.id]));
  listings.forEach((listing, index) => {
    const listingId = listingIds[index] ?? '';
    for (const page of listing.pages) {
      if (page.trouble !== null) {
        troubled.add(`${listingId}\n${page.url}`);
        continue;
      }
      for (const observation of page.observations) {
        const key = `${listingId}\n${page.url}\n${keyOf(page.language, observation)}`;
        const row = byKey.get(key);
        if (row === undefined) fresh.push(rowOf(listingId, page, observation, key, asOf));
        else kept.add(row);
      }
    }
  });
  const ended = standing.filter((row) => !kept.has(row.id) && !troubled.has(`${row.listingId}\n${row.pageUrl}`)).map((row) => row.id);
  if (ended.length > 0) await tx.observation.updateMany({ where: { id: { in: ended } }, data: { validTo: asOf } });
  await insertRows(tx, 'Observation', fresh);
}

function rowOf(listingId: string, page: ReadPage, observation: Observation, key: string, asOf: string) {
  const { field, method, rank, raw, value, evidence } = observation;
  return {
    id: idOf('observation', key, asOf), listingId, pageUrl: page.url, language: page.language, field, method, rank, raw,
    value, evidence, validFrom: asOf, validTo: null,
  };
}

/** Time, body and excerpt are left out: the same value on a page that changed elsewhere is the same observation. */
function keyOf(language: string | null, { field, method, rank, raw, value }: Observation): string {
  return canonicalJson([language, field, method, rank, raw, value]);
}

/** Of all that decides which observations stand; null where a page could not be read, whose observations stay. */
function shownHash({ pages }: GatheredListing): string | null {
  if (pages.some((page) => page.trouble !== null)) return null;
  const shown = pages.map(({ url, language, observations }) => [url, language, observations.map(({ field, method, rank, raw, value }) => [field, method, rank, raw, value])]);
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}

function sightOf(listing: GatheredListing | undefined, asOf: string): { lastSeenAt?: string; absentSince?: string } {
  if (!listing) return {};
  if (listing.absent) return { absentSince: asOf };
  return listing.pages.some((page) => page.trouble === null) ? { lastSeenAt: asOf } : {};
}

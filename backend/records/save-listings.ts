import { hash } from 'node:crypto';
import type { AuditOutcome } from '#domain/audit.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { Prisma } from './generated/client.ts';
import { idOf } from './ids.ts';
import { insertRows, updateRows } from './insert-rows.ts';
import type { Standing, StandingListing } from './standing.ts';
import { storable } from './storable.ts';

/** The database's id of a listing by publisher and `externalId`. */
export interface ListingIds {
  /** True when the listing shows, to the letter, what it showed at its last reading. */
  isShownAsBefore(publisherId: string, externalId: string): boolean;
  of(publisherId: string, externalId: string): string;
}

/** One audit on its way to the store, with what stands at its location. */
export interface Keeping {
  outcome: AuditOutcome;
  standing: Standing;
  ids: ListingIds;
}

/**
 * Writes the listings that audits gathered, and answers each audit with the ids of all that it speaks of. A listing that
 * only a verdict names (the publisher no longer answers for it) gets its row, too.
 */
export async function saveListings(tx: Prisma.TransactionClient, audits: readonly Omit<Keeping, 'ids'>[]): Promise<Keeping[]> {
  const planned = audits.map((audit) => ({ ...audit, ...planListings(audit.outcome, audit.standing.listings) }));
  await insertRows(tx, 'Listing', planned.flatMap((one) => one.fresh));
  await updateRows(tx, 'Listing', ['url', 'absentSince', 'lastSeenAt', 'shownHash'], planned.flatMap((one) => one.seen));
  return planned.map(({ outcome, standing, ids }) => ({ outcome, standing, ids }));
}

type ListingRow = StandingListing & { locationId: string; url: string };

function planListings(outcome: AuditOutcome, stored: readonly StandingListing[]): { ids: ListingIds; fresh: (ListingRow & { firstSeenAt: string })[]; seen: ListingRow[] } {
  const { locationId, asOf } = outcome;
  const known = new Map(stored.map((row) => [keyOf(row.publisherId, row.externalId), row]));
  const gathered = new Map(outcome.listings.map((listing) => [keyOf(listing.publisherId, listing.externalId), listing]));
  const named = [...outcome.verdicts.insert, ...outcome.findings.opened.map((one) => one.finding), ...outcome.findings.updated.map((one) => one.finding), ...outcome.score.listings]
    .flatMap(({ publisherId, listingId }) => (listingId === null ? [] : [{ publisherId, externalId: listingId }]));
  const ids = new Map(stored.map((row) => [keyOf(row.publisherId, row.externalId), row.id]));
  const asBefore = new Set<string>();
  const fresh: (ListingRow & { firstSeenAt: string })[] = [];
  for (const { publisherId, externalId } of [...gathered.values(), ...named]) {
    const key = keyOf(publisherId, externalId);
    if (ids.has(key)) continue;
    const id = newIdOf(locationId, publisherId, externalId);
    ids.set(key, id);
    const listing = gathered.get(key);
    const { lastSeenAt = null, absentSince = null } = sightOf(listing, asOf);
    fresh.push({ id, locationId, publisherId, externalId, url: listing?.url ?? externalId, firstSeenAt: asOf, lastSeenAt, absentSince, shownHash: listing ? shownHash(listing) : null });
  }
  const seen = [...gathered].flatMap(([key, listing]) => {
    const row = known.get(key);
    if (!row) return [];
    const { lastSeenAt } = sightOf(listing, asOf);
    const absentSince = listing.absent ? (row.absentSince ?? asOf) : lastSeenAt ? null : row.absentSince;
    const shown = shownHash(listing);
    if (shown !== null && shown === row.shownHash) asBefore.add(key);
    return [{ ...row, locationId, url: listing.url, absentSince, lastSeenAt: lastSeenAt ?? row.lastSeenAt, shownHash: shown }];
  });
  return {
    fresh, seen, ids: {
      isShownAsBefore: (publisherId, externalId) => asBefore.has(keyOf(publisherId, externalId)),
      of: (publisherId, externalId) => ids.get(keyOf(publisherId, externalId)) ?? newIdOf(locationId, publisherId, externalId),
    },
  };
}

/** By the name as it is stored, whatever signs it came with. */
function keyOf(publisherId: string, externalId: string): string {
  return `${publisherId}\n${storable(externalId)}`;
}

function newIdOf(locationId: string, publisherId: string, externalId: string): string {
  return idOf('listing', locationId, publisherId, storable(externalId));
}

/** Of all that decides which observations stand; null where a page could not be read, whose observations stay. */
function shownHash({ pages }: GatheredListing): string | null {
  if (pages.some((page) => page.trouble !== null)) return null;
  const shown = pages.map(({ url, language, observations }) => [url, language, observations.map(({ field, method, rank, raw, value }) => [field, method, rank, raw, value])]);
  return hash('sha256', JSON.stringify(shown), 'base64url');
}

function sightOf(listing: GatheredListing | undefined, asOf: string): { lastSeenAt?: string; absentSince?: string } {
  if (!listing) return {};
  if (listing.absent) return { absentSince: asOf };
  return listing.pages.some((page) => page.trouble === null) ? { lastSeenAt: asOf } : {};
}

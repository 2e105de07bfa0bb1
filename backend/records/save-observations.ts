import type { ReadPage } from '#domain/listing.ts';
import type { Observation } from '#domain/observation.ts';
import type { Prisma } from './generated/client.ts';
import { canonicalJson, idOf } from './ids.ts';
import { insertRows } from './insert-rows.ts';
import type { Keeping } from './save-listings.ts';
import { storable } from './storable.ts';

/**
 * Writes observations where they changed: a value that is read again in the same place leaves its row untouched.
 * A page that could not be read keeps what it said; a page that is no longer part of the listing ends.
 */
export async function saveObservations(tx: Prisma.TransactionClient, audits: readonly Keeping[]): Promise<void> {
  const changed = audits.flatMap(({ outcome, ids }) => outcome.listings.filter((one) => !ids.isShownAsBefore(one.publisherId, one.externalId))
    .map((listing) => ({ pages: storable(listing.pages), listingId: ids.of(listing.publisherId, listing.externalId), asOf: outcome.asOf })));
  if (changed.length === 0) return;
  const standing = await tx.observation.findMany({
    where: { listingId: { in: changed.map((one) => one.listingId) }, validTo: null },
    select: { id: true, listingId: true, pageUrl: true, language: true, field: true, method: true, rank: true, raw: true, value: true },
  });
  const fresh: ReturnType<typeof rowOf>[] = [];
  const kept = new Set<string>();
  const troubled = new Set<string>();
  const byKey = new Map(standing.map((row) => [`${row.listingId}\n${row.pageUrl}\n${keyOf(row.language, row as unknown as Observation)}`, row.id]));
  for (const { pages, listingId, asOf } of changed) {
    for (const page of pages) {
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
  }
  const moments = new Map(changed.map((one) => [one.listingId, one.asOf]));
  const ended = standing.filter((row) => !kept.has(row.id) && !troubled.has(`${row.listingId}\n${row.pageUrl}`));
  for (const [validTo, rows] of Map.groupBy(ended, (row) => moments.get(row.listingId))) {
    if (validTo !== undefined) await tx.observation.updateMany({ where: { id: { in: rows.map((row) => row.id) } }, data: { validTo } });
  }
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

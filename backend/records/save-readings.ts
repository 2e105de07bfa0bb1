import type { FetchRecord } from '#domain/audit.ts';
import type { Prisma } from './generated/client.ts';
import { idOf } from './ids.ts';
import { jsonOf } from './insert-rows.ts';
import type { ListingIds } from './save-listings.ts';

/** What was fetched, and for whom: `ids` is null where it was for no one location. */
interface Fetched {
  outcome: { fetches: readonly FetchRecord[] };
  ids: ListingIds | null;
}

/**
 * Notes what was fetched. The same content (or the same trouble) at the same address is one row, seen once more;
 * written again for the same moment it changes nothing.
 */
export async function saveReadings(tx: Prisma.TransactionClient, fetched: readonly Fetched[]): Promise<void> {
  const rows = new Map<string, Row>();
  for (const { outcome, ids } of fetched) {
    for (const one of outcome.fetches) {
      const listingId = one.externalId === null || !ids ? null : ids.of(one.publisherId, one.externalId);
      const id = idOf('reading', one.publisherId, listingId, one.url, one.bodyHash, one.trouble);
      // Locations that share an address have seen it once, when the last of them did.
      if ((rows.get(id)?.fetchedAt ?? '') > one.fetchedAt) continue;
      const row = { ...one, id, listingId, status: one.status ?? 0, renderSeconds: one.rendering?.seconds ?? null, screenshotHash: one.rendering?.screenshotHash ?? null };
      rows.set(id, row);
    }
  }
  const known = await seeAgain(tx, [...rows.values()]);
  await insert(tx, [...rows.values()].filter((row) => !known.has(row.id)));
}

interface Row {
  id: string;
  fetchedAt: string;
}

/** Those that are kept already, seen once more: all of them on a quiet day. Answers which they are. */
async function seeAgain(tx: Prisma.TransactionClient, rows: readonly Row[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const found = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Reading" AS t SET
      "seenCount" = t."seenCount" + CASE WHEN r."fetchedAt" > t."lastSeenAt" THEN 1 ELSE 0 END, "lastSeenAt" = GREATEST(t."lastSeenAt", r."fetchedAt"),
      "finalUrl" = r."finalUrl", status = r.status, etag = r.etag, "lastModified" = r."lastModified", "renderSeconds" = r."renderSeconds",
      -- What was purged may have come anew.
      "bodyHash" = CASE WHEN t."bodyHash" IS NULL AND r."bodyHash" IS NOT NULL THEN (SELECT hash FROM "Body" WHERE hash = r."bodyHash") ELSE t."bodyHash" END,
      "screenshotHash" = CASE WHEN t."screenshotHash" IS NULL AND r."screenshotHash" IS NOT NULL THEN (SELECT hash FROM "Body" WHERE hash = r."screenshotHash") ELSE t."screenshotHash" END
    FROM jsonb_to_recordset(${jsonOf(rows)}::jsonb) AS r(id text, "finalUrl" text, status int, "bodyHash" text, "fetchedAt" timestamptz, etag text, "lastModified" text, "renderSeconds" float8, "screenshotHash" text)
    WHERE t.id = r.id RETURNING t.id`;
  return new Set(found.map((row) => row.id));
}

/** In the order of ids, so that two audits that share an address lock its rows in one order; one that another wrote meanwhile is left as it is. */
async function insert(tx: Prisma.TransactionClient, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "Reading" (id, "publisherId", "listingId", url, "finalUrl", status, "bodyHash", trouble, "firstSeenAt", "lastSeenAt", "seenCount", etag, "lastModified", "renderSeconds", "screenshotHash")
    SELECT r.id, r."publisherId", l.id, r.url, r."finalUrl", r.status, b.hash, r.trouble, r."fetchedAt", r."fetchedAt", 1, r.etag, r."lastModified", r."renderSeconds", s.hash
    FROM jsonb_to_recordset(${jsonOf(rows)}::jsonb) AS r(id text, "publisherId" text, "listingId" text, url text, "finalUrl" text, status int, "bodyHash" text, trouble text, "fetchedAt" timestamptz, etag text, "lastModified" text, "renderSeconds" float8, "screenshotHash" text)
    LEFT JOIN "Body" AS b ON b.hash = r."bodyHash"
    LEFT JOIN "Body" AS s ON s.hash = r."screenshotHash"
    LEFT JOIN "Listing" AS l ON l.id = r."listingId"
    ORDER BY r.id
    ON CONFLICT (id) DO NOTHING`;
}

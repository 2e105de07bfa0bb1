import type { CapturedBody, FetchRecord } from '#domain/audit.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { saveFetches } from './readings.ts';
import { getRun } from './runs.ts';
import { storable } from './storable.ts';

/** What a publisher asked once for the whole brand has answered, or that it could not be read. */
export interface BrandSource {
  runId: string;
  publisherId: string;
  trouble: Trouble | null;
  /** By location id. */
  listings: ReadonlyMap<string, readonly GatheredListing[]>;
  bodies: CapturedBody[];
  fetches: FetchRecord[];
}

/** Keeps such an answer for the audits of this crawl. Said again, it replaces what the same publisher said before. */
export async function saveBrandSource(viewer: Viewer, source: BrandSource): Promise<void> {
  const { runId, publisherId, trouble } = source;
  const run = await getRun(viewer, runId);
  const byLocation = JSON.stringify(Object.fromEntries(storable(new Map(source.listings))));
  await saveFetches(viewer, source, run.asOf);
  await db().$transaction([
    db().$executeRaw`
      UPDATE "AuditRunLocation" AS a
      SET "brandSources" = COALESCE((SELECT jsonb_agg(one) FROM jsonb_array_elements(COALESCE(a."brandSources", '[]')) AS one WHERE one->>'publisherId' <> ${publisherId}), '[]')
        || COALESCE(${byLocation}::jsonb -> a."locationId", '[]')
      WHERE a."runId" = ${runId} AND (a."brandSources" IS NOT NULL OR ${byLocation}::jsonb -> a."locationId" IS NOT NULL)`,
    db().$executeRaw`
      UPDATE "AuditRun" SET "brandSources" = COALESCE("brandSources", '{}') || jsonb_build_object(${publisherId}::text, ${trouble}::text) WHERE id = ${runId}`,
  ]);
}

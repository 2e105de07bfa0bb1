import { db } from './connection.ts';
import { momentOf } from './judgement-rows.ts';

/** Runs of which it is held when their locations were read before: those under way and the ones that just ended. */
const HELD = 8;
const held = new Map<string, Promise<ReadonlyMap<string, string>>>();

/**
 * As-of of the last run that read each location of a run before it, UTC, by location id; a location that was never read is
 * missing. Asked once per run and process, whatever the count of past runs: while one run of a brand goes on, none ends.
 */
export function lastReads(runId: string): Promise<ReadonlyMap<string, string>> {
  const known = held.get(runId);
  if (known) return known;
  const loading = askFor(runId);
  held.set(runId, loading);
  // What could not be read is asked for again.
  loading.catch(() => held.delete(runId));
  for (const old of [...held.keys()].slice(0, -HELD)) held.delete(old);
  return loading;
}

async function askFor(runId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db().$queryRaw<{ locationId: string; asOf: Date }[]>`
    SELECT mine."locationId", max(r."asOf") AS "asOf"
    FROM "AuditRun" AS run JOIN "AuditRunLocation" AS mine ON mine."runId" = run.id
    JOIN "AuditRun" AS r ON r."brandId" = run."brandId" AND r.id <> run.id
    JOIN "AuditRunLocation" AS done ON done."runId" = r.id AND done."locationId" = mine."locationId" AND done.state = 'done'
    WHERE run.id = ${runId} GROUP BY 1`;
  return new Map(rows.map((row) => [row.locationId, momentOf(row.asOf)]));
}

import type { AuditOutcome } from '#domain/audit.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { jsonOf } from './insert-rows.ts';
import type { ReadingSummary } from './run-summary.ts';
import { brandScope } from './scope.ts';

/** One reading of a location in a run. */
export type RunLocation = Pick<AuditOutcome, 'runId' | 'locationId' | 'reading'>;

/** `saved` before, by a worker that was taken for dead; `ended`: the run was cancelled meanwhile. */
export type RunLocationState = 'unsaved' | 'saved' | 'ended';

/**
 * Locks places of locations in their runs, for the transaction that saves what was read of them, and answers how each
 * stands. In the order of their ids, so that two who lock the same wait for each other and not in a ring.
 */
export async function lockRunLocations(tx: Prisma.TransactionClient, places: readonly RunLocation[]): Promise<RunLocationState[]> {
  const asked = JSON.stringify(places.map(({ runId, locationId, reading }) => ({ runId, locationId, reading })));
  const rows = await tx.$queryRaw<(RunLocation & { run: string; isSaved: boolean })[]>`
    SELECT l."runId", l."locationId", w.reading, r.state AS run, COALESCE(l.summary, '{}') ? w.reading AS "isSaved"
    FROM jsonb_to_recordset(${asked}::jsonb) AS w("runId" text, "locationId" text, reading text)
    JOIN "AuditRunLocation" AS l ON l."runId" = w."runId" AND l."locationId" = w."locationId" JOIN "AuditRun" AS r ON r.id = l."runId"
    ORDER BY l."runId", l."locationId" FOR UPDATE OF l FOR SHARE OF r`;
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return places.map((place) => {
    const row = found.get(keyOf(place));
    return row?.run === 'cancelled' ? 'ended' : row?.isSaved ? 'saved' : 'unsaved';
  });
}

/** Notes that these readings are done, with what each cost and met. */
export async function markRead(tx: Prisma.TransactionClient, outcomes: readonly AuditOutcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  const rows = outcomes.map((outcome) => ({ runId: outcome.runId, locationId: outcome.locationId, summary: { [outcome.reading]: summarise(outcome) } }));
  await tx.$executeRaw`
    UPDATE "AuditRunLocation" AS l SET state = 'done', "finishedAt" = COALESCE(l."finishedAt", now()), summary = COALESCE(l.summary, '{}') || w.summary
    FROM jsonb_to_recordset(${jsonOf(rows)}::jsonb) AS w("runId" text, "locationId" text, summary jsonb)
    WHERE l."runId" = w."runId" AND l."locationId" = w."locationId"`;
}

/** Ids of the locations that this crawl has not audited yet. */
export async function waitingLocations(viewer: Viewer, runId: string): Promise<string[]> {
  const rows = await db().auditRunLocation.findMany({ where: { runId, state: 'waiting', run: { brand: brandScope(viewer) } }, select: { locationId: true }, orderBy: { locationId: 'asc' } });
  return rows.map((row) => row.locationId);
}

/** True until the location has been audited, or given up, in this crawl. */
export async function isLocationWaiting(viewer: Viewer, runId: string, locationId: string): Promise<boolean> {
  return (await db().auditRunLocation.count({ where: { runId, locationId, state: 'waiting', run: { brand: brandScope(viewer) } } })) > 0;
}

/** True while a location of this crawl waits: a cheaper question than which. */
export async function hasWaitingLocations(viewer: Viewer, runId: string): Promise<boolean> {
  return (await db().auditRunLocation.findFirst({ where: { runId, state: 'waiting', run: { brand: brandScope(viewer) } }, select: { locationId: true } })) !== null;
}

/** True when all of these locations are part of this run, waiting or read. */
export async function coversLocations(viewer: Viewer, runId: string, locationIds: readonly string[]): Promise<boolean> {
  return (await db().auditRunLocation.count({ where: { runId, locationId: { in: [...locationIds] }, run: { brand: brandScope(viewer) } } })) === new Set(locationIds).size;
}

function summarise({ fetches, quarantined }: AuditOutcome): ReadingSummary {
  const troubles: Record<string, number> = {};
  for (const { trouble } of fetches) if (trouble !== null) troubles[trouble] = (troubles[trouble] ?? 0) + 1;
  const drawn = fetches.flatMap(({ rendering }) => rendering ?? []);
  return {
    pages: fetches.filter((one) => one.kind === 'page').length, troubles,
    ...(drawn.length === 0 ? {} : { rendered: { pages: drawn.length, seconds: drawn.reduce((sum, one) => sum + one.seconds, 0) } }),
    ...(quarantined.length > 0 ? { quarantined } : {}),
  };
}

function keyOf({ runId, locationId, reading }: RunLocation): string {
  return `${runId} ${locationId} ${reading}`;
}

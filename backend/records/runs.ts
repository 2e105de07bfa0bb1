import { ConflictError, NotFoundError } from '#backend/errors.ts';
import type { RunState, RunSummary } from '#domain/run.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { newId } from './ids.ts';
import { brandScope, requireBrand } from './scope.ts';
import { storable } from './storable.ts';

export { saveBrandSource } from './brand-sources.ts';
export { holderName, holdRun, releaseRun } from './run-holds.ts';
export { cancelledWithoutSummary, cancelRun, pauseRun, resumeRun, RunEndedError, runsToTakeUp, runStanding, type RunStanding } from './run-orders.ts';
export { noteHosts, slowestHosts, type HostCost } from './run-hosts.ts';
export { coversLocations, hasWaitingLocations, isLocationWaiting, waitingLocations } from './run-locations.ts';
export { runProgress } from './run-progress.ts';
export { countRun } from './run-summary.ts';

const UNFINISHED: RunState[] = ['running', 'second-reading'];
/** The trigger of a run that reads again the locations whose findings somebody says are mended. */
export const RECHECK = 'recheck';

/** Triggers of runs that read stored pages again by today's readers: those of which a reader has changed, or all. */
export const REREADS = { changed: 'reread', all: 'reread-all' } as const;
/** Runs that are no crawls of the brand: they say nothing of when it was last asked, nor of its sources. */
export const NO_CRAWLS: string[] = [RECHECK, REREADS.changed, REREADS.all];

/** True of a run that reads what is stored, and asks no site. */
export function isReread({ trigger }: { trigger: string }): boolean {
  return trigger === REREADS.changed || trigger === REREADS.all;
}

/** A crawl with its progress. */
export interface RunRow {
  id: string;
  brandId: string;
  state: RunState;
  trigger: string;
  asOf: string;
  startedAt: string;
  finishedAt: string | null;
  standardVersionId: string;
  /** Publishers asked once for the brand that have answered: null, or the trouble met. */
  brandSources: Record<string, Trouble | null>;
  locationsDone: number;
  locationsFailed: number;
  locationsTotal: number;
  /** Somebody has paused it: nothing is read until it is resumed. */
  pausedAt: string | null;
  summary: RunSummary | null;
}

/**
 * Begins a crawl with every location that is not archived, closed ones too, waiting in it. Throws ConflictError
 * while another crawl of the brand runs.
 */
export async function createRun(viewer: Viewer, run: { brandId: string; trigger: string; asOf: string; standardVersionId: string; locationIds?: readonly string[]; readers?: string }): Promise<RunRow> {
  await requireBrand(viewer, run.brandId);
  const id = newId();
  try {
    await db().$transaction(async (tx) => {
      await tx.auditRun.create({ data: { id, brandId: run.brandId, trigger: run.trigger, state: 'running', asOf: run.asOf, startedAt: new Date(), standardVersionId: run.standardVersionId, readers: run.readers ?? null } });
      const locations = await tx.location.findMany({
        where: { brandId: run.brandId, archivedAt: null, ...(run.locationIds ? { id: { in: [...run.locationIds] } } : {}) },
        select: { id: true },
      });
      await tx.auditRunLocation.createMany({ data: locations.map((location) => ({ runId: id, locationId: location.id, state: 'waiting' })) });
    });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'P2002') throw new ConflictError({ fr: 'Une analyse de cette marque est déjà en cours.', en: 'A crawl of this brand is running already.' });
    throw error;
  }
  return getRun(viewer, id);
}

/** The crawl of the brand that has not ended; null when there is none. */
export async function runningRun(viewer: Viewer, brandId: string): Promise<RunRow | null> {
  const row = await db().auditRun.findFirst({ where: { brandId, brand: brandScope(viewer), state: { in: UNFINISHED } }, orderBy: { startedAt: 'desc' } });
  return row && ((await readRuns([row]))[0] ?? null);
}

/** One crawl; throws NotFoundError outside the viewer's scope. */
export async function getRun(viewer: Viewer, runId: string): Promise<RunRow> {
  const [run] = await readRuns([await requireRun(viewer, runId)]);
  if (!run) throw new NotFoundError({ fr: 'Cette analyse n’existe pas.', en: 'There is no such crawl.' });
  return run;
}

/** One crawl without its progress, which is counted over its locations; throws NotFoundError outside the viewer's scope. */
export async function requireRun(viewer: Viewer, runId: string) {
  const row = await db().auditRun.findFirst({ where: { id: runId, brand: brandScope(viewer) } });
  if (!row) throw new NotFoundError({ fr: 'Cette analyse n’existe pas.', en: 'There is no such crawl.' });
  return row;
}

/** Crawls of the brand, newest first; the checks of single locations that a person asked for are none, nor is reading stored pages again. */
export async function listRuns(viewer: Viewer, brandId: string, limit = 60, after: { asOf: string; id: string } | null = null): Promise<RunRow[]> {
  await requireBrand(viewer, brandId);
  const older = after === null ? {} : { OR: [{ asOf: { lt: after.asOf } }, { asOf: after.asOf, id: { lt: after.id } }] };
  return readRuns(await db().auditRun.findMany({ where: { brandId, trigger: { notIn: NO_CRAWLS }, ...older }, orderBy: [{ asOf: 'desc' }, { id: 'desc' }], take: limit }));
}

/** Crawls that have not ended, of every brand. */
export async function liveRuns(viewer: Viewer): Promise<RunRow[]> {
  return readRuns(await db().auditRun.findMany({ where: { brand: brandScope(viewer), state: { in: UNFINISHED } }, orderBy: { startedAt: 'asc' } }));
}

/** An audit that ended in an error of ours: counted, not waited for. A location already done stays done. */
export async function markLocationFailed(viewer: Viewer, runId: string, locationId: string, reason: string): Promise<void> {
  await requireRun(viewer, runId);
  await db().auditRunLocation.updateMany({ where: { runId, locationId, state: 'waiting' }, data: { state: 'failed', finishedAt: new Date(), summary: { failure: storable(reason).slice(0, 2000) } } });
}

/** The crawl comes to its second reading of `more` locations, on top of those that were read a second time before a restart. One that has ended stays as it is. */
export async function beginSecondReading(viewer: Viewer, runId: string, more: number): Promise<void> {
  await requireRun(viewer, runId);
  await db().$executeRaw`
    UPDATE "AuditRun" SET state = 'second-reading', "secondTotal" = ${more} + (SELECT count(*)::int FROM "AuditRunLocation" WHERE "runId" = ${runId} AND summary ? 'second')
    WHERE id = ${runId} AND state IN ('running', 'second-reading')`;
}

/** Ends a crawl with its summary; a cancelled one stays cancelled. What brand-wide publishers said is dropped: it lives on in observations. */
export async function finishRun(viewer: Viewer, runId: string, summary: RunSummary): Promise<void> {
  await requireRun(viewer, runId);
  await db().$transaction([
    db().auditRun.updateMany({ where: { id: runId, state: { in: UNFINISHED } }, data: { state: 'done', finishedAt: new Date() } }),
    db().auditRun.update({ where: { id: runId }, data: { summary: summary as unknown as Prisma.InputJsonValue, heldBy: null, heldUntil: null, pausedAt: null } }),
    db().auditRunHost.deleteMany({ where: { runId } }),
    db().$executeRaw`UPDATE "AuditRunLocation" SET "brandSources" = NULL WHERE "runId" = ${runId} AND "brandSources" IS NOT NULL`,
  ]);
}

async function readRuns(rows: Prisma.AuditRunGetPayload<object>[]): Promise<RunRow[]> {
  const counts = await db().auditRunLocation.groupBy({ by: ['runId', 'state'], where: { runId: { in: rows.map((row) => row.id) } }, _count: { _all: true } });
  const count = (runId: string, state?: string) =>
    counts.filter((one) => one.runId === runId && (state === undefined || one.state === state)).reduce((sum, one) => sum + one._count._all, 0);
  return rows.map((row) => ({
    id: row.id, brandId: row.brandId, state: row.state as RunState, trigger: row.trigger,
    asOf: row.asOf.toISOString(), startedAt: row.startedAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null,
    standardVersionId: row.standardVersionId, brandSources: (row.brandSources ?? {}) as Record<string, Trouble | null>,
    locationsDone: count(row.id, 'done'), locationsFailed: count(row.id, 'failed'), locationsTotal: count(row.id), pausedAt: row.pausedAt?.toISOString() ?? null,
    summary: row.summary as unknown as RunSummary | null,
  }));
}

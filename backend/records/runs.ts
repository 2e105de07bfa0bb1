import { ConflictError, NotFoundError } from '#backend/errors.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { newId } from './ids.ts';
import { brandScope, requireBrand } from './scope.ts';
import { storable } from './storable.ts';

export type RunState = 'running' | 'second-reading' | 'done' | 'cancelled';
const UNFINISHED: RunState[] = ['running', 'second-reading'];

/** What a finished crawl says of itself. */
export interface RunSummary {
  pages: number;
  troubles: Record<string, number>;
  opened: number;
  verified: number;
  reopened: number;
  openFindings: number;
  score: number | null;
}

/** A crawl with its progress. */
export interface Run {
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
  summary: RunSummary | null;
}

/**
 * Begins a crawl with every location that is not archived, closed ones too, waiting in it. Throws ConflictError
 * while another crawl of the brand runs.
 */
export async function createRun(viewer: Viewer, run: { brandId: string; trigger: 'scheduled' | 'by-hand' | 'recheck'; asOf: string; standardVersionId: string; locationIds?: readonly string[] }): Promise<string> {
  await requireBrand(viewer, run.brandId);
  const id = newId();
  try {
    await db().$transaction(async (tx) => {
      await tx.auditRun.create({ data: { id, brandId: run.brandId, trigger: run.trigger, state: 'running', asOf: run.asOf, startedAt: new Date(), standardVersionId: run.standardVersionId } });
      const locations = await tx.location.findMany({
        where: { brandId: run.brandId, archivedAt: null, ...(run.locationIds ? { id: { in: [...run.locationIds] } } : {}) },
        select: { id: true },
      });
      await tx.auditRunLocation.createMany({ data: locations.map((location) => ({ runId: id, locationId: location.id, state: 'waiting' })) });
    });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'P2002') throw new ConflictError('A crawl of this brand is running already.');
    throw error;
  }
  return id;
}

/** The crawl of the brand that has not ended; null when there is none. */
export async function runningRun(viewer: Viewer, brandId: string): Promise<Run | null> {
  const row = await db().auditRun.findFirst({ where: { brandId, brand: brandScope(viewer), state: { in: UNFINISHED } }, orderBy: { startedAt: 'desc' } });
  return row && ((await readRuns([row]))[0] ?? null);
}

/** One crawl; throws NotFoundError outside the viewer's scope. */
export async function getRun(viewer: Viewer, runId: string): Promise<Run> {
  const row = await db().auditRun.findFirst({ where: { id: runId, brand: brandScope(viewer) } });
  const run = row && (await readRuns([row]))[0];
  if (!run) throw new NotFoundError('There is no such crawl.');
  return run;
}

/** Progress of one crawl; the same as getRun. */
export const runProgress = getRun;

/** Crawls of the brand, newest first. */
export async function listRuns(viewer: Viewer, brandId: string, limit = 60): Promise<Run[]> {
  await requireBrand(viewer, brandId);
  return readRuns(await db().auditRun.findMany({ where: { brandId }, orderBy: [{ asOf: 'desc' }, { startedAt: 'desc' }], take: limit }));
}

/** Ids of the locations that this crawl has not audited yet. */
export async function waitingLocations(viewer: Viewer, runId: string): Promise<string[]> {
  const rows = await db().auditRunLocation.findMany({ where: { runId, state: 'waiting', run: { brand: brandScope(viewer) } }, select: { locationId: true }, orderBy: { locationId: 'asc' } });
  return rows.map((row) => row.locationId);
}

/** Ids of the locations with a changed verdict that no second reading has agreed with yet. */
export async function unconfirmedLocations(viewer: Viewer, runId: string): Promise<string[]> {
  const run = await getRun(viewer, runId);
  const rows = await db().verdict.findMany({
    where: { validTo: null, isConfirmed: false, location: { brandId: run.brandId, archivedAt: null, progress: { some: { runId } } } },
    distinct: ['locationId'], select: { locationId: true }, orderBy: { locationId: 'asc' },
  });
  return rows.map((row) => row.locationId);
}

/** An audit that ended in an error of ours: counted, not waited for. A location already done stays done. */
export async function markLocationFailed(viewer: Viewer, runId: string, locationId: string, reason: string): Promise<void> {
  await getRun(viewer, runId);
  await db().auditRunLocation.updateMany({ where: { runId, locationId, state: 'waiting' }, data: { state: 'failed', finishedAt: new Date(), summary: { failure: storable(reason).slice(0, 2000) } } });
}

/**
 * Keeps what a publisher asked once for the brand has answered, by location, or that it could not be read. Said
 * again, it replaces what the same publisher said before.
 */
export async function saveBrandSource(viewer: Viewer, runId: string, publisherId: string, trouble: Trouble | null, listings: ReadonlyMap<string, readonly GatheredListing[]>): Promise<void> {
  await getRun(viewer, runId);
  const byLocation = JSON.stringify(Object.fromEntries(storable(new Map(listings))));
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

/** Moves a crawl on; `done` and `cancelled` also note when. */
export async function setRunState(viewer: Viewer, runId: string, state: RunState): Promise<void> {
  await getRun(viewer, runId);
  await db().auditRun.update({ where: { id: runId }, data: { state, finishedAt: UNFINISHED.includes(state) ? null : new Date() } });
}

/** Ends a crawl with its summary. What brand-wide publishers said is dropped: it lives on in observations. */
export async function finishRun(viewer: Viewer, runId: string, summary: RunSummary): Promise<void> {
  await getRun(viewer, runId);
  await db().$transaction([
    db().auditRun.update({ where: { id: runId }, data: { state: 'done', finishedAt: new Date(), summary: summary as unknown as Prisma.InputJsonValue } }),
    db().$executeRaw`UPDATE "AuditRunLocation" SET "brandSources" = NULL WHERE "runId" = ${runId} AND "brandSources" IS NOT NULL`,
  ]);
}

async function readRuns(rows: Prisma.AuditRunGetPayload<object>[]): Promise<Run[]> {
  const counts = await db().auditRunLocation.groupBy({ by: ['runId', 'state'], where: { runId: { in: rows.map((row) => row.id) } }, _count: { _all: true } });
  const count = (runId: string, state?: string) =>
    counts.filter((one) => one.runId === runId && (state === undefined || one.state === state)).reduce((sum, one) => sum + one._count._all, 0);
  return rows.map((row) => ({
    id: row.id, brandId: row.brandId, state: row.state as RunState, trigger: row.trigger,
    asOf: row.asOf.toISOString(), startedAt: row.startedAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null,
    standardVersionId: row.standardVersionId, brandSources: (row.brandSources ?? {}) as Record<string, Trouble | null>,
    locationsDone: count(row.id, 'done'), locationsFailed: count(row.id, 'failed'), locationsTotal: count(row.id),
    summary: row.summary as unknown as RunSummary | null,
  }));
}

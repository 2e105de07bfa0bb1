import { ConflictError } from '#backend/errors.ts';
import type { RunState } from '#domain/run.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { releaseHoldsOfTheDead } from './run-holds.ts';
import { requireRun } from './runs.ts';
import { brandScope } from './scope.ts';

const UNFINISHED: RunState[] = ['running', 'second-reading'];

/** The read of a location was begun for a run that has ended since: what it found is not kept. */
export class RunEndedError extends ConflictError {}

/** Nothing more of this run is read until it is resumed; what is being read is kept. Saying so again changes nothing. */
export async function pauseRun(viewer: Viewer, runId: string, now: Date): Promise<void> {
  await requireUnfinished(viewer, runId);
  await db().auditRun.updateMany({ where: { id: runId, state: { in: UNFINISHED }, pausedAt: null }, data: { pausedAt: now } });
}

/** The run goes on where it stood. The caller asks the queue for the rest of it. */
export async function resumeRun(viewer: Viewer, runId: string, now: Date): Promise<void> {
  await requireUnfinished(viewer, runId);
  await db().auditRun.updateMany({ where: { id: runId, state: { in: UNFINISHED }, pausedAt: { not: null } }, data: { pausedAt: null, resumedAt: now } });
}

/** Ends a run with what it has read, which stays. An audit that is being saved is waited for; none is saved after it. */
export async function cancelRun(viewer: Viewer, runId: string, now: Date): Promise<void> {
  await requireUnfinished(viewer, runId);
  await db().auditRun.updateMany({ where: { id: runId, state: { in: UNFINISHED } }, data: { state: 'cancelled', finishedAt: now, pausedAt: null } });
}

/** Throws ConflictError when the run has ended. */
async function requireUnfinished(viewer: Viewer, runId: string): Promise<void> {
  const run = await requireRun(viewer, runId);
  if (!UNFINISHED.includes(run.state as RunState)) throw new ConflictError({ fr: 'Cette analyse est terminée.', en: 'This crawl has ended.' });
}

/** Whether a run may go on: `held` while another process reads it alone. */
export type RunStanding = 'goes-on' | 'paused' | 'held' | 'ended';

/** Whether a run may go on now, for a process (`holder`) that asks before each step. */
export async function runStanding(viewer: Viewer, runId: string, holder?: string): Promise<RunStanding> {
  const rows = await db().$queryRaw<{ state: string; isPaused: boolean; heldBy: string | null }[]>`
    SELECT state, "pausedAt" IS NOT NULL AS "isPaused", CASE WHEN "heldUntil" > now() THEN "heldBy" END AS "heldBy" FROM "AuditRun" WHERE id = ${runId}`;
  const [run] = rows;
  if (!run || !UNFINISHED.includes(run.state as RunState)) return 'ended';
  if (run.isPaused) return 'paused';
  return run.heldBy === null || run.heldBy === holder ? 'goes-on' : 'held';
}

/** Ids of the runs that go on by themselves: neither ended, paused nor held by a process. A worker sees to them. */
export async function runsToTakeUp(viewer: Viewer): Promise<{ id: string; brandId: string; trigger: string }[]> {
  await releaseHoldsOfTheDead(viewer);
  return db().auditRun.findMany({
    where: { brand: brandScope(viewer), state: { in: UNFINISHED }, pausedAt: null, OR: [{ heldUntil: null }, { heldUntil: { lt: new Date() } }] },
    select: { id: true, brandId: true, trigger: true }, orderBy: { startedAt: 'asc' },
  });
}

/** Runs that were cancelled and have no summary yet. */
export async function cancelledWithoutSummary(viewer: Viewer): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`SELECT id FROM "AuditRun" WHERE state = 'cancelled' AND summary IS NULL`;
  const seen = await db().auditRun.findMany({ where: { id: { in: rows.map((one) => one.id) }, brand: brandScope(viewer) }, select: { id: true } });
  return seen.map((one) => one.id);
}

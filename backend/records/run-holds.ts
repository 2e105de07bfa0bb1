import { randomUUID } from 'node:crypto';
import os from 'node:os';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { isRunning, markProcess } from './processes.ts';

/** How long a process that reads a run alone is believed to live without saying so again. */
const HOLD_SECONDS = 30;
const HOST = os.hostname();

/** A name for this process, by which others on this machine see whether it still lives. */
export function holderName(): string {
  const { pid, startTicks } = markProcess(process.pid);
  return JSON.stringify([HOST, pid, startTicks, randomUUID()]);
}

/** Reads a run alone for the next half minute, or goes on doing so. False while another living process does. */
export async function holdRun(_viewer: Viewer, runId: string, holder: string): Promise<boolean> {
  const hold = (before: string | null) => db().$executeRaw`
    UPDATE "AuditRun" SET "heldBy" = ${holder}, "heldUntil" = now() + make_interval(secs => ${HOLD_SECONDS})
    WHERE id = ${runId} AND ("heldUntil" IS NULL OR "heldUntil" < now() OR "heldBy" IN (${holder}, ${before}))`;
  if ((await hold(null)) > 0) return true;
  const run = await db().auditRun.findUnique({ where: { id: runId }, select: { heldBy: true } });
  return run?.heldBy != null && hasDied(run.heldBy) && (await hold(run.heldBy)) > 0;
}

/** Lets go of a run; the queue's workers may take up what is left. */
export async function releaseRun(_viewer: Viewer, runId: string, holder: string): Promise<void> {
  await db().auditRun.updateMany({ where: { id: runId, heldBy: holder }, data: { heldBy: null, heldUntil: null } });
}

/** Lets go of what processes of this machine held that have died. */
export async function releaseHoldsOfTheDead(_viewer: Viewer): Promise<void> {
  const held = await db().auditRun.findMany({ where: { heldBy: { not: null } }, select: { id: true, heldBy: true } });
  for (const { id, heldBy } of held) if (heldBy !== null && hasDied(heldBy)) await db().auditRun.updateMany({ where: { id, heldBy }, data: { heldBy: null, heldUntil: null } });
}

/** True when the holder was a process of this machine and runs no longer; of others only silence tells. */
export function hasDied(heldBy: string): boolean {
  const [host, pid, startTicks] = JSON.parse(heldBy) as [string, number, string | null];
  return host === HOST && !isRunning({ pid, startTicks });
}

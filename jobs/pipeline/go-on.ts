import { setTimeout as sleep } from 'node:timers/promises';
import { withDatabase } from '#backend/database-watch.ts';
import type { Viewer } from '#domain/viewer.ts';
import { holdRun, releaseRun, runStanding } from '#records/runs.ts';

const HOLD_AGAIN_MS = 10_000;
const PAUSED_POLL_MS = 500;
/** An answer of "goes on" is believed for this long by all of this process, so that quick steps and many jobs don't each ask the database. */
const BELIEVED_MS = 250;
/** Runs of which an answer is held. */
const RUNS_HELD = 8;
/** By run and holder: until when it is believed that it goes on. */
const believed = new Map<string, number>();

/** Asked before each step of a run; false: stop here, somebody has paused or ended it. */
export type GoOn = () => Promise<boolean>;

/** For one job among many: a run that is paused, held or ended is left alone. */
export function goesOn(viewer: Viewer, runId: string, holder?: string): GoOn {
  const key = `${runId} ${holder ?? ''}`;
  return async () => {
    if (performance.now() < (believed.get(key) ?? 0)) return true;
    const standing = await withDatabase(() => runStanding(viewer, runId, holder));
    believed.delete(key);
    if (standing === 'goes-on') believed.set(key, performance.now() + BELIEVED_MS);
    for (const old of [...believed.keys()].slice(0, -RUNS_HELD)) believed.delete(old);
    return standing === 'goes-on';
  };
}

/** For a process that reads a run alone: it waits while the run is paused, and stops only when it has ended. */
export function waitsWhilePaused(viewer: Viewer, runId: string, holder: string, onPause: (isPaused: boolean) => void = () => {}): GoOn {
  let wasPaused = false;
  const say = (isPaused: boolean) => {
    if (isPaused !== wasPaused) onPause(isPaused);
    wasPaused = isPaused;
  };
  const ask = goesOn(viewer, runId, holder);
  return async () => {
    for (;;) {
      if (await ask()) return true;
      if ((await withDatabase(() => runStanding(viewer, runId, holder))) !== 'paused') return false;
      say(true);
      await sleep(PAUSED_POLL_MS);
      if ((await withDatabase(() => runStanding(viewer, runId, holder))) !== 'paused') say(false);
    }
  };
}

/**
 * Reads a run alone while `work` lasts, so that no worker takes it up beside us. A process that is killed lets go of it
 * within half a minute. `taken` is the answer when another process holds it.
 */
export async function whileHolding<T, F>(viewer: Viewer, runId: string, holder: string, work: () => Promise<T>, taken: () => F): Promise<T | F> {
  if (!(await holdRun(viewer, runId, holder))) return taken();
  // What can't be written now is written the next time; the hold outlasts two of them.
  const timer = setInterval(() => void holdRun(viewer, runId, holder).catch(() => {}), HOLD_AGAIN_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await releaseRun(viewer, runId, holder).catch(() => {});
  }
}

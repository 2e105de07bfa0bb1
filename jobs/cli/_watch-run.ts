import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { getRun, runProgress } from '#records/runs.ts';
import { runLine } from './_run-line.ts';

const DRAW_MS = 1_000;
const ERASE_LINE = '\r\u001B[2K';

/** Draws a run's progress on one line of the terminal, anew each second, until it is stopped; nothing where nobody looks. */
export function drawProgress(runId: string): { stop(): void } {
  if (!process.stderr.isTTY) return { stop: () => {} };
  const draw = async () => {
    const [run, progress] = await Promise.all([getRun(SYSTEM_VIEWER, runId), runProgress(SYSTEM_VIEWER, runId)]);
    const line = runLine(progress, { isPaused: run.pausedAt !== null });
    process.stderr.write(`${ERASE_LINE}${line.slice(0, (process.stderr.columns ?? 100) - 1)}`);
  };
  // A database that is away is waited for by the crawl itself; the line comes again after it.
  const timer = setInterval(() => void draw().catch(() => {}), DRAW_MS);
  return {
    stop: () => {
      clearInterval(timer);
      process.stderr.write(ERASE_LINE);
    },
  };
}

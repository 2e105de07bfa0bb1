import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { getRun, runProgress } from '#records/runs.ts';
import { runLine } from './_run-line.ts';

const DRAW_MS = 1_000;
/** In a file each line stays: one now and then is enough. */
const LINE_MS = 10_000;
const ERASE_LINE = '\r\u001B[2K';

/**
 * Draws a run's progress on one line of the terminal, anew each second, until it is stopped. Where nobody looks it says
 * nothing, or, where it was asked for (`inLines`), a line each ten seconds in which something moved.
 */
export function drawProgress(runId: string, { inLines = false } = {}): { stop(): void } {
  if (!process.stderr.isTTY) return inLines ? printLines(runId) : { stop: () => {} };
  const draw = async () => {
    const line = await lineOf(runId);
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

/** To stdout, as what the command answers. */
function printLines(runId: string): { stop(): void } {
  let last = '';
  const print = async () => {
    const line = await lineOf(runId);
    if (line === last) return;
    last = line;
    process.stdout.write(`${new Date().toISOString().slice(0, 19)}Z  ${line}\n`);
  };
  void print().catch(() => {});
  const timer = setInterval(() => void print().catch(() => {}), LINE_MS);
  return { stop: () => clearInterval(timer) };
}

async function lineOf(runId: string): Promise<string> {
  const [run, progress] = await Promise.all([getRun(SYSTEM_VIEWER, runId), runProgress(SYSTEM_VIEWER, runId)]);
  return runLine(progress, { isPaused: run.pausedAt !== null });
}

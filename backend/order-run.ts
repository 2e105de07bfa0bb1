import type { RunOrder } from '#domain/run.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Queue } from '#records/queue.ts';
import { cancelRun, getRun, pauseRun, resumeRun, type RunRow } from '#records/runs.ts';

/**
 * Does what a person wants of a run, from the dashboard or the terminal, and asks the queue for what follows from it.
 * Throws ConflictError when the run has ended.
 */
export async function orderRun(viewer: Viewer, queue: Pick<Queue, 'enqueue'>, runId: string, order: RunOrder, now: Date): Promise<RunRow> {
  await { pause: pauseRun, resume: resumeRun, cancel: cancelRun }[order](viewer, runId, now);
  const run = await getRun(viewer, runId);
  if (order === 'resume') await queue.enqueue('crawl-brand', run.brandId, { brandId: run.brandId, trigger: run.trigger });
  if (order === 'cancel') await queue.enqueue('close-run', run.id, { runId: run.id });
  return run;
}

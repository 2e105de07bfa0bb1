import { z } from 'zod';
import { batchesOf, openReread } from '../pipeline/reread-brand.ts';
import { goesOn } from '../pipeline/go-on.ts';
import { defineTask } from './define-task.ts';

/** A crawl takes a night: who waits for its end looks now and then. */
const AFTER_CRAWL_SECONDS = 60;

export default defineTask({
  id: 'reread',
  summary: 'Has the stored pages of a brand read again by today’s readers, in batches that all workers share. No site is asked.',
  payload: z.object({ brandId: z.string(), all: z.boolean().default(false), attempt: z.int().default(0) }),
  concurrency: 1,
  async run({ brandId, all, attempt }, { toolbox, enqueue, enqueueMany, now, log }) {
    const run = await openReread(toolbox, brandId, { asOf: now(), all });
    if (run === null) return;
    if (run === 'crawl-runs') {
      // The key of a job at work is taken until it ends, so each attempt has its own.
      await enqueue('reread', `${brandId}#${attempt + 1}`, { brandId, all, attempt: attempt + 1 }, AFTER_CRAWL_SECONDS);
      return;
    }
    if (!(await goesOn(toolbox.viewer, run.id)())) return;
    const batches = await batchesOf(toolbox, run.id);
    const queued = await enqueueMany('reread-locations', batches.map((locationIds) => ({ key: `${run.id}:${locationIds[0]}`, payload: { runId: run.id, locationIds } })));
    if (queued > 0) log.info({ runId: run.id, queued }, 'Stored pages are queued to be read again');
    if (batches.length === 0) await enqueue('close-run', run.id, { runId: run.id });
  },
});

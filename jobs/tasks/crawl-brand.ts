import { z } from 'zod';
import { isCrawlConfirmed } from '#records/brands.ts';
import { isReread, RECHECK, waitingLocations } from '#records/runs.ts';
import { openRun } from '../pipeline/crawl-brand.ts';
import { gatherBrandSources } from '../pipeline/gather-brand.ts';
import { goesOn } from '../pipeline/go-on.ts';
import { defineTask } from './define-task.ts';

/** A check of one location takes seconds, reading stored pages again some minutes: a crawl that met one is asked for again after it. */
const AFTER_OTHERS_SECONDS = 15;

export default defineTask({
  id: 'crawl-brand',
  summary: 'Opens a run (or takes up the unfinished one), asks brand-wide sources, and queues an audit per location.',
  payload: z.object({ brandId: z.string(), trigger: z.string() }),
  concurrency: 1,
  async run({ brandId, trigger }, { toolbox, enqueue, enqueueMany, now, log }) {
    if (!(await isCrawlConfirmed(toolbox.viewer, brandId))) {
      log.warn({ brandId }, 'Nobody has confirmed yet what the first crawl fetches; nothing was fetched.');
      return;
    }
    const run = isReread({ trigger }) ? null : await openRun(toolbox, brandId, { asOf: now(), trigger });
    if (run === null || isReread(run)) await enqueue('reread', brandId, { brandId });
    if (run === null) return;
    const isOther = isReread(run) || run.trigger === RECHECK;
    if (isOther && trigger !== run.trigger) await enqueue('crawl-brand', `${brandId}:after-${run.id}:${now().getTime()}`, { brandId, trigger }, AFTER_OTHERS_SECONDS);
    if (isReread(run)) return;
    if (!(await goesOn(toolbox.viewer, run.id)())) {
      log.info({ runId: run.id }, 'The crawl of this brand is paused, or another process is at it: it goes on from there.');
      return;
    }
    await gatherBrandSources(toolbox, run);
    const waiting = await waitingLocations(toolbox.viewer, run.id);
    const queued = await enqueueMany('audit-location', waiting.map((locationId) => ({ key: `${run.id}:${locationId}`, payload: { runId: run.id, locationId } })));
    // Every minute somebody asks whether all is queued: only what was not is worth a line.
    if (queued > 0) log.info({ runId: run.id, queued, waiting: waiting.length }, 'Locations of a crawl are queued');
    if (waiting.length === 0) await enqueue('close-run', run.id, { runId: run.id });
  },
});

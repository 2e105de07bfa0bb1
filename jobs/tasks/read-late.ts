import { z } from 'zod';
import { isCrawlConfirmed } from '#records/brands.ts';
import { runOf } from '../pipeline/crawl-brand.ts';
import { readLate } from '../pipeline/read-late.ts';
import { tellAboutRun } from '../pipeline/tell-about-run.ts';
import { defineTask } from './define-task.ts';

const WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 300;

export default defineTask({
  id: 'read-late',
  summary: 'Reads what a crawl left out, because a publisher is left alone at that hour or a host asked for a long pause, once that is over.',
  payload: z.object({ brandId: z.string(), runId: z.string(), until: z.string(), attempt: z.int().default(0) }),
  concurrency: 1,
  async run(payload, { toolbox, enqueue, log }) {
    const { brandId, runId, until, attempt } = payload;
    if (!(await isCrawlConfirmed(toolbox.viewer, brandId))) return;
    const read = await readLate(toolbox, payload);
    log.info({ brandId, runId, until, end: read }, 'Reading of what a crawl left out');
    // The key of a job at work is taken until it ends, so each attempt has its own.
    if (read === 'later') await enqueue('read-late', `${runId}@${until}#${attempt + 1}`, { ...payload, attempt: attempt + 1 }, Math.min(WAIT_SECONDS * 2 ** attempt, LONGEST_WAIT_SECONDS));
    else if (read.runId !== null) await tellAboutRun(toolbox, await runOf(toolbox, read.runId));
  },
});

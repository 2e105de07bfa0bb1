import { z } from 'zod';
import { judgeAgain } from '../pipeline/judge-again.ts';
import { defineTask } from './define-task.ts';

/** A crawl of some hundred locations ends within minutes; one that lasts is asked again. */
const AFTER_CRAWL_SECONDS = 600;

export default defineTask({
  id: 'judge-again',
  summary: 'Judges stored observations by the standard in force, after a new version was published or a master record was changed.',
  payload: z.object({ brandId: z.string(), locationIds: z.array(z.string()).optional() }),
  concurrency: 1,
  async run({ brandId, locationIds }, { toolbox, log, now, enqueue }) {
    const isDone = await judgeAgain(toolbox, brandId, now(), locationIds);
    // The end of a crawl judges again for a new standard only. Another key: this job still runs.
    if (!isDone && locationIds !== undefined) await enqueue('judge-again', `${brandId} ${locationIds[0] ?? ''} ${String(now().getTime())}`, { brandId, locationIds }, AFTER_CRAWL_SECONDS);
    log.info({ brandId, isDone }, isDone ? 'Judged again by the standard in force' : 'A crawl runs: its end judges again');
  },
});

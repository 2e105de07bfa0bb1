import { z } from 'zod';
import { isCrawlConfirmed } from '#records/brands.ts';
import { checkAgain } from '../pipeline/check-again.ts';
import { defineTask } from './define-task.ts';

const WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 300;

export default defineTask({
  id: 'check-again',
  summary: 'Reads locations again because somebody says that they are mended, or has accepted what stands there.',
  payload: z.object({ brandId: z.string(), locationIds: z.array(z.string()).min(1), attempt: z.int().default(0) }),
  concurrency: 1,
  async run({ brandId, locationIds, attempt }, { toolbox, enqueue, now, log }) {
    if (!(await isCrawlConfirmed(toolbox.viewer, brandId))) return;
    const end = await checkAgain(toolbox, brandId, locationIds, now());
    log.info({ brandId, locations: locationIds.length, end }, 'Check of locations');
    if (end !== 'later') return;
    // The key of a job at work is taken until it ends, so each attempt has its own.
    const wait = Math.min(WAIT_SECONDS * 2 ** attempt, LONGEST_WAIT_SECONDS);
    await enqueue('check-again', `${locationIds.join(' ').slice(0, 200)}#${attempt + 1}`, { brandId, locationIds, attempt: attempt + 1 }, wait);
  },
});

import { z } from 'zod';
import { hasWaitingLocations } from '#records/runs.ts';
import { runOf } from '../pipeline/crawl-brand.ts';
import { goesOn } from '../pipeline/go-on.ts';
import { rereadBatch } from '../pipeline/reread-brand.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'reread-locations',
  summary: 'Reads the stored pages of some locations again; the last batch to finish asks for the run to be closed.',
  payload: z.object({ runId: z.string(), locationIds: z.array(z.string()).min(1) }),
  concurrency: 1,
  async run({ runId, locationIds }, { toolbox, enqueue, log }) {
    const goOn = goesOn(toolbox.viewer, runId);
    if (!(await goOn())) return;
    await rereadBatch(toolbox, await runOf(toolbox, runId), locationIds, goOn);
    log.debug({ locations: locationIds.length }, 'Stored pages of some locations are read again');
    if ((await goOn()) && !(await hasWaitingLocations(toolbox.viewer, runId))) await enqueue('close-run', runId, { runId });
  },
});

import { z } from 'zod';
import { hasWaitingLocations } from '#records/runs.ts';
import { auditOrGiveUp } from '../pipeline/crawl-brand.ts';
import { goesOn } from '../pipeline/go-on.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'audit-location',
  summary: 'Audits one location of a run; the last one to finish asks for the run to be closed.',
  payload: z.object({ runId: z.string(), locationId: z.string() }),
  concurrency: 'settings',
  async run({ runId, locationId }, { toolbox, enqueue, log }) {
    // A paused or ended run is left as it stands: resuming it queues what still waits.
    if (!(await goesOn(toolbox.viewer, runId)())) return;
    // A job handed out twice (its worker died after saving) finds nothing left to do.
    if (await auditOrGiveUp(toolbox, runId, locationId)) log.debug('Location read');
    if (!(await hasWaitingLocations(toolbox.viewer, runId))) await enqueue('close-run', runId, { runId });
  },
});

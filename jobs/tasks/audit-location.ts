import { z } from 'zod';
import { isLocationWaiting, waitingLocations } from '#records/runs.ts';
import { auditOrGiveUp } from '../pipeline/crawl-brand.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'audit-location',
  summary: 'Audits one location of a run; the last one to finish asks for the run to be closed.',
  payload: z.object({ runId: z.string(), locationId: z.string() }),
  concurrency: 'settings',
  async run({ runId, locationId }, { toolbox, enqueue }) {
    // A job handed out twice (its worker died after saving) finds nothing left to do.
    if (await isLocationWaiting(toolbox.viewer, runId, locationId)) await auditOrGiveUp(toolbox, runId, locationId);
    const waiting = await waitingLocations(toolbox.viewer, runId);
    if (waiting.length === 0) await enqueue('close-run', runId, { runId });
  },
});

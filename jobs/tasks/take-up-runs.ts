import { z } from 'zod';
import { cancelledWithoutSummary, runsToTakeUp } from '#records/runs.ts';
import { letGoOfBrandSources } from '../pipeline/let-go.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'take-up-runs',
  summary: 'Asks again for what is left of runs that go on, so that none stands still, whatever was lost on the way.',
  payload: z.object({}),
  concurrency: 1,
  cron: '* * * * *',
  async run(_payload, { toolbox, enqueue, now, log }) {
    // Before a run is taken up: what was let go of is asked for again.
    const letGo = await letGoOfBrandSources(toolbox, now(), 'unfinished');
    if (letGo > 0) log.info({ locations: letGo }, 'What a source lets nobody keep has waited too long for its audits, and is asked for again');
    // What is queued already stays one job, whoever asks for it again.
    for (const run of await runsToTakeUp(toolbox.viewer)) await enqueue('crawl-brand', run.brandId, { brandId: run.brandId, trigger: run.trigger });
    for (const runId of await cancelledWithoutSummary(toolbox.viewer)) await enqueue('close-run', runId, { runId });
  },
});

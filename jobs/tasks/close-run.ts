import { z } from 'zod';
import { closeRun, runOf } from '../pipeline/crawl-brand.ts';
import { tellAboutRun } from '../pipeline/tell-about-run.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'close-run',
  summary: 'Reads again what changed, writes the summary of the run, and tells the channels.',
  payload: z.object({ runId: z.string() }),
  concurrency: 1,
  async run({ runId }, { toolbox, log }) {
    const run = await runOf(toolbox, runId);
    if (run.state === 'done' || run.state === 'cancelled') return;
    const summary = await closeRun(toolbox, run);
    log.info({ runId, summary }, 'Run closed');
    await tellAboutRun(toolbox, run, log);
  },
});

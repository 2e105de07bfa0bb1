import { z } from 'zod';
import { judgingAgain } from '#records/judging.ts';
import { currentStandard } from '#records/standards.ts';
import { hasWaitingLocations, isReread, RECHECK } from '#records/runs.ts';
import { closeRun, runOf } from '../pipeline/crawl-brand.ts';
import { closeReread } from '../pipeline/reread-brand.ts';
import { goesOn } from '../pipeline/go-on.ts';
import { askForLate } from '../pipeline/late-readings.ts';
import { tellAboutReviews } from '../pipeline/tell-about-reviews.ts';
import { tellAboutRun } from '../pipeline/tell-about-run.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'close-run',
  summary: 'Reads again what changed, writes the summary of the run, and notes what it has to tell.',
  payload: z.object({ runId: z.string() }),
  concurrency: 1,
  async run({ runId }, { toolbox, log, enqueue, now }) {
    const run = await runOf(toolbox, runId);
    if (run.summary !== null) return;
    const goOn = goesOn(toolbox.viewer, runId);
    if (run.state !== 'cancelled' && (!(await goOn()) || (await hasWaitingLocations(toolbox.viewer, runId)))) return;
    const summary = isReread(run) ? await closeReread(toolbox, run) : await closeRun(toolbox, run, goOn);
    if (!summary) return;
    log.info({ summary }, 'Run closed');
    await enqueue('give-to-teams', run.brandId, { brandId: run.brandId });
    await askForLate(summary, run, enqueue, now());
    // A standard published while the crawl ran: the crawl judged by the one with which it began. Or the run stopped the judging half way.
    const standard = await currentStandard(toolbox.viewer, run.brandId);
    if (standard && (standard.id !== run.standardVersionId || (await judgingAgain(toolbox.viewer, run.brandId)))) await enqueue('judge-again', run.brandId, { brandId: run.brandId });
    const told = await tellAboutRun(toolbox, run);
    if (run.trigger !== RECHECK && !isReread(run) && run.state !== 'cancelled') await tellAboutReviews(toolbox, run.brandId, now());
    if (told > 0) await enqueue('send-notices', 'send-notices', {});
  },
});

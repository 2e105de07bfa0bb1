import { z } from 'zod';
import { dueWaysOut } from '#records/delivery-tries.ts';
import { deliverFrom, loadChannels } from '../pipeline/deliver.ts';
import { defineTask } from './define-task.ts';

/** What is due later is found by the clock. */
const CLOCK_SECONDS = 60;

export default defineTask({
  id: 'deliver',
  summary: 'Hands over messages that are due, by mail, Slack, Teams or webhook, and keeps what each try ended with.',
  payload: z.object({ wayOut: z.string().optional() }),
  concurrency: 4,
  cron: '* * * * *',
  async run({ wayOut }, { toolbox, log, enqueue, now }) {
    if (wayOut === undefined) {
      // A job for each, so that a receiver who is slow holds up nobody else.
      for (const due of await dueWaysOut(toolbox.viewer, now())) await enqueue('deliver', due, { wayOut: due });
      return;
    }
    const seconds = await deliverFrom(toolbox, await loadChannels(), wayOut, log);
    // Under a name of its own: this job still holds the other one.
    if (seconds !== null && seconds < CLOCK_SECONDS) await enqueue('deliver', `${wayOut}:${Math.ceil(now().getTime() / 1000 + seconds)}`, { wayOut }, Math.ceil(seconds));
  },
});

import { z } from 'zod';
import { sendDigests } from '../pipeline/send-digests.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'send-digests',
  summary: 'Sends what people are told by the day, the week and the month, each period once, at their own hour; the monthly sheet is enclosed.',
  payload: z.object({}),
  concurrency: 1,
  cron: '*/5 * * * *',
  async run(_payload, { toolbox, now, log, enqueue }) {
    const ways = await sendDigests(toolbox, now());
    if (ways.length > 0) log.info({ ways: ways.length }, 'Mails of the day, the week or the month were put together');
    for (const wayOut of ways) await enqueue('deliver', wayOut, { wayOut });
  },
});

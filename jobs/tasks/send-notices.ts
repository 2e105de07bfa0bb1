import { z } from 'zod';
import { addressNotices, sendInstants } from '../pipeline/send-notices.ts';
import { tellAboutStalled } from '../pipeline/tell-about-trouble.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'send-notices',
  summary: 'Decides who is told of what has happened and when, and puts what is due at once into messages.',
  payload: z.object({}),
  concurrency: 1,
  cron: '* * * * *',
  async run(_payload, { toolbox, now, log, enqueue }) {
    await tellAboutStalled(toolbox, now());
    const addressed = await addressNotices(toolbox, now());
    const ways = await sendInstants(toolbox, now());
    if (addressed + ways.length > 0) log.info({ addressed, ways: ways.length }, 'Notices were put into messages');
    for (const wayOut of ways) await enqueue('deliver', wayOut, { wayOut });
  },
});

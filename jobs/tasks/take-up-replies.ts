import { z } from 'zod';
import { repliesToTakeUp } from '#records/reply-posting.ts';
import { defineTask } from './define-task.ts';

/** Longer than a source that asks us to wait is left alone. */
const SILENT_MS = 10 * 60_000;

export default defineTask({
  id: 'take-up-replies',
  summary: 'Asks again for replies that were to be posted and that no worker has touched for a while.',
  payload: z.object({}),
  concurrency: 1,
  cron: '*/5 * * * *',
  async run(_payload, { toolbox, enqueue }) {
    for (const replyId of await repliesToTakeUp(new Date(toolbox.now().getTime() - SILENT_MS))) await enqueue('post-reply', replyId, { replyId });
  },
});

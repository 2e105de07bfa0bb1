import { z } from 'zod';
import { postReply } from '../pipeline/post-reply.ts';
import { defineTask } from './define-task.ts';

/** A source that asks us to wait is asked again after this; a worker that fell silent is no longer believed by then. */
const AGAIN_SECONDS = 300;

export default defineTask({
  id: 'post-reply',
  summary: 'Posts a reply that was approved, once, and keeps what the source answered.',
  payload: z.object({ replyId: z.string() }),
  concurrency: 1,
  async run({ replyId }, { toolbox, enqueue, log }) {
    const came = await postReply(toolbox, replyId);
    if (came === null) return;
    log.info({ replyId, ...came }, 'A reply was taken to its source');
    // Under a name of its own: this job still holds the other one.
    if (came.end === 'again' || came.end === 'busy') await enqueue('post-reply', `${replyId}:${toolbox.now().getTime()}`, { replyId }, AGAIN_SECONDS);
  },
});

import { z } from 'zod';
import { sealFor } from '#backend/sealed-answer.ts';
import { LiveQuestion, type LiveAnswer } from '#domain/live-reading.ts';
import { sendAnswer } from '#records/live-answers.ts';
import { readLive } from '../pipeline/read-live.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'read-live',
  summary: 'Asks a source for one listing for a person who waits, and hands the answer to them alone: it is kept nowhere.',
  payload: z.object({ locationId: z.string(), question: LiveQuestion, channel: z.string(), publicKey: z.string(), until: z.iso.datetime() }),
  concurrency: 4,
  async run({ locationId, question, channel, publicKey, until }, { toolbox, log }) {
    // Nobody waits any more, and asking may cost money.
    if (Date.now() > Date.parse(until)) return;
    const { publisherId, kind } = question;
    let answer: LiveAnswer;
    try {
      answer = await readLive(toolbox, locationId, question);
    } catch (error) {
      // Its words might repeat what was read, and the queue keeps what a job throws: neither is told, and none of it is tried again.
      log.error({ publisherId, kind, error: error instanceof Error ? error.name : 'unknown' }, 'A live reading failed');
      answer = { kind: 'trouble', readAt: toolbox.now().toISOString(), trouble: 'source-failed' };
    }
    await sendAnswer(channel, sealFor(publicKey, JSON.stringify(answer)));
    log.info({ publisherId, kind, trouble: answer.kind === 'trouble' ? answer.trouble : null }, 'Live reading');
  },
});

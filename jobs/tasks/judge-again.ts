import { z } from 'zod';
import { judgeAgain } from '../pipeline/judge-again.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'judge-again',
  summary: 'Judges stored observations by the standard in force, after a new version was published.',
  payload: z.object({ brandId: z.string() }),
  concurrency: 1,
  async run({ brandId }, { toolbox, log, now }) {
    const isDone = await judgeAgain(toolbox, brandId, now());
    log.info({ brandId, isDone }, isDone ? 'Judged again by the standard in force' : 'A crawl runs: its end judges again');
  },
});

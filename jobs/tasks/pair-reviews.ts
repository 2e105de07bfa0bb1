import { z } from 'zod';
import { pairBrandReviews } from '../pipeline/pair-reviews.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'pair-reviews',
  summary: 'Finds reviews that several sources show, where the crawl that read them was stopped before it could.',
  payload: z.object({}),
  concurrency: 1,
  cron: '50 4 * * *',
  async run(_payload, { toolbox, log }) {
    const locations = await pairBrandReviews(toolbox.viewer, null);
    if (locations > 0) log.info({ locations }, 'Reviews of several sources compared');
  },
});

import { z } from 'zod';
import { listBrands } from '#records/brands.ts';
import { watchReviews } from '../pipeline/watch-reviews.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'watch-reviews',
  summary: 'Works out what reviews say beside their means: answers, topics beside the peers, and warnings of what got worse, of one brand or of all.',
  payload: z.object({ brandId: z.string().optional() }),
  concurrency: 1,
  cron: '10 5 * * *',
  async run({ brandId }, { toolbox, now, log }) {
    const brands = brandId === undefined ? (await listBrands(toolbox.viewer)).map((one) => one.id) : [brandId];
    for (const id of brands) {
      const { locations, raised } = await watchReviews(toolbox, id, now());
      if (locations > 0) log.info({ brandId: id, locations, raised }, 'Reviews watched');
    }
  },
});

import { z } from 'zod';
import { listBrands } from '#records/brands.ts';
import { fitAndAnalyse } from '../pipeline/fit-sentiment.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'fit-sentiment',
  summary: 'Fits the models of sentiment to the stars of a brand’s own reviews, keeps that where held-back reviews are read better, and judges its reviews by it; switched off, judges them by the shipped models again.',
  payload: z.object({ brandId: z.string().optional(), isAsked: z.boolean().default(false) }),
  concurrency: 1,
  cron: '20 3 * * 0',
  async run({ brandId, isAsked }, { toolbox, enqueue, now, log }) {
    const brands = brandId === undefined ? (await listBrands(toolbox.viewer)).map((one) => one.id) : [brandId];
    for (const id of brands) {
      const { tried, analysed } = await fitAndAnalyse(toolbox, id, now(), isAsked);
      for (const { language, state, figures } of tried) log.info({ brandId: id, language, state, reviews: figures.reviews, before: figures.before?.accuracy, after: figures.after?.accuracy }, 'Sentiment fitted to the brand’s own stars');
      if (analysed === 0) continue;
      log.info({ brandId: id, analysed }, 'Reviews judged by the models now in use');
      await enqueue('watch-reviews', id, { brandId: id });
    }
  },
});

import { z } from 'zod';
import { listBrands } from '#records/brands.ts';
import { purgeNotices } from '#records/notice-outbox.ts';
import { tellAboutHolidays } from '../pipeline/tell-about-holidays.ts';
import { tellAboutReviews } from '../pipeline/tell-about-reviews.ts';
import { tellAboutWork } from '../pipeline/tell-about-work.ts';
import { defineTask } from './define-task.ts';

/** A quarter: what was told when is asked about for that long. */
const KEPT_DAYS = 92;

export default defineTask({
  id: 'tell-day',
  summary: 'Notes what a new day has to tell: findings due soon or late, holidays without hours, reviews that got worse; forgets notices of a quarter ago.',
  payload: z.object({}),
  concurrency: 1,
  cron: '50 5 * * *',
  async run(_payload, { toolbox, now, log }) {
    for (const { id: brandId } of await listBrands(toolbox.viewer)) {
      const told = await tellAboutWork(toolbox, brandId, now()) + await tellAboutHolidays(toolbox, brandId, now()) + await tellAboutReviews(toolbox, brandId, now());
      if (told > 0) log.info({ brandId, told }, 'Notices of the day');
    }
    await purgeNotices(new Date(now().getTime() - KEPT_DAYS * 86_400_000));
  },
});

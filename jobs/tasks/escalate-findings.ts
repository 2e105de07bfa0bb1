import { z } from 'zod';
import { listBrands } from '#records/brands.ts';
import { escalateOverdue } from '../pipeline/escalate-overdue.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'escalate-findings',
  summary: 'Takes findings that stand beyond their target to the head office, each once; also of brands that are not crawled today.',
  payload: z.object({}),
  concurrency: 1,
  cron: '40 5 * * *',
  async run(_payload, { toolbox, now, log }) {
    for (const { id: brandId } of await listBrands(toolbox.viewer)) {
      const escalated = await escalateOverdue(toolbox, brandId, now().toISOString());
      if (escalated > 0) log.info({ brandId, escalated }, 'Overdue findings escalated');
    }
  },
});

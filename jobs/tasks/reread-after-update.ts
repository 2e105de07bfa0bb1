import { z } from 'zod';
import { brandsReadByOthers } from '#records/rereading.ts';
import { extractionVersion } from '../pipeline/extraction-version.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'reread-after-update',
  summary: 'Asks, when a worker starts, for the stored pages of brands that were last read by an older version, so that the next crawl tells what changed in public and nothing else.',
  payload: z.object({}),
  concurrency: 1,
  async run(_payload, { toolbox, enqueue, log }) {
    for (const brandId of await brandsReadByOthers(toolbox.viewer, extractionVersion())) {
      log.info({ brandId }, 'The readers have changed since the last crawl: stored pages are read again');
      await enqueue('reread', brandId, { brandId });
    }
  },
});

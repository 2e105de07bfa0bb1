import { z } from 'zod';
import { draftPlace } from '#backend/publisher-connection.ts';
import { SHARED_REASONS } from '#checks/run.ts';
import { saveTest } from '#records/publisher-settings.ts';
import { testConnection } from '../pipeline/test-connection.ts';
import { defineTask } from './define-task.ts';

const Draft = z.strictObject({ settings: z.record(z.string(), z.string()), secrets: z.record(z.string(), z.string()) });

export default defineTask({
  id: 'test-publisher',
  summary: 'Asks a source as little as proves what was entered for it, and keeps the sentence that this ends with.',
  payload: z.object({ brandId: z.string(), publisherId: z.string(), draft: z.string().optional() }),
  concurrency: 2,
  async run({ brandId, publisherId, draft }, { toolbox, log }) {
    const publisher = toolbox.publishers.find((one) => one.id === publisherId);
    if (!publisher) return;
    try {
      const test = await testConnection(toolbox, brandId, publisher, draft === undefined ? undefined : Draft.parse(JSON.parse(toolbox.box.open(draft, draftPlace(brandId, publisherId)))));
      if (test === null) return;
      await saveTest(toolbox.viewer, brandId, publisherId, test);
      log.info({ brandId, publisherId, trouble: test.trouble }, 'Source tested');
    } catch (error) {
      // Whoever waits for the answer is told, and the job is tried again all the same.
      await saveTest(toolbox.viewer, brandId, publisherId, { at: toolbox.now().toISOString(), trouble: 'source-failed', words: SHARED_REASONS['check-failed'] ?? { fr: 'Échec.', en: 'Failed.' } });
      throw error;
    }
  },
});

import { z } from 'zod';
import { enteredSettings } from '#backend/publisher-connection.ts';
import { openPublisherSettings, noteTestAsked } from '#records/publisher-settings.ts';
import { currentStandard } from '#records/standards.ts';
import { finishSignIn } from '../pipeline/sign-in.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'finish-sign-in',
  summary: 'Turns the code with which a person came back from a source into its tokens, and has the connection tested.',
  payload: z.object({ signInId: z.string() }),
  concurrency: 1,
  async run({ signInId }, { toolbox, enqueue, log, now }) {
    const { viewer, box, publishers, env } = toolbox;
    const end = await finishSignIn(toolbox, publishers, async (brandId, publisher) => {
      const [version, opened] = await Promise.all([currentStandard(viewer, brandId), openPublisherSettings(viewer, box, brandId)]);
      return version === null ? {} : enteredSettings(env, version.standard, publisher.id, opened.get(publisher.id));
    }, signInId);
    if (end === null) return;
    const { brandId, publisherId, trouble } = end;
    log.info({ brandId, publisherId, trouble }, 'Sign-in at a source ended');
    await noteTestAsked(viewer, brandId, publisherId, now());
    await enqueue('test-publisher', `${brandId}:${publisherId}`, { brandId, publisherId });
  },
});

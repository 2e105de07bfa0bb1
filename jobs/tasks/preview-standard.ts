import { z } from 'zod';
import { advancePreview, failPreview, finishPreview, getPreview, previewDraft } from '#records/standard-previews.ts';
import { runPreview } from '../pipeline/run-preview.ts';
import { defineTask } from './define-task.ts';

/** How often the progress is written down, and a cancellation heard. */
const PROGRESS_MS = 400;

export default defineTask({
  id: 'preview-standard',
  summary: 'Judges the stored observations of a brand by a draft of its standard, and keeps what that would change.',
  payload: z.object({ previewId: z.string() }),
  concurrency: 1,
  async run({ previewId }, { toolbox: { viewer }, log, now }) {
    const preview = await getPreview(viewer, previewId);
    if (preview.state !== 'waiting' && preview.state !== 'running') return;
    const cancelled = new AbortController();
    let progress = { done: 0, total: 0 };
    const note = async () => {
      if (!(await advancePreview(viewer, previewId, progress))) cancelled.abort();
    };
    const timer = setInterval(() => void note().catch((error: unknown) => log.warn({ error, previewId }, 'The progress of a preview was not written')), PROGRESS_MS);
    try {
      const result = await runPreview(preview.brandId, await previewDraft(viewer, previewId), { onProgress: (made) => { progress = made; }, signal: cancelled.signal });
      await finishPreview(viewer, previewId, result, now());
    } catch (error) {
      if (cancelled.signal.aborted) return;
      log.error({ error, previewId }, 'A preview failed');
      await failPreview(viewer, previewId, error instanceof Error ? error.message : String(error), now());
    } finally {
      clearInterval(timer);
    }
  },
});

import { Worker } from 'node:worker_threads';
// The thread loads the readers of images with the publishers: see extract-pool.ts.
import 'sharp';
import type { PreviewProgress } from '#backend/preview-standard.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { PreviewResult } from '#domain/standard-preview.ts';
import { openDatabaseUrl } from '#records/connection.ts';
import type { PreviewNews, PreviewQuestion } from './preview-thread.ts';

const MEMORY_LIMIT_MB = 2_048;
/** A thread that is ended from outside while native code runs in it may take the process along: it ends itself, unless it takes this long. */
const STOP_WAIT_MS = 30_000;

export class PreviewStoppedError extends Error {
  readonly id = 'preview-stopped';
}

export interface PreviewWatch {
  onProgress?: (progress: PreviewProgress) => void;
  /** Stops the thread at its next step; the preview then throws PreviewStoppedError. */
  signal?: AbortSignal;
}

/**
 * Previews a draft in a thread of its own, so that the process goes on answering: reading thousands of rows and judging
 * them keeps a core busy. Throws what the thread threw, or PreviewStoppedError.
 */
export function runPreview(brandId: string, draft: BrandStandard, { onProgress, signal }: PreviewWatch = {}): Promise<PreviewResult> {
  return new Promise((resolve, reject) => {
    const question: PreviewQuestion = { databaseUrl: openDatabaseUrl(), brandId, draft };
    const worker = new Worker(new URL('./preview-thread.ts', import.meta.url), { workerData: question, resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB } });
    let isStopped = false;
    const stop = () => {
      isStopped = true;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage('stop');
      setTimeout(() => void worker.terminate(), STOP_WAIT_MS).unref();
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (news: PreviewNews) => {
      if ('progress' in news) onProgress?.(news.progress);
      else resolve(news.result);
    });
    worker.on('error', (error) => reject(isStopped ? new PreviewStoppedError('The preview was stopped.') : error));
    // After a result this is heard by nobody.
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      reject(new PreviewStoppedError('The preview was stopped.'));
    });
    if (signal?.aborted) stop();
  });
}

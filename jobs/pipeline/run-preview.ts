import { Worker } from 'node:worker_threads';
import type { PreviewProgress } from '#backend/preview-standard.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { PreviewResult } from '#domain/standard-preview.ts';
import { openDatabaseUrl } from '#records/connection.ts';
import type { PreviewNews, PreviewQuestion } from './preview-thread.ts';

const MEMORY_LIMIT_MB = 2_048;

export class PreviewStoppedError extends Error {
  readonly id = 'preview-stopped';
}

export interface PreviewWatch {
  onProgress?: (progress: PreviewProgress) => void;
  /** Stops the thread at once; the preview then throws PreviewStoppedError. */
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
    const stop = () => void worker.terminate();
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (news: PreviewNews) => {
      if ('progress' in news) onProgress?.(news.progress);
      else resolve(news.result);
    });
    worker.on('error', reject);
    // After a result this is heard by nobody.
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      reject(new PreviewStoppedError('The preview was stopped.'));
    });
    if (signal?.aborted) stop();
  });
}

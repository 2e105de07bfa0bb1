// The thread of run-preview.ts: judges a brand's stored observations by a draft, on a connection of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { previewStandard, type PreviewProgress } from '#backend/preview-standard.ts';
import { loadChecks } from '#checks/run.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { PreviewResult } from '#domain/standard-preview.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { loadPublishers } from '#publishers/run.ts';
import { joinRecords } from '#records/connection.ts';

export interface PreviewQuestion {
  databaseUrl: string;
  brandId: string;
  draft: BrandStandard;
}

export type PreviewNews = { progress: PreviewProgress } | { result: PreviewResult };

async function answer({ databaseUrl, brandId, draft }: PreviewQuestion): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const tell = (news: PreviewNews) => parentPort?.postMessage(news);
  let isStopped = false;
  parentPort?.once('message', () => {
    isStopped = true;
  });
  parentPort?.unref();
  const records = joinRecords(databaseUrl);
  try {
    const [checks, publishers] = await Promise.all([loadChecks(), loadPublishers()]);
    tell({ result: await previewStandard(SYSTEM_VIEWER, brandId, draft, { checks, publishers }, (progress) => {
      if (isStopped) throw new Error('The preview was stopped.');
      tell({ progress });
    }) });
  } finally {
    await records.close();
  }
}

await answer(workerData as PreviewQuestion);

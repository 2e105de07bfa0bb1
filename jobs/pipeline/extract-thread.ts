// One thread of extract-pool.ts: reads the pages that it is sent, one at a time.
import { parentPort } from 'node:worker_threads';
import type { PageCapture } from '#domain/page-capture.ts';
import { readCapture, type ExtractOptions, type PageExtraction } from '#extract/extract-page.ts';

export interface ThreadQuestion {
  capture: PageCapture;
  options: ExtractOptions;
}

export interface ThreadAnswer {
  page: PageExtraction;
  cpuMilliseconds: number;
  /** What a reader threw: the page is `unreadable` then. */
  error?: string;
}

async function answerQuestion({ capture, options }: ThreadQuestion): Promise<ThreadAnswer> {
  const started = process.threadCpuUsage();
  const spent = (): number => {
    const { user, system } = process.threadCpuUsage(started);
    return (user + system) / 1_000;
  };
  try {
    const page = await readCapture(capture, options);
    return { page, cpuMilliseconds: spent() };
  } catch (error) {
    const page: PageExtraction = { kind: 'unreadable', trouble: 'unreadable', language: null, observations: [], reviews: [], links: {} };
    return { page, cpuMilliseconds: spent(), error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (question: ThreadQuestion) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  void answerQuestion(question).then((answer) => parentPort?.postMessage(answer));
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage('ready');

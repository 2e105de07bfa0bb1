// Stands in for jobs/pipeline/extract-thread.ts: what a thread may do wrong, at a word.
import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadQuestion } from '#jobs/pipeline/extract-thread.ts';

parentPort?.on('message', ({ capture }: ThreadQuestion) => {
  if (capture.body === 'ends its thread') process.exit(0);
  const hoard: number[][] = [];
  for (let isHoarding = capture.body === 'hoards'; isHoarding; isHoarding = hoard.length > 0) hoard.push(Array.from({ length: 100_000 }, Math.random));
  for (let isHanging = capture.body === 'hangs'; isHanging;) isHanging = Math.random() < 2;
  const page: NonNullable<ThreadAnswer['page']> = { kind: 'location', trouble: null, language: null, observations: [], reviews: [], links: {} };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage({ page, found: [], cpuMilliseconds: 1 } satisfies ThreadAnswer);
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage('ready');

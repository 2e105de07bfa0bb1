// One thread of extract-pool.ts: reads the pages that it is sent, one at a time.
import { parentPort } from 'node:worker_threads';
import type { PageCapture, PageResource } from '#domain/page-capture.ts';
import { readCapture, type ExtractOptions, type PageExtraction } from '#extract/extract-page.ts';
import { findResources } from '#extract/resources.ts';

export type FoundResource = Pick<PageResource, 'url' | 'kind'>;

export interface ThreadQuestion {
  wants: 'page' | 'resources';
  capture: PageCapture;
  options: ExtractOptions;
}

/** `page` or `found`, as was wanted; neither where a reader threw: the page is `unreadable` then. */
export interface ThreadAnswer {
  page?: PageExtraction;
  found?: FoundResource[];
  cpuMilliseconds: number;
  /** What a reader threw. */
  error?: string;
}

/** Pages whose images are being fetched: they come back with them, and are not parsed again. */
const KEPT_MAX = 8;
const kept = new Map<string, PageCapture>();

async function answerQuestion({ wants, capture: given, options }: ThreadQuestion): Promise<ThreadAnswer> {
  const started = process.threadCpuUsage();
  const spent = (): number => {
    const { user, system } = process.threadCpuUsage(started);
    return (user + system) / 1_000;
  };
  try {
    const capture = parsedBefore(given);
    if (wants === 'page') {
      kept.delete(keyOf(capture));
      return { page: await readCapture(capture, options), cpuMilliseconds: spent() };
    }
    kept.set(keyOf(capture), capture);
    for (const oldest of [...kept.keys()].slice(0, -KEPT_MAX)) kept.delete(oldest);
    return { found: findResources(capture), cpuMilliseconds: spent() };
  } catch (error) {
    return { cpuMilliseconds: spent(), error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The capture that was parsed, with all that is new of the one given. */
function parsedBefore(given: PageCapture): PageCapture {
  const known = kept.get(keyOf(given));
  return known?.body === given.body ? Object.assign(known, given) : given;
}

function keyOf({ finalUrl, bodyHash }: PageCapture): string {
  return `${bodyHash} ${finalUrl}`;
}

parentPort?.on('message', (question: ThreadQuestion) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  void answerQuestion(question).then((answer) => parentPort?.postMessage(answer));
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage('ready');

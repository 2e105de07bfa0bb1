import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
// Under glibc the main thread must hold sharp before threads load and unload it: https://sharp.pixelplumbing.com/install/#worker-threads
import 'sharp';
import type { PageCapture } from '#domain/page-capture.ts';
import type { ExtractOptions, PageExtraction } from '#extract/extract-page.ts';
import type { FoundResource, ThreadAnswer, ThreadQuestion } from './extract-thread.ts';

/** Reads pages in threads of their own, so that none of them holds up or takes down the process. */
export interface ExtractPool {
  /** Pages read at once. */
  threads: number;
  /** What the page says. Never rejects before `close`: a page over its time or memory is `unreadable`, and no other page is harmed. */
  extract(capture: PageCapture, options: ExtractOptions): Promise<PageExtraction>;
  /** The same, and how the reading ended. */
  read(capture: PageCapture, options: ExtractOptions): Promise<{ page: PageExtraction; reading: PageReading }>;
  /** What is worth fetching of the page beside itself; nothing where that could not be found out. */
  find(capture: PageCapture): Promise<{ found: FoundResource[]; reading: PageReading }>;
  /** Ends all threads; what is still being read is rejected with a PoolClosedError. */
  close(): Promise<void>;
}

/** How the reading of one page ended: `failed` is a reader that threw, `too-long` and `died` cost a thread. */
export interface PageReading {
  outcome: 'read' | 'failed' | 'too-long' | 'died';
  /** Of the thread; null where it did not live to tell. */
  cpuMilliseconds: number | null;
  /** What a reader threw, or what ended the thread. */
  error?: string;
}

export interface ExtractPoolSettings {
  /** Pages read at once; default: one per core, less one for the process itself. */
  threads?: number;
  /** Wall time that one page may take from the moment a thread begins with it; default 20 s, some 100 times the slowest real page (2026-11). */
  timeLimitMs?: number;
  /** Memory that one page may take; default 1,024 MB, of which a 10 MB page needs about half. */
  memoryLimitMb?: number;
  /** The module that answers as extract-thread.ts does, which is the default: for tests of what a thread may do wrong. */
  thread?: URL;
  /** Hears how each reading ended. */
  onRead?: (capture: PageCapture, reading: PageReading) => void;
}

export class PoolClosedError extends Error {
  readonly id = 'pool-closed';
}

interface Task {
  question: ThreadQuestion;
  /** `answer` is null where the thread did not live to give one. */
  resolve(answer: ThreadAnswer | null, reading: PageReading): void;
  reject(error: Error): void;
}

/** A thread starts with the first page that needs it, and lives until `close` or until a page kills it. */
interface Thread {
  worker: Worker;
  /** False while the readers are still being loaded: that costs no page its time. */
  isReady: boolean;
  task: Task | null;
  timer: NodeJS.Timeout | null;
}

const TIME_LIMIT_MS = 20_000;
const MEMORY_LIMIT_MB = 1_024;

/**
 * Threads of node:worker_threads rather than a library: a page's time must count from when a thread begins with it,
 * not from when it joined the queue, and only the thread that is stuck may be replaced.
 */
export function createExtractPool(settings: ExtractPoolSettings = {}): ExtractPool {
  const { timeLimitMs = TIME_LIMIT_MS, memoryLimitMb = MEMORY_LIMIT_MB, thread: module = new URL('./extract-thread.ts', import.meta.url), onRead } = settings;
  const size = Math.max(1, settings.threads ?? availableParallelism() - 1);
  const threads = new Set<Thread>();
  const waiting: Task[] = [];
  let isClosed = false;

  const startThread = (): Thread => {
    const worker = new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb } });
    const thread: Thread = { worker, isReady: false, task: null, timer: null };
    threads.add(thread);
    worker.on('message', (answer: ThreadAnswer | 'ready') => {
      if (answer === 'ready') {
        thread.isReady = true;
        if (thread.task) startClock(thread);
        return;
      }
      finish(thread, answer, { outcome: answer.error === undefined ? 'read' : 'failed', cpuMilliseconds: answer.cpuMilliseconds, ...(answer.error === undefined ? {} : { error: answer.error }) });
      serve();
    });
    worker.on('error', (error) => {
      replace(thread, { outcome: 'died', cpuMilliseconds: null, error: error.message });
    });
    // A thread that ends by itself, without an error: nothing of ours does that, a library might.
    worker.on('exit', () => {
      replace(thread, { outcome: 'died', cpuMilliseconds: null, error: 'the thread ended' });
    });
    return thread;
  };

  const finish = (thread: Thread, answer: ThreadAnswer | null, reading: PageReading): void => {
    const { task, timer } = thread;
    if (timer) clearTimeout(timer);
    thread.timer = null;
    thread.task = null;
    thread.worker.unref();
    if (!task) return;
    if (task.question.wants === 'page') onRead?.(task.question.capture, reading);
    task.resolve(answer, reading);
  };

  const replace = (thread: Thread, reading: PageReading): void => {
    if (!threads.delete(thread)) return;
    finish(thread, null, reading);
    void thread.worker.terminate();
    serve();
  };

  const serve = (): void => {
    while (waiting.length > 0) {
      const idle = [...threads].find((one) => one.task === null);
      if (!idle && threads.size >= size) return;
      const task = waiting.shift();
      if (task) begin(idle ?? startThread(), task);
    }
  };

  const begin = (thread: Thread, task: Task): void => {
    thread.task = task;
    thread.worker.ref();
    if (thread.isReady) startClock(thread);
    // Copied, not handed over: the caller keeps the capture, to store it or to read it again.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.worker.postMessage(task.question);
  };

  const startClock = (thread: Thread): void => {
    thread.timer = setTimeout(() => {
      replace(thread, { outcome: 'too-long', cpuMilliseconds: null, error: `over ${timeLimitMs} ms` });
    }, timeLimitMs);
  };

  const ask = (question: ThreadQuestion): Promise<{ answer: ThreadAnswer | null; reading: PageReading }> => new Promise((resolve, reject) => {
    if (isClosed) {
      reject(new PoolClosedError('The pool of reading threads is closed.'));
      return;
    }
    waiting.push({ question, resolve: (answer, reading) => { resolve({ answer, reading }); }, reject });
    serve();
  });
  const read: ExtractPool['read'] = async (capture, options) => {
    const { answer, reading } = await ask({ wants: 'page', capture, options });
    return { page: answer?.page ?? unreadable(reading), reading };
  };
  return {
    threads: size,
    read,
    find: async (capture) => {
      const { answer, reading } = await ask({ wants: 'resources', capture, options: {} });
      return { found: answer?.found ?? [], reading };
    },
    extract: async (capture, options) => (await read(capture, options)).page,
    async close() {
      isClosed = true;
      const closing = [...threads];
      threads.clear();
      const unread = [...waiting.splice(0), ...closing.flatMap((one) => one.task ?? [])];
      for (const { timer } of closing) if (timer) clearTimeout(timer);
      await Promise.all(closing.map((one) => one.worker.terminate()));
      for (const { reject } of unread) reject(new PoolClosedError('The pool of reading threads was closed.'));
    },
  };
}

function unreadable({ outcome }: PageReading): PageExtraction {
  return { kind: 'unreadable', trouble: outcome === 'too-long' ? 'reading-took-too-long' : 'unreadable', language: null, observations: [], reviews: [], links: {} };
}

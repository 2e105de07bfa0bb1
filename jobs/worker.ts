import { pathToFileURL } from 'node:url';
import { pino, type Logger } from 'pino';
import { loadFolder } from '#backend/load-folder.ts';
import { env, type Settings } from '#backend/env.ts';
import { openRecords } from '#records/connection.ts';
import { openQueue, type Queue } from '#records/queue.ts';
import { unfinishedRuns } from '#records/runs.ts';
import { openToolbox } from './pipeline/toolbox.ts';
import { TaskShape, type Task, type TaskContext } from './tasks/define-task.ts';

export interface Worker {
  close(): Promise<void>;
}

/** Every task of the folder. */
export function loadTasks(): Promise<Task[]> {
  return loadFolder<Task>(new URL('./tasks/', import.meta.url), TaskShape);
}

/**
 * Takes jobs from the queue and runs them, any number of workers on any number of machines. Runs that a killed
 * process left unfinished are taken up again at once.
 */
export async function startWorker(settings: Settings, queue: Queue, log: Logger): Promise<Worker> {
  const [tasks, toolbox] = await Promise.all([loadTasks(), openToolbox(settings, () => new Date(), (sentence) => log.warn(sentence))]);
  const context: TaskContext = { toolbox, log, now: () => new Date(), enqueue: (taskId, key, payload, afterSeconds) => queue.enqueue(taskId, key, payload, afterSeconds) };
  for (const task of tasks) {
    const concurrency = task.concurrency === 'settings' ? settings.WORKER_CONCURRENCY : task.concurrency;
    await queue.work(task.id, concurrency, async (payload) => {
      const child = log.child({ task: task.id });
      await task.run(task.payload.parse(payload), { ...context, log: child });
    });
  }
  for (const run of await unfinishedRuns(toolbox.viewer)) await queue.enqueue('crawl-brand', run.brandId, { brandId: run.brandId, trigger: run.trigger });
  return { close: () => toolbox.fetcher.close() };
}

/** `npm run worker`: a worker of its own, beside the web process, on the same database. */
async function main(): Promise<void> {
  const log = pino({ level: env.LOG_LEVEL });
  const records = await openRecords({ ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}), home: env.ENSEIGNE_HOME, log: (line) => log.info(line) });
  const queue = await openQueue(records.url);
  const worker = await startWorker(env, queue, log);
  log.info('Worker ready');
  const stop = async () => {
    await queue.close();
    await worker.close();
    await records.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit(0)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();

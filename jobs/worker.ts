import os from 'node:os';
import { pathToFileURL } from 'node:url';
import type { Logger } from 'pino';
import { sayDatabaseTrouble, tryDatabase, withDatabase } from '#backend/database-watch.ts';
import { loadFolder } from '#backend/load-folder.ts';
import { env, type Settings } from '#backend/env.ts';
import { openLog } from '#backend/log.ts';
import { openRecords } from '#records/connection.ts';
import { openQueue, type Queue } from '#records/queue.ts';
import { holderName } from '#records/runs.ts';
import { forgetWorker, noteWorker } from '#records/worker-processes.ts';
import { closeMailers } from './notify/_mailer.ts';
import { closeToolbox, openToolbox } from './pipeline/toolbox.ts';
import { startScheduler } from './scheduler.ts';
import { serveWorker } from './serve-worker.ts';
import { TaskShape, type Task, type TaskContext } from './tasks/define-task.ts';

/** How often a worker says that it lives. */
const SAY_ALIVE_MS = 10_000;
/** Members of a payload that every line of its job is found by. */
const NAMED = ['runId', 'locationId', 'brandId', 'previewId'];

export interface Worker {
  close(): Promise<void>;
}

/** Every task of the folder. */
export function loadTasks(): Promise<Task[]> {
  return loadFolder<Task>(new URL('./tasks/', import.meta.url), TaskShape);
}

/**
 * Takes jobs from the queue and runs them, any number of workers on any number of machines. Runs that a killed
 * process left unfinished are taken up again at once. A job that meets a database in trouble waits and is tried again.
 */
export async function startWorker(settings: Settings, queue: Queue, log: Logger): Promise<Worker> {
  sayDatabaseTrouble(log);
  const [tasks, toolbox] = await Promise.all([loadTasks(), openToolbox(settings, () => new Date(), (sentence) => log.warn(sentence))]);
  const { enqueue, enqueueMany } = queue;
  const context: TaskContext = { toolbox, log, now: () => new Date(), enqueue, enqueueMany };
  for (const task of tasks) {
    const concurrency = task.concurrency === 'settings' ? settings.WORKER_CONCURRENCY : task.concurrency;
    await queue.work(task.id, concurrency, async (payload) => {
      const child = log.child({ task: task.id, ...idsOf(payload) });
      const parsed = task.payload.parse(payload);
      try {
        await withDatabase(() => task.run(parsed, { ...context, log: child }));
      } catch (error) {
        child.error({ err: error }, 'A job failed; it is tried again some times');
        throw error;
      }
    });
  }
  const self = { id: holderName(), host: os.hostname(), pid: process.pid };
  const sayAlive = () => tryDatabase(() => noteWorker(self), { writes: true }).catch((error: unknown) => log.warn({ err: error }, 'This worker could not say that it lives'));
  await sayAlive();
  const alive = setInterval(() => void sayAlive(), SAY_ALIVE_MS);
  await queue.enqueue('take-up-runs', 'at-start', {});
  await queue.enqueue('reread-after-update', 'at-start', {});
  return {
    async close() {
      clearInterval(alive);
      await forgetWorker(self.id).catch(() => {});
      closeMailers();
      await closeToolbox(toolbox);
    },
  };
}

function idsOf(payload: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(payload ?? {}).filter(([name]) => NAMED.includes(name)));
}

/** `npm run worker`: a worker of its own, with a clock of its own, beside the web process or others, on the same database. */
async function main(): Promise<void> {
  const log = openLog(env);
  const records = await openRecords({ ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}), home: env.ENSEIGNE_HOME, log: (line) => log.info(line) });
  const queue = await openQueue(records.url, (error) => log.debug({ err: error }, 'The queue met an error'));
  const worker = await startWorker(env, queue, log);
  const scheduler = await startScheduler(queue, log);
  const service = env.WORKER_PORT === undefined ? null : await serveWorker({ port: env.WORKER_PORT, host: env.HOST, metricsToken: env.METRICS_TOKEN, dailyBudget: env.DAILY_REQUESTS_PER_HOST }, queue);
  log.info('Worker ready');
  process.send?.({ kind: 'ready' });
  const stop = async () => {
    service?.close();
    await scheduler.close();
    await queue.close();
    await worker.close();
    await records.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit(0)));
  if (process.send) process.once('disconnect', () => void stop().then(() => process.exit(0)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();

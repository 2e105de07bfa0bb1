import { schedule, validate } from 'node-cron';
import type { Logger } from 'pino';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { listCrawlSchedules } from '#records/brands.ts';
import type { Queue } from '#records/queue.ts';
import { loadTasks } from './worker.ts';

/** How often brands' schedules are read again, so that a change on screen needs no restart. */
const REFRESH_EVERY = '* * * * *';

export interface Scheduler {
  close(): Promise<void>;
}

type Scheduled = ReturnType<typeof schedule>;

/**
 * node-cron decides when, the queue decides who: the key of a job is its task, brand and due minute, so that any number
 * of schedulers makes one job.
 */
export async function startScheduler(queue: Queue, log: Logger): Promise<Scheduler> {
  const tasks = await loadTasks();
  const fixed = tasks.flatMap((task) => (task.cron ? [schedule(task.cron, () => ask(task.id, task.id, {}), { timezone: 'UTC' })] : []));
  const crawls = new Map<string, Scheduled>();

  function ask(taskId: string, key: string, payload: object): void {
    const due = new Date();
    due.setUTCSeconds(0, 0);
    queue.enqueue(taskId, `${key}@${due.toISOString()}`, payload).catch((error: unknown) => log.error({ taskId, error }, 'A due task could not be queued'));
  }

  async function refresh(): Promise<void> {
    const wanted = new Map((await listCrawlSchedules(SYSTEM_VIEWER)).map((one) => [`${one.brandId} ${one.cron} ${one.timeZone}`, one]));
    for (const [key, job] of crawls) {
      if (wanted.has(key)) continue;
      await job.destroy();
      crawls.delete(key);
    }
    for (const [key, one] of wanted) {
      if (crawls.has(key)) continue;
      if (!validate(one.cron)) {
        log.error({ brandId: one.brandId, cron: one.cron }, 'This crawl schedule is no cron expression; the brand is not crawled by the clock');
        continue;
      }
      crawls.set(key, schedule(one.cron, () => ask('crawl-brand', one.brandId, { brandId: one.brandId, trigger: 'scheduled' }), { timezone: one.timeZone }));
    }
  }

  await refresh();
  const refresher = schedule(REFRESH_EVERY, () => void refresh().catch((error: unknown) => log.error({ error }, 'Schedules could not be read')));
  return {
    async close() {
      for (const job of [refresher, ...fixed, ...crawls.values()]) await job.destroy();
    },
  };
}

import type { Logger } from 'pino';
import { tryDatabase } from '#backend/database-watch.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { crawlClockId, listCrawlClocks, type CrawlClock } from '#records/clock-tasks.ts';
import type { Queue } from '#records/queue.ts';
import { lastDue, readCron } from '#backend/cron-times.ts';
import type { Task } from './tasks/define-task.ts';
import { loadTasks } from './worker.ts';

/** How often the clock is looked at. */
const TICK_MS = 5_000;
/** How often brands' schedules are read again, so that a change on screen needs no restart. */
const REFRESH_MS = 60_000;

export interface Scheduler {
  close(): Promise<void>;
}

/** The clock that a scheduler goes by; a test plays it. */
export interface SchedulerParts {
  now: () => Date;
  tasks: readonly Pick<Task, 'id' | 'cron'>[];
}

/**
 * Looks at the clock and asks the queue for what is due. No timer is set for a moment to come: each look asks which due
 * moment was the last, and the database whether it is seen to. So whatever the clock did meanwhile (the process was
 * down, the machine slept, somebody set the time, summer time began or ended), what is due is started once, by one of
 * any number of processes.
 */
export function createScheduler(queue: Pick<Queue, 'enqueueDue'>, log: Logger, { now, tasks }: SchedulerParts): { look(): Promise<void> } {
  /** The due moments that this process has asked about; another look at the same one needs no question. */
  const asked = new Map<string, number>();
  const said = new Set<string>();
  let crawls: CrawlClock[] = [];
  let refreshAt = Number.NEGATIVE_INFINITY;

  async function see(clock: { id: string; cron: string; timeZone: string; seenTo: Date | null }, taskId: string, key: string, payload: object): Promise<void> {
    const cron = readCron(clock.cron, clock.timeZone);
    if (!cron) {
      if (!said.has(`${clock.id} ${clock.cron}`)) log.error({ clock: clock.id, cron: clock.cron }, 'This schedule is no cron expression: nothing is started by it');
      said.add(`${clock.id} ${clock.cron}`);
      return;
    }
    const moment = now();
    const due = lastDue(cron, moment);
    if (!due || asked.get(clock.id) === due.getTime()) return;
    const isOurs = await queue.enqueueDue({ id: clock.id, due, now: moment, seenTo: clock.seenTo }, taskId, key, payload);
    asked.set(clock.id, due.getTime());
    if (!isOurs) return;
    const isMissed = moment.getTime() - due.getTime() > REFRESH_MS;
    // What is due every minute would fill the log; each task says itself what it did.
    log[isMissed || clock.seenTo !== null ? 'info' : 'debug']({ task: taskId, ...payload, due: due.toISOString() }, isMissed ? 'A due task was missed and is started now' : 'A due task is started');
  }

  return {
    async look() {
      const elapsed = now().getTime();
      if (Math.abs(elapsed - refreshAt) >= REFRESH_MS) {
        crawls = await listCrawlClocks(SYSTEM_VIEWER);
        refreshAt = elapsed;
      }
      for (const task of tasks) if (task.cron !== undefined) await see({ id: task.id, cron: task.cron, timeZone: 'UTC', seenTo: null }, task.id, task.id, {});
      for (const { brandId, cron, timeZone, seenTo } of crawls) {
        await see({ id: crawlClockId(brandId), cron, timeZone, seenTo: new Date(seenTo) }, 'crawl-brand', brandId, { brandId, trigger: 'scheduled' });
      }
    },
  };
}

/** Looks at the clock as long as the process lives; any number of processes may. */
export async function startScheduler(queue: Queue, log: Logger): Promise<Scheduler> {
  const scheduler = createScheduler(queue, log, { now: () => new Date(), tasks: await loadTasks() });
  let looking: Promise<void> | null = null;
  const look = () => {
    looking ??= tryDatabase(() => scheduler.look()).catch((error: unknown) => log.error({ err: error }, 'The clock could not be seen to')).finally(() => { looking = null; });
  };
  look();
  const timer = setInterval(look, TICK_MS);
  return {
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}

import { fromPrisma, PgBoss } from 'pg-boss';
import { takeDue, type Due } from './clock-tasks.ts';
import { carriedTransaction, db } from './connection.ts';

/** A job whose worker fell silent (it was killed) is given to another one after this. The least that the queue allows. */
const HEARTBEAT_SECONDS = 10;
/** How often silent workers are looked for. */
const SUPERVISE_SECONDS = 5;
const POLL_SECONDS = 1;
const LONGEST_JOB_SECONDS = 6 * 3600;
const RETRY_LIMIT = 5;
const STOP_MS = 20_000;
const INSERT_MAX = 1_000;

/** Work to be done, shared by any number of processes on the same database. */
export interface Queue {
  /** Asks for a job, at once or after some seconds. The same key again, while the first waits or runs, is the same job. Within a transaction it is asked for when that is kept. */
  enqueue(taskId: string, key: string, payload: object, afterSeconds?: number): Promise<void>;
  /** Asks for many jobs of one task at once, in one statement for each thousand. Answers how many were not asked for already. */
  enqueueMany(taskId: string, jobs: readonly { key: string; payload: object }[]): Promise<number>;
  /** Asks for what the clock starts, once for each due moment whoever else does: taking the moment and asking are one transaction. True: it was us. */
  enqueueDue(due: Due, taskId: string, key: string, payload: object): Promise<boolean>;
  /** Does the jobs of one task, `concurrency` at once. A handler that throws has its job tried again. */
  work(taskId: string, concurrency: number, handler: (payload: unknown) => Promise<void>): Promise<void>;
  /** Jobs by task: those that wait (for a later moment, too), those at work, and those that failed for good and are kept for a day. */
  countJobs(): Promise<{ taskId: string; waiting: number; active: number; failed: number }[]>;
  /** True when the queue's tables answer. */
  isReady(): Promise<boolean>;
  /** Takes no more jobs, waits for those at work, and lets go of the database. */
  close(): Promise<void>;
}

/** Opens the queue; its tables lie in a schema of their own and are made on the first day. */
export async function openQueue(databaseUrl: string, onError: (error: Error) => void = () => {}): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: databaseUrl, application_name: 'enseigne-queue', max: 4, schedule: false, useListenNotify: true,
    superviseIntervalSeconds: SUPERVISE_SECONDS, monitorIntervalSeconds: SUPERVISE_SECONDS,
  });
  boss.on('error', onError);
  await boss.start();
  const known = new Map<string, Promise<void>>();
  const ensure = (taskId: string): Promise<void> => {
    const made = known.get(taskId) ?? boss.createQueue(taskId, {
      policy: 'exclusive', notify: true, heartbeatSeconds: HEARTBEAT_SECONDS, expireInSeconds: LONGEST_JOB_SECONDS,
      retryLimit: RETRY_LIMIT, retryDelay: 1, retryBackoff: true, retryDelayMax: 60, deleteAfterSeconds: 86_400,
    });
    known.set(taskId, made);
    // What could not be made, the database being away, is made the next time.
    made.catch(() => known.delete(taskId));
    return made;
  };
  return {
    async enqueue(taskId, key, payload, afterSeconds = 0) {
      await ensure(taskId);
      const tx = carriedTransaction();
      await boss.send(taskId, payload, { singletonKey: key, ...(afterSeconds > 0 ? { startAfter: afterSeconds } : {}), ...(tx === null ? {} : { db: fromPrisma(tx) }) });
    },
    async enqueueMany(taskId, jobs) {
      await ensure(taskId);
      let added = 0;
      for (let from = 0; from < jobs.length; from += INSERT_MAX) {
        const ids = await boss.insert(taskId, jobs.slice(from, from + INSERT_MAX).map(({ key, payload }) => ({ data: payload, singletonKey: key })), { returnId: true });
        added += ids?.length ?? 0;
      }
      return added;
    },
    async enqueueDue(due, taskId, key, payload) {
      await ensure(taskId);
      return db().$transaction(async (tx) => {
        if (!(await takeDue(tx, due))) return false;
        await boss.send(taskId, payload, { singletonKey: key, db: fromPrisma(tx) });
        return true;
      });
    },
    async work(taskId, concurrency, handler) {
      await ensure(taskId);
      for (let lane = 0; lane < concurrency; lane += 1) {
        const workId: string = await boss.work(taskId, { batchSize: 1, pollingIntervalSeconds: POLL_SECONDS, notifyPollingIntervalSeconds: POLL_SECONDS }, async (jobs) => {
          for (const job of jobs) await handler(job.data);
          // The next job at once: without this a lane does no more than one a second.
          boss.notifyWorker(workId);
        });
      }
    },
    async countJobs() {
      const queues = await boss.getQueues();
      return queues.map((one) => ({ taskId: one.name, waiting: one.queuedCount, active: one.activeCount, failed: one.failedCount }));
    },
    isReady: () => boss.isInstalled().then((isInstalled) => isInstalled, () => false),
    async close() {
      await boss.stop({ graceful: true, timeout: STOP_MS });
    },
  };
}

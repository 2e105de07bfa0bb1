import { z } from 'zod';
import type { Logger } from 'pino';
import type { Toolbox } from '../pipeline/toolbox.ts';

/** What a task works with. */
export interface TaskContext {
  toolbox: Toolbox;
  log: Logger;
  /** Asks for another task; the same key twice, while the first waits or runs, is one job. */
  enqueue(taskId: string, key: string, payload: object, afterSeconds?: number): Promise<void>;
  /** Asks for many at once; answers how many were not asked for already. */
  enqueueMany(taskId: string, jobs: readonly { key: string; payload: object }[]): Promise<number>;
  now(): Date;
}

/** A job that the clock, a person or another job starts by name. */
export interface Task<P = unknown> {
  /** Equals the file's name. */
  id: string;
  summary: string;
  payload: z.ZodType<P>;
  /** Jobs of this task at once in one worker. `settings` is the worker's own concurrency. */
  concurrency: number | 'settings';
  /** cron in UTC, for tasks that the clock starts with an empty payload. Crawls follow their brand's own schedule instead. */
  cron?: string;
  run(payload: P, context: TaskContext): Promise<void>;
}

export const TaskShape = z.looseObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  summary: z.string().min(10),
  payload: z.instanceof(z.ZodType),
  concurrency: z.union([z.int().positive(), z.literal('settings')]),
  cron: z.string().optional(),
});

/** Declares a task; the payload's type flows from its shape to `run`. */
export function defineTask<P>(task: Task<P>): Task<P> {
  return task;
}

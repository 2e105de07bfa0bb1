import { isDatabaseReady } from '#records/connection.ts';
import { missingMigrations } from '#records/migrate.ts';
import type { Queue } from '#records/queue.ts';
import { standingTrouble } from './database-watch.ts';

type ReadyQueue = Pick<Queue, 'isReady'>;

/** Whether the process can do its work, and if not, one sentence per reason. */
export interface Readiness {
  isReady: boolean;
  sentences: string[];
}

/** Database, its migrations, the queue, and what this process waits for. */
export async function readReadiness(queue: ReadyQueue): Promise<Readiness> {
  const trouble = standingTrouble();
  const sentences = trouble ? [`${trouble.sentence} Since ${trouble.since.toISOString()}.`] : [];
  if (!(await isDatabaseReady())) return { isReady: false, sentences: trouble?.kind === 'away' ? sentences : [...sentences, 'The database does not answer.'] };
  const missing = await missingMigrations().catch(() => null);
  if (missing === null) sentences.push('The database does not say which migrations it has seen.');
  else if (missing.length > 0) sentences.push(`The database has not seen these migrations: ${missing.join(', ')}.`);
  if (!(await queue.isReady())) sentences.push('The queue does not answer.');
  return { isReady: sentences.length === 0, sentences };
}

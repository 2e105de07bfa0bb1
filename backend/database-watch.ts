import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { databaseTroubleOf, type DatabaseTrouble } from '#records/database-trouble.ts';

/** What keeps this process from working, since when. */
export interface StandingTrouble {
  kind: Exclude<DatabaseTrouble, 'busy'>;
  since: Date;
  sentence: string;
}

/** The first wait after a failed try; each further one is twice as long, up to the longest. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 15_000;
/** A deadlock, a crowded pool: it passes within some tries, or it is no trouble of the database's. */
const BUSY_TRIES = 6;

/** A database that comes back answers some and cuts others off, whose connections are older: what fails this soon after its return is the same trouble, and is not said anew. */
const SAME_TROUBLE_MS = 5_000;

const SENTENCES: Readonly<Record<StandingTrouble['kind'], string>> = {
  away: 'The database does not answer: jobs wait, and go on when it does.',
  full: 'The database can’t write, its disk or memory is full: jobs wait, and go on when there is room.',
};

/** Pieces of work that met a full database and have not been done since. */
let waitingForRoom = 0;
let standing: StandingTrouble | null = null;
let ended: { trouble: StandingTrouble; at: number } | null = null;
let log: Pick<Logger, 'warn' | 'info'> | null = null;

/** Where this process says, once per trouble, that the database is in trouble, and that it is over. */
export function sayDatabaseTrouble(logger: Pick<Logger, 'warn' | 'info'>): void {
  log = logger;
}

/** The trouble that this process waits for to end; null when there is none. */
export function standingTrouble(): StandingTrouble | null {
  return standing;
}

/**
 * Does `work` until the database lets it: what fails because the database is away or full is tried again with longer and
 * longer waits, without end, and nobody's audit fails for it. `work` must be safe to repeat. Other errors are thrown.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  let hasMetFull = false;
  try {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const answer = await work();
        // A full database still reads: only what it refused to write tells that it has room again.
        if (standing?.kind === 'away' || hasMetFull) endTrouble();
        return answer;
      } catch (error) {
        const trouble = await databaseTroubleOf(error);
        if (trouble === null || (trouble === 'busy' && attempt >= BUSY_TRIES)) throw error;
        if (trouble !== 'busy') beginTrouble(trouble, error);
        if (trouble === 'full' && !hasMetFull) {
          hasMetFull = true;
          waitingForRoom += 1;
        }
        await sleep(waitOf(attempt));
      }
    }
  } finally {
    if (hasMetFull) waitingForRoom -= 1;
  }
}

/** Tries once, and remembers whether the database is in trouble; what else went wrong is thrown. `writes`: a success tells that there is room, unless a job waits that knows better. */
export async function tryDatabase(work: () => Promise<unknown>, { writes = false } = {}): Promise<void> {
  try {
    await work();
    if (standing?.kind === 'away' || (writes && waitingForRoom === 0)) endTrouble();
  } catch (error) {
    const trouble = await databaseTroubleOf(error);
    if (trouble === null) throw error;
    if (trouble !== 'busy') beginTrouble(trouble, error);
  }
}

/** With jitter, so that several processes don't come back in step. */
function waitOf(attempt: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** attempt, LONGEST_WAIT_MS) * (0.75 + Math.random() / 2);
}

function beginTrouble(kind: StandingTrouble['kind'], error: unknown): void {
  if (standing?.kind === kind) return;
  if (ended?.trouble.kind === kind && Date.now() - ended.at < SAME_TROUBLE_MS) {
    standing = ended.trouble;
    return;
  }
  standing = { kind, since: standing?.since ?? new Date(), sentence: SENTENCES[kind] };
  log?.warn({ err: error, trouble: kind }, standing.sentence);
}

function endTrouble(): void {
  if (standing === null) return;
  log?.info({ trouble: standing.kind, seconds: Math.round((Date.now() - standing.since.getTime()) / 1000) }, 'The database works again: jobs go on.');
  ended = { trouble: standing, at: Date.now() };
  standing = null;
}

import type { HostTurns, TurnsGranted, TurnsWanted } from '#domain/host-turns.ts';
import type { Clock } from './clock.ts';
import { ThrottledError } from './errors.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/**
 * Reserves turns, however long the database takes to come back: without it nobody knows what the other workers ask, so
 * nothing is asked. Says so once, and again when it is back. Throws ThrottledError when the fetcher is closed meanwhile.
 */
export async function reserveTurns(turns: HostTurns, host: string, asked: TurnsWanted, means: { clock: Clock; tell: (sentence: string) => void; isClosed: () => boolean }): Promise<TurnsGranted> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const given = await turns.reserve(host, asked);
      if (attempt > 0) means.tell(`The database answers again: ${host} is asked on.`);
      return given;
    } catch {
      if (means.isClosed()) throw new ThrottledError(`Nobody waits for ${host} any more.`, null);
      if (attempt === 0) means.tell(`The database does not answer, and without it the pace of all workers is unknown: ${host} waits.`);
      await means.clock.sleep(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt));
    }
  }
}

import { setTimeout as wait } from 'node:timers/promises';

/**
 * The time that pace and back-off are kept by. It is the machine's own, not the moment that a run counts as: a
 * simulated month must not let a host be asked a thousand times at once.
 */
export interface Clock {
  /** Milliseconds, never going backwards. */
  elapsed(): number;
  sleep(milliseconds: number): Promise<void>;
}

export const MACHINE_CLOCK: Clock = {
  elapsed: () => performance.now(),
  sleep: async (milliseconds) => {
    await wait(milliseconds);
  },
};

/** What a worker asks for when it wants to ask a host something. */
export interface TurnsWanted {
  /** How many requests wait for the host here. */
  wanted: number;
  /** Milliseconds between two turns. */
  intervalMs: number;
  /** Turns of one day (UTC), all workers together. */
  dailyBudget: number;
}

/** What all workers together left for this one. */
export interface TurnsGranted {
  /** Turns one interval apart; fewer than wanted where the day's budget ends, none while the host is paused. */
  granted: number;
  /** Milliseconds until the first of them. */
  startsInMs: number;
  /** Milliseconds that the host is still to be left alone, as some worker was told; 0: it is not. */
  pausedForMs: number;
}

/** Turns of hosts, shared by every worker on one database, counted by the database's own clock. */
export interface HostTurns {
  /** Reserves turns of a host. Rejects when the database does not answer: then nothing is reserved. */
  reserve(host: string, asked: TurnsWanted): Promise<TurnsGranted>;
  /** Tells every worker to leave a host alone for so long. A shorter pause never ends a longer one. */
  pause(host: string, milliseconds: number): Promise<void>;
}

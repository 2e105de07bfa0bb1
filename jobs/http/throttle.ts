import type { Clock } from './clock.ts';
import { ThrottledError } from './errors.ts';

/** How often, and how many at once, a host may be asked. */
export interface Pace {
  requestsPerSecond: number;
  concurrency: number;
}

/** Longest pause that a run waits for; a host that asks for more is left alone until the next run. */
export const LONGEST_PAUSE_MS = 60_000;

interface HostState {
  active: number;
  /** When the next request may start. */
  nextAt: number;
  /** Set by back-off: nothing starts before it. */
  pausedUntil: number;
  waiting: (() => void)[];
}

/** Keeps every host's pace, concurrency and back-off, whatever the publisher that asks. */
export class Throttle {
  readonly #hosts = new Map<string, HostState>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Waits for the host's turn, runs the task, and gives the turn back. Requests of one host start in the order
   * in which they asked. Throws ThrottledError, without waiting, while the host is paused for too long.
   */
  async inTurn<T>(host: string, pace: Pace, task: () => Promise<T>): Promise<T> {
    const state = this.#stateOf(host);
    this.#refuseLongPause(host, state);
    if (state.active < pace.concurrency) state.active += 1;
    else {
      // The one that leaves hands its place over, so that nobody overtakes.
      await new Promise<void>((resolve) => {
        state.waiting.push(resolve);
      });
    }
    try {
      await this.#awaitTurn(host, state, pace);
      return await task();
    } finally {
      const next = state.waiting.shift();
      if (next === undefined) state.active -= 1;
      else next();
      this.#forgetIdleHosts();
    }
  }

  /** Nothing more is asked of the host for this long. A shorter pause never ends a longer one. */
  pause(host: string, milliseconds: number): void {
    const state = this.#stateOf(host);
    state.pausedUntil = Math.max(state.pausedUntil, this.#clock.elapsed() + milliseconds);
  }

  async #awaitTurn(host: string, state: HostState, pace: Pace): Promise<void> {
    const startsAt = Math.max(this.#clock.elapsed(), state.nextAt);
    state.nextAt = startsAt + 1000 / pace.requestsPerSecond;
    await this.#sleepUntil(startsAt);
    // The pause may have been set, or set anew, while this request waited.
    while (state.pausedUntil > this.#clock.elapsed()) {
      this.#refuseLongPause(host, state);
      await this.#sleepUntil(state.pausedUntil);
    }
  }

  async #sleepUntil(moment: number): Promise<void> {
    const left = moment - this.#clock.elapsed();
    // A timer is no finer than a millisecond; the next turn is counted from when this one was due, so nothing is lost.
    if (left >= 1) await this.#clock.sleep(left);
  }

  #refuseLongPause(host: string, state: HostState): void {
    const left = state.pausedUntil - this.#clock.elapsed();
    if (left > LONGEST_PAUSE_MS) throw new ThrottledError(`${host} asked to be left alone.`, left);
  }

  #stateOf(host: string): HostState {
    const known = this.#hosts.get(host);
    if (known !== undefined) return known;
    const state: HostState = { active: 0, nextAt: 0, pausedUntil: 0, waiting: [] };
    this.#hosts.set(host, state);
    return state;
  }

  /** A crawl meets thousands of hosts; one that is idle and owes no wait is as good as new. */
  #forgetIdleHosts(): void {
    if (this.#hosts.size < 1000) return;
    const now = this.#clock.elapsed();
    for (const [host, state] of this.#hosts) {
      if (state.active === 0 && state.waiting.length === 0 && state.nextAt <= now && state.pausedUntil <= now) this.#hosts.delete(host);
    }
  }
}

import type { HostTurns } from '#domain/host-turns.ts';
import type { QuietHours } from '#domain/quiet-hours.ts';
import type { Clock } from './clock.ts';
import { BudgetSpentError, ThrottledError } from './errors.ts';
import { reserveTurns } from './reserve-turns.ts';

/** How often, how many at once, and when a host may be asked. */
export interface Pace {
  requestsPerSecond: number;
  concurrency: number;
  /** Hours at which the publisher is left alone. */
  quiet?: QuietHours;
  /** Addresses are asked as they are written, though a redirect is remembered: somebody wants to know whether it still stands. */
  looksAnew?: boolean;
}

/** Longest pause that a run waits for; a host that asks for more is left alone until the next run. */
export const LONGEST_PAUSE_MS = 60_000;
const DAY_MS = 86_400_000;

export interface ThrottleSettings {
  /** Requests to one host in a day; without `turns`, those of this process in 24 hours. */
  dailyBudget: number;
  /** Turns shared with other workers; null: this process is alone. */
  turns: HostTurns | null;
  /** Takes the sentence that says why nothing is asked for a while. */
  tell: (sentence: string) => void;
}

export interface HostState {
  active: number;
  /** When the next request may start. */
  nextAt: number;
  /** Set by back-off: nothing starts before it. */
  pausedUntil: number;
  waiting: (() => void)[];
  /** Moments that were reserved with the other workers and are not used yet. */
  turns: number[];
  /** Requests that wait for one of them. */
  wanting: number;
  reserving: Promise<void> | null;
  /** Requests since the count began. */
  spent: number;
  countedFrom: number;
}

/**
 * Keeps every host's pace, concurrency, back-off and daily budget, whatever the publisher that asks. A host is a name and
 * a port, `www.` aside: robots.txt, Crawl-delay and Retry-After are the words of one host, while a registrable domain may
 * be a platform of other people's shops, and a site's images may live on a host that bears far more than its pages.
 */
export class Throttle {
  readonly #hosts = new Map<string, HostState>();
  readonly #clock: Clock;
  readonly #settings: ThrottleSettings;
  #isClosed = false;

  constructor(clock: Clock, settings: Partial<ThrottleSettings> = {}) {
    this.#clock = clock;
    this.#settings = { dailyBudget: Number.POSITIVE_INFINITY, turns: null, tell: () => {}, ...settings };
  }

  /**
   * Waits for the host's turn, runs the task, and gives the turn back. Requests of one host start in the order
   * in which they asked. Throws ThrottledError, without waiting, while the host is paused for too long, and
   * BudgetSpentError once the day's requests to it are spent.
   */
  async inTurn<T>(host: string, pace: Pace, task: () => Promise<T>): Promise<T> {
    const name = nameOf(host);
    const state = this.#stateOf(name);
    this.#refuseLongPause(host, state);
    if (state.active < pace.concurrency) state.active += 1;
    else {
      // The one that leaves hands its place over, so that nobody overtakes.
      await new Promise<void>((resolve) => {
        state.waiting.push(resolve);
      });
    }
    try {
      const waits = this.#settings.turns === null ? this.#ownTurn(host, state, pace) : this.#sharedTurn(name, state, pace);
      if (waits !== null) await waits;
      return await task();
    } finally {
      const next = state.waiting.shift();
      if (next === undefined) state.active -= 1;
      else next();
      this.#forgetIdleHosts();
    }
  }

  /** Nothing more is asked of the host for this long, by any worker. A shorter pause never ends a longer one. */
  pause(host: string, milliseconds: number): void {
    const name = nameOf(host);
    const state = this.#stateOf(name);
    state.pausedUntil = Math.max(state.pausedUntil, this.#clock.elapsed() + milliseconds);
    // Here it holds already; the others learn of it as soon as the database answers.
    this.#settings.turns?.pause(name, milliseconds).catch(() => this.#settings.tell(`The database does not answer: other workers do not know yet that ${name} asks to be left alone.`));
  }

  /** Nobody waits for a turn any more. */
  close(): void {
    this.#isClosed = true;
  }

  /** The turn of a process that is alone: null where it is due at once, which costs no wait. */
  #ownTurn(host: string, state: HostState, pace: Pace): Promise<void> | null {
    const now = this.#clock.elapsed();
    if (now - state.countedFrom >= DAY_MS) Object.assign(state, { countedFrom: now, spent: 0 });
    if (state.spent >= this.#settings.dailyBudget) throw new BudgetSpentError(`Today’s ${this.#settings.dailyBudget} requests to ${host} are spent.`);
    state.spent += 1;
    return this.#awaitMoment(host, state, pace, now);
  }

  async #sharedTurn(host: string, state: HostState, pace: Pace): Promise<void> {
    state.wanting += 1;
    try {
      while (state.turns.length === 0) {
        state.reserving ??= this.#reserve(host, state, pace).finally(() => {
          state.reserving = null;
        });
        await state.reserving;
      }
    } finally {
      state.wanting -= 1;
    }
    await this.#awaitMoment(host, state, pace, state.turns.shift() ?? this.#clock.elapsed());
  }

  /** One reservation for all that wait here, at most a second's worth: what a killed worker leaves unused is lost. */
  async #reserve(host: string, state: HostState, pace: Pace): Promise<void> {
    const wanted = Math.max(1, Math.min(state.wanting + state.waiting.length, Math.floor(pace.requestsPerSecond)));
    const intervalMs = 1000 / pace.requestsPerSecond;
    const { turns, tell, dailyBudget } = this.#settings;
    if (turns === null) return;
    const given = await reserveTurns(turns, host, { wanted, intervalMs, dailyBudget }, { clock: this.#clock, tell, isClosed: () => this.#isClosed });
    const now = this.#clock.elapsed();
    if (given.pausedForMs > 0) state.pausedUntil = Math.max(state.pausedUntil, now + given.pausedForMs);
    if (given.granted > 0) state.turns.push(...Array.from({ length: given.granted }, (_one, index) => now + given.startsInMs + index * intervalMs));
    else if (given.pausedForMs > 0) throw new ThrottledError(`${host} asked to be left alone.`, given.pausedForMs);
    else throw new BudgetSpentError(`Today’s ${dailyBudget} requests to ${host} are spent.`);
  }

  #awaitMoment(host: string, state: HostState, pace: Pace, from: number): Promise<void> | null {
    const now = this.#clock.elapsed();
    const startsAt = Math.max(now, from, state.nextAt);
    state.nextAt = startsAt + 1000 / pace.requestsPerSecond;
    return startsAt - now < 1 && state.pausedUntil <= now ? null : this.#wait(host, state, startsAt);
  }

  async #wait(host: string, state: HostState, startsAt: number): Promise<void> {
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
    if (state.pausedUntil === 0) return;
    const left = state.pausedUntil - this.#clock.elapsed();
    if (left > LONGEST_PAUSE_MS) throw new ThrottledError(`${host} asked to be left alone.`, left);
  }

  #stateOf(host: string): HostState {
    const known = this.#hosts.get(host);
    if (known !== undefined) return known;
    const state: HostState = { active: 0, nextAt: 0, pausedUntil: 0, waiting: [], turns: [], wanting: 0, reserving: null, spent: 0, countedFrom: this.#clock.elapsed() };
    this.#hosts.set(host, state);
    return state;
  }

  /** A crawl meets thousands of hosts; one that is idle and owes no wait is as good as new, but for its count of the day. */
  #forgetIdleHosts(): void {
    if (this.#hosts.size < 1000) return;
    const now = this.#clock.elapsed();
    for (const [host, state] of this.#hosts) {
      const isIdle = state.active === 0 && state.waiting.length === 0 && state.nextAt <= now && state.pausedUntil <= now;
      if (isIdle && (this.#settings.turns !== null || state.spent < this.#settings.dailyBudget / 2)) this.#hosts.delete(host);
    }
  }
}

/** `www.` and the bare name are one server in all but name. */
function nameOf(host: string): string {
  return host.startsWith('www.') ? host.slice(4) : host;
}

/** What was read by a day, and whether another one may read otherwise. */
export interface ReadByDay<T> {
  read: T;
  isDecisive: boolean;
}

/** One day more or less, in milliseconds. */
const DAY_MS = 86_400_000;

/**
 * The day of a capture, for readers of dates. It knows whether it decided anything: what does not hang on the day may be
 * remembered to the next one.
 */
export class CaptureDay {
  readonly #day: string;
  #isDecisive = false;

  /** `fetchedAt` in UTC, ISO 8601. */
  constructor(fetchedAt: string) {
    this.#day = fetchedAt.slice(0, 10);
  }

  /** True once an answer was given that another day may give otherwise. */
  get isDecisive(): boolean {
    return this.#isDecisive;
  }

  /** The day itself (YYYY-MM-DD). Whoever asks for it hangs on it; `hasCome` and `isOver` say less and leave more. */
  today(): string {
    this.#isDecisive = true;
    return this.#day;
  }

  /** True on that day and after it, for good. */
  hasCome(day: string): boolean {
    if (day <= this.#day) return true;
    this.#isDecisive = true;
    return false;
  }

  /** True after that day, for good. */
  isOver(day: string): boolean {
    if (day < this.#day) return true;
    this.#isDecisive = true;
    return false;
  }

  /**
   * What is read by the day, which decides only where other days of the year would read something else: a date with its
   * year is the same on all of them. `remembered` may hold what was read of the same words on the same day.
   */
  read<T>(readBy: (today: string) => T, remembered: (day: string, make: () => ReadByDay<T>) => ReadByDay<T> = (_day, make) => make()): T {
    const { read, isDecisive } = remembered(this.#day, () => readOn(this.#day, readBy));
    this.#isDecisive ||= isDecisive;
    return read;
  }
}

function readOn<T>(day: string, readBy: (today: string) => T): ReadByDay<T> {
  const read = readBy(day);
  const plain = JSON.stringify(read);
  return { read, isDecisive: [1, 61, 183, 366].some((days) => JSON.stringify(readBy(later(day, days))) !== plain) };
}

function later(day: string, days: number): string {
  const moment = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(moment) ? day : new Date(moment + days * DAY_MS).toISOString().slice(0, 10);
}

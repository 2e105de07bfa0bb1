import { Cron } from 'croner';

/** A run on this very second is due, and croner names those before a moment. */
const SECOND_MS = 1_000;

/** Reads a cron expression of five fields: lists, ranges, steps, names of months and weekdays. Null when it is none. */
export function readCron(text: string, timeZone = 'UTC'): Cron | null {
  try {
    return new Cron(text, { mode: '5-part', timezone: timeZone, paused: true });
  } catch {
    return null;
  }
}

/**
 * The latest due moment that is not after `now`, by the clocks of a time zone; null when there never was one. A time that
 * the zone's clocks skip in spring is due when they have jumped over it; one that they show twice in autumn, the first time.
 */
export function lastDue(cron: Cron, now: Date): Date | null {
  return cron.previousRuns(1, new Date(now.getTime() + SECOND_MS))[0] ?? null;
}

/** The next due moment after `now`, by the clocks of a time zone; null when there is none any more. */
export function nextDue(cron: Cron, now: Date): Date | null {
  return cron.nextRun(now);
}

/** True for a time zone that clocks can be set by (IANA). */
export function isTimeZone(name: string): boolean {
  return name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name);
}

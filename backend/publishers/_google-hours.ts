import { MINUTES_PER_DAY, WEEK_DAYS, type SpecialDay, type TimeRange, type WeekHours } from '#domain/opening-hours.ts';
import { at } from './_api-page.ts';

const DAY_MS = 86_400_000;

/** One opening: the day it begins on (0: Monday, or a count of days), minutes after its midnight, and how long it lasts. */
export interface Opening { day: number; from: number; minutes: number }

/**
 * The openings of a week on the days on which they begin; a day without any is closed. One that lasts longer than a day
 * is cut at midnights: so a store that never closes is open all day, each day.
 */
export function weekOfOpenings(openings: readonly Opening[]): WeekHours {
  const days: TimeRange[][] = WEEK_DAYS.map(() => []);
  for (const [day, range] of openings.flatMap(rangesOf)) days[day % WEEK_DAYS.length]?.push(range);
  return Object.fromEntries(WEEK_DAYS.map((name, index) => [name, (days[index] ?? []).toSorted((a, b) => a[0] - b[0])]));
}

/** The ranges of one opening by day. */
export function rangesOf({ day, from, minutes }: Opening): [number, TimeRange][] {
  if (from >= MINUTES_PER_DAY) return rangesOf({ day: day + 1, from: from - MINUTES_PER_DAY, minutes });
  if (minutes <= MINUTES_PER_DAY) return [[day, [from, from + minutes]]];
  const today = MINUTES_PER_DAY - from;
  return [[day, [from, MINUTES_PER_DAY]], ...cutAtMidnights(day + 1, minutes - today)];
}

function cutAtMidnights(day: number, minutes: number): [number, TimeRange][] {
  if (minutes <= 0) return [];
  return [[day, [0, Math.min(minutes, MINUTES_PER_DAY)]], ...cutAtMidnights(day + 1, minutes - MINUTES_PER_DAY)];
}

/** Reads a google.type.Date with its day as days since 1970; null where it is none. */
export function readDate(said: unknown): number | null {
  const [year, month, day] = [at(said, 'year'), at(said, 'month'), at(said, 'day')];
  if (!isWhole(year, 1970, 9999) || !isWhole(month, 1, 12) || !isWhole(day, 1, 31)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.getTime() / DAY_MS : null;
}

/** Days since 1970 as YYYY-MM-DD. */
export function isoDateOf(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

/** True for a whole number within bounds, both included. */
export function isWhole(said: unknown, least: number, most: number): said is number {
  return Number.isInteger(said) && (said as number) >= least && (said as number) <= most;
}

/** Dated ranges as the domain keeps them: one entry a date, in order. */
export function specialDaysOf(days: ReadonlyMap<number, readonly TimeRange[]>): SpecialDay[] {
  return [...days].toSorted(([a], [b]) => a - b).map(([day, ranges]) => ({ date: isoDateOf(day), ranges: ranges.toSorted((a, b) => a[0] - b[0]) }));
}

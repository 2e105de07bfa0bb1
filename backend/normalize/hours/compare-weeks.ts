import { MINUTES_PER_DAY, WEEK_DAYS, type TimeRange, type WeekDay, type WeekHours } from '#domain/opening-hours.ts';

/** 23:59 and the like are how forms without 24:00 say midnight. */
const LAST_MINUTES = 1;
/** A range that begins the day belongs to the night before when it ends by this minute (06:00). */
const NIGHT_ENDS_MINUTES = 360;

/**
 * One form for each week that means the same: 23:59 is 24:00, an opening split at midnight is whole again on the day it
 * began, ranges are sorted, touching ones merged, empty ones dropped. Unknown days stay unknown.
 */
export function canonicalizeWeek(week: WeekHours): WeekHours {
  const days = new Map<WeekDay, [number, number][]>();
  for (const day of WEEK_DAYS) {
    const ranges = week[day];
    if (ranges !== undefined) days.set(day, mergeRanges(ranges.map(wholeRange)));
  }
  const isAlways = WEEK_DAYS.every((day) => (days.get(day) ?? []).some(([from, to]) => from === 0 && to >= MINUTES_PER_DAY));
  if (isAlways) return Object.fromEntries(WEEK_DAYS.map((day) => [day, [[0, MINUTES_PER_DAY]]]));
  for (const [index, day] of WEEK_DAYS.entries()) {
    const next = WEEK_DAYS[(index + 1) % WEEK_DAYS.length];
    const evening = days.get(day)?.at(-1);
    const following = next === undefined ? undefined : days.get(next);
    const morning = following?.[0];
    if (evening === undefined || following === undefined || morning === undefined) continue;
    if (evening[0] > 0 && evening[1] === MINUTES_PER_DAY && morning[0] === 0 && morning[1] <= NIGHT_ENDS_MINUTES) {
      evening[1] += morning[1];
      following.shift();
    }
  }
  return Object.fromEntries([...days].map(([day, ranges]) => [day, ranges satisfies TimeRange[]]));
}

/**
 * Compares two weeks day by day in canonical form. A day differs when the number of ranges does, or an end lies more
 * than `toleranceMinutes` away. A day that either week doesn't know is named in `unknown` and is no difference.
 */
export function compareWeeks(expected: WeekHours, observed: WeekHours, toleranceMinutes: number): { same: boolean; differing: WeekDay[]; unknown: WeekDay[] } {
  const [left, right] = [canonicalizeWeek(expected), canonicalizeWeek(observed)];
  const unknown: WeekDay[] = [];
  const differing: WeekDay[] = [];
  for (const day of WEEK_DAYS) {
    const [a, b] = [left[day], right[day]];
    if (a === undefined || b === undefined) unknown.push(day);
    else if (!isSameDay(a, b, toleranceMinutes)) differing.push(day);
  }
  return { same: differing.length === 0, differing, unknown };
}

function isSameDay(a: readonly TimeRange[], b: readonly TimeRange[], tolerance: number): boolean {
  return a.length === b.length && a.every(([from, to], index) => {
    const other = b[index];
    return other !== undefined && Math.abs(from - other[0]) <= tolerance && Math.abs(to - other[1]) <= tolerance;
  });
}

function wholeRange([from, to]: TimeRange): [number, number] {
  const closes = to <= from ? to + MINUTES_PER_DAY : to;
  const isMidnight = closes % MINUTES_PER_DAY >= MINUTES_PER_DAY - LAST_MINUTES;
  return [from, isMidnight ? closes + (MINUTES_PER_DAY - (closes % MINUTES_PER_DAY)) : closes];
}

/** Sorted, overlapping and touching ranges made one. */
export function mergeRanges(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

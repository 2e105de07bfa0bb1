import { MINUTES_PER_DAY, WEEK_DAYS, type RegularHours, type TimeRange, type WeekDay, type WeekHours } from '#domain/opening-hours.ts';
import { canonicalizeWeek } from '#normalize/opening-hours.ts';
import { readClock } from './_api-values.ts';

const DAY_OF: Readonly<Record<string, WeekDay>> = { mon: 'mo', tue: 'tu', wed: 'we', thu: 'th', fri: 'fr', sat: 'sa', sun: 'su' };
const KEY = /^(mon|tue|wed|thu|fri|sat|sun)_(\d)_(open|close)$/;

/**
 * Facebook's week: `mon_1_open`, `mon_1_close`, at most two ranges a day; a day without keys is closed, a closing before
 * its opening is of the day after. Null where a range can't be read.
 */
export function readFacebookWeek(said: unknown): RegularHours | null {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return null;
  const ranges = new Map<string, { day: WeekDay; open?: unknown; close?: unknown }>();
  for (const [key, time] of Object.entries(said)) {
    const [, day = '', number, end] = KEY.exec(key) ?? [];
    const name = DAY_OF[day];
    if (name === undefined) continue;
    const slot = `${day}_${number}`;
    ranges.set(slot, { ...(ranges.get(slot) ?? { day: name }), [end === 'open' ? 'open' : 'close']: time });
  }
  if (ranges.size === 0) return null;
  const week: WeekHours = Object.fromEntries(WEEK_DAYS.map((day) => [day, []]));
  for (const { day, open, close } of ranges.values()) {
    const [from, end] = [readClock(open), readClock(close)];
    if (from === null || end === null || from === end) return null;
    const range: TimeRange = [from, end < from ? end + MINUTES_PER_DAY : end];
    week[day] = [...(week[day] ?? []), range];
  }
  return { week: canonicalizeWeek(week) };
}

/** A page that never closes says so beside its hours. */
export function alwaysOpen(): RegularHours {
  return { week: Object.fromEntries(WEEK_DAYS.map((day) => [day, [[0, MINUTES_PER_DAY] satisfies TimeRange]])) };
}

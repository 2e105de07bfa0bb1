import { MINUTES_PER_DAY, type TimeRange } from '#domain/opening-hours.ts';
import type { ClockTime } from './clock-times.ts';

/** Longer than this without am or pm is a 12-hour clock that says nothing ("9:00 - 5:00"), not a night (minutes). */
const LONGEST_UNSAID_MINUTES = 17 * 60;

/**
 * Two ends as minutes of the opening day. Null where the writing leaves open which half of the day is meant: "9 - 5"
 * could be read only by guessing.
 */
export function settleRange(from: ClockTime, to: ClockTime): TimeRange | null {
  const [opens, closes] = settleHalves(from, to);
  if (opens === null || closes === null) return null;
  const start = opens === MINUTES_PER_DAY ? 0 : opens;
  const end = closes <= start ? closes + MINUTES_PER_DAY : closes;
  const isUnsaid = from.half === null && to.half === null;
  if (isUnsaid && closes <= start && end - start > LONGEST_UNSAID_MINUTES && closes !== 0 && closes !== start) return null;
  return [start, end];
}

function settleHalves(from: ClockTime, to: ClockTime): [number | null, number | null] {
  if (from.half !== null && to.half !== null) return [minutesOf(from, from.half), minutesOf(to, to.half)];
  if (from.half === null && to.half === null) {
    const is24 = from.is24 || to.is24 || from.hour > 12 || to.hour > 12;
    const [opens, closes] = [literal(from), literal(to)];
    // "11 - 2" and "9:00 - 5:00": the half is unsaid. "9 - 12" and "8:30 - 11:30" can be taken as they stand.
    return closes <= opens && !is24 ? [null, null] : [opens, closes];
  }
  if (from.half !== null) {
    const opens = minutesOf(from, from.half);
    if (to.is24 || to.hour > 12 || to.hour === 0) return [opens, literal(to)];
    if (from.half === 'pm') return [opens, minutesOf(to, to.hour === 12 || literal(to) <= opens - 720 ? 'am' : 'pm')];
    // "9:00 am - 5:00": an end before the beginning is in the afternoon; "10 am - 11" may be either.
    return [opens, to.hour === 12 || literal(to) <= opens ? minutesOf(to, 'pm') : null];
  }
  const closes = minutesOf(to, to.half ?? 'pm');
  if (from.is24 || from.hour > 12 || from.hour === 0) return [literal(from), closes];
  if (to.half === 'am') return [minutesOf(from, 'am') < closes ? minutesOf(from, 'am') : null, closes];
  if (minutesOf(from, 'pm') >= closes) return [minutesOf(from, 'am'), closes];
  // "1 - 5 pm" is an afternoon; "9 - 10 pm" may be an hour or a day.
  return [from.hour === 12 || from.hour <= 5 ? minutesOf(from, 'pm') : null, closes];
}

function literal(time: ClockTime): number {
  return time.hour * 60 + time.minute;
}

function minutesOf(time: ClockTime, half: 'am' | 'pm'): number {
  return ((time.hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + time.minute;
}

/** A time that stands alone, in minutes after midnight. */
export function settleTime(time: ClockTime): number {
  return time.half === null ? literal(time) : minutesOf(time, time.half);
}

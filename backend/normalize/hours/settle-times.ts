import { MINUTES_PER_DAY, type TimeRange } from '#domain/opening-hours.ts';
import type { ClockTime } from './clock-times.ts';

/** Which clock a text writes: "17:00" tells the one, "5 pm" the other. */
export type ClockStyle = '12' | '24' | 'unsaid';

const NOON = 720;
/** Longer than this without am or pm is a 12-hour clock that says nothing ("9:00 - 5:00"), not a night (minutes). */
const LONGEST_UNSAID_MINUTES = 17 * 60;
/** Shops open from 6:00; a number from here to noon that a smaller one closes opens in the morning (minutes). */
const FIRST_OPENING = 360;
/** "11 - 2" may be lunch or a bar: from 11:00 on only a closing at 4 or later is the afternoon's (minutes). */
const [LATE_OPENING, SURE_CLOSING] = [660, 240];
/** Afternoons that begin with a small number begin by this one, and end by that: "1 - 5", "2:30 - 6" (minutes). */
const [LAST_AFTERNOON_OPENING, LAST_AFTERNOON_CLOSING] = [240, 480];

/** A night shift closes by 6:00 of the next day, and lasts 16 hours at most ("10:00 - 2:00"); longer where other days of the text end at night too. */
const [LATEST_NIGHT, LONGEST_NIGHT_MINUTES, LONGEST_OF_NIGHT_PLACE] = [MINUTES_PER_DAY + 360, 16 * 60, 20 * 60];

/**
 * Two ends as minutes of the opening day; `earlier` is the range before them on the same days, `isNightPlace` says that
 * other days end after midnight. Null where the writing
 * leaves open which half of the day is meant ("11 - 2", "6 - 10"): it could be read only by guessing.
 */
export function settleRange(from: ClockTime, to: ClockTime, style: ClockStyle = 'unsaid', earlier?: TimeRange, isNightPlace = false): TimeRange | null {
  // "25:00" is an hour of the night before, as an end; nothing opens then.
  if (literal(from) > MINUTES_PER_DAY) return null;
  const [opens, closes] = settleHalves(from, to, style, earlier);
  if (opens === null || closes === null) return null;
  const start = opens === MINUTES_PER_DAY ? 0 : opens;
  const end = closes <= start ? closes + MINUTES_PER_DAY : closes;
  // "17 h à 9 h" is a slip, not a night: nights end by six and last no longer than a bar's day.
  if (end > MINUTES_PER_DAY && (end > LATEST_NIGHT || end - start > (isNightPlace ? LONGEST_OF_NIGHT_PLACE : LONGEST_NIGHT_MINUTES))) return null;
  const isUnsaid = from.half === null && to.half === null;
  if (isUnsaid && closes <= start && end - start > LONGEST_UNSAID_MINUTES && closes !== 0 && closes !== start) return null;
  return [start, end];
}

function settleHalves(from: ClockTime, to: ClockTime, style: ClockStyle, earlier: TimeRange | undefined): [number | null, number | null] {
  if (from.half !== null && to.half !== null) return [minutesOf(from, from.half), minutesOf(to, to.half)];
  if (from.half === null && to.half === null) return settleUnsaid(from, to, style, earlier);
  if (from.half !== null) {
    const opens = minutesOf(from, from.half);
    if (to.is24 || to.hour > 12 || to.hour === 0) return [opens, literal(to)];
    if (from.half === 'pm') return [opens, minutesOf(to, to.hour === 12 || literal(to) <= opens - NOON ? 'am' : 'pm')];
    // "9:00 am - 5:00": an end before the beginning is in the afternoon; "10 am - 11" may be either.
    return [opens, to.hour === 12 || literal(to) <= opens ? minutesOf(to, 'pm') : null];
  }
  const closes = minutesOf(to, to.half ?? 'pm');
  if (from.is24 || from.hour > 12 || from.hour === 0) return [literal(from), closes];
  if (to.half === 'am') {
    if (minutesOf(from, 'am') < closes) return [minutesOf(from, 'am'), closes];
    // "5 - 2 am", "11 - 2 am" begin in the evening or the morning; "5:30 - midnight" can only be the evening.
    return [null, closes];
  }
  if (minutesOf(from, 'pm') >= closes) return [minutesOf(from, 'am'), closes];
  // "1 - 5 pm" is an afternoon, and so is "6 - 9 pm" after a range that ended at 2; "9 - 10 pm" may be an hour or a day.
  const isAfterEarlier = earlier !== undefined && earlier[1] > minutesOf(from, 'am') && earlier[1] <= minutesOf(from, 'pm');
  return [from.hour === 12 || from.hour <= 5 || isAfterEarlier ? minutesOf(from, 'pm') : null, closes];
}

function settleUnsaid(from: ClockTime, to: ClockTime, style: ClockStyle, earlier: TimeRange | undefined): [number | null, number | null] {
  const [opens, closes] = [literal(from), literal(to)];
  if (style === '24' || from.hour > 12 || (to.hour > 12 && to.hour < 24) || literal(to) > MINUTES_PER_DAY || isSaid(from) || isSaid(to)) return [opens, closes];
  if (style === 'unsaid') return closes <= opens && !from.is24 && !to.is24 ? [null, null] : [opens, closes];
  if (from.hour === 0) return [opens, closes];
  if (to.hour === 24) return [opens < LATE_OPENING || opens >= NOON ? opens : null, closes];
  if (from.hour < 6 && closes > opens) {
    const isAfternoon = opens <= LAST_AFTERNOON_OPENING && closes <= LAST_AFTERNOON_CLOSING;
    const isAfterEarlier = earlier !== undefined && earlier[1] >= LATE_OPENING && earlier[1] <= opens + NOON;
    return isAfternoon || isAfterEarlier ? [opens + NOON, closes + NOON] : [null, null];
  }
  if (closes > opens) {
    // "9 - 12" is a morning; "12 - 12:30" and "7 - 11" may be an hour or a day.
    return to.hour === 12 ? [opens, closes] : from.hour === 12 ? [opens, closes] : [null, null];
  }
  const isOnlyReading = opens >= FIRST_OPENING && (opens < LATE_OPENING || closes >= SURE_CLOSING) && from.hour <= 12 && to.hour !== 12;
  return isOnlyReading ? [opens, closes + NOON] : [null, null];
}

/** A leading zero or an "h" says the 24-hour clock of that range. */
function isSaid(time: ClockTime): boolean {
  return time.is24 && time.hour !== 12 && time.hour !== 24;
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

/** A closing that stands alone; after midnight it belongs to the day before. On a 12-hour clock "until 8" is the evening. */
export function closingOf(time: ClockTime, style: ClockStyle = 'unsaid'): number {
  const closes = style === '12' && time.half === null && !time.is24 && time.hour >= 1 && time.hour <= 11 ? literal(time) + NOON : settleTime(time);
  return closes < FIRST_OPENING ? closes + MINUTES_PER_DAY : closes;
}

import type { ResponseFigures } from '#domain/review-figures.ts';
import { MINUTES_PER_DAY, WEEK_DAYS, type SpecialDay, type TimeRange, type WeekHours } from '#domain/opening-hours.ts';

/** A review as far as answering goes; times in ISO 8601. */
export interface AnswerableReview {
  publishedAt: string | null;
  reply: { publishedAt: string | null } | null;
}

/** When a store can answer. */
export interface StoreHours {
  regularHours: WeekHours;
  specialHours: readonly SpecialDay[];
  /** IANA; UTC where none is known. */
  timeZone?: string | undefined;
}

/** What was said longer ago tells how the store used to answer. */
export const RESPONSE_PERIOD_DAYS = 365;
/** A review that is younger counts once it is answered; unanswered it may still be: a week has every shift in it. */
export const ANSWER_WITHIN_DAYS = 7;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Which reviews of the last year were answered or could have been, and how long each answer took in opening hours. A review without a date is left out: nobody knows how long it waits. */
export function readResponses(reviews: readonly AnswerableReview[], hours: StoreHours, now: Date): { answerable: number; answered: number; minutes: number[] } {
  const found = { answerable: 0, answered: 0, minutes: [] as number[] };
  const specials = new Map(hours.specialHours.map((one) => [one.date, one.ranges]));
  for (const { publishedAt, reply } of reviews) {
    if (publishedAt === null) continue;
    const age = (now.getTime() - Date.parse(publishedAt)) / DAY_MS;
    if (age > RESPONSE_PERIOD_DAYS || (reply === null && age < ANSWER_WITHIN_DAYS)) continue;
    found.answerable += 1;
    if (reply === null) continue;
    found.answered += 1;
    const minutes = reply.publishedAt === null || Number.isNaN(Date.parse(reply.publishedAt)) ? null : openMinutesBetween(publishedAt, reply.publishedAt, hours, specials);
    if (minutes !== null) found.minutes.push(minutes);
  }
  return found;
}

/** The figures over some stores' answers. */
export function sumResponses(parts: readonly { answerable: number; answered: number; minutes: readonly number[] }[]): ResponseFigures {
  const answerable = parts.reduce((sum, one) => sum + one.answerable, 0);
  const answered = parts.reduce((sum, one) => sum + one.answered, 0);
  const minutes = parts.flatMap((one) => one.minutes);
  return { answerable, answered, rate: answerable === 0 ? null : answered / answerable, medianMinutes: medianOf(minutes), timed: minutes.length };
}

/**
 * Minutes of opening hours between two moments, as the clock at the store shows them; null where the hours of a day in between
 * are not known, for it may have been open. A moment at midnight UTC to the millisecond is a mere date, of the store's calendar:
 * an answer on the day of the review took no time, one on the next day one day's opening hours.
 */
export function openMinutesBetween(from: string, to: string, { regularHours, timeZone = 'UTC' }: StoreHours, specials: ReadonlyMap<string, readonly TimeRange[]>): number | null {
  const [start, end] = [localMinute(from, timeZone), localMinute(to, timeZone)];
  let minutes = 0;
  // Of the evening before, what is open past midnight.
  for (let day = Math.floor(start / MINUTES_PER_DAY) - 1; day * MINUTES_PER_DAY < end; day += 1) {
    const ranges = specials.get(new Date(day * DAY_MS).toISOString().slice(0, 10)) ?? regularHours[WEEK_DAYS[(day + 3) % 7] ?? 'mo'];
    if (ranges === undefined) return null;
    for (const [opens, closes] of ranges) minutes += Math.max(0, Math.min(end, day * MINUTES_PER_DAY + closes) - Math.max(start, day * MINUTES_PER_DAY + opens));
  }
  return minutes;
}

/** Minutes since 1970-01-01 00:00 as the clock of a zone shows it. */
function localMinute(moment: string, timeZone: string): number {
  const time = Date.parse(moment);
  if (time % DAY_MS === 0) return time / MINUTE_MS;
  return Math.floor(time / MINUTE_MS) + (offsetOfDay(Math.floor(time / DAY_MS), timeZone) ?? offsetAt(time, timeZone));
}

const clocks = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number | null>>();

/** Minutes that the clock of a zone is ahead all through a day (UTC); null on a day on which it is put forward or back. A clock is slow to ask, and a store's answers fall on few days. */
function offsetOfDay(day: number, timeZone: string): number | null {
  const days = offsets.get(timeZone) ?? new Map<number, number | null>();
  offsets.set(timeZone, days);
  const known = days.get(day);
  if (known !== undefined) return known;
  const [first, last] = [offsetAt(day * DAY_MS, timeZone), offsetAt((day + 1) * DAY_MS - MINUTE_MS, timeZone)];
  const offset = first === last ? first : null;
  days.set(day, offset);
  return offset;
}

function offsetAt(time: number, timeZone: string): number {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(timeZone, clock);
  const part = Object.fromEntries(clock.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part['year'] ?? 1970, (part['month'] ?? 1) - 1, part['day'] ?? 1, part['hour'] ?? 0, part['minute'] ?? 0) / MINUTE_MS - Math.floor(time / MINUTE_MS);
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

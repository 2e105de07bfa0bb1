import { LATEST_CLOSING_MINUTES, MINUTES_PER_DAY, WEEK_DAYS, type RegularHours, type SpecialDay, type TimeRange, type WeekHours } from '#domain/opening-hours.ts';
import { canonicalizeWeek } from '#normalize/opening-hours.ts';
import { at, listOf, textOf } from './_api-page.ts';
import { readClock } from './_api-values.ts';

/**
 * Yelp's week: days from 0, Monday; a day without an entry is closed. Around the clock is written 0000–0000, or any
 * hour to the same one overnight (github.com/Yelp/yelp-fusion issue 158). Null where an entry can't be read.
 */
export function readYelpWeek(open: unknown): RegularHours | null {
  const entries = listOf(open);
  if (entries.length === 0) return null;
  const days = entries.map((entry) => ({ day: at(entry, 'day'), range: rangeOf(entry) }));
  const week: WeekHours = Object.fromEntries(WEEK_DAYS.map((day) => [day, []]));
  for (const { day, range } of days) {
    const name = typeof day === 'number' ? WEEK_DAYS[day] : undefined;
    if (name === undefined || range === null) return null;
    week[name] = [...(week[name] ?? []), range];
  }
  // From six to six on every day is the whole week, though no day begins at midnight.
  const isAlways = WEEK_DAYS.every((day) => week[day]?.some(([from, to]) => to - from === MINUTES_PER_DAY));
  return { week: canonicalizeWeek(isAlways ? Object.fromEntries(WEEK_DAYS.map((day) => [day, [[0, MINUTES_PER_DAY]]])) : week) };
}

/** Dated exceptions, several ranges of one day together; null where one can't be read. Fields that don't apply are null. */
export function readYelpSpecialDays(said: unknown): SpecialDay[] | null {
  const entries = listOf(said);
  if (entries.length === 0) return null;
  const days = new Map<string, TimeRange[]>();
  for (const entry of entries) {
    const date = textOf(at(entry, 'date'));
    const isClosed = at(entry, 'is_closed') === true;
    const range = isClosed ? null : rangeOf(entry);
    if (date === null || !/^\d{4}-[01]\d-[0-3]\d$/.test(date) || Number.isNaN(Date.parse(date)) || (!isClosed && range === null)) return null;
    days.set(date, [...(days.get(date) ?? []), ...(range === null ? [] : [range])]);
  }
  return [...days].map(([date, ranges]) => ({ date, ranges })).toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function rangeOf(entry: unknown): TimeRange | null {
  const [from, end] = [readClock(at(entry, 'start')), readClock(at(entry, 'end'))];
  const isOvernight = at(entry, 'is_overnight');
  if (from === null || end === null || (isOvernight !== undefined && isOvernight !== null && typeof isOvernight !== 'boolean')) return null;
  if (from === end && from > 0 && isOvernight !== true) return null;
  const to = end <= from ? end + MINUTES_PER_DAY : end;
  return to <= LATEST_CLOSING_MINUTES ? [from, to] : null;
}

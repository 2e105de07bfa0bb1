import { LATEST_CLOSING_MINUTES, MINUTES_PER_DAY, WEEK_DAYS, type RegularHours, type TimeRange, type WeekHours } from '#domain/opening-hours.ts';
import { canonicalizeWeek } from '#normalize/opening-hours.ts';
import { at, listOf } from './_api-page.ts';
import { readClock } from './_api-values.ts';

/**
 * Foursquare's week: days from 1, Monday, to 7; "+0200" is two in the morning after, 0000 to +0000 around the clock; a day
 * without an entry is closed. Null where an entry can't be read.
 */
export function readFoursquareWeek(regular: unknown): RegularHours | null {
  const entries = listOf(regular);
  if (entries.length === 0) return null;
  const week: WeekHours = Object.fromEntries(WEEK_DAYS.map((day) => [day, []]));
  for (const entry of entries) {
    const day = at(entry, 'day');
    const [from, to] = [readMinutes(at(entry, 'open')), readMinutes(at(entry, 'close'))];
    if (typeof day !== 'number' || !Number.isInteger(day) || day < 1 || day > 7 || from === null || to === null) return null;
    // What begins after midnight belongs to the morning that it begins on.
    const shift = from >= MINUTES_PER_DAY ? 1 : 0;
    const name = WEEK_DAYS[(day - 1 + shift) % WEEK_DAYS.length];
    const opens = from - shift * MINUTES_PER_DAY;
    const closes = to - shift * MINUTES_PER_DAY + (to <= from ? MINUTES_PER_DAY : 0);
    if (name === undefined || closes > LATEST_CLOSING_MINUTES) return null;
    week[name] = [...(week[name] ?? []), [opens, closes] satisfies TimeRange];
  }
  return { week: canonicalizeWeek(week) };
}

function readMinutes(said: unknown): number | null {
  if (typeof said !== 'string') return null;
  const minutes = readClock(said.replace(/^\+/, ''));
  return minutes === null ? null : minutes + (said.startsWith('+') ? MINUTES_PER_DAY : 0);
}

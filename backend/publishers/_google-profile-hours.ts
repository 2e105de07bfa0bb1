import type { SpecialDay, TimeRange, WeekHours } from '#domain/opening-hours.ts';
import { at, listOf } from './_api-page.ts';
import { isWhole, rangesOf, readDate, specialDaysOf, weekOfOpenings, type Opening } from './_google-hours.ts';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const MINUTES_PER_DAY = 1440;

/**
 * Reads `periods` of BusinessHours: named days, 24:00 or the next day's 00:00 for midnight, zeros left out. A day without
 * a period is closed. Null where there is none at all, or one that can't be read: half a week would be a false one.
 */
export function readProfileWeek(said: unknown): WeekHours | null {
  const openings = listOf(at(said, 'periods')).map(readPeriod);
  const read = openings.filter((one) => one !== null);
  return read.length === 0 || read.length < openings.length ? null : weekOfOpenings(read);
}

/** Reads SpecialHours: several entries of one date are one day with a break; closed counts where nothing is open. Null where an entry can't be read. */
export function readProfileSpecialDays(said: unknown): SpecialDay[] | null {
  const list = at(said, 'specialHourPeriods');
  if (list !== undefined && !Array.isArray(list)) return null;
  if (typeof said !== 'object' || said === null) return null;
  const days = new Map<number, TimeRange[]>();
  for (const one of listOf(list)) {
    const day = readDate(at(one, 'startDate'));
    const ranges = day === null ? null : readSpecialPeriod(one, day);
    if (day === null || ranges === null) return null;
    days.set(day, [...(days.get(day) ?? []), ...ranges]);
  }
  return specialDaysOf(days);
}

function readSpecialPeriod(said: unknown, day: number): TimeRange[] | null {
  const closed = at(said, 'closed');
  if (closed === true) return [];
  if (closed !== undefined && closed !== false) return null;
  const ends = at(said, 'endDate') === undefined ? day : readDate(at(said, 'endDate'));
  const [from, to] = [readTime(at(said, 'openTime')), readTime(at(said, 'closeTime'))];
  if (ends === null || from === null || to === null) return null;
  const minutes = (ends - day) * MINUTES_PER_DAY + to - from;
  return minutes <= 0 || minutes > MINUTES_PER_DAY ? null : rangesOf({ day, from, minutes }).map(([, range]) => range);
}

function readPeriod(said: unknown): Opening | null {
  const [day, closes] = [DAYS.indexOf(String(at(said, 'openDay'))), DAYS.indexOf(String(at(said, 'closeDay')))];
  const [from, to] = [readTime(at(said, 'openTime')), readTime(at(said, 'closeTime'))];
  if (day < 0 || closes < 0 || from === null || to === null) return null;
  const minutes = ((closes - day + 7) % 7) * MINUTES_PER_DAY + to - from;
  return minutes <= 0 ? null : { day, from, minutes };
}

/** A TimeOfDay in minutes, 0 to 1,440. Midnight is an empty object, for zeros are not written. */
function readTime(said: unknown): number | null {
  if (typeof said !== 'object' || said === null) return null;
  const { hours = 0, minutes = 0 } = said as { hours?: unknown; minutes?: unknown };
  if (!isWhole(hours, 0, 24) || !isWhole(minutes, 0, 59)) return null;
  const time = hours * 60 + minutes;
  return time > MINUTES_PER_DAY ? null : time;
}

import { MINUTES_PER_DAY, type SpecialDay, type TimeRange, type WeekHours } from '#domain/opening-hours.ts';
import { at, listOf } from './_api-page.ts';
import { isWhole, rangesOf, readDate, specialDaysOf, weekOfOpenings, type Opening } from './_google-hours.ts';

const WEEK_MINUTES = 7 * MINUTES_PER_DAY;

/** A Point: the day counts from Sunday, and zeros are written. */
interface Point { day: number; minute: number }

/**
 * Reads `regularOpeningHours`. A store that never closes is one period without an end; periods that are there and empty
 * say "never open". Their order, and which day begins it, tells nothing. Null where any of it can't be read.
 */
export function readPlacesWeek(said: unknown): WeekHours | null {
  const periods = at(said, 'periods');
  if (!Array.isArray(periods)) return null;
  const openings = periods.length === 1 && isEndless(periods[0]) ? [{ day: 6, from: 0, minutes: WEEK_MINUTES }] : periods.map(readPeriod);
  const read = openings.filter((one) => one !== null);
  return read.length < openings.length ? null : weekOfOpenings(read);
}

/**
 * The special days of the coming week: `specialDays` names the dates alone, their hours are those of the periods that
 * carry the date, none of them meaning closed. A period cut off at the window's edge tells nothing of that date.
 */
export function readPlacesSpecialDays(said: unknown): SpecialDay[] | null {
  const special = at(said, 'specialDays');
  if (special !== undefined && !Array.isArray(special)) return null;
  const dates = listOf(special).map((one) => readDate(at(one, 'date')));
  const shown = readDatedPeriods(at(said, 'periods'));
  if (shown === null || dates.includes(null)) return null;
  const sure = dates.filter((date) => date !== null).filter((date) => !shown.unsure.has(date));
  return specialDaysOf(new Map(sure.map((date) => [date, shown.days.get(date) ?? []])));
}

function readDatedPeriods(said: unknown): { days: Map<number, TimeRange[]>; unsure: Set<number> } | null {
  if (!Array.isArray(said)) return null;
  const days = new Map<number, TimeRange[]>();
  const unsure = new Set<number>();
  for (const period of said) {
    const [open, close] = [at(period, 'open'), at(period, 'close')];
    const [from, to] = [readPoint(open), readPoint(close)];
    const [first, last] = [readDate(at(open, 'date')), readDate(at(close, 'date'))];
    if (from === null || to === null || first === null || last === null) return null;
    if (at(open, 'truncated') === true) unsure.add(first);
    if (at(close, 'truncated') === true) unsure.add(last).add(first);
    const minutes = (last - first) * MINUTES_PER_DAY + to.minute - from.minute;
    if (minutes <= 0 || minutes > WEEK_MINUTES) return null;
    for (const [day, range] of rangesOf({ day: first, from: from.minute, minutes })) days.set(day, [...(days.get(day) ?? []), range]);
  }
  return { days, unsure };
}

function readPeriod(said: unknown): Opening | null {
  const [open, close] = [readPoint(at(said, 'open')), readPoint(at(said, 'close'))];
  if (open === null || close === null) return null;
  const minutes = ((close.day - open.day + 7) % 7) * MINUTES_PER_DAY + close.minute - open.minute;
  return minutes <= 0 ? null : { day: (open.day + 6) % 7, from: open.minute, minutes };
}

/** Google promises this form of a store that is always open: Sunday, 00:00, without an end. */
function isEndless(period: unknown): boolean {
  const open = readPoint(at(period, 'open'));
  return at(period, 'close') === undefined && open?.day === 0 && open.minute === 0;
}

function readPoint(said: unknown): Point | null {
  const [day, hour, minute] = [at(said, 'day'), at(said, 'hour'), at(said, 'minute')];
  return isWhole(day, 0, 6) && isWhole(hour, 0, 23) && isWhole(minute, 0, 59) ? { day, minute: hour * 60 + minute } : null;
}

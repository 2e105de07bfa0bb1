/** A cron expression of five fields, read: minutes, hours, days of the month, months, days of the week (0 is Sunday). */
export interface CronTimes {
  minutes: readonly number[];
  hours: readonly number[];
  days: ReadonlySet<number>;
  months: ReadonlySet<number>;
  weekdays: ReadonlySet<number>;
  /** Both kinds of day are restricted: then either of them is enough, as in every cron since Version 7. */
  isEitherDay: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY_MS = 86_400_000;
/** 29 February falls on a given weekday within 40 years; what has not come by then never comes. */
const DAYS_BACK_MAX = 40 * 366;

/** Reads a cron expression: lists, ranges, steps, names of months and weekdays. Null when it is none. */
export function readCron(text: string): CronTimes | null {
  const fields = text.trim().toLowerCase().split(/\s+/);
  if (fields.length !== 5) return null;
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  const read = [readField(minute, 0, 59), readField(hour, 0, 23), readField(day, 1, 31), readField(month, 1, 12, MONTHS, 1), readField(weekday, 0, 7, WEEKDAYS, 0)];
  const [minutes, hours, days, months, weekdays] = read;
  if (!minutes || !hours || !days || !months || !weekdays) return null;
  return {
    minutes, hours, days: new Set(days), months: new Set(months), weekdays: new Set(weekdays.map((one) => one % 7)),
    isEitherDay: !day.startsWith('*') && !weekday.startsWith('*'),
  };
}

/**
 * The latest due moment that is not after `now`, by the clocks of a time zone; null when there never was one. A time that
 * the zone's clocks skip in spring is due when they have jumped over it; one that they show twice in autumn, the first time.
 */
export function lastDue(cron: CronTimes, timeZone: string, now: Date): Date | null {
  const [year, month, day] = wallOf(now.getTime(), timeZone);
  const today = Date.UTC(year, month - 1, day);
  for (let back = 0; back <= DAYS_BACK_MAX; back += 1) {
    const date = new Date(today - back * DAY_MS);
    if (!isDay(cron, date)) continue;
    for (const hour of cron.hours.toReversed()) {
      for (const minute of cron.minutes.toReversed()) {
        const due = instantOf(date.getTime() + (hour * 60 + minute) * 60_000, timeZone);
        if (due <= now.getTime()) return new Date(due);
      }
    }
  }
  return null;
}

function isDay({ days, months, weekdays, isEitherDay }: CronTimes, date: Date): boolean {
  if (!months.has(date.getUTCMonth() + 1)) return false;
  const [isDate, isWeekday] = [days.has(date.getUTCDate()), weekdays.has(date.getUTCDay())];
  return isEitherDay ? isDate || isWeekday : isDate && isWeekday;
}

/** Sorted values of one field; null when it can't be read. */
function readField(text: string, least: number, most: number, names: readonly string[] = [], firstName = 0): number[] | null {
  const numberOf = (word: string): number => (names.includes(word) ? names.indexOf(word) + firstName : /^\d{1,2}$/.test(word) ? Number(word) : Number.NaN);
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', stepText] = part.split('/');
    const step = stepText === undefined ? 1 : Number(stepText);
    const [fromText = '', toText] = range === '*' ? [String(least), String(most)] : range.split('-');
    const from = numberOf(fromText);
    const to = toText === undefined ? (stepText === undefined ? from : most) : numberOf(toText);
    if (!Number.isInteger(step) || step < 1 || !(from >= least && to <= most && from <= to) || part.split('/').length > 2) return null;
    for (let value = from; value <= to; value += step) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Year, month, day, hour, minute and second that the clocks of a zone show. Throws RangeError for a zone that is none. */
function wallOf(instant: number, timeZone: string): [number, number, number, number, number, number] {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  formats.set(timeZone, format);
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (name: string): number => parts[name] ?? Number.NaN;
  return [part('year'), part('month'), part('day'), part('hour'), part('minute'), part('second')];
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const [year, month, day, hour, minute, second] = wallOf(instant, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** The first instant at which the clocks show a wall time (given as if it were UTC), or would have, had they not jumped over it. */
function instantOf(wall: number, timeZone: string): number {
  const [before, after] = [offsetAt(wall - DAY_MS, timeZone), offsetAt(wall + DAY_MS, timeZone)];
  const candidates = [wall - before, wall - after].filter((one) => one + offsetAt(one, timeZone) === wall);
  return candidates.length > 0 ? Math.min(...candidates) : wall - before;
}

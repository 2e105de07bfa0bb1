import { LATEST_CLOSING_MINUTES, MINUTES_PER_DAY, WEEK_DAYS, type TimeRange, type WeekDay, type WeekHours } from '#domain/opening-hours.ts';

const DAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su)';
const DAYS = `${DAY}(?:-${DAY})?(?:\\s*,\\s*${DAY}(?:-${DAY})?)*`;
const TIMES = String.raw`\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2}`;
const RULE = new RegExp(`^(?:(${DAYS})\\s*:?\\s+)?(?:(${TIMES}(?:\\s*,\\s*${TIMES})*)|(off|closed)|(24/7))$`);

/**
 * The week of rules that say nothing but days and times; null where one says more, which is for the whole grammar's
 * parser. A later rule takes the place of an earlier one on its days, and leaves the night before alone: "Fr,Sa
 * 11:00-02:00; Su 12:00-22:00" is open until two on Sunday morning, as whoever writes it means (the letter of the grammar
 * ends Saturday at midnight).
 */
export function readPlainRules(rules: readonly string[]): WeekHours | null {
  const week = new Map<WeekDay, TimeRange[]>(WEEK_DAYS.map((day) => [day, []]));
  for (const rule of rules) {
    const found = RULE.exec(rule);
    const ranges = found === null ? null : readTimes(found[2], found[4] !== undefined);
    if (found === null || ranges === null) return null;
    for (const day of found[1] === undefined ? WEEK_DAYS : readDays(found[1])) week.set(day, ranges);
  }
  return Object.fromEntries(week);
}

function readTimes(times: string | undefined, isAlways: boolean): TimeRange[] | null {
  if (isAlways) return [[0, MINUTES_PER_DAY]];
  const ranges = (times ?? '').split(',').filter((one) => one.trim() !== '').map(readRange);
  return ranges.some((one) => one === null) ? null : ranges.flatMap((one) => one ?? []);
}

function readRange(text: string): TimeRange[] | null {
  const [from, to] = text.split('-').map(readClock);
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to) || from >= MINUTES_PER_DAY) return null;
  const closes = to <= from ? to + MINUTES_PER_DAY : to;
  return closes > LATEST_CLOSING_MINUTES ? null : [[from, closes]];
}

function readClock(text: string): number {
  const [hours = '', minutes = ''] = text.trim().split(':');
  return Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : Number.NaN;
}

/** "Fr-Mo" runs over the week's end. */
function readDays(text: string): WeekDay[] {
  return text.split(',').flatMap((part) => {
    const [first = -1, last = first] = part.trim().split('-').map((one) => WEEK_DAYS.findIndex((day) => day === one.trim().toLowerCase()));
    const length = ((last - first + WEEK_DAYS.length) % WEEK_DAYS.length) + 1;
    return Array.from({ length }, (_, step) => WEEK_DAYS[(first + step) % WEEK_DAYS.length]).filter((day) => day !== undefined);
  });
}

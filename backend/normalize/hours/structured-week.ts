import { MINUTES_PER_DAY, WEEK_DAYS, type TimeRange, type WeekDay, type WeekHours } from '#domain/opening-hours.ts';
import { foldText } from '../text.ts';
import { HOURS_LANGUAGES } from '../words/all.ts';
import { readClockTime } from './clock-times.ts';
import { parseHoursText } from './hours-text.ts';
import { settleTime } from './settle-times.ts';

const ENGLISH: Readonly<Record<WeekDay, string>> = { mo: 'Monday', tu: 'Tuesday', we: 'Wednesday', th: 'Thursday', fr: 'Friday', sa: 'Saturday', su: 'Sunday' };
/** "Sa" is samedi and Saturday; where two languages disagree, English and French go first. */
const DAY_OF_NAME = new Map<string, WeekDay>();
for (const { days } of HOURS_LANGUAGES.toSorted((a, b) => rankOf(a.language) - rankOf(b.language))) {
  for (const day of WEEK_DAYS) for (const word of [day, ...days[day]]) if (!DAY_OF_NAME.has(word)) DAY_OF_NAME.set(word, day);
}
const CLOSED = new Set(HOURS_LANGUAGES.flatMap(({ hours }) => hours.closed.map(foldText)).concat('off'));
const OPENS = ['opens', 'open', 'from', 'start', 'openTime'];
const CLOSES = ['closes', 'close', 'to', 'end', 'closeTime'];

/**
 * A week from structured hours: `{mo: [["09:00", "17:30"]]}`, minutes in place of times, days by their names in any
 * language of hours, a day as text ("9 h à 17 h 30", "closed") or as `{opens, closes}`, and lists of schema.org's
 * `{dayOfWeek, opens, closes}`. `[]` is closed; a day left out, or null, unknown. Undefined where any part can't be read.
 */
export function readStructuredWeek(written: object): WeekHours | undefined {
  const days = Array.isArray(written) ? written.flatMap(specifiedDays) : Object.entries(written);
  if (days.length === 0) return undefined;
  const week: WeekHours = {};
  for (const [name, value] of days) {
    const day = DAY_OF_NAME.get(foldText(name.replace(/^.*schema\.org\//i, '')).replace(/\.$/, ''));
    const ranges = day === undefined ? undefined : value === null ? null : readDayHours(value, day);
    if (day === undefined || ranges === undefined) return undefined;
    if (ranges !== null) week[day] = [...(week[day] ?? []), ...ranges];
  }
  return week;
}

function specifiedDays(one: unknown): [string, unknown][] {
  if (!isRecord(one)) return [['', undefined]];
  return [one['dayOfWeek'] ?? one['day']].flat().map((day) => [String(day), one]);
}

/** One day's openings, from text or in a structured form; `[]` is closed. Undefined where any part can't be read. */
export function readDayHours(value: unknown, day: WeekDay = 'mo'): TimeRange[] | undefined {
  if (typeof value === 'string') {
    if (CLOSED.has(foldText(value))) return [];
    return parseHoursText(`${ENGLISH[day]} ${value}`, 'fr')?.week[day] ?? parseHoursText(`${ENGLISH[day]} ${value}`)?.week[day];
  }
  if (isRecord(value)) return isClosedAllDay(value) ? [] : toRange(pick(value, OPENS), pick(value, CLOSES));
  if (!Array.isArray(value)) return undefined;
  const list: readonly unknown[] = value;
  const [first, second] = list.map(readTime);
  if (list.length === 2 && first !== undefined && second !== undefined) return toRange(first, second);
  const parts = list.map((one) => (Array.isArray(one) ? (one.length === 2 ? toRange(one[0], one[1]) : undefined) : readDayHours(one, day)));
  return parts.every((one) => one !== undefined) ? parts.flat() : undefined;
}

/** schema.org says a closed day as 00:00 to 00:00. */
function isClosedAllDay(one: Readonly<Record<string, unknown>>): boolean {
  return one['closed'] === true || one['isClosed'] === true || (readTime(pick(one, OPENS)) === 0 && readTime(pick(one, CLOSES)) === 0);
}

function toRange(opens: unknown, closes: unknown): TimeRange[] | undefined {
  const [from, to] = [readTime(opens), readTime(closes)];
  if (from === undefined || to === undefined || from > MINUTES_PER_DAY) return undefined;
  return [[from, to]];
}

/** Minutes, or a clock time as text; "26:00" is two in the morning after. */
function readTime(time: unknown): number | undefined {
  if (typeof time === 'number') return Number.isInteger(time) && time >= 0 && time <= 2 * MINUTES_PER_DAY ? time : undefined;
  if (typeof time !== 'string') return undefined;
  const plain = /^(\d{1,2}):([0-5]\d)(?::\d{2})?$/.exec(time.trim());
  if (plain) return Number(plain[1]) <= 48 ? Number(plain[1]) * 60 + Number(plain[2]) : undefined;
  const folded = foldText(time);
  const read = readClockTime(folded, 0);
  return read !== null && !read.isBare && read.length === folded.length ? settleTime(read.time) : undefined;
}

function pick(one: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  return names.map((name) => one[name]).find((value) => value !== undefined);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rankOf(language: string): number {
  return language === 'en' ? 0 : language === 'fr' ? 1 : 2;
}

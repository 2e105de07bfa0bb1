import { MINUTES_PER_DAY, WEEK_DAYS, type TimeRange, type WeekDay } from '#domain/opening-hours.ts';
import type { HoursToken } from './read-tokens.ts';
import { readSeason, startsSeason } from './read-seasons.ts';
import { settleRange } from './settle-times.ts';

/** Which days: `closed` are those taken out ("except Sunday"), `nth` which of the month ("first and third": 1, 3; none means all). */
export interface DaysElement {
  kind: 'days';
  days: WeekDay[];
  closed: WeekDay[];
  hasHolidays: boolean;
  nth: number[];
}

/** The parts of a sentence about hours: which days, which times, closed … */
export type HoursElement =
  | DaysElement
  | { kind: 'times'; ranges: TimeRange[] }
  | { kind: 'until'; closes: number }
  | { kind: 'season'; osm: string }
  | { kind: 'closed' | 'all-day' | 'appointment' };

/** Groups tokens into elements; null when they don't fit together. */
export function readElements(all: readonly HoursToken[]): HoursElement[] | null {
  // Full stops and line ends stand where they like: "9 h. à 17 h."
  const tokens = all.filter((token) => token.kind !== 'break');
  const elements: HoursElement[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    if (startsSeason(tokens, at)) {
      const read = readSeason(tokens, at);
      if (read === null) return null;
      elements.push({ kind: 'season', osm: read.osm });
      at = read.next;
    } else if (token.kind === 'days' || token.kind === 'holiday' || token.kind === 'nth' || token.kind === 'date') {
      const which = readNth(tokens, at);
      const read = which === null ? null : readDays(tokens, which.next);
      if (which === null || read === null) return null;
      elements.push({ ...read.element, nth: which.nth });
      at = read.next;
    } else if (token.kind === 'time' || token.kind === 'between') {
      const read = readRange(tokens, at);
      if (read === null) return null;
      const last = elements.at(-1);
      if (last?.kind === 'times') last.ranges.push(read.range);
      else elements.push({ kind: 'times', ranges: [read.range] });
      at = read.next;
    } else if (token.kind === 'until') {
      const end = tokens[at + 1];
      if (end?.kind !== 'time') return null;
      elements.push({ kind: 'until', closes: closingOf(end) });
      at += 2;
    } else if (token.kind === 'always') {
      elements.push({ kind: 'days', days: [...WEEK_DAYS], closed: [], hasHolidays: false, nth: [] }, { kind: 'all-day' });
      at += 1;
    } else if (token.kind === 'except' || token.kind === 'month' || token.kind === 'break') {
      return null;
    } else {
      // A dash or comma between a day and its hours joins nothing.
      if (token.kind !== 'to' && token.kind !== 'and' && token.kind !== 'slash') elements.push({ kind: token.kind });
      at += 1;
    }
  }
  return elements;
}

/** "premier et troisième" before a day; nothing is nothing, a number before anything else is not read. */
function readNth(tokens: readonly HoursToken[], from: number): { nth: number[]; next: number } | null {
  const nth: number[] = [];
  let at = from;
  for (let token = tokens[at]; token?.kind === 'nth' || token?.kind === 'date'; token = tokens[at]) {
    nth.push(token.kind === 'nth' ? token.nth : token.day);
    at += tokens[at + 1]?.kind === 'and' ? 2 : 1;
  }
  const isOfDay = nth.length === 0 || (tokens[at]?.kind === 'days' && nth.every((one) => one >= 1 && one <= 5));
  return isOfDay ? { nth, next: at } : null;
}

function readDays(tokens: readonly HoursToken[], from: number): { element: DaysElement; next: number } {
  const element: DaysElement = { kind: 'days', days: [], closed: [], hasHolidays: false, nth: [] };
  let at = from;
  let isExcept = false;
  for (;;) {
    const token = tokens[at];
    if (token?.kind === 'holiday') {
      if (!isExcept) element.hasHolidays = true;
      at += 1;
    } else if (token?.kind === 'days') {
      const through = tokens[at + 2];
      const [first] = token.days;
      const isRange = isJoin(tokens[at + 1]) && through?.kind === 'days' && token.days.length === 1 && through.days.length === 1;
      const named = isRange ? daysThrough(first, through.days[0]) : token.days;
      if (isExcept) element.closed.push(...named);
      else element.days.push(...named);
      at += isRange ? 3 : 1;
    }
    const joint = tokens[at];
    const after = tokens[at + 1];
    if (joint?.kind === 'except' && (after?.kind === 'days' || after?.kind === 'holiday')) isExcept = true;
    else if ((joint?.kind !== 'and' && joint?.kind !== 'slash') || (after?.kind !== 'days' && after?.kind !== 'holiday')) break;
    at += 1;
  }
  element.days = WEEK_DAYS.filter((day) => element.days.includes(day) && !element.closed.includes(day));
  return { element, next: at };
}

function readRange(tokens: readonly HoursToken[], start: number): { range: TimeRange; next: number } | null {
  const isBetween = tokens[start]?.kind === 'between';
  const at = isBetween ? start + 1 : start;
  const [from, joint, to] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (from?.kind !== 'time' || to?.kind !== 'time') return null;
  // "9h/17h" is a span where hours are marked as such.
  const isJoined = isJoin(joint) || (isBetween && joint?.kind === 'and') || (joint?.kind === 'slash' && !from.isBare && !to.isBare);
  const range = isJoined ? settleRange(from.time, to.time) : null;
  return range === null ? null : { range, next: at + 3 };
}

/** "until" is how both languages also join two ends: "9 until 5", "de 9 h jusqu'à 17 h". */
function isJoin(token: HoursToken | undefined): boolean {
  return token?.kind === 'to' || token?.kind === 'until';
}

function daysThrough(first: WeekDay | undefined, last: WeekDay | undefined): WeekDay[] {
  if (first === undefined || last === undefined) return [];
  const [from, to] = [WEEK_DAYS.indexOf(first), WEEK_DAYS.indexOf(last)];
  return WEEK_DAYS.filter((_, index) => (from <= to ? index >= from && index <= to : index >= from || index <= to));
}

function closingOf(token: HoursToken & { kind: 'time' }): number {
  const { hour, minute, half } = token.time;
  const closes = (half === 'pm' ? (hour % 12) + 12 : half === 'am' ? hour % 12 : hour) * 60 + minute;
  return closes < 360 ? closes + MINUTES_PER_DAY : closes;
}

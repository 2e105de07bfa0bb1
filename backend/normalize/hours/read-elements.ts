import { MINUTES_PER_DAY, WEEK_DAYS, type TimeRange, type WeekDay } from '#domain/opening-hours.ts';
import type { ClockTime } from './clock-times.ts';
import { readDays } from './read-days.ts';
import { readSeason, startsSeason } from './read-seasons.ts';
import type { HoursToken } from './read-tokens.ts';
import { closingOf, settleRange, settleTime, type ClockStyle } from './settle-times.ts';

export type DayHalf = 'morning' | 'afternoon' | 'evening';

/** Which days; `nth` says which of the month ("first and third": 1, 3; none means all), `half` which part of each. */
export interface DaysElement {
  kind: 'days';
  days: WeekDay[];
  hasHolidays: boolean;
  hasSchoolHolidays: boolean;
  nth: number[];
  half: DayHalf | null;
}

/** The parts of a sentence about hours: which days, which times, closed … */
export type HoursElement =
  | DaysElement
  | { kind: 'times'; ranges: TimeRange[] }
  | { kind: 'until'; closes: number }
  | { kind: 'open-end'; opens: number }
  | { kind: 'season'; osm: string }
  /** Days or dates taken out of what is said: "except Sunday", "sauf le 1er mai". */
  | { kind: 'except'; days: DaysElement | null; season: string | null }
  | { kind: 'closed' }
  | { kind: 'all-day' }
  | { kind: 'appointment' }
  | { kind: 'lunch' }
  | { kind: 'rest' }
  /** The days that nothing was said of. */
  | { kind: 'others' };

/** Why tokens were not read, by a stable key. */
export type HoursTrouble = 'unknown-words' | 'ambiguous-times' | 'unclear-times' | 'unclear-days' | 'unclear-season';

/** Groups tokens into elements; a key where they don't fit together. `style` says whether the text's clock has 12 or 24 hours. */
export function readElements(tokens: readonly HoursToken[], style: ClockStyle): HoursElement[] | HoursTrouble {
  const elements: HoursElement[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'unknown') return 'unknown-words';
    if (startsSeason(tokens, at)) {
      const read = readSeason(tokens, at);
      if (read === null) return 'unclear-season';
      elements.push({ kind: 'season', osm: read.osm });
      at = read.next;
    } else if (token.kind === 'days' || token.kind === 'holiday' || token.kind === 'school' || token.kind === 'nth' || token.kind === 'date') {
      const read = isClosedFirst(elements) ? readClosedDays(tokens, at) : readDays(tokens, at);
      if (read === null) return 'unclear-days';
      // "jours fériés exclus": the exception stands behind.
      const isExcluded = tokens[read.next]?.kind === 'excluded';
      elements.push(isExcluded ? { kind: 'except', days: read.element, season: null } : read.element);
      at = read.next + (isExcluded ? 1 : 0);
    } else if (token.kind === 'except') {
      const from = tokens[at + 1]?.kind === 'and' ? at + 2 : at + 1;
      const season = startsSeason(tokens, from) ? readSeason(tokens, from) : null;
      const days = season === null ? readDays(tokens, from) : null;
      if (season === null && days === null) return 'unclear-days';
      const next = (season ?? days)?.next ?? tokens.length;
      // "sauf le mardi et le 1er mai"
      const also = days !== null && tokens[next]?.kind === 'and' && startsSeason(tokens, next + 1) ? readSeason(tokens, next + 1) : null;
      elements.push({ kind: 'except', days: days?.element ?? null, season: (season ?? also)?.osm ?? null });
      at = also?.next ?? next;
    } else if (token.kind === 'time' || token.kind === 'between') {
      const read = readTimes(tokens, at, style, elements);
      if (typeof read === 'string') return read;
      at = read;
    } else if (token.kind === 'until' || token.kind === 'open-end') {
      const end = tokens[at + 1];
      if (end?.kind !== 'time' || end.time.hour > 24) return 'unclear-times';
      const to = token.kind === 'open-end' ? joinAfter(tokens, at + 2) : null;
      if (to !== null) at += 1;
      else {
        elements.push(token.kind === 'until' ? { kind: 'until', closes: closingOf(end.time, style) } : { kind: 'open-end', opens: settleTime(end.time) });
        at += 2;
      }
    } else if (token.kind === 'always') {
      elements.push({ kind: 'days', days: [...WEEK_DAYS], hasHolidays: false, hasSchoolHolidays: false, nth: [], half: null }, { kind: 'all-day' });
      at += 1;
    } else if (token.kind === 'month' || token.kind === 'excluded' || token.kind === 'feast') {
      return 'unclear-season';
    } else {
      // A dash or comma between a day and its hours joins nothing, nor does "le matin" before its hours.
      if (token.kind === 'closed' || token.kind === 'all-day' || token.kind === 'appointment' || token.kind === 'lunch' || token.kind === 'rest' || token.kind === 'others') elements.push({ kind: token.kind });
      at += 1;
    }
  }
  return elements;
}

/** "closed" before its days: not "Sunday closed, …". */
function isClosedFirst(elements: readonly HoursElement[]): boolean {
  return elements.at(-1)?.kind === 'closed' && elements.at(-2)?.kind !== 'days';
}

/** "closed Mondays, Tue-Fri 10-6": the last days of the list are those of the times behind it. */
function readClosedDays(tokens: readonly HoursToken[], at: number): ReturnType<typeof readDays> {
  const read = readDays(tokens, at);
  if (read === null || (tokens[read.next]?.kind !== 'time' && tokens[read.next]?.kind !== 'between')) return read;
  const commas = tokens.slice(at, read.next).flatMap(({ kind }, index) => (kind === 'and' ? [at + index] : []));
  const last = commas.at(-1);
  const isSure = last !== undefined && (commas.length === 1 || tokens.slice(last, read.next).some(({ kind }) => kind === 'to'));
  return isSure ? readDays(tokens.slice(0, last), at) : read;
}

/** Reads one range, or one closing set against named days ("(19 h le samedi)"), onto the elements; where the next token is. */
function readTimes(tokens: readonly HoursToken[], start: number, style: ClockStyle, elements: HoursElement[]): number | HoursTrouble {
  const isBetween = tokens[start]?.kind === 'between';
  const at = isBetween ? start + 1 : start;
  const from = tokens[at];
  // Hours counted on past midnight end something; nothing opens at 26:00.
  if (from?.kind !== 'time' || from.time.hour > 24) return 'unclear-times';
  const last = elements.at(-1);
  const join = joinAfter(tokens, at + 1, isBetween, !from.isBare);
  const to = join === null ? undefined : tokens[join];
  if (join === null || to?.kind !== 'time') {
    const isClosingOfDays = tokens[start - 1]?.kind === 'aside' && last?.kind === 'times' && tokens[at + 1]?.kind === 'days' && !from.isBare;
    if (!isClosingOfDays) return 'unclear-times';
    elements.push({ kind: 'until', closes: closingOf(from.time, style) });
    return at + 1;
  }
  const earlier = last?.kind === 'times' ? last.ranges.at(-1) : undefined;
  const isNightPlace = elements.some((one) => one.kind === 'times' && one.ranges.some(([, closes]) => closes > MINUTES_PER_DAY));
  const range = (last?.kind === 'lunch' ? lunchOf(from.time, to.time) : null) ?? settleRange(from.time, to.time, style, earlier, isNightPlace);
  // "1 à 3 jours ouvrables" is how long something takes.
  const isCount = from.isBare && to.isBare && from.time.hour < 6 && !from.time.is24 && !elements.some(({ kind }) => kind === 'days');
  if (range === null || isCount) return 'ambiguous-times';
  if (last?.kind === 'times') last.ranges.push(range);
  else elements.push({ kind: 'times', ranges: [range] });
  return join + 1;
}

/** "closed for lunch 12-1": noon is sure there. */
function lunchOf(from: ClockTime, to: ClockTime): TimeRange | null {
  const isNoon = from.half === null && to.half === null && (from.hour === 11 || from.hour === 12) && to.hour >= 1 && to.hour <= 3;
  return isNoon ? [from.hour * 60 + from.minute, (to.hour + 12) * 60 + to.minute] : null;
}

/** Where the second end of a range stands: after a dash or "to", "until", "and until"; "9h/17h" where hours are marked as such. */
function joinAfter(tokens: readonly HoursToken[], start: number, isBetween = false, isMarked = true): number | null {
  let at = start;
  while (tokens[at]?.kind === 'half') at += 1;
  if (tokens[at]?.kind === 'and' && tokens[at + 1]?.kind === 'until') at += 1;
  const joint = tokens[at];
  const end = tokens[at + 1]?.kind === 'to' ? at + 2 : at + 1;
  const to = tokens[end];
  if (to?.kind !== 'time') return null;
  const isJoined = joint?.kind === 'to' || joint?.kind === 'until' || (isBetween && joint?.kind === 'and') || (joint?.kind === 'slash' && isMarked && !to.isBare);
  return isJoined ? end : null;
}

/** Whether the text's own clock has 24 hours, 12, or doesn't say: one marked time tells for all. */
export function clockStyleOf(tokens: readonly HoursToken[], isEnglish: boolean): ClockStyle {
  const times = tokens.flatMap((token): ClockTime[] => (token.kind === 'time' ? [token.time] : []));
  if (times.some((time) => time.half !== null)) return '12';
  if (times.some((time) => time.is24 && !isWordTime(time))) return '24';
  return isEnglish ? '12' : 'unsaid';
}

/** Noon and midnight are on both clocks. */
function isWordTime(time: ClockTime): boolean {
  return time.minute === 0 && (time.hour === 12 || time.hour === 24);
}

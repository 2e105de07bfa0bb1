import { WEEK_DAYS, type WeekDay } from '#domain/opening-hours.ts';
import { feastDate } from './feasts.ts';
import type { NoticeToken } from './notice-tokens.ts';

const MS_PER_DAY = 86_400_000;
/** A notice without a year speaks of the coming year; one older than this is taken for next year's (days). */
const PAST_DAYS = 45;
/** A longer closing is a season or a mistake (days). */
const LONGEST_SPAN_DAYS = 366;

/** First and last day, both YYYY-MM-DD. */
export interface DateSpan {
  from: string;
  to: string;
}

interface Point {
  day: number;
  month: number | null;
  year: number | null;
  weekday: WeekDay | null;
}

type Part = { point: Point } | { resolved: string } | { unknown: true };

/**
 * The dates that begin at a token: one, a list ("les 25 et 26 décembre et le 1er janvier") or a span ("du 24 décembre
 * au 2 janvier"). Null where no date begins; `spans` is empty where one is named that can't be resolved (a feast of
 * several days, a weekday that contradicts).
 */
export function readNoticeDates(tokens: readonly NoticeToken[], start: number, today: string, country: string | undefined): { spans: DateSpan[]; next: number } | null {
  const parts: { part: Part; isThrough: boolean; isListed: boolean }[] = [];
  let at = start;
  let joint: NoticeToken['kind'] | null = null;
  for (;;) {
    const read = readPart(tokens, at, today, country);
    if (read === null) break;
    parts.push({ part: read.part, isThrough: joint === 'to' || joint === 'until', isListed: joint === 'and' });
    at = read.next;
    const following = nextJoint(tokens, at);
    const next = following === null ? null : readPart(tokens, following.next, today, country);
    if (following === null || next === null || (following.kind === null && isDated(read.part) === isDated(next.part))) break;
    joint = following.kind;
    at = following.next;
  }
  if (parts.length === 0) return null;
  return { spans: resolve(parts, today), next: at };
}

/** What stands between two dates of one list; a feast beside its date ("Noël 25 décembre") is joined by nothing. */
function nextJoint(tokens: readonly NoticeToken[], from: number): { kind: NoticeToken['kind'] | null; next: number } | null {
  let at = from;
  let kind: NoticeToken['kind'] | null = null;
  for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
    if (token.kind === 'and' || token.kind === 'to' || token.kind === 'until') kind ??= token.kind;
    else if (token.kind !== 'filler' && token.kind !== 'from') return { kind, next: at };
    at += 1;
  }
  return null;
}

function isDated(part: Part): boolean {
  return 'point' in part;
}

function readPart(tokens: readonly NoticeToken[], start: number, today: string, country: string | undefined): { part: Part; next: number } | null {
  let at = start;
  let weekday: WeekDay | null = null;
  const first = tokens[at];
  if (first?.kind === 'feast') {
    const date = nearest((year) => feastDate(first.feast, year, country), yearAfter(tokens, at), today);
    const next = tokens[at + 1]?.kind === 'year' ? at + 2 : at + 1;
    return { part: date === null ? { unknown: true } : { resolved: date }, next };
  }
  if (first?.kind === 'weekday') {
    weekday = first.day;
    at += 1;
    while (tokens[at]?.kind === 'and' || tokens[at]?.kind === 'filler') at += 1;
  }
  const token = tokens[at];
  if (token?.kind === 'date') return { part: token.month === null ? { unknown: true } : { point: { day: token.day, month: token.month, year: token.year, weekday } }, next: at + 1 };
  if (token?.kind === 'month') {
    // "June, the 24th"
    while (tokens[at + 1]?.kind === 'filler') at += 1;
    const day = tokens[at + 1];
    if (day?.kind !== 'number' || day.value < 1 || day.value > 31) return null;
    const isNextMonth = tokens[at + 2]?.kind === 'month' && tokens[at + 3]?.kind !== 'number';
    if (isNextMonth) return null;
    return withYear(tokens, at + 2, { day: day.value, month: token.month, year: null, weekday });
  }
  if (token?.kind !== 'number' || token.value < 1 || token.value > 31) return null;
  let after = at + 1;
  while (tokens[after]?.kind === 'filler' || tokens[after]?.kind === 'from') after += 1;
  const month = tokens[after];
  const isMonthOfNext = month?.kind === 'month' && tokens[after + 1]?.kind === 'number' && !token.isOrdinal && tokens[start - 1]?.kind !== 'filler' && isMonthFirst(tokens, start);
  if (month?.kind === 'month' && !isMonthOfNext) return withYear(tokens, after + 1, { day: token.value, month: month.month, year: null, weekday });
  return withYear(tokens, at + 1, { day: token.value, month: null, year: null, weekday });
}

/** "December 24, January 1": the number before January belongs to December. */
function isMonthFirst(tokens: readonly NoticeToken[], at: number): boolean {
  for (let back = at - 1; back >= 0; back -= 1) {
    const kind = tokens[back]?.kind;
    if (kind === 'month') return tokens[back + 1]?.kind === 'number' && tokens[back - 1]?.kind !== 'number';
    if (kind !== 'number' && kind !== 'and' && kind !== 'to' && kind !== 'filler') return false;
  }
  return false;
}

function withYear(tokens: readonly NoticeToken[], at: number, point: Point): { part: Part; next: number } {
  const [joint, year] = [tokens[at], tokens[at + 1]];
  if (joint?.kind === 'year') return { part: { point: { ...point, year: joint.year } }, next: at + 1 };
  if (joint?.kind === 'and' && year?.kind === 'year') return { part: { point: { ...point, year: year.year } }, next: at + 2 };
  return { part: { point }, next: at };
}

function yearAfter(tokens: readonly NoticeToken[], at: number): number | null {
  const next = tokens[at + 1];
  return next?.kind === 'year' ? next.year : null;
}

/** Numbers without a month take that of the next date, or of the one before ("December 24 and 25"). */
function resolve(parts: readonly { part: Part; isThrough: boolean; isListed: boolean }[], today: string): DateSpan[] {
  const spans: DateSpan[] = [];
  let previousMonth: number | null = null;
  for (const [index, { part, isThrough, isListed }] of parts.entries()) {
    const following = parts.slice(index + 1).flatMap((one) => ('point' in one.part && one.part.point.month !== null ? [one.part.point] : []))[0];
    let date: string | null = 'resolved' in part ? part.resolved : null;
    if ('point' in part) {
      const { day, weekday } = part.point;
      const month: number | null = part.point.month ?? previousMonth ?? following?.month ?? null;
      if (month === null) return [];
      previousMonth = part.point.month === null && previousMonth === null ? null : month;
      const year = part.point.year ?? (following !== undefined && following.month !== null && following.month >= month ? following.year : null);
      const before: string | undefined = isThrough ? spans.at(-1)?.from : undefined;
      date = nearest((one) => dayOf(one, month, day), year, before === undefined ? today : laterDay(before, PAST_DAYS), weekday);
      if (date === null) return [];
    }
    // A feast of unknown day is told by the date beside it; alone it tells nothing.
    if (date === null) {
      if (parts.length === 1 || isListed || parts[index + 1]?.isListed === true && parts.length === 2 && !('point' in (parts[1]?.part ?? {}))) return [];
      continue;
    }
    const last = spans.at(-1);
    if (isThrough && last !== undefined) {
      const length = (Date.parse(date) - Date.parse(last.from)) / MS_PER_DAY;
      if (length < 0 || length > LONGEST_SPAN_DAYS) return [];
      last.to = date;
    } else if (last?.from !== date) spans.push({ from: date, to: date });
  }
  return spans;
}

/** The day of that year, or of the year that is next from `today`; with a weekday, of a year near it that has it so. */
function nearest(dateIn: (year: number) => Date | null, year: number | null, today: string, weekday: WeekDay | null = null): string | null {
  const hasWeekday = (date: Date): boolean => weekday === null || WEEK_DAYS[(date.getUTCDay() + 6) % 7] === weekday;
  const earliest = Date.parse(today) - PAST_DAYS * MS_PER_DAY;
  const first = new Date(earliest).getUTCFullYear();
  const dates = (year === null ? [first, first + 1] : [year]).flatMap((one) => dateIn(one) ?? []);
  const date = year === null ? dates.find((one) => one.getTime() >= earliest) : dates[0];
  if (date !== undefined && hasWeekday(date)) return isoDay(date);
  const other = year === null ? [first - 1, first].flatMap((one) => dateIn(one) ?? []).find(hasWeekday) : undefined;
  return other === undefined ? null : isoDay(other);
}

function dayOf(year: number, month: number, day: number): Date | null {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCDate() === day ? date : null;
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The calendar day so many days after another, both YYYY-MM-DD. */
export function laterDay(day: string, days: number): string {
  return isoDay(new Date(Date.parse(day) + days * MS_PER_DAY));
}

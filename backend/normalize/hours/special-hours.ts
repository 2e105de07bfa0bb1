import { MINUTES_PER_DAY, WEEK_DAYS, type SpecialDay, type TimeRange, type WeekHours } from '#domain/opening-hours.ts';
import type { ClockTime } from './clock-times.ts';
import { mergeRanges } from './compare-weeks.ts';
import { laterDay, readNoticeDates, type DateSpan } from './notice-dates.ts';
import { readNoticeTokens, type NoticeToken } from './notice-tokens.ts';
import { settleRange, settleTime } from './settle-times.ts';

/** A longer text is a page, not a notice (characters). */
const LONGEST_TEXT = 3000;
/** A closing of this many days is told as a period too, and a longer one than the most as a period only. */
const [PERIOD_DAYS_MIN, SPAN_DAYS_MAX] = [7, 62];

/** What a notice says of dated days, YYYY-MM-DD each. */
export interface SpecialHours {
  days: SpecialDay[];
  /** First day of a closing that lasts. */
  closedFrom?: string;
  /** First day open again; "until March 3" is told as March 3. */
  reopensOn?: string;
}

type Status = { kind: 'closed' | 'unsure' | 'usual' } | { kind: 'times'; ranges: TimeRange[] } | { kind: 'until'; closes: number } | { kind: 'opens'; at: number };

/** A sentence that dates nothing is no notice: cheap, before anything is read. */
const DATES_SOMETHING = /\d|no[eë]l|p[aâ]ques|christmas|xmas|easter|thanksgiving|friday|day\b|f[eê]te|saint|toussaint|assomption|ascension|pentec|vendredi|juneteenth|nouvel|navidad|kerst|weihnacht|patriotes/i;

/**
 * Reads a notice of dated hours: "Fermé le 24 juin", "Dec 24: 10am–4pm; Dec 25: closed", "Congés annuels du 1er au 15
 * août", "Closed for renovations until March 3, 2027". `today` (YYYY-MM-DD) decides the year that isn't told; `language`
 * (may carry a region) whether 01/02 is in February and whose "fête nationale" it is. A closing or opening alone
 * ("jusqu'à 21 h") takes its other end from the usual week, which is asked for only then; without it the day is left out.
 * Null when nothing sure is said.
 */
export function parseSpecialHours(text: string, today: string, language?: string, askWeek: () => WeekHours = () => ({})): SpecialHours | null {
  if (text.length > LONGEST_TEXT || !DATES_SOMETHING.test(text)) return null;
  const tokens = readNoticeTokens(text, language);
  const country = /-([A-Za-z]{2})$/.exec(language ?? '')?.[1]?.toUpperCase();
  const days = new Map<string, SpecialDay>();
  const found: SpecialHours = { days: [] };
  let sentence: NoticeToken[] = [];
  for (const token of [...tokens, { kind: 'stop' } satisfies NoticeToken]) {
    if (token.kind !== 'stop') sentence.push(token);
    else {
      readSentence(sentence, { today, country, askWeek, days, found });
      sentence = [];
    }
  }
  found.days = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return found.days.length > 0 || found.closedFrom !== undefined || found.reopensOn !== undefined ? found : null;
}

interface Context {
  today: string;
  country: string | undefined;
  askWeek: () => WeekHours;
  days: Map<string, SpecialDay>;
  found: SpecialHours;
}

function readSentence(tokens: readonly NoticeToken[], context: Context): void {
  if (tokens.some(({ kind }) => kind === 'past' || kind === 'except')) return;
  // "Concert le 24 juin de 20 h à 22 h" is no opening: times count among other words only where one says "open".
  const saysOpening = tokens.some(({ kind }) => kind === 'open') || !tokens.some(({ kind }) => kind === 'word');
  let spans: DateSpan[] | null = null;
  let status: Status | null = null;
  let lastStatus: Status | null = null;
  let mark: 'until' | 'starting' | 'reopens' | 'to' | null = null;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const dates = readNoticeDates(tokens, at, context.today, context.country);
    if (dates !== null) {
      const isInclusive = tokens[dates.next]?.kind === 'inclusive';
      const first = dates.spans[0];
      const isClosing = (status ?? lastStatus)?.kind === 'closed';
      if (mark === 'reopens' && first !== undefined) context.found.reopensOn = first.from;
      else if (mark === 'until' && isClosing && first !== undefined) context.found.reopensOn = isInclusive ? laterDay(first.to, 1) : first.to;
      else if (mark === 'starting' && isClosing && first !== undefined && first.from === first.to) context.found.closedFrom = first.from;
      else if (status !== null) apply(status, dates.spans, context);
      else spans = [...(spans ?? []), ...dates.spans];
      lastStatus = status ?? lastStatus;
      status = null;
      mark = null;
      at = dates.next;
      continue;
    }
    const read = readStatus(tokens, at, mark, saysOpening);
    if (read !== null) {
      if (spans !== null) apply(read.status, spans, context);
      else if (read.status.kind !== 'usual') status = status === null || status.kind === 'usual' ? read.status : { kind: 'unsure' };
      lastStatus = read.status;
      spans = null;
      mark = null;
      at = read.next;
      continue;
    }
    if (token.kind === 'until' || token.kind === 'starting' || token.kind === 'reopens') mark = mark === 'reopens' ? mark : token.kind;
    else if (token.kind === 'to' && mark === null) mark = 'to';
    else if (token.kind === 'word') mark = mark === 'reopens' ? mark : null;
    at += 1;
  }
}

function readStatus(tokens: readonly NoticeToken[], at: number, mark: string | null, saysOpening: boolean): { status: Status; next: number } | null {
  const token = tokens[at];
  if (token?.kind === 'closed') {
    // "Fermeture à 16 h", "closing at 4 pm": a closing time.
    const time = timeAfter(tokens, at + 1);
    return time === null ? { status: { kind: 'closed' }, next: at + 1 } : { status: { kind: 'until', closes: closingOf(time.time) }, next: time.next };
  }
  if (token?.kind !== 'time') return null;
  const ranges: TimeRange[] = [];
  let next = at;
  for (let range = rangeAt(tokens, next); range !== null; range = rangeAt(tokens, tokens[next]?.kind === 'and' ? next + 1 : next)) {
    ranges.push(range.range);
    next = range.next;
  }
  if (ranges.length > 0) return { status: saysOpening ? { kind: 'times', ranges: mergeRanges(ranges) } : { kind: 'unsure' }, next };
  const isAlone = tokens[at + 1]?.kind !== 'time' && !(tokens[at + 1]?.kind === 'to' && tokens[at + 2]?.kind === 'time');
  if (!isAlone || !saysOpening) return { status: { kind: 'unsure' }, next: at + 1 };
  if (mark === 'until' || mark === 'to' && tokens[at - 1]?.kind === 'to' && tokens[at - 2]?.kind !== 'open') return { status: { kind: 'until', closes: closingOf(token.time) }, next: at + 1 };
  return { status: { kind: 'opens', at: settleTime(token.time) }, next: at + 1 };
}

/** A time with nothing but small words before it: "à 16 h", "at 4 pm". */
function timeAfter(tokens: readonly NoticeToken[], start: number): { time: ClockTime; next: number } | null {
  let at = start;
  while (tokens[at]?.kind === 'to' || tokens[at]?.kind === 'filler' || tokens[at]?.kind === 'starting') at += 1;
  const token = tokens[at];
  return token?.kind === 'time' && !(tokens[at + 1]?.kind === 'to' && tokens[at + 2]?.kind === 'time') ? { time: token.time, next: at + 1 } : null;
}

function rangeAt(tokens: readonly NoticeToken[], start: number): { range: TimeRange; next: number } | null {
  let at = start;
  while (tokens[at]?.kind === 'from' || tokens[at]?.kind === 'filler') at += 1;
  const [from, joint, to] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const opens = from?.kind === 'time' ? from.time : from?.kind === 'number' && !from.isOrdinal ? { hour: from.value, minute: 0, half: null, is24: false } : null;
  if (opens === null || (joint?.kind !== 'to' && joint?.kind !== 'until') || to?.kind !== 'time') return null;
  const range = settleRange(opens, to.time);
  return range === null ? null : { range, next: at + 3 };
}

function closingOf(time: ClockTime): number {
  const closes = settleTime(time);
  return closes < 360 ? closes + MINUTES_PER_DAY : closes;
}

function apply(status: Status, spans: readonly DateSpan[], { askWeek, days, found }: Context): void {
  const week = status.kind === 'closed' || status.kind === 'times' ? {} : askWeek();
  for (const { from, to } of spans) {
    const length = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
    if (status.kind === 'closed' && length >= PERIOD_DAYS_MIN) [found.closedFrom, found.reopensOn] = [from, laterDay(to, 1)];
    if (length > SPAN_DAYS_MAX) continue;
    for (let step = 0; step < length; step += 1) {
      const date = laterDay(from, step);
      const usual = week[WEEK_DAYS[(new Date(date).getUTCDay() + 6) % 7] ?? 'mo'];
      const ranges = rangesOf(status, usual);
      if (ranges !== null) days.set(date, { date, ranges });
    }
  }
}

function rangesOf(status: Status, usual: readonly TimeRange[] | undefined): TimeRange[] | null {
  if (status.kind === 'closed') return [];
  if (status.kind === 'times') return status.ranges;
  if (usual === undefined || usual.length === 0) return null;
  if (status.kind === 'until') {
    const kept = usual.filter(([opens]) => opens < status.closes);
    return kept.length === 0 ? null : kept.map(([opens, closes], index) => [opens, index === kept.length - 1 ? status.closes : closes]);
  }
  if (status.kind !== 'opens') return null;
  const kept = usual.filter(([, closes]) => closes > status.at);
  return kept.length === 0 ? null : kept.map(([opens, closes], index) => [index === 0 ? status.at : opens, closes]);
}

import type { RegularHours, SpecialDay, TimeRange, WeekDay, WeekHours } from '#domain/opening-hours.ts';
import { MINUTES_PER_DAY, WEEK_DAYS } from '#domain/opening-hours.ts';
import type { CaptureDay } from './capture-day.ts';
import { readSchemaDays, readSchemaTime } from './schema-days.ts';
import { shortName, valuesOf, type SchemaItem } from './schema-item.ts';

/** A dated block of at most two weeks is an exception; a longer one that holds today is what the store does now. */
const EXCEPTION_DAYS_MAX = 14;
const MILLISECONDS_PER_DAY = 86_400_000;

/** What OpeningHoursSpecification items say: the week, and the dated exceptions. */
export interface SpecifiedHours {
  regular: RegularHours | null;
  special: SpecialDay[];
  /** In words, as published: "Monday 09:00-17:00; …". */
  raw: string;
}

/** Reads OpeningHoursSpecification items. `day` is the capture's own: it decides which dated season is in force. */
export function readSpecifications(items: readonly SchemaItem[], day: CaptureDay, alwaysSpecial = false): SpecifiedHours {
  const week: WeekHours = {};
  const special = new Map<string, TimeRange[]>();
  const words: string[] = [];
  let rule: string | undefined;
  let midnights = 0;
  for (const item of items) {
    const text = describe(item);
    if (text) words.push(text);
    const ranges = readRanges(item);
    if (ranges === null) continue;
    const from = readDate(item, 'validFrom');
    const through = readDate(item, 'validThrough') ?? (alwaysSpecial ? from : null);
    const days = readDays(item);
    const length = from && through ? daysBetween(from, through) : null;
    if (from && through && length !== null && length >= 0 && (alwaysSpecial || length < EXCEPTION_DAYS_MAX)) {
      for (const range of ranges) addSpecial(special, from, Math.min(length, 366), days, range);
      continue;
    }
    if ((from && !day.hasCome(from)) || (through && day.isOver(through))) continue;
    if (valuesOf(item, 'dayOfWeek').some((one) => /PublicHolidays?/i.test(one.text + (one.item?.id ?? '')))) rule = `PH ${ranges.flatMap((range) => (range === 'closed' ? [] : [`${clock(range[0])}-${clock(range[1])}`])).join(',') || 'off'}`;
    if (days.length > 0 && isMidnightTwice(item)) midnights += days.length;
    for (const one of days) for (const range of ranges) addRange(week, one, range);
  }
  // One day from midnight to midnight is closed; a whole week of them is a template, or a store that never closes: unsure.
  const isRead = Object.keys(week).length > 0 && midnights < WEEK_DAYS.length;
  return {
    regular: isRead ? { week, ...(rule ? { rule } : {}) } : null,
    special: [...special].map(([date, ranges]) => ({ date, ranges })).sort((a, b) => (a.date < b.date ? -1 : 1)),
    raw: words.join('; '),
  };
}

function addRange(week: WeekHours, day: WeekDay, range: TimeRange | 'closed'): void {
  const ranges = (week[day] ??= []);
  if (range === 'closed' || ranges.some((one) => one[0] === range[0] && one[1] === range[1])) return;
  ranges.push(range);
  ranges.sort((a, b) => a[0] - b[0]);
}

function addSpecial(special: Map<string, TimeRange[]>, from: string, length: number, days: readonly WeekDay[], range: TimeRange | 'closed'): void {
  for (let step = 0; step <= length; step += 1) {
    const moment = new Date(Date.parse(`${from}T00:00:00Z`) + step * MILLISECONDS_PER_DAY);
    const date = moment.toISOString().slice(0, 10);
    const weekDay = WEEK_DAYS[(moment.getUTCDay() + 6) % 7];
    if (days.length > 0 && weekDay && !days.includes(weekDay)) continue;
    const ranges = special.get(date) ?? [];
    if (range !== 'closed') ranges.push(range);
    special.set(date, ranges);
  }
}

/** Minutes, `closed`, or null when the times can't be read. Several openings and closings of one item are pairs, in their order. */
function readRanges(item: SchemaItem): (TimeRange | 'closed')[] | null {
  const [opens = [], closes = []] = ['opens', 'closes'].map((name) => valuesOf(item, name).map(({ text }) => text));
  if (opens.length !== closes.length || opens.length < 2) {
    const range = readRange(opens[0] ?? '', closes[0] ?? '');
    return range === null || opens.length !== closes.length && opens.length + closes.length > 2 ? null : [range];
  }
  const ranges = opens.map((text, index) => readRange(text, closes[index] ?? ''));
  const read = ranges.filter((range) => range !== null);
  return read.length < ranges.length ? null : read;
}

function readRange(opensText: string, closesText: string): TimeRange | 'closed' | null {
  if (!opensText && !closesText) return 'closed';
  if (/^\s*(?:closed|ferm[ée]e?|gesloten|cerrado|geschlossen|chiuso|off)\s*$/i.test(opensText)) return 'closed';
  const opens = readSchemaTime(opensText);
  const closes = readSchemaTime(closesText);
  if (opens === null || closes === null) return null;
  // schema.org: equal times mean closed; midnight to midnight is how templates write a closed day.
  if (opens === closes) return 'closed';
  if (opens === 0 && closes >= MINUTES_PER_DAY - 1) return [0, MINUTES_PER_DAY];
  return [opens, closes < opens ? closes + MINUTES_PER_DAY : closes];
}

function isMidnightTwice(item: SchemaItem): boolean {
  return ['opens', 'closes'].every((name) => /^\s*0?0:00(?::00)?\s*$/.test(valuesOf(item, name)[0]?.text ?? ''));
}

function readDays(item: SchemaItem): WeekDay[] {
  return valuesOf(item, 'dayOfWeek').flatMap((one) => [one.text, one.item?.id ?? '', one.item ? (valuesOf(one.item, 'name')[0]?.text ?? '') : '']).flatMap(readSchemaDays);
}

function describe(item: SchemaItem): string {
  const days = valuesOf(item, 'dayOfWeek').map((one) => shortName(one.text || (one.item?.id ?? ''))).filter(Boolean).join(', ');
  const dates = [...new Set(['validFrom', 'validThrough'].flatMap((name) => valuesOf(item, name)[0]?.text.slice(0, 10) ?? []))].join('/');
  const opens = valuesOf(item, 'opens')[0]?.text;
  const closes = valuesOf(item, 'closes')[0]?.text;
  return [dates, days, opens === undefined && closes === undefined ? 'closed' : `${opens ?? '?'}-${closes ?? '?'}`].filter(Boolean).join(' ');
}

function readDate(item: SchemaItem, name: string): string | null {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(valuesOf(item, name)[0]?.text ?? '')?.[0];
  return date && !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) ? date : null;
}

function daysBetween(from: string, through: string): number {
  return Math.round((Date.parse(through) - Date.parse(from)) / MILLISECONDS_PER_DAY);
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

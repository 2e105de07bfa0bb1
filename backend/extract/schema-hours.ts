import type { RegularHours, SpecialDay, TimeRange, WeekDay, WeekHours } from '#domain/opening-hours.ts';
import { MINUTES_PER_DAY, WEEK_DAYS } from '#domain/opening-hours.ts';
import { foldText } from '#normalize/text.ts';
import { shortName, valuesOf, type SchemaItem } from './schema-item.ts';

const DAY_NAMES: Record<WeekDay, string[]> = {
  mo: ['mo', 'mon', 'monday', 'lu', 'lun', 'lundi', 'maandag', 'montag', 'lunes', 'lunedi'],
  tu: ['tu', 'tue', 'tues', 'tuesday', 'ma', 'mar', 'mardi', 'dinsdag', 'dienstag', 'martes', 'martedi'],
  we: ['we', 'wed', 'weds', 'wednesday', 'me', 'mer', 'mercredi', 'woensdag', 'mittwoch', 'miercoles', 'mercoledi'],
  th: ['th', 'thu', 'thur', 'thurs', 'thursday', 'je', 'jeu', 'jeudi', 'donderdag', 'donnerstag', 'jueves', 'giovedi'],
  fr: ['fr', 'fri', 'friday', 've', 'ven', 'vendredi', 'vrijdag', 'freitag', 'viernes', 'venerdi'],
  sa: ['sa', 'sat', 'saturday', 'sam', 'samedi', 'zaterdag', 'samstag', 'sabado', 'sabato'],
  su: ['su', 'sun', 'sunday', 'di', 'dim', 'dimanche', 'zondag', 'sonntag', 'domingo', 'domenica'],
};
const DAY_OF_NAME = new Map(WEEK_DAYS.flatMap((day) => DAY_NAMES[day].map((name) => [name, day] as const)));
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

/** Reads OpeningHoursSpecification items. `day` is the capture's own (YYYY-MM-DD): it decides which dated season is in force. */
export function readSpecifications(items: readonly SchemaItem[], day: string, alwaysSpecial = false): SpecifiedHours {
  const week: WeekHours = {};
  const special = new Map<string, TimeRange[]>();
  const words: string[] = [];
  let rule: string | undefined;
  for (const item of items) {
    const text = describe(item);
    if (text) words.push(text);
    const range = readRange(item);
    if (range === null) continue;
    const from = readDate(item, 'validFrom');
    const through = readDate(item, 'validThrough') ?? (alwaysSpecial ? from : null);
    const days = readDays(item);
    const length = from && through ? daysBetween(from, through) : null;
    if (from && through && length !== null && length >= 0 && (alwaysSpecial || length < EXCEPTION_DAYS_MAX)) {
      addSpecial(special, from, Math.min(length, 366), days, range);
      continue;
    }
    if ((from && day < from) || (through && through < day)) continue;
    if (valuesOf(item, 'dayOfWeek').some((one) => /PublicHolidays?/i.test(one.text + (one.item?.id ?? '')))) rule = range === 'closed' ? 'PH off' : `PH ${clock(range[0])}-${clock(range[1])}`;
    for (const one of days) addRange(week, one, range);
  }
  const isRead = Object.keys(week).length > 0;
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

/** Minutes, `closed`, or null when the times can't be read. */
function readRange(item: SchemaItem): TimeRange | 'closed' | null {
  const [opensText, closesText] = ['opens', 'closes'].map((name) => valuesOf(item, name)[0]?.text ?? '');
  if (!opensText && !closesText) return 'closed';
  if (/^(closed|ferm[ée]e?|gesloten)$/i.test(opensText ?? '')) return 'closed';
  const opens = readTime(opensText ?? '');
  const closes = readTime(closesText ?? '');
  if (opens === null || closes === null) return null;
  // schema.org: equal times mean closed; midnight to midnight is how templates write a closed day.
  if (opens === closes) return 'closed';
  if (opens === 0 && closes >= MINUTES_PER_DAY - 1) return [0, MINUTES_PER_DAY];
  return [opens, closes < opens ? closes + MINUTES_PER_DAY : closes];
}

/** Minutes after midnight of "09:00", "9:00:00", "9h30", "9 AM", "T09:00-05:00"; null when it is no time. */
export function readTime(text: string): number | null {
  const match = /^\s*(?:\d{4}-\d{2}-\d{2})?T?\s*(\d{1,2})(?:\s*[:h.]\s*(\d{2})?)?(?::\d{2})?(?:\.\d+)?\s*(a\.?m\.?|p\.?m\.?)?/i.exec(text);
  if (!match) return /^\s*(midi|noon)\s*$/i.test(text) ? 720 : null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? '0');
  const half = match[3]?.toLowerCase().replaceAll('.', '');
  if (hour > 24 || minute > 59 || (half && hour > 12)) return null;
  const hours = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  const total = hours * 60 + minute;
  return total <= MINUTES_PER_DAY ? total : null;
}

function readDays(item: SchemaItem): WeekDay[] {
  const texts = valuesOf(item, 'dayOfWeek').flatMap((one) => [one.text, one.item?.id ?? '', one.item ? (valuesOf(one.item, 'name')[0]?.text ?? '') : '']);
  return texts.flatMap((text) => text.split(/[,;|]\s*|\s+(?=https?:)/).flatMap(readDaySpan));
}

function readDaySpan(text: string): WeekDay[] {
  const [first, last, ...rest] = foldText(shortName(text.trim())).split(/\s*(?:-|\bto\b|\ba\b|\bau\b)\s*/).filter(Boolean);
  const from = first ? DAY_OF_NAME.get(first.replace('.', '')) : undefined;
  if (!from || rest.length > 0) return [];
  const to = last ? DAY_OF_NAME.get(last.replace('.', '')) : from;
  if (!to) return [from];
  const start = WEEK_DAYS.indexOf(from);
  const length = (WEEK_DAYS.indexOf(to) - start + 7) % 7;
  return Array.from({ length: length + 1 }, (_, step) => WEEK_DAYS[(start + step) % 7]).filter((day) => day !== undefined);
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

import { IsoDate, type SpecialDay } from '#domain/opening-hours.ts';
import { parseSpecialHours } from './special-hours.ts';
import { readDayHours } from './structured-week.ts';

/**
 * Dated hours from a structured form: `[{date, ranges}]`, schema.org's `[{validFrom, validThrough, opens, closes}]` of
 * one day each, or `{"2026-12-24": [["09:00", "16:00"]]}`; a day's hours as in a structured week. Null where any part
 * can't be read.
 */
export function readStructuredDays(written: object): SpecialDay[] | null {
  const days = Array.isArray(written) ? written.map(readDay) : Object.entries(written).map(([date, hours]) => toDay(date, hours));
  return days.length > 0 && days.every((one) => one !== null) ? days : null;
}

function readDay(one: unknown): SpecialDay | null {
  if (typeof one !== 'object' || one === null) return null;
  const { date, validFrom, validThrough, ranges, hours, opens, closes } = one as Record<string, unknown>;
  if (date === undefined && validThrough !== undefined && validThrough !== validFrom) return null;
  const day = date ?? validFrom;
  return toDay(day, ranges ?? hours ?? (opens === undefined ? [] : { opens, closes }));
}

function toDay(date: unknown, hours: unknown): SpecialDay | null {
  const ranges = readDayHours(hours);
  return ranges === undefined || !IsoDate.safeParse(date).success ? null : { date: String(date), ranges };
}

/** OSM's own words for a date: "2026 Dec 25 off", "Dec 24 09:00-16:00". */
const OSM_DATE = /^(?:(\d{4}) )?((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}):? (.+)$/;

/** Dated hours in words or as OSM rules of single dates. `today` decides the year that isn't told; null when nothing sure is said. */
export function readSpecialDays(text: string, today: string, language: string | undefined): SpecialDay[] | null {
  const listed = readListedDates(text);
  if (listed !== null) return listed;
  const rules = text.split(';').map((one) => OSM_DATE.exec(one.trim()));
  const isOsm = rules.every((one) => one !== null && /off|\d\d:\d\d-/.test(one[3] ?? ''));
  const plain = isOsm ? rules.map((one) => `${one?.[2] ?? ''}${one?.[1] === undefined ? '' : `, ${one[1]}`}: ${(one?.[3] ?? '').replace('off', 'closed')}`).join('; ') : text;
  const days = parseSpecialHours(plain, today, isOsm ? 'en' : language)?.days ?? [];
  return days.length === 0 ? null : days;
}

/** The form of the locations file: "2026-12-25: x, 2026-12-24: 09:00-15:00"; several periods are parted by "+" or spaces. */
function readListedDates(text: string): SpecialDay[] | null {
  const parts = text.split(/[,;]\s*(?=\d{4}-\d{2}-\d{2}\s*[:=])/).map((part) => /^\s*(\d{4}-\d{2}-\d{2})\s*[:=]\s*(.+?)\s*$/.exec(part));
  const days = parts.map((part) => (part === null ? null : toDay(part[1], /^(?:x|off)$/i.test(part[2] ?? '') ? [] : part[2])));
  return days.length > 0 && days.every((one) => one !== null) ? days : null;
}

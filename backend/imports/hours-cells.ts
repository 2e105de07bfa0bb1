import type { SpecialDay, TimeRange } from '#domain/opening-hours.ts';
import { IsoDate, LATEST_CLOSING_MINUTES, MINUTES_PER_DAY } from '#domain/opening-hours.ts';

const CLOSED = /^(?:x|closed|ferme|fermee)$/;
const ALL_DAY = /^(?:(?:open|ouvert)\s*)?(?:24\s*h(?:ours?|eures?|rs)?(?:\s*(?:\/|sur)\s*24\s*h?)?|24\s*\/\s*7)$/;
const TIME = String.raw`(\d{1,2})(?:\s*[:h.]\s*(\d{2}))?\s*(?:h(?:eures?|rs)?\b)?\s*([ap])?\.?(?:m\b\.?)?`;
const RANGE = new RegExp(String.raw`^${TIME}\s*(?:-|a|to|jusqu'a|until)\s*${TIME}$`);

function fold(cell: string): string {
  return cell.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[‐‑‒–—−]/g, '-').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

/**
 * One day of a spreadsheet: "09:00-17:00, 18:00-20:00", "9:00 AM-5:00 PM", "9 h à 17 h 30", "x" (closed), "24 h".
 * Null when it can't be read. An empty cell says nothing and must not be passed.
 */
export function readDayCell(cell: string): TimeRange[] | null {
  const folded = fold(cell);
  if (CLOSED.test(folded)) return [];
  if (ALL_DAY.test(folded)) return [[0, MINUTES_PER_DAY]];
  const ranges = folded.split(/\s*(?:[,;/+]|\bet\b|\band\b)\s*/).map(readRange);
  return ranges.every((range) => range !== null) ? ranges.sort((a, b) => a[0] - b[0]) : null;
}

/** Dated exceptions: "2026-12-25: x, 2026-12-31: 09:00-12:00". A date may come twice, once per range. Null when any part can't be read. */
export function readSpecialCell(cell: string): SpecialDay[] | null {
  const parts = cell.split(/(\d{4}-\d{2}-\d{2})\s*:?/);
  if (parts.length < 3 || (parts[0] ?? '').replace(/[,;\s]/g, '') !== '') return null;
  const days = new Map<string, TimeRange[]>();
  for (let index = 1; index < parts.length; index += 2) {
    const date = IsoDate.safeParse(parts[index]);
    const ranges = readDayCell((parts[index + 1] ?? '').replace(/^[,;\s]+|[,;\s]+$/g, ''));
    if (!date.success || ranges === null) return null;
    days.set(date.data, [...(days.get(date.data) ?? []), ...ranges].sort((a, b) => a[0] - b[0]));
  }
  return [...days].map(([date, ranges]) => ({ date, ranges })).sort((a, b) => a.date.localeCompare(b.date));
}

function readRange(text: string): TimeRange | null {
  const match = RANGE.exec(text);
  if (match === null) return null;
  const [, openHour, openMinute, openHalf, closeHour, closeMinute, closeHalf] = match;
  const closes = toMinutes(closeHour, closeMinute, closeHalf);
  const opens = readOpening(openHour, openMinute, openHalf, closes, closeHalf);
  if (opens === null || closes === null || opens >= MINUTES_PER_DAY) return null;
  const end = closes <= opens ? closes + MINUTES_PER_DAY : closes;
  return end <= LATEST_CLOSING_MINUTES ? [opens, end] : null;
}

/** "1-5 PM" opens at 13:00, "9-5 PM" at 09:00: the half of the day is lent only where it keeps the order. */
function readOpening(hour: string | undefined, minute: string | undefined, half: string | undefined, closes: number | null, closeHalf: string | undefined): number | null {
  if (half !== undefined || closeHalf !== 'p' || closes === null) return toMinutes(hour, minute, half);
  const afternoon = toMinutes(hour, minute, 'p');
  return afternoon !== null && afternoon < closes ? afternoon : toMinutes(hour, minute, undefined);
}

function toMinutes(hour: string | undefined, minute: string | undefined, half: string | undefined): number | null {
  const hours = Number(hour);
  const minutes = Number(minute ?? '0');
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null;
  if (half === undefined) return hours * 60 + minutes;
  if (hours < 1 || hours > 12) return null;
  return ((hours % 12) + (half === 'p' ? 12 : 0)) * 60 + minutes;
}

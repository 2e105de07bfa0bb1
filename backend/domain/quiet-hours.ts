import { z } from 'zod';

/** Hours of the day at which something is left alone, in a zone: from the first minute to before the last, past midnight where it is earlier. */
export interface QuietHours {
  fromMinute: number;
  toMinute: number;
  /** IANA name ("America/Toronto"). */
  timeZone: string;
}

/**
 * Reads "22:00-06:00" or "22:00-06:00 America/Toronto"; `timeZone` holds where the text names none. Null when the text is
 * no such thing, the zone is unknown, or nothing lies between the two times.
 */
export function readQuietHours(text: string, timeZone: string): QuietHours | null {
  const parts = /^\s*([01]?\d|2[0-3])[:h]([0-5]\d)\s*[-–]\s*([01]?\d|2[0-4])[:h]([0-5]\d)(?:\s+(\S+))?\s*$/i.exec(text);
  if (!parts) return null;
  const fromMinute = Number(parts[1]) * 60 + Number(parts[2]);
  const toMinute = Number(parts[3]) * 60 + Number(parts[4]);
  const zone = parts[5] ?? timeZone;
  return fromMinute === toMinute || toMinute > 24 * 60 || !isZone(zone) ? null : { fromMinute, toMinute, timeZone: zone };
}

/** How a standard writes them; see readQuietHours. */
export const QuietHoursText = z.string().refine((text) => readQuietHours(text, 'UTC') !== null);

/** True when the moment lies in the quiet hours, by the clock on the wall there (both sides of a daylight-saving change). */
export function isQuiet({ fromMinute, toMinute, timeZone }: QuietHours, moment: Date): boolean {
  const minute = minuteOf(timeZone, moment);
  return fromMinute < toMinute ? minute >= fromMinute && minute < toMinute : minute >= fromMinute || minute < toMinute;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** The first whole minute from the moment on that lies in no quiet hours: the moment itself, to the minute, where it lies in none. Null where they never end. */
export function endOfQuiet(quiet: QuietHours, moment: Date): Date | null {
  const from = Math.ceil(moment.getTime() / MINUTE_MS) * MINUTE_MS;
  const isQuietAt = (time: number): boolean => isQuiet(quiet, new Date(time));
  if (!isQuietAt(from)) return new Date(from);
  const end = from + ((quiet.toMinute - minuteOf(quiet.timeZone, new Date(from)) + DAY_MINUTES) % DAY_MINUTES) * MINUTE_MS;
  let time = end;
  // Where the clock is set in between, the wall shows the end earlier or later than was counted.
  while (isQuietAt(time)) {
    if (time - end > DAY_MINUTES * MINUTE_MS) return null;
    time += MINUTE_MS;
  }
  while (time > from && !isQuietAt(time - MINUTE_MS)) time -= MINUTE_MS;
  return new Date(time);
}

/** Minutes since midnight by the clock on the wall. */
function minuteOf(timeZone: string, moment: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).formatToParts(moment);
  const numberOf = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return numberOf('hour') * 60 + numberOf('minute');
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

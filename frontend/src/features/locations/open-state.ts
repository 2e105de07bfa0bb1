import { DAYS } from '../../lib/read-week.ts';
import type { LocationDetails } from './use-location.ts';

const MINUTES_PER_DAY = 1440;
const DAY_MS = 86_400_000;

type Hours = Pick<LocationDetails['record'], 'regularHours' | 'specialHours' | 'timeZone'>;

/**
 * Whether a store's door is open at a moment, by its own clock and master record: `until` in minutes of its day (it may
 * exceed 1,440), `opensAt` later today. Null where that day's hours are not known.
 */
export function openState(hours: Hours, now: Date): { isOpen: true; until: number } | { isOpen: false; opensAt: number | null } | null {
  const { day, minute } = localMoment(now, hours.timeZone);
  const today = rangesOn(hours, day);
  const before = rangesOn(hours, new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10));
  const late = before?.find(([, to]) => to - MINUTES_PER_DAY > minute);
  if (late) return { isOpen: true, until: late[1] - MINUTES_PER_DAY };
  if (today === undefined) return null;
  const open = today.find(([from, to]) => from <= minute && minute < to);
  if (open) return { isOpen: true, until: open[1] };
  return { isOpen: false, opensAt: today.find(([from]) => from > minute)?.[0] ?? null };
}

/** A date's own hours go before those of its day of the week. */
function rangesOn({ regularHours, specialHours }: Hours, day: string): readonly (readonly [number, number])[] | undefined {
  const at = (new Date(day).getUTCDay() + 6) % 7;
  const name = DAYS[at];
  return specialHours.find((one) => one.date === day)?.ranges ?? (name === undefined ? undefined : regularHours[name]);
}

function localMoment(now: Date, timeZone = 'UTC'): { day: string; minute: number } {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, minute: Number(part('hour')) * 60 + Number(part('minute')) };
}

import { Cron } from 'croner';
import type { Cadence, NoticePreferences } from '#domain/notice.ts';
import { endOfQuiet, isQuiet, readQuietHours } from '#domain/quiet-hours.ts';

type Hours = Pick<NoticePreferences, 'quietHours' | 'digestMinute' | 'digestWeekday'>;

/** Cron of the moments at which a person's mail of the day or of the week goes out. */
export function digestCron(cadence: 'daily' | 'weekly', { digestMinute, digestWeekday }: Pick<Hours, 'digestMinute' | 'digestWeekday'>): string {
  return `${digestMinute % 60} ${Math.floor(digestMinute / 60)} * * ${cadence === 'daily' ? '*' : digestWeekday % 7}`;
}

/**
 * When what happened may be told (UTC), by the clocks of the reader's zone: at once, but after their quiet hours; with the
 * next mail of the day or the week. Security waits for no hours. Null: it is not told.
 */
export function whenDue(cadence: Cadence, hours: Hours, { now, timeZone, isSecurity = false }: { now: Date; timeZone: string; isSecurity?: boolean }): Date | null {
  if (cadence === 'never' || cadence === 'monthly') return null;
  if (cadence === 'instant') {
    const quiet = isSecurity || hours.quietHours === null ? null : readQuietHours(hours.quietHours, timeZone);
    // Hours that never end would keep it for good: it is told.
    return quiet === null || !isQuiet(quiet, now) ? now : (endOfQuiet(quiet, now) ?? now);
  }
  return new Cron(digestCron(cadence, hours), { mode: '5-part', timezone: timeZone, paused: true }).nextRun(now);
}

export const SCHEDULE_KINDS = ['by-hand', 'daily', 'weekly', 'monthly', 'advanced'] as const;
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number];

/** A schedule as people choose it; what its kind does not use waits for another kind. */
export interface Schedule {
  kind: ScheduleKind;
  /** HH:MM, by the clocks of the brand's zone. */
  time: string;
  /** 0 (Sunday) to 6, as cron counts. */
  weekday: number;
  /** 1 to 28: every month has it. */
  monthDay: number;
  /** Five fields, as they were or are typed. */
  cron: string;
}

const NIGHT: Schedule = { kind: 'by-hand', time: '04:00', weekday: 1, monthDay: 1, cron: '0 4 * * *' };
const SIMPLE = /^(\d{1,2}) (\d{1,2}) (\*|\d{1,2}) \* (\*|[0-7])$/;
const LAST_DAY_OF_ALL_MONTHS = 28;

/** A cron expression as a choice; what no simple choice says is "advanced". */
export function readSchedule(cron: string | null): Schedule {
  if (cron === null) return NIGHT;
  const [, minute = '', hour = '', day = '', weekday = ''] = SIMPLE.exec(cron.trim()) ?? [];
  const isTime = minute !== '' && Number(minute) < 60 && Number(hour) < 24;
  const known = { ...NIGHT, cron, ...(isTime ? { time: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` } : {}) };
  if (isTime && day === '*' && weekday === '*') return { ...known, kind: 'daily' };
  if (isTime && day === '*') return { ...known, kind: 'weekly', weekday: Number(weekday) % 7 };
  if (isTime && weekday === '*' && Number(day) >= 1 && Number(day) <= LAST_DAY_OF_ALL_MONTHS) return { ...known, kind: 'monthly', monthDay: Number(day) };
  return { ...known, kind: 'advanced' };
}

/** The choice as a cron expression; null: by hand only. */
export function writeSchedule({ kind, time, weekday, monthDay, cron }: Schedule): string | null {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (kind === 'by-hand') return null;
  if (kind === 'advanced') return cron.trim();
  return `${minute} ${hour} ${kind === 'monthly' ? monthDay : '*'} * ${kind === 'weekly' ? weekday : '*'}`;
}

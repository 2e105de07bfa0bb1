import { WEEK_DAYS, type TimeRange, type WeekHours } from '#domain/opening-hours.ts';

/** A week as "HH:MM" lists: `[]` is closed, a missing day unknown. A closing after midnight stays on its opening day ("26:00"); the end of a day is "24:00". */
export type ClockWeek = Record<string, [opens: string, closes: string][]>;

/** The week as lists of 24-hour times, days in order from Monday. */
export function toClockWeek(week: WeekHours): ClockWeek {
  const days: ClockWeek = {};
  for (const day of WEEK_DAYS) {
    const ranges = week[day];
    if (ranges !== undefined) days[day] = toClockRanges(ranges);
  }
  return days;
}

/** The ranges of one day as 24-hour times. */
export function toClockRanges(ranges: readonly TimeRange[]): [opens: string, closes: string][] {
  return ranges.map(([opens, closes]) => [clockTime(opens), clockTime(closes)]);
}

/** Minutes after midnight as "HH:MM"; hours go on past 24. */
export function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

import { DAYS, type Day, type Week } from './read-week.ts';

/** Names of days as checks give them among a verdict's parameters. */
const NAMED: Readonly<Record<Day, string>> = { mo: 'Monday', tu: 'Tuesday', we: 'Wednesday', th: 'Thursday', fr: 'Friday', sa: 'Saturday', su: 'Sunday' };

/** The days that a verdict names as differing; where it names none, those that are not the same to the minute. Days that either week leaves open are none. */
export function differingDays(expected: Week, observed: Week, named: string | number | undefined): Day[] {
  const told = String(named ?? '').split(', ');
  const judged = DAYS.filter((day) => told.includes(NAMED[day]));
  return judged.length > 0 ? judged : DAYS.filter((day) => expected[day] !== undefined && observed[day] !== undefined && JSON.stringify(expected[day]) !== JSON.stringify(observed[day]));
}

/** The part of the day that both weeks need, in whole hours: minutes from and to. */
export function spanOf(weeks: readonly Week[]): { from: number; to: number } {
  const ranges = weeks.flatMap((week) => DAYS.flatMap((day) => week[day] ?? []));
  if (ranges.length === 0) return { from: 480, to: 1200 };
  const from = Math.min(...ranges.map((one) => one[0]));
  const to = Math.max(...ranges.map((one) => one[1]));
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 };
}

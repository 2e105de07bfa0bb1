/** Days that the story of drift and repair is told over: eight weeks. */
export const STORY_DAYS = 56;

/** Day 0 when none is given; a Monday. */
export const DEFAULT_START_DATE = '2026-01-05';

const MILLISECONDS_PER_DAY = 86_400_000;

/** YYYY-MM-DD of a day of the story; days before 0 are the past. */
export function dateOfDay(startDate: string, day: number): string {
  return new Date(Date.parse(`${startDate}T00:00:00Z`) + day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The start date that makes `day` fall on `date`. */
export function startDateFor(date: string, day: number = STORY_DAYS): string {
  return dateOfDay(date, -day);
}

/** A time in which something holds: from its first day to before its last; null: it stays. */
export interface Span {
  fromDay: number;
  toDay: number | null;
}

/** Whether it holds on that day. */
export function holdsOn(span: Span, day: number): boolean {
  return day >= span.fromDay && (span.toDay === null || day < span.toDay);
}

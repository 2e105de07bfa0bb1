/** How a day by which something is due is said, beside today. */
export type DueWords =
  | { kind: 'late'; days: number }
  | { kind: 'today' | 'tomorrow' }
  /** Within the week: the weekday says it. */
  | { kind: 'weekday' | 'date'; on: string };

const DAY_MS = 86_400_000;
/** From here on a weekday could be two days. */
const WEEK_DAYS = 7;

/** Tells how a due day is said. Days are calendar days; `today` is the reader's own. */
export function dueWords(dueOn: string, today: string, isLate: boolean): DueWords {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY_MS);
  // A day is over by the location's clock; near midnight the reader's may show another.
  if (isLate) return { kind: 'late', days: Math.max(1, -days) };
  if (days <= 0) return { kind: 'today' };
  if (days === 1) return { kind: 'tomorrow' };
  return { kind: days < WEEK_DAYS ? 'weekday' : 'date', on: dueOn };
}

/** The reader's calendar day. */
export function localDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

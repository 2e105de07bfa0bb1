import { MINUTES_PER_DAY, WEEK_DAYS, type TimeRange, type WeekDay, type WeekHours } from '#domain/opening-hours.ts';
import { mergeRanges } from './compare-weeks.ts';
import type { DaysElement, HoursElement } from './read-elements.ts';

/** What a text says of its hours: a plain week, and what a week can't hold as an OSM rule (see RegularHours). */
export interface ReadHours {
  week: WeekHours;
  rule?: string;
  /** Why a part stayed out of the week: `by-appointment`, `seasonal`, `holidays`, `nth-of-month`, `no-days`, `no-times`. */
  reason?: string;
}

interface Reading {
  days: Map<WeekDay, { ranges: TimeRange[]; of: ReadonlySet<WeekDay> }>;
  rules: string[];
  reasons: string[];
}

/** Puts days and what is said of them together; null where a part is left without the other, or two contradict. */
export function readClauses(parts: readonly HoursElement[]): ReadHours | null {
  const reading: Reading = { days: new Map(), rules: [], reasons: [] };
  const firstKind = parts.find((one) => one.kind === 'days' || one.kind === 'times' || one.kind === 'all-day')?.kind;
  const isTimeFirst = firstKind === 'times' || firstKind === 'all-day';
  let pending: (DaysElement) | null = null;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === undefined) break;
    if (part.kind === 'days') {
      if (pending !== null) return null;
      pending = part;
      continue;
    }
    const following = parts[at + 1];
    const looksAhead = pending === null && following?.kind === 'days' && (isTimeFirst || part.kind === 'closed');
    const subject: (DaysElement) | null = looksAhead ? following : pending;
    if (looksAhead) at += 1;
    if (subject === null && part.kind === 'appointment') {
      reading.rules.push('"by appointment"');
      reading.reasons.push('by-appointment');
      continue;
    }
    if (subject === null) return null;
    pending = null;
    if (!apply(reading, subject, part)) return null;
  }
  if (pending !== null || (reading.days.size === 0 && reading.rules.length === 0)) return null;
  return {
    week: Object.fromEntries(WEEK_DAYS.flatMap((day) => {
      const known = reading.days.get(day);
      return known === undefined ? [] : [[day, known.ranges]];
    })),
    ...(reading.rules.length === 0 ? {} : { rule: reading.rules.join('; ') }),
    ...(reading.reasons.length === 0 ? {} : { reason: reading.reasons.join(', ') }),
  };
}

function apply(reading: Reading, subject: DaysElement, part: HoursElement): boolean {
  const of = new Set(subject.days);
  if (part.kind === 'appointment') {
    reading.rules.push(`${osmDays(subject)} "by appointment"`);
    reading.reasons.push('by-appointment');
    return true;
  }
  if (part.kind === 'until') {
    for (const day of of) {
      const last = reading.days.get(day)?.ranges.at(-1);
      if (last === undefined || part.closes <= last[0]) return false;
      reading.days.set(day, { of, ranges: [...(reading.days.get(day)?.ranges.slice(0, -1) ?? []), [last[0], part.closes]] });
    }
    return of.size > 0;
  }
  const ranges = part.kind === 'closed' ? [] : part.kind === 'all-day' ? [[0, MINUTES_PER_DAY] satisfies TimeRange] : part.kind === 'times' ? part.ranges : null;
  if (ranges === null) return false;
  const times = ranges.length === 0 ? 'off' : ranges.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(',');
  if (subject.nth.length > 0) {
    reading.rules.push(`${osmDays(subject)} ${times}`);
    reading.reasons.push('nth-of-month');
    return true;
  }
  if (subject.hasHolidays) {
    reading.rules.push(`PH ${times}`);
    reading.reasons.push('holidays');
  }
  for (const day of subject.closed) reading.days.set(day, { of: new Set(subject.closed), ranges: [] });
  return [...of].every((day) => applyDay(reading, day, of, ranges));
}

/** A later clause adds to a day's hours when they lie apart, and corrects them when it names fewer days; else it contradicts. */
function applyDay(reading: Reading, day: WeekDay, of: ReadonlySet<WeekDay>, ranges: readonly TimeRange[]): boolean {
  const before = reading.days.get(day);
  const isNarrower = before !== undefined && of.size < before.of.size && [...of].every((one) => before.of.has(one));
  if (before === undefined || (ranges.length === 0 && (isNarrower || before.ranges.length === 0))) {
    reading.days.set(day, { of, ranges: mergeRanges(ranges) });
    return true;
  }
  if (ranges.length === 0 || before.ranges.length === 0) {
    if (isNarrower) reading.days.set(day, { of, ranges: mergeRanges(ranges) });
    return isNarrower;
  }
  const areApart = ranges.every(([from, to]) => before.ranges.every(([start, end]) => to <= start || from >= end));
  if (!areApart && !isNarrower) return false;
  reading.days.set(day, { of, ranges: mergeRanges(areApart ? [...before.ranges, ...ranges] : ranges) });
  return true;
}

/** The days of a clause as OSM writes them. */
export function osmDays(subject: DaysElement): string {
  const names = subject.days.length === WEEK_DAYS.length && subject.nth.length === 0 ? ['Mo-Su'] : WEEK_DAYS.filter((day) => subject.days.includes(day)).map((day) => `${day[0]?.toUpperCase() ?? ''}${day.slice(1)}${subject.nth.length === 0 ? '' : `[${subject.nth.join(',')}]`}`);
  return [...names, ...(subject.hasHolidays ? ['PH'] : [])].join(',');
}

/** "HH:MM" of minutes after midnight. */
export function clock(minutes: number): string {
  const time = minutes > MINUTES_PER_DAY ? minutes - MINUTES_PER_DAY : minutes;
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
}

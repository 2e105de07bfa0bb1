import { MINUTES_PER_DAY, WEEK_DAYS, type TimeRange, type WeekDay, type WeekHours } from '#domain/opening-hours.ts';
import { mergeRanges } from './compare-weeks.ts';
import { withoutHalf, withoutRange } from './cut-ranges.ts';
import type { DaysElement, HoursElement } from './read-elements.ts';

/** What a text says of its hours: a plain week, and what a week can't hold as an OSM rule (see RegularHours). */
export interface ReadHours {
  week: WeekHours;
  rule?: string;
  /** Why a part stayed out of the week: `by-appointment`, `seasonal`, `holidays`, `nth-of-month`, `no-closing`, `no-days`, `no-times`. */
  reason?: string;
}

interface Known {
  ranges: TimeRange[];
  of: ReadonlySet<WeekDay>;
  /** Closed by an exception, which a clause of its own may still correct. */
  isExcept: boolean;
}

interface Reading {
  days: Map<WeekDay, Known>;
  rules: string[];
  reasons: Set<string>;
  /** The days of the latest clause. */
  latest: readonly WeekDay[];
}

/** Puts days and what is said of them together; null where a part is left without the other, or two contradict. */
export function readClauses(all: readonly HoursElement[]): ReadHours | null {
  const { parts, isRestClosed } = takeOthers(all);
  const reading: Reading = { days: new Map(), rules: [], reasons: new Set(), latest: [] };
  const firstKind = parts.find((one) => one.kind === 'days' || one.kind === 'times' || one.kind === 'all-day')?.kind;
  const isTimeFirst = firstKind === 'times' || firstKind === 'all-day';
  const exceptions = parts.flatMap((one) => (one.kind === 'except' && one.days !== null ? [one.days] : []));
  const stated = parts.filter((one) => one.kind !== 'except');
  let pending: DaysElement | null = null;
  for (let at = 0; at < stated.length; at += 1) {
    const part = stated[at];
    if (part === undefined) break;
    if (part.kind === 'days') {
      // "7 days: Sun-Thu 9-5, Fri-Sat 9-6": what all days are is said next.
      const isPreface: boolean = pending !== null && pending.days.length === WEEK_DAYS.length && reading.days.size === 0;
      if (pending !== null && !isPreface) return null;
      pending = part;
      continue;
    }
    const [following, after] = [stated[at + 1], stated[at + 2]];
    const looksAhead = pending === null && following?.kind === 'days' && (isTimeFirst || part.kind === 'closed' || (part.kind === 'until' && after?.kind !== 'times'));
    const subject: DaysElement | null = looksAhead ? following : pending ?? (part.kind === 'times' && isExceptionOnly(parts) ? everyDay() : null);
    if (looksAhead) at += 1;
    if (subject === null) {
      const next = applyAlone(reading, part, following);
      if (next === null) return null;
      at += next;
      continue;
    }
    pending = null;
    if (!apply(reading, subject, part)) return null;
  }
  if (pending !== null || !exceptions.every((one) => exclude(reading, one)) || (reading.days.size === 0 && reading.rules.length === 0)) return null;
  return {
    week: Object.fromEntries(WEEK_DAYS.flatMap((day) => {
      const known = reading.days.get(day);
      return known === undefined ? (isRestClosed && reading.days.size > 0 ? [[day, []]] : []) : [[day, known.ranges]];
    })),
    ...(reading.rules.length === 0 ? {} : { rule: [...new Set(reading.rules)].join('; ') }),
    ...(reading.reasons.size === 0 ? {} : { reason: [...reading.reasons].join(', ') }),
  };
}

/** Takes out "fermé les autres jours", said before or behind; "others" with anything else stays, and fits nowhere. */
function takeOthers(all: readonly HoursElement[]): { parts: HoursElement[]; isRestClosed: boolean } {
  const at = all.findIndex(({ kind }) => kind === 'others');
  const from = at < 0 ? -1 : all[at + 1]?.kind === 'closed' ? at : all[at - 1]?.kind === 'closed' ? at - 1 : -1;
  return from < 0 ? { parts: [...all], isRestClosed: false } : { parts: all.toSpliced(from, 2), isRestClosed: true };
}

/** "10 h à 18 h sauf mardi": days are named only to be taken out. */
function isExceptionOnly(parts: readonly HoursElement[]): boolean {
  return parts.some((one) => one.kind === 'except' && one.days !== null && one.days.days.length > 0) && !parts.some((one) => one.kind === 'days');
}

function everyDay(): DaysElement {
  return { kind: 'days', days: [...WEEK_DAYS], hasHolidays: false, hasSchoolHolidays: false, nth: [], half: null };
}

/** A part without days of its own: by appointment at large, or a break in the hours just told. How many parts more it took, null when none fits. */
function applyAlone(reading: Reading, part: HoursElement, following: HoursElement | undefined): number | null {
  if (part.kind === 'appointment') {
    reading.rules.push('"by appointment"');
    reading.reasons.add('by-appointment');
    return 0;
  }
  if (part.kind === 'lunch' && following?.kind !== 'times') return reading.latest.every((day) => (reading.days.get(day)?.ranges.length ?? 0) !== 1) ? 0 : null;
  if ((part.kind !== 'closed' && part.kind !== 'lunch') || following?.kind !== 'times' || reading.latest.length === 0) return null;
  for (const day of reading.latest) {
    const known = reading.days.get(day);
    const ranges = following.ranges.reduce<TimeRange[] | null>((kept, pause) => (kept === null ? null : withoutRange(kept, pause)), known?.ranges ?? []);
    if (known === undefined || ranges === null) return null;
    reading.days.set(day, { ...known, ranges });
  }
  return 1;
}

function apply(reading: Reading, subject: DaysElement, part: HoursElement): boolean {
  const of = new Set(subject.days);
  if (part.kind === 'appointment') {
    reading.rules.push(`${osmDays(subject)} "by appointment"`);
    reading.reasons.add('by-appointment');
    return true;
  }
  if (part.kind === 'open-end') {
    reading.rules.push(`${osmDays(subject)} ${clock(part.opens)}+`);
    reading.reasons.add('no-closing');
    return true;
  }
  if (part.kind === 'until') {
    for (const day of of) {
      const known = reading.days.get(day);
      const last = known?.ranges.at(-1);
      if (known === undefined || last === undefined || part.closes <= last[0]) return false;
      reading.days.set(day, { of, isExcept: false, ranges: [...known.ranges.slice(0, -1), [last[0], part.closes]] });
    }
    return of.size > 0;
  }
  if (part.kind === 'closed' && subject.half !== null) return closeHalf(reading, subject);
  const ranges = part.kind === 'closed' ? [] : part.kind === 'all-day' ? [[0, MINUTES_PER_DAY] satisfies TimeRange] : part.kind === 'times' ? part.ranges : null;
  if (ranges === null) return false;
  const times = ranges.length === 0 ? 'off' : ranges.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(',');
  if (subject.nth.length > 0) {
    reading.rules.push(`${osmDays(subject)} ${times}`);
    reading.reasons.add('nth-of-month');
    return true;
  }
  const holidays = [...(subject.hasHolidays ? ['PH'] : []), ...(subject.hasSchoolHolidays ? ['SH'] : [])];
  if (holidays.length > 0) {
    reading.rules.push(`${holidays.join(',')} ${times}`);
    reading.reasons.add('holidays');
  }
  reading.latest = subject.days;
  return [...of].every((day) => applyDay(reading, day, of, ranges));
}

/** A later clause adds to a day's hours when they lie apart, and corrects them when it names fewer days; else it contradicts. */
function applyDay(reading: Reading, day: WeekDay, of: ReadonlySet<WeekDay>, ranges: readonly TimeRange[]): boolean {
  const before = reading.days.get(day);
  const isNarrower = before !== undefined && of.size < before.of.size && [...of].every((one) => before.of.has(one));
  if (before === undefined || before.isExcept || (ranges.length === 0 && (isNarrower || before.ranges.length === 0))) {
    reading.days.set(day, { of, ranges: mergeRanges(ranges), isExcept: false });
    return true;
  }
  if (ranges.length === 0 || before.ranges.length === 0) {
    if (isNarrower) reading.days.set(day, { of, ranges: mergeRanges(ranges), isExcept: false });
    return isNarrower;
  }
  const areApart = ranges.every(([from, to]) => before.ranges.every(([start, end]) => to <= start || from >= end));
  if (!areApart && !isNarrower) return false;
  reading.days.set(day, { of, ranges: mergeRanges(areApart ? [...before.ranges, ...ranges] : ranges), isExcept: false });
  return true;
}

/** "fermé le mercredi après-midi" leaves the morning; null hours of the day, or one range over noon, can't be cut. */
function closeHalf(reading: Reading, { days, half }: DaysElement): boolean {
  for (const day of days) {
    const known = reading.days.get(day);
    const ranges = known === undefined || half === null ? null : withoutHalf(known.ranges, half);
    if (known === undefined || ranges === null) return false;
    reading.days.set(day, { ...known, ranges });
  }
  return days.length > 0;
}

/** Takes days out of what was said of more: "tous les jours sauf le dimanche". Days that a clause of their own names stay. */
function exclude(reading: Reading, exception: DaysElement): boolean {
  if (exception.half !== null) return closeHalf(reading, exception);
  if (exception.hasHolidays || exception.hasSchoolHolidays) {
    reading.rules.push(`${[...(exception.hasHolidays ? ['PH'] : []), ...(exception.hasSchoolHolidays ? ['SH'] : [])].join(',')} off`);
    reading.reasons.add('holidays');
  }
  if (exception.nth.length > 0) {
    reading.rules.push(`${osmDays(exception)} off`);
    reading.reasons.add('nth-of-month');
    return true;
  }
  for (const day of exception.days) {
    const known = reading.days.get(day);
    if (known === undefined || known.of.size > exception.days.length) reading.days.set(day, { of: new Set(exception.days), ranges: [], isExcept: true });
  }
  return true;
}

/** The days of a clause as OSM writes them. */
export function osmDays(subject: DaysElement): string {
  const nth = subject.nth.length === 0 ? '' : `[${subject.nth.join(',')}]`;
  const names = subject.days.length === WEEK_DAYS.length && nth === '' ? ['Mo-Su'] : WEEK_DAYS.filter((day) => subject.days.includes(day)).map((day) => `${day[0]?.toUpperCase() ?? ''}${day.slice(1)}${nth}`);
  return [...names, ...(subject.hasHolidays ? ['PH'] : [])].join(',');
}

/** "HH:MM" of minutes after midnight. */
export function clock(minutes: number): string {
  const time = minutes > MINUTES_PER_DAY ? minutes - MINUTES_PER_DAY : minutes;
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
}

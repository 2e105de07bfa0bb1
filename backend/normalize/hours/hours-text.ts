import { MINUTES_PER_DAY, WEEK_DAYS, type TimeRange, type WeekDay, type WeekHours } from '#domain/opening-hours.ts';
import { foldText } from '../text.ts';
import { mergeRanges } from './compare-weeks.ts';
import { toOsm } from './format-week.ts';
import { readElements, type HoursElement } from './read-elements.ts';
import { partSeasons, readSeason, startsSeason } from './read-seasons.ts';
import { readTokens, type HoursToken } from './read-tokens.ts';
import { settleRange, settleTime } from './settle-times.ts';

/** What a text says of its hours: a plain week, and what a week can't hold as an OSM rule (see RegularHours). */
export interface ReadHours {
  week: WeekHours;
  rule?: string;
  /** Why a part stayed out of the week: `by-appointment`, `seasonal`, `holidays`, `no-days`, `no-times`. */
  reason?: string;
}

interface Reading {
  days: Map<WeekDay, { ranges: TimeRange[]; of: ReadonlySet<WeekDay> }>;
  rules: string[];
  reasons: string[];
}

/**
 * Reads opening hours in French or English words, or as a plain OSM string ("Mo-Fr 09:00-17:00"). Days that the text
 * doesn't name stay unknown. Null when any part of the text can't be read: never a guess. Source: the words of
 * words/*.ts; `lang` only decides words that two languages share.
 */
export function parseHoursText(text: string, lang?: string): ReadHours | null {
  const tokens = readTokens(text, lang);
  if (tokens === null) return null;
  const elements = readElements(tokens)?.filter((one) => one.kind !== 'break') ?? null;
  const parts = elements === null ? null : partSeasons(elements);
  if (parts === null) return readFragment(text, tokens);
  const base = parts.base.length === 0 ? { week: {} } : readClauses(parts.base);
  const seasons = parts.seasons.map(({ osm, elements: own }) => seasonRule(osm, readClauses(own)));
  if (base === null || seasons.includes(null)) return readFragment(text, tokens);
  if (seasons.length === 0) return parts.base.length === 0 ? null : base;
  return { week: base.week, rule: [base.rule, ...seasons].filter(Boolean).join('; '), reason: [base.reason, 'seasonal'].filter(Boolean).join(', ') };
}

function seasonRule(season: string, hours: ReadHours | null): string | null {
  if (hours === null || hours.rule !== undefined) return null;
  const week = toOsm(hours.week);
  return week === '24/7' ? `${season} 00:00-24:00` : week.split('; ').map((rule) => `${season} ${rule}`).join('; ');
}

/**
 * A fragment of OSM's grammar that names no opening of a day: one time, one range, one day, months alone. Said as a
 * rule, with an empty week; anything with a word more is not read.
 */
function readFragment(text: string, tokens: readonly HoursToken[]): ReadHours | null {
  const [first, joint, last, ...more] = tokens;
  if (first === undefined || more.length > 0) return null;
  if (startsSeason(tokens, 0)) {
    const season = readSeason(tokens, 0);
    return season?.next === tokens.length ? { week: {}, rule: season.osm, reason: 'no-times' } : null;
  }
  if (joint === undefined && first.kind === 'days' && first.days.length === 1) return { week: {}, rule: osmDays({ kind: 'days', days: [...first.days], closed: [], hasHolidays: false }), reason: 'no-times' };
  const hasWords = /\p{L}/u.test(foldText(text).replace(/(?<=\d\s?)(?:[ap]\.?m\.?|h)/g, ''));
  if (hasWords || first.kind !== 'time' || first.isBare) return null;
  if (joint === undefined) return { week: {}, rule: clock(settleTime(first.time)), reason: 'no-days' };
  const range = joint.kind === 'to' && last?.kind === 'time' ? settleRange(first.time, last.time) : null;
  return range === null ? null : { week: {}, rule: `${clock(range[0])}-${clock(range[1])}`, reason: 'no-days' };
}

function readClauses(parts: readonly HoursElement[]): ReadHours | null {
  const reading: Reading = { days: new Map(), rules: [], reasons: [] };
  const firstKind = parts.find((one) => one.kind === 'days' || one.kind === 'times' || one.kind === 'all-day')?.kind;
  const isTimeFirst = firstKind === 'times' || firstKind === 'all-day';
  let pending: (HoursElement & { kind: 'days' }) | null = null;
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
    const subject: (HoursElement & { kind: 'days' }) | null = looksAhead ? following : pending;
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
  // "24/7", "7j/7 24h/24" are days that say their hours; days without hours say nothing.
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

function apply(reading: Reading, subject: HoursElement & { kind: 'days' }, part: HoursElement): boolean {
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
  if (subject.hasHolidays) {
    reading.rules.push(`PH ${ranges.length === 0 ? 'off' : ranges.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(',')}`);
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

function osmDays(subject: HoursElement & { kind: 'days' }): string {
  const names = subject.days.length === WEEK_DAYS.length ? ['Mo-Su'] : WEEK_DAYS.filter((day) => subject.days.includes(day)).map((day) => day[0]?.toUpperCase() + day.slice(1));
  return [...names, ...(subject.hasHolidays ? ['PH'] : [])].join(',');
}

function clock(minutes: number): string {
  const time = minutes > MINUTES_PER_DAY ? minutes - MINUTES_PER_DAY : minutes;
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
}

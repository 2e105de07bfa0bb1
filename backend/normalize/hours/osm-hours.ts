import OpeningHours from 'opening_hours';
import { MINUTES_PER_DAY, WEEK_DAYS, type RegularHours, type TimeRange, type WeekDay, type WeekHours } from '#domain/opening-hours.ts';
import { readRegion } from '../address/read-area.ts';
import { en } from '../words/en.ts';
import { canonicalizeWeek } from './compare-weeks.ts';
import { readPlainRules } from './osm-plain-week.ts';

/** Rules on public or school holidays: no part of a plain week. */
const HOLIDAY_RULE = /\b(?:PH|SH)\b/;
/** What makes a string say different things in different weeks, or nothing sure. */
const NOT_A_WEEK = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|week|easter|sunrise|sunset|dawn|dusk|unknown|\d{4}(?=[\s-](?!\d{2}:)))\b|["[]|\|\|/i;
/** A comment or the word itself: neither open nor closed. */
const UNSURE = /"|\bunknown\b/;
/** A Monday in a week without a change of clocks anywhere: the library computes in the process's local zone. */
const MONDAY = new Date(2024, 0, 8);
/** OSM holds no longer value (255 characters); seasons of other sources run to a few times that. */
const LONGEST_VALUE = 1500;
const MINUTE_MS = 60_000;

/**
 * Reads an OSM `opening_hours` string. In that grammar a weekday that no rule names is closed, unlike in words. What a
 * week can't hold (public holidays, seasons, comments) comes back as `rule`, as published; a string that is all such
 * has an empty week. Null when the string isn't in the grammar. The place of the
 * business (ISO codes or names) doesn't change the week: holidays stay in the rule, to be evaluated where dates are.
 * Source of the grammar: the npm package opening_hours (LGPL), used as a dependency.
 */
export function parseOsmHours(osm: string, _place?: { country?: string; region?: string }): RegularHours | null {
  const rules = osm.length > LONGEST_VALUE ? [] : splitRules(osm);
  if (rules.length === 0 || read(osm) === null) return null;
  const holidays = rules.flatMap((rule) => (HOLIDAY_RULE.test(rule) ? [rule] : []));
  const plain = rules.flatMap((rule) => {
    const rest = withoutHolidays(rule);
    return rest === '' ? [] : [rest];
  });
  const aside = plain.filter((rule) => NOT_A_WEEK.test(rule));
  const base = plain.filter((rule) => !NOT_A_WEEK.test(rule));
  const week = base.length === 0 || aside.some((rule) => rule.includes('||')) ? null : evaluateWeek(base.join('; '));
  if (week === null) return { week: {}, rule: osm.trim() };
  const rule = [...aside, ...holidays.map(holidayPart)].join('; ');
  return { week: withoutUnsure(week, aside), ...(rule === '' ? {} : { rule }) };
}

/** A comment ("by appointment") makes its days neither open nor closed; of no weekday it means all. */
function withoutUnsure(week: WeekHours, aside: readonly string[]): WeekHours {
  const unsure = aside.filter((rule) => UNSURE.test(rule)).flatMap((rule) => {
    const selector = /^(?:Mo|Tu|We|Th|Fr|Sa|Su|[\s,-])+/.exec(rule)?.[0].trim();
    const named = selector ? evaluateWeek(`${selector} 10:00-11:00`) : null;
    return WEEK_DAYS.filter((day) => named === null || (named[day] ?? []).length > 0);
  });
  return Object.fromEntries(Object.entries(week).filter(([day]) => !unsure.some((one) => one === day)));
}

function splitRules(osm: string): string[] {
  return osm.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((rule) => rule.trim()).filter((rule) => rule !== '');
}

/** "Su,PH 10:00-16:00" is of Sundays too; "PH off" of no weekday. */
function withoutHolidays(rule: string): string {
  if (!HOLIDAY_RULE.test(rule)) return rule;
  const days = /^((?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|[\s,-])+)(.*)$/s.exec(rule);
  const named = (days?.[1] ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '' && !HOLIDAY_RULE.test(one));
  return named.length === 0 ? '' : `${named.join(',')} ${days?.[2] ?? ''}`.trim();
}

function holidayPart(rule: string): string {
  const named = [...new Set(rule.match(/\b(?:PH|SH)\b/g))].join(',');
  const hours = rule.replace(/^(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|[\s,-])+/, '').trim();
  return `${named} ${hours}`.trim();
}

/** Whose holidays they are changes no grammar, so all are read as Québec's; the library knows school holidays of few places. */
function read(osm: string): OpeningHours | null {
  try {
    return new OpeningHours(osm.replace(/\bSH\b/g, 'PH'), { lat: 0, lon: 0, address: { country_code: 'ca', state: stateName({ region: 'CA-QC' }) } });
  } catch {
    return null;
  }
}

/** The string as OSM's own tools write it: two-digit times, single spaces. Null when it isn't in the grammar. */
export function prettifyOsm(osm: string): string | null {
  const hours = osm.length > LONGEST_VALUE ? null : read(osm);
  // The library keeps what it was given: school holidays read as public ones go back to their own name.
  return hours === null ? null : osm.includes('SH') ? osm.replace(/\s+/g, ' ').replace(/;(?=\S)/g, '; ') : hours.prettifyValue();
}

/** The library knows holidays by the English name of the state: "Quebec", never "QC" or "Québec". */
export function stateName(place: { country?: string; region?: string } | undefined): string {
  const code = place?.region === undefined ? null : readRegion(place.region, place.country);
  const name = code === null ? undefined : en.regions[code]?.[0];
  return (name ?? place?.region ?? 'Quebec').replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}

function evaluateWeek(osm: string): WeekHours | null {
  const plain = readPlainRules(splitRules(osm));
  if (plain !== null) return canonicalizeWeek(plain);
  const hours = read(osm);
  if (hours === null || !hours.isWeekStable()) return null;
  const [from, to] = [new Date(MONDAY), new Date(MONDAY)];
  from.setDate(from.getDate() - 1);
  to.setDate(to.getDate() + 9);
  const days = new Map<WeekDay, TimeRange[]>(WEEK_DAYS.map((day) => [day, []]));
  for (const [start, end, isUnknown] of hours.getOpenIntervals(from, to)) {
    if (isUnknown) return null;
    for (const { day, range } of partByDay(minutesFromMonday(start), minutesFromMonday(end))) {
      const name = WEEK_DAYS[day];
      if (name !== undefined) days.get(name)?.push(range);
    }
  }
  return canonicalizeWeek(Object.fromEntries(days));
}

/** An opening of a day or more is cut at midnight, a night stays with the day it began. */
function partByDay(start: number, end: number): { day: number; range: TimeRange }[] {
  const parts: { day: number; range: TimeRange }[] = [];
  let from = start;
  while (from < end) {
    const day = Math.floor(from / MINUTES_PER_DAY);
    const midnight = (day + 1) * MINUTES_PER_DAY;
    const until = end - from >= MINUTES_PER_DAY ? midnight : end;
    parts.push({ day, range: [from - day * MINUTES_PER_DAY, until - day * MINUTES_PER_DAY] });
    from = until;
  }
  return parts;
}

function minutesFromMonday(date: Date): number {
  return Math.round((date.getTime() - MONDAY.getTime()) / MINUTE_MS);
}

import { WEEK_DAYS } from '#domain/opening-hours.ts';
import { feastOsm } from './feasts.ts';
import type { HoursElement } from './read-elements.ts';
import type { HoursToken } from './read-tokens.ts';

const OSM_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A part of the year and what is said of it. */
export interface Season {
  osm: string;
  elements: HoursElement[];
}

/** A text parted into what holds all year, seasons, and dates that are closed. `hasRest`: "by appointment the rest of the year". */
export interface Year {
  base: HoursElement[];
  seasons: Season[];
  closed: string[];
  hasRest: boolean;
}

/** True where a month begins, a day of a month ("1er mai") or a feast. */
export function startsSeason(tokens: readonly HoursToken[], at: number): boolean {
  const kind = tokens[at]?.kind;
  if (kind === 'feast' || kind === 'month') return true;
  return (kind === 'date' || kind === 'time') && readDate(tokens, at) !== null;
}

interface Dated {
  osm: string;
  month: number;
  next: number;
}

/** Reads months or dates, a span or a list of them, as OSM writes them: "May-Sep", "Jul,Aug", "May 01-Sep 30", "Dec 24,25"; a year only with one date: "2026 Dec 24". */
export function readSeason(tokens: readonly HoursToken[], from: number): { osm: string; next: number } | null {
  const parts: string[] = [];
  let at = from;
  let month: number | null = null;
  for (;;) {
    const first: Dated | null = readDate(tokens, at) ?? readDayAlone(tokens, at, month);
    if (first === null) return null;
    const isThrough: boolean = tokens[first.next]?.kind === 'to' || tokens[first.next]?.kind === 'until';
    const last: Dated | null = isThrough ? (readDate(tokens, first.next + 1) ?? readDayAlone(tokens, first.next + 1, first.month)) : null;
    if (first.osm !== '') parts.push(last === null ? first.osm : first.month === last.month && first.osm.length > 3 ? `${first.osm}-${last.osm.slice(4)}` : `${first.osm}-${last.osm}`);
    month = (last ?? first).month;
    at = (last ?? first).next;
    if (isYear(tokens[at])) return parts.length === 1 && /^[A-Z][a-z]{2} \d\d$/.test(parts[0] ?? '') ? { osm: `${String(yearOf(tokens[at]))} ${parts[0] ?? ''}`, next: at + 1 } : null;
    const isListed = tokens[at]?.kind === 'and' || tokens[at]?.kind === 'slash';
    if (!isListed || !(startsSeason(tokens, at + 1) || readDayAlone(tokens, at + 1, month) !== null)) return { osm: parts.join(','), next: at };
    at += 1;
  }
}

/** "2026" reads as a time on a 24-hour clock written without its colon. */
function isYear(token: HoursToken | undefined): boolean {
  return token?.kind === 'time' && token.time.is24 && token.time.half === null && (token.time.hour === 19 || token.time.hour === 20) && token.time.minute >= 10 && token.time.minute < 50;
}

function yearOf(token: HoursToken | undefined): number {
  return token?.kind === 'time' ? token.time.hour * 100 + token.time.minute : 0;
}

function readDate(tokens: readonly HoursToken[], at: number): Dated | null {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first?.kind === 'feast') return { osm: feastOsm(first.feast) ?? '', month: -1, next: at + 1 };
  if (first?.kind === 'month') {
    // "June 15 July" is no date: the day belongs to what follows.
    const day = tokens[at + 2]?.kind === 'month' && tokens[at + 3]?.kind !== 'date' ? null : dayOfMonth(second);
    return day === null ? { osm: OSM_MONTHS[first.month] ?? '', month: first.month, next: at + 1 } : { osm: `${OSM_MONTHS[first.month] ?? ''} ${day}`, month: first.month, next: at + 2 };
  }
  const day = dayOfMonth(first);
  if (day === null) return null;
  if (second?.kind === 'month') return { osm: `${OSM_MONTHS[second.month] ?? ''} ${day}`, month: second.month, next: at + 2 };
  // "1er au 15 août", "25 et 26 décembre": the month stands with the last.
  for (let ahead = at + 1; tokens[ahead]?.kind === 'to' || tokens[ahead]?.kind === 'and'; ahead += 2) {
    if (dayOfMonth(tokens[ahead + 1]) === null) return null;
    const month = tokens[ahead + 2];
    if (month?.kind === 'month') return { osm: `${OSM_MONTHS[month.month] ?? ''} ${day}`, month: month.month, next: at + 1 };
  }
  return null;
}

/** "December 24, 25 and 26": the month stands with the first. A number before a dash is an hour, unless it can be none. */
function readDayAlone(tokens: readonly HoursToken[], at: number, month: number | null): Dated | null {
  const token = tokens[at];
  const day = month === null || month < 0 || tokens[at + 1]?.kind === 'month' ? null : dayOfMonth(token);
  const isHour = token?.kind === 'time' && (tokens[at + 1]?.kind === 'to' || (tokens[at - 1]?.kind === 'to' && token.time.hour > 24));
  return day === null || month === null || isHour ? null : { osm: `${OSM_MONTHS[month] ?? ''} ${day}`, month, next: at + 1 };
}

function dayOfMonth(token: HoursToken | undefined): string | null {
  const day = token?.kind === 'date' ? token.day : token?.kind === 'time' && token.isBare && token.time.half === null ? token.time.hour : 0;
  return day >= 1 && day <= 31 ? String(day).padStart(2, '0') : null;
}

/**
 * Parts what holds all year from what holds in a season. Null where the sentence doesn't say which days a season means:
 * "10 h à 18 h en juillet" after several groups of days.
 */
export function partSeasons(all: readonly HoursElement[]): Year | null {
  const { elements, closed, hasRest } = takeOut(all);
  const first = elements.findIndex((one) => one.kind === 'season');
  if (first < 0) return { base: elements, seasons: [], closed, hasRest };
  const base = elements.slice(0, first);
  const seasons: Season[] = [];
  for (const one of elements.slice(first)) {
    if (one.kind === 'season') seasons.push({ osm: one.osm, elements: [] });
    else seasons.at(-1)?.elements.push(one);
  }
  const year = (rest: { base: HoursElement[]; seasons: Season[] }): Year => ({ ...rest, closed, hasRest });
  const isWhole = ({ elements: own }: Season): boolean => own.some((one) => one.kind === 'days') || (own.length === 1 && own[0]?.kind === 'closed');
  if (base.length === 0) return seasons.every(isWhole) ? year({ base, seasons }) : null;
  const [days, times, ...more] = base;
  const hasOneGroup = days?.kind === 'days' && more.length === 0 && (times === undefined || times.kind === 'times' || times.kind === 'all-day');
  if (hasOneGroup && (seasons.length > 1 || (seasons[0]?.elements.length ?? 0) > 0)) {
    // "de 10 h à 18 h, en juillet de 10 h à 19 h": the season's hours are of the same days.
    const owned = seasons.map((one) => (isWhole(one) ? one : one.elements[0]?.kind === 'times' || one.elements[0]?.kind === 'until' ? { osm: one.osm, elements: withUntil(days, times, one.elements) } : null));
    return owned.includes(null) ? null : year({ base: times === undefined ? [] : base, seasons: owned.flatMap((one) => one ?? []) });
  }
  const dated = seasons.map((one) => (isWhole(one) || !isDate(one) ? one : { osm: one.osm, elements: [everyDay(), ...one.elements] }));
  if (dated.every(isWhole)) return year({ base, seasons: dated });
  const [only] = seasons;
  if (!hasOneGroup || times?.kind !== 'times' || only === undefined) return null;
  const last = times.ranges.at(-1);
  const before = times.ranges.slice(0, -1);
  if (last === undefined || !before.some(([from, to]) => last[0] < to && last[1] > from)) return year({ base: [], seasons: [{ osm: only.osm, elements: base }] });
  return year({ base: [days, { kind: 'times', ranges: before }], seasons: [{ osm: only.osm, elements: [days, { kind: 'times', ranges: [last] }] }] });
}

/** "24 décembre : 9 h à 15 h" says which day it means: that one, whatever its name. */
function isDate({ osm, elements }: Season): boolean {
  const [only, ...more] = elements;
  return /^(?:\d{4} )?[A-Z][a-z]{2} \d\d(?:,(?:[A-Z][a-z]{2} )?\d\d)*$/.test(osm) && more.length === 0 && (only?.kind === 'times' || only?.kind === 'all-day');
}

function everyDay(): HoursElement {
  return { kind: 'days', days: [...WEEK_DAYS], hasHolidays: false, hasSchoolHolidays: false, nth: [], half: null };
}

/** "jusqu'à 20 h en juillet" needs the hours that it lengthens. */
function withUntil(days: HoursElement, times: HoursElement | undefined, own: readonly HoursElement[]): HoursElement[] {
  return own[0]?.kind === 'until' && times?.kind === 'times' ? [days, times, days, ...own] : [days, ...own];
}

/** Takes out closed dates ("fermé le 1er mai", "fermé en août") and what is said of the rest of the year. */
function takeOut(all: readonly HoursElement[]): { elements: HoursElement[]; closed: string[]; hasRest: boolean } {
  const elements: HoursElement[] = [];
  const closed: string[] = [];
  let hasRest = false;
  for (let at = 0; at < all.length; at += 1) {
    const [one, next] = [all[at], all[at + 1]];
    if (one === undefined) break;
    if (one.kind === 'except' && one.season !== null) {
      closed.push(one.season);
      if (one.days !== null) elements.push({ ...one, season: null });
    } else if (one.kind === 'closed' && next?.kind === 'season' && all[at - 1]?.kind !== 'days' && all[at - 1]?.kind !== 'season') {
      closed.push(next.osm);
      at += 1;
    } else if (one.kind === 'closed' && next?.kind === 'days' && all[at + 2]?.kind === 'season' && all[at + 3] === undefined && all[at - 1]?.kind !== 'days') {
      // "fermé le lundi et le 1er mai"
      elements.push(one, next);
      closed.push((all[at + 2] as { osm: string }).osm);
      at += 2;
    } else if (one.kind === 'rest' && (next?.kind === 'appointment' || next?.kind === 'closed')) {
      hasRest = true;
      at += 1;
    } else if ((one.kind === 'appointment' || one.kind === 'closed') && next?.kind === 'rest') {
      hasRest = true;
      at += 1;
    } else elements.push(one);
  }
  return { elements, closed: closed.filter((osm) => osm !== ''), hasRest };
}

import type { HoursElement } from './read-elements.ts';
import type { HoursToken } from './read-tokens.ts';

const OSM_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A part of the year and what is said of it. */
export interface Season {
  osm: string;
  elements: HoursElement[];
}

/** True where a month begins, or a day of a month ("1er mai"). */
export function startsSeason(tokens: readonly HoursToken[], at: number): boolean {
  return readDate(tokens, at) !== null;
}

/** Reads months or dates, a span or a list of them, as OSM writes them: "May-Sep", "Jul,Aug", "May 01-Sep 30". */
export function readSeason(tokens: readonly HoursToken[], from: number): { osm: string; next: number } | null {
  const parts: string[] = [];
  let at = from;
  for (;;) {
    const first = readDate(tokens, at);
    if (first === null) return null;
    const last = tokens[first.next]?.kind === 'to' ? readDate(tokens, first.next + 1) : null;
    parts.push(last === null ? first.osm : `${first.osm}-${last.osm}`);
    at = (last ?? first).next;
    if ((tokens[at]?.kind !== 'and' && tokens[at]?.kind !== 'slash') || !startsSeason(tokens, at + 1)) return { osm: parts.join(','), next: at };
    at += 1;
  }
}

function readDate(tokens: readonly HoursToken[], at: number): { osm: string; next: number } | null {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first?.kind === 'month') {
    const day = dayOfMonth(second);
    return day === null ? { osm: OSM_MONTHS[first.month] ?? '', next: at + 1 } : { osm: `${OSM_MONTHS[first.month] ?? ''} ${day}`, next: at + 2 };
  }
  const day = dayOfMonth(first);
  return day !== null && second?.kind === 'month' ? { osm: `${OSM_MONTHS[second.month] ?? ''} ${day}`, next: at + 2 } : null;
}

function dayOfMonth(token: HoursToken | undefined): string | null {
  const day = token?.kind === 'date' ? token.day : token?.kind === 'time' && token.isBare && token.time.half === null && token.time.minute === 0 ? token.time.hour : 0;
  return day >= 1 && day <= 31 ? String(day).padStart(2, '0') : null;
}

/**
 * Parts what holds all year from what holds in a season. Null where the sentence doesn't say which days a season means:
 * "10 h à 18 h en juillet" after several groups of days.
 */
export function partSeasons(elements: readonly HoursElement[]): { base: HoursElement[]; seasons: Season[] } | null {
  const first = elements.findIndex((one) => one.kind === 'season');
  if (first < 0) return { base: [...elements], seasons: [] };
  const base = elements.slice(0, first);
  const seasons: Season[] = [];
  for (const one of elements.slice(first)) {
    if (one.kind === 'season') seasons.push({ osm: one.osm, elements: [] });
    else seasons.at(-1)?.elements.push(one);
  }
  if (base.length === 0) return seasons.every(({ elements: own }) => own.some((one) => one.kind === 'days')) ? { base, seasons } : null;
  const [days, times, ...more] = base;
  if (days?.kind !== 'days' || times?.kind !== 'times' || more.length > 0) return null;
  const [only, ...others] = seasons;
  if (only === undefined || others.length > 0) return seasons.every(({ elements: own }) => own[0]?.kind === 'days') ? { base, seasons } : null;
  if (only.elements.length > 0) return { base, seasons: [{ osm: only.osm, elements: only.elements[0]?.kind === 'days' ? only.elements : [days, ...only.elements] }] };
  const last = times.ranges.at(-1);
  const before = times.ranges.slice(0, -1);
  if (last === undefined || !before.some(([from, to]) => last[0] < to && last[1] > from)) return { base: [], seasons: [{ osm: only.osm, elements: base }] };
  return { base: [days, { kind: 'times', ranges: before }], seasons: [{ osm: only.osm, elements: [days, { kind: 'times', ranges: [last] }] }] };
}

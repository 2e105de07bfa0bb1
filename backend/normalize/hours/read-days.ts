import { WEEK_DAYS, type WeekDay } from '#domain/opening-hours.ts';
import type { DaysElement } from './read-elements.ts';
import type { HoursToken } from './read-tokens.ts';

/** Reads which days: a day, a span, a list, "first and third Sunday", public holidays among them. Null where a number names no day. */
export function readDays(tokens: readonly HoursToken[], from: number): { element: DaysElement; next: number } | null {
  const element: DaysElement = { kind: 'days', days: [], hasHolidays: false, hasSchoolHolidays: false, nth: [], half: null };
  const which = readNth(tokens, from);
  if (which === null) return null;
  element.nth = which.nth;
  const named: WeekDay[] = [];
  let at = which.next;
  for (;;) {
    const token = tokens[at];
    if (token?.kind === 'holiday') {
      element.hasHolidays = true;
      at += 1;
    } else if (token?.kind === 'school') {
      element.hasSchoolHolidays = true;
      at += 1;
    } else if (token?.kind === 'days') {
      const through = tokens[at + 2];
      const [first] = token.days;
      const isRange = isJoin(tokens[at + 1]) && through?.kind === 'days' && token.days.length === 1 && through.days.length === 1;
      named.push(...(isRange ? daysThrough(first, through.days[0]) : token.days));
      at += isRange ? 3 : 1;
    }
    const next = nextInList(tokens, at, named);
    if (next === null) break;
    at = next;
  }
  const half = tokens[at];
  if (half?.kind === 'half') {
    element.half = half.half;
    at += 1;
  }
  element.days = WEEK_DAYS.filter((day) => named.includes(day));
  const isEmpty = named.length === 0 && !element.hasHolidays && !element.hasSchoolHolidays;
  return isEmpty || (element.nth.length > 0 && named.length === 0) ? null : { element, next: at };
}

/** The place of the list's next day: after a comma or "and", after a slash, or right beside ("lun mar jeu") on the same line. */
function nextInList(tokens: readonly HoursToken[], at: number, named: readonly WeekDay[]): number | null {
  const [joint, after] = [tokens[at], tokens[at + 1]];
  if ((joint?.kind === 'and' || joint?.kind === 'slash') && isDay(after)) return at + 1;
  if (joint?.kind === 'and' && after?.kind === 'and' && isDay(tokens[at + 2])) return at + 2;
  if (joint?.kind === 'aside' && (after?.kind === 'and' || isDay(after))) return null;
  // "7 days, Sun-Thu 9-5 …": all days and then some is no list.
  return joint?.kind === 'days' && joint.isApart !== true && named.length < WEEK_DAYS.length && joint.days.length < WEEK_DAYS.length ? at : null;
}

function isDay(token: HoursToken | undefined): boolean {
  return token?.kind === 'days' || token?.kind === 'holiday' || token?.kind === 'school';
}

/** "premier et troisième" before a day; nothing is nothing, a number before anything else is not read. */
function readNth(tokens: readonly HoursToken[], from: number): { nth: number[]; next: number } | null {
  const nth: number[] = [];
  let at = from;
  for (let token = tokens[at]; token?.kind === 'nth' || token?.kind === 'date'; token = tokens[at]) {
    nth.push(token.kind === 'nth' ? token.nth : token.day);
    at += tokens[at + 1]?.kind === 'and' ? 2 : 1;
  }
  const isOfDay = nth.length === 0 || (tokens[at]?.kind === 'days' && nth.every((one) => (one >= 1 && one <= 5) || one === -1));
  return isOfDay ? { nth, next: at } : null;
}

function isJoin(token: HoursToken | undefined): boolean {
  return token?.kind === 'to' || token?.kind === 'until';
}

function daysThrough(first: WeekDay | undefined, last: WeekDay | undefined): WeekDay[] {
  if (first === undefined || last === undefined) return [];
  const [from, to] = [WEEK_DAYS.indexOf(first), WEEK_DAYS.indexOf(last)];
  return WEEK_DAYS.filter((_, index) => (from <= to ? index >= from && index <= to : index >= from || index <= to));
}

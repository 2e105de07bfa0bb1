import * as fc from 'fast-check';
import { WEEK_DAYS, type TimeRange, type WeekDay, type WeekHours } from '#domain/opening-hours.ts';
import { toClockWeek } from '#normalize/hours/clock-week.ts';
import { toOsm } from '#normalize/opening-hours.ts';
import { choose, letters, type Hand } from './hand.ts';

const NAMES: Readonly<Record<'fr' | 'en', readonly [readonly string[], ...(readonly string[])[]]>> = {
  fr: [['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'], ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'], ['Lun', 'Mar', 'Mer', 'Jeu', 'Ven', 'Sam', 'Dim']],
  en: [['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'], ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], ['Mon.', 'Tues.', 'Wed.', 'Thurs.', 'Fri.', 'Sat.', 'Sun.']],
};

/** A day's openings as shops have them: quarters of an hour, from seven in the morning to eleven at night, some with a break. */
const someDay: fc.Arbitrary<TimeRange[]> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.integer({ min: 28, max: 46 }), fc.integer({ min: 64, max: 88 })).map(([opens, closes]): TimeRange[] => [[opens * 15, closes * 15]]) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 32, max: 40 }), fc.integer({ min: 46, max: 50 }), fc.integer({ min: 53, max: 58 }), fc.integer({ min: 68, max: 80 })).map(([a, b, c, d]): TimeRange[] => [[a * 15, b * 15], [c * 15, d * 15]]) },
  { weight: 1, arbitrary: fc.constant<TimeRange[]>([]) },
);

/** A week of two or three kinds of days, every day told, at least one of them open. */
export const someWeek: fc.Arbitrary<WeekHours> = fc.tuple(someDay, someDay, someDay, fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: 7, maxLength: 7 }))
  .map(([a, b, c, kinds]) => Object.fromEntries(WEEK_DAYS.map((day, index) => [day, [a, b, c][kinds[index] ?? 0] ?? []])))
  .filter((week: WeekHours) => WEEK_DAYS.some((day) => (week[day]?.length ?? 0) > 0));

/** The week in words, as an OSM rule or in a structured form. */
export function writeHours(week: WeekHours, hand: Hand, lang: 'fr' | 'en'): unknown {
  return choose(hand, 0, [writeWords, writeWords, writeWords, writeWords, toOsm, toClockWeek])(week, hand, lang);
}

function writeWords(week: WeekHours, hand: Hand, lang: 'fr' | 'en'): string {
  const names = choose(hand, 1, NAMES[lang]);
  const isGrouped = choose(hand, 2, [true, false]);
  const lines = runsOf(week, isGrouped).map(({ first, last, ranges }) => `${dayNames(names, first, last, hand, lang)}${writeRanges(ranges, hand, lang)}`);
  return letters(lines.join(choose(hand, 3, ['\n', '; ', ' | ', isGrouped ? '\n' : ', ', '\r\n'])), { ...hand, letters: hand.letters });
}

function dayNames(names: readonly string[], first: number, last: number, hand: Hand, lang: 'fr' | 'en'): string {
  const to = lang === 'fr' ? choose(hand, 4, [' à ', ' au ', '-', ' – ']) : choose(hand, 4, [' to ', '-', ' – ', ' through ']);
  const days = first === last ? (names[first] ?? '') : `${names[first] ?? ''}${to}${names[last] ?? ''}`;
  return `${lang === 'fr' && first !== last && to.trim() === 'au' ? choose(hand, 5, ['', 'Du ']) : ''}${days}${choose(hand, 6, [' : ', ': ', ' '])}`;
}

function writeRanges(ranges: readonly TimeRange[], hand: Hand, lang: 'fr' | 'en'): string {
  if (ranges.length === 0) return lang === 'fr' ? choose(hand, 7, ['fermé', 'Fermé']) : choose(hand, 7, ['closed', 'Closed']);
  const to = lang === 'fr' ? choose(hand, 8, [' à ', '-', ' – ', ' - ']) : choose(hand, 8, [' to ', '-', ' – ', ' - ']);
  const and = lang === 'fr' ? choose(hand, 9, [' et ', ', ', ' / ', ' et de ']) : choose(hand, 9, [', ', ' and ', ' & ']);
  const from = lang === 'fr' && (to === ' à ' || and === ' et de ') ? choose(hand, 10, ['', 'de ']) : '';
  return from + ranges.map(([opens, closes]) => `${writeTime(opens, hand, lang)}${to}${writeTime(closes, hand, lang)}`).join(from === '' && and === ' et de ' ? ' et ' : and);
}

function writeTime(minutes: number, hand: Hand, lang: 'fr' | 'en'): string {
  const [hour, rest] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  const two = String(hour).padStart(2, '0');
  if (lang === 'fr') return choose(hand, 11, [`${String(hour)} h${rest === '00' ? '' : ` ${rest}`}`, `${String(hour)}h${rest === '00' ? '' : rest}`, `${two}h${rest}`, `${two}:${rest}`, `${String(hour)} h ${rest}`, `${String(hour)}\u00A0h${rest === '00' ? '' : `\u00A0${rest}`}`]);
  const half = hour % 12 || 12;
  const isMorning = hour < 12;
  return choose(hand, 11, [`${String(half)}:${rest} ${isMorning ? 'am' : 'pm'}`, `${String(half)}${rest === '00' ? '' : `:${rest}`}${isMorning ? 'am' : 'pm'}`, `${String(half)}:${rest} ${isMorning ? 'a.m.' : 'p.m.'}`, `${String(half)}:${rest}${isMorning ? 'AM' : 'PM'}`, `${two}:${rest}`]);
}

function runsOf(week: WeekHours, isGrouped: boolean): { first: number; last: number; ranges: readonly TimeRange[] }[] {
  const runs: { first: number; last: number; ranges: readonly TimeRange[] }[] = [];
  for (const [index, day] of WEEK_DAYS.entries()) {
    const ranges = week[day] ?? [];
    const run = runs.at(-1);
    if (isGrouped && run !== undefined && JSON.stringify(run.ranges) === JSON.stringify(ranges)) run.last = index;
    else runs.push({ first: index, last: index, ranges });
  }
  return runs;
}

const openDay = (week: WeekHours, at: number): WeekDay => WEEK_DAYS.filter((day) => (week[day]?.length ?? 0) > 0).at(at % 7) ?? WEEK_DAYS.find((day) => (week[day]?.length ?? 0) > 0) ?? 'mo';

/** One day that is not as it should be. `at` chooses the day. */
export const HOURS_CHANGES: Readonly<Record<string, (week: WeekHours, at: number) => WeekHours | null>> = {
  'opening a quarter later': (week, at) => change(week, openDay(week, at), (ranges) => ranges.map(([opens, closes], index) => [index === 0 ? opens + 15 : opens, closes])),
  'closing a quarter earlier': (week, at) => change(week, openDay(week, at), (ranges) => ranges.map(([opens, closes], index) => [opens, index === ranges.length - 1 ? closes - 15 : closes])),
  'a day closed': (week, at) => ({ ...change(week, openDay(week, at), () => []), ...(WEEK_DAYS.filter((day) => (week[day]?.length ?? 0) > 0).length > 1 ? {} : week) }),
  'a closed day open': (week, at) => {
    const closed = WEEK_DAYS.filter((day) => week[day]?.length === 0);
    const day = closed[at % Math.max(1, closed.length)];
    return day === undefined ? null : { ...week, [day]: [[600, 1020]] };
  },
  'a break left out': (week) => {
    const day = WEEK_DAYS.find((one) => week[one]?.length === 2);
    return day === undefined ? null : change(week, day, (ranges) => [[ranges[0]?.[0] ?? 0, ranges[1]?.[1] ?? 0]]);
  },
};

function change(week: WeekHours, day: WeekDay, by: (ranges: readonly TimeRange[]) => TimeRange[]): WeekHours {
  return { ...week, [day]: by(week[day] ?? []) };
}

import type { ReadPage } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import { observationsOf, type ObservationOf } from '#domain/observation.ts';
import { WEEK_DAYS, type SpecialDay, type TimeRange, type WeekDay } from '#domain/opening-hours.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { UiLanguage } from '#domain/words.ts';
import { holidayDate } from '#normalize/holidays.ts';
import { compareWeeks, formatWeek, parseHoursText } from '#normalize/opening-hours.ts';
import { foldText } from '#normalize/text.ts';
import { holdsFor } from './_scope.ts';

const DAY_MS = 86_400_000;

/** What a page tells of one date. */
export interface ToldDay {
  day: SpecialDay;
  observation: ObservationOf<'specialHours'>;
}

/** The dates of a page's special hours, each by the first observation that tells it. */
export function toldDays(page: ReadPage): Map<string, ToldDay> {
  const told = new Map<string, ToldDay>();
  for (const observation of observationsOf(page.observations, 'specialHours')) {
    for (const day of observation.value ?? []) if (!told.has(day.date)) told.set(day.date, { day, observation });
  }
  return told;
}

/** The location's hours on a date, as its master record or else the standard's rules of holidays tell; null where neither does. */
export function expectedOn(date: string, location: Location, standard: BrandStandard): readonly TimeRange[] | null {
  const own = location.specialHours.find((one) => one.date === date);
  if (own) return own.ranges;
  const country = location.address.country?.toUpperCase();
  const rule = standard.hours.holidays.find((one) => holdsFor(one, location) && one.days.some((day) => holidayDate(day, Number(date.slice(0, 4)), country) === date));
  return rule ? readDayHours(rule.hours, weekDayOf(date)) : null;
}

/** "closed", "fermé", "9 h à 16 h": the hours of one day in words; null when they can't be read. */
function readDayHours(text: string, weekDay: WeekDay): readonly TimeRange[] | null {
  if (/^(?:closed|fermee?|off)$/.test(foldText(text))) return [];
  return parseHoursText(text)?.week[weekDay] ?? parseHoursText(`${ENGLISH[weekDay]} ${text}`)?.week[weekDay] ?? null;
}

const ENGLISH: Record<WeekDay, string> = { mo: 'Monday', tu: 'Tuesday', we: 'Wednesday', th: 'Thursday', fr: 'Friday', sa: 'Saturday', su: 'Sunday' };

/** The day of the week of YYYY-MM-DD. */
export function weekDayOf(date: string): WeekDay {
  return WEEK_DAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mo';
}

/** Days from one date to another, negative for the past. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(date) - Date.parse(today)) / DAY_MS);
}

/** True when both open and close alike, in whatever order the periods are written; 23:59 is midnight. */
export function isSameDay(a: readonly TimeRange[], b: readonly TimeRange[], toleranceMinutes = 0): boolean {
  return compareWeeks({ mo: [...a] }, { mo: [...b] }, toleranceMinutes).same;
}

/** A calendar costs more to make than a day to judge. */
const calendars = {
  fr: new Intl.DateTimeFormat('fr-CA', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-CA', { dateStyle: 'long', timeZone: 'UTC' }),
} as const;

/** "24 décembre 2026 : 9 h – 16 h". */
export function showDay(date: string, ranges: readonly TimeRange[], language: UiLanguage): string {
  const day = calendars[language].format(new Date(`${date}T00:00:00Z`));
  // The week's own words for one day, without the day's name.
  const hours = formatWeek({ [weekDayOf(date)]: [...ranges] }, language).replace(/^\S+\s/, '');
  return language === 'fr' ? `${day} : ${hours}` : `${day}: ${hours}`;
}

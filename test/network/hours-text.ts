import { WEEK_DAYS, type TimeRange, type WeekDay, type WeekHours } from '#domain/opening-hours.ts';
import type { PageLanguage } from './chain.ts';

/** Ways to write a clock time; all mean the same. */
export const CLOCK_STYLES = { fr: ['9 h 30', '9h30', '09:30'], en: ['9:30am', '9:30 a.m.', '9:30 AM', '09:30'] } as const;
export type ClockStyle = (typeof CLOCK_STYLES)['fr' | 'en'][number];

/** Day names, Monday first. */
export const DAY_NAMES: Record<PageLanguage, Record<WeekDay, string>> = {
  fr: { mo: 'Lundi', tu: 'Mardi', we: 'Mercredi', th: 'Jeudi', fr: 'Vendredi', sa: 'Samedi', su: 'Dimanche' },
  en: { mo: 'Monday', tu: 'Tuesday', we: 'Wednesday', th: 'Thursday', fr: 'Friday', sa: 'Saturday', su: 'Sunday' },
};

function writeClock(minutes: number, style: ClockStyle): string {
  const hour = Math.floor(minutes / 60) % 24;
  const minute = minutes % 60;
  const padded = String(minute).padStart(2, '0');
  if (style === '09:30') return `${String(minutes === 1440 ? 24 : hour).padStart(2, '0')}:${padded}`;
  if (style === '9 h 30' || style === '9h30') {
    const gap = style === '9 h 30' ? ' ' : '';
    return `${minutes === 1440 ? 24 : hour}${gap}h${minute === 0 ? '' : `${gap}${padded}`}`;
  }
  const suffix = { '9:30am': ['am', 'pm'], '9:30 a.m.': [' a.m.', ' p.m.'], '9:30 AM': [' AM', ' PM'] }[style];
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 && style !== '9:30 AM' ? '' : `:${padded}`}${suffix[hour >= 12 ? 1 : 0] ?? ''}`;
}

/** One day's ranges as written: "9 h 30 à 17 h", "Fermé", "9:30am–5pm". */
export function writeRanges(ranges: readonly TimeRange[], language: PageLanguage, style: ClockStyle): string {
  if (ranges.length === 0) return language === 'fr' ? 'Fermé' : 'Closed';
  const joint = style === '9 h 30' ? ' à ' : style === '9:30 a.m.' ? ' to ' : style === '9:30am' ? '–' : ' - ';
  const and = language === 'fr' ? ' et ' : ', ';
  return ranges.map(([opens, closes]) => `${writeClock(opens, style)}${joint}${writeClock(closes, style)}`).join(and);
}

/** Runs of consecutive days that share their hours. */
export function groupDays(week: WeekHours): { days: WeekDay[]; ranges: TimeRange[] }[] {
  const groups: { days: WeekDay[]; ranges: TimeRange[] }[] = [];
  for (const day of WEEK_DAYS) {
    const ranges = week[day];
    if (ranges === undefined) continue;
    const last = groups.at(-1);
    if (last !== undefined && JSON.stringify(last.ranges) === JSON.stringify(ranges)) last.days.push(day);
    else groups.push({ days: [day], ranges });
  }
  return groups;
}

/** "Lundi au mercredi", "Monday to Wednesday", "Jeudi". */
export function writeDays(days: readonly WeekDay[], language: PageLanguage): string {
  const names = DAY_NAMES[language];
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return names[first];
  if (days.length === 2) return language === 'fr' ? `${names[first]} et ${names[last].toLowerCase()}` : `${names[first]} and ${names[last]}`;
  return language === 'fr' ? `${names[first]} au ${names[last].toLowerCase()}` : `${names[first]} to ${names[last]}`;
}

const OSM_DAYS: Record<WeekDay, string> = { mo: 'Mo', tu: 'Tu', we: 'We', th: 'Th', fr: 'Fr', sa: 'Sa', su: 'Su' };
const osmClock = (minutes: number): string => writeClockTime(minutes);

/** "09:30". */
export const writeClockTime = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The week as an OSM `opening_hours` value. */
export function writeOsm(week: WeekHours): string {
  return groupDays(week).map(({ days, ranges }) => {
    const span = days.length === 1 ? OSM_DAYS[days[0] ?? 'mo'] : `${OSM_DAYS[days[0] ?? 'mo']}-${OSM_DAYS[days.at(-1) ?? 'su']}`;
    return `${span} ${ranges.length === 0 ? 'off' : ranges.map(([opens, closes]) => `${osmClock(opens)}-${osmClock(closes)}`).join(',')}`;
  }).join('; ');
}

/** schema.org `openingHours` strings: "Mo-We 09:30-17:00". Closed days are left out, as the vocabulary has it. */
export function writeSchemaStrings(week: WeekHours): string[] {
  return groupDays(week).filter(({ ranges }) => ranges.length > 0).flatMap(({ days, ranges }) => {
    const span = days.length === 1 ? OSM_DAYS[days[0] ?? 'mo'] : `${OSM_DAYS[days[0] ?? 'mo']}-${OSM_DAYS[days.at(-1) ?? 'su']}`;
    return ranges.map(([opens, closes]) => `${span} ${osmClock(opens)}-${closes === 1440 ? '23:59' : osmClock(closes)}`);
  });
}

interface HoursSpecification { '@type': 'OpeningHoursSpecification'; dayOfWeek: string[]; opens: string; closes: string }

/** schema.org OpeningHoursSpecification objects, closed days written as 00:00–00:00 where asked. */
export function writeSchemaSpecifications(week: WeekHours, closedDaysToo: boolean): HoursSpecification[] {
  return groupDays(week).flatMap(({ days, ranges }): HoursSpecification[] => {
    const dayOfWeek = days.map((day) => `https://schema.org/${DAY_NAMES.en[day]}`);
    if (ranges.length === 0) return closedDaysToo ? [{ '@type': 'OpeningHoursSpecification', dayOfWeek, opens: '00:00', closes: '00:00' }] : [];
    return ranges.map(([opens, closes]) => ({ '@type': 'OpeningHoursSpecification', dayOfWeek, opens: osmClock(opens), closes: closes === 1440 ? '23:59' : osmClock(closes) }));
  });
}

import { MINUTES_PER_DAY, WEEK_DAYS, type TimeRange, type WeekDay, type WeekHours } from '#domain/opening-hours.ts';
import type { UiLanguage } from '#domain/words.ts';
import { canonicalizeWeek } from './compare-weeks.ts';

const OSM_DAYS: Readonly<Record<WeekDay, string>> = { mo: 'Mo', tu: 'Tu', we: 'We', th: 'Th', fr: 'Fr', sa: 'Sa', su: 'Su' };
const SHORT_DAYS: Readonly<Record<UiLanguage, Readonly<Record<WeekDay, string>>>> = {
  fr: { mo: 'lun.', tu: 'mar.', we: 'mer.', th: 'jeu.', fr: 'ven.', sa: 'sam.', su: 'dim.' },
  en: { mo: 'Mon', tu: 'Tue', we: 'Wed', th: 'Thu', fr: 'Fri', sa: 'Sat', su: 'Sun' },
};
const CLOSED: Readonly<Record<UiLanguage, string>> = { fr: 'fermé', en: 'closed' };

/** The week as an OSM `opening_hours` string; "off" for a closed day, nothing for an unknown one, "24/7" for always, '' for nothing known. */
export function toOsm(week: WeekHours): string {
  const known = canonicalizeWeek(week);
  if (WEEK_DAYS.every((day) => isWholeDay(known[day]))) return '24/7';
  return groupDays(known)
    .map(({ days, ranges }) => {
      const names = dayRuns(days).map((run) => (run.length === 1 ? OSM_DAYS[run[0]] : `${OSM_DAYS[run[0]]}-${OSM_DAYS[run[1]]}`));
      return `${names.join(',')} ${ranges.length === 0 ? 'off' : ranges.map(([from, to]) => `${clock(from)}-${clock(to > MINUTES_PER_DAY ? to - MINUTES_PER_DAY : to)}`).join(',')}`;
    })
    .join('; ');
}

/** The week for people: "lun.–ven. 9 h – 17 h 30, dim. fermé" or "Mon–Fri 9:00 am – 5:30 pm, Sun closed". Unknown days are left out. */
export function formatWeek(week: WeekHours, lang: UiLanguage): string {
  const known = canonicalizeWeek(week);
  if (WEEK_DAYS.every((day) => isWholeDay(known[day]))) return lang === 'fr' ? '24 h sur 24, 7 jours sur 7' : '24 hours a day, 7 days a week';
  const say = lang === 'fr' ? frenchTime : englishTime;
  return groupDays(known)
    .map(({ days, ranges }) => {
      const names = dayRuns(days).map(([first, last]) => (last === undefined ? SHORT_DAYS[lang][first] : `${SHORT_DAYS[lang][first]}–${SHORT_DAYS[lang][last]}`));
      const times = isWholeDay(ranges) ? (lang === 'fr' ? '24 h sur 24' : '24 hours') : ranges.map(([from, to]) => `${say(from)} – ${say(to)}`).join(', ');
      return `${names.join(', ')} ${ranges.length === 0 ? CLOSED[lang] : times}`;
    })
    .join(lang === 'fr' ? ' ; ' : '; ');
}

function isWholeDay(ranges: readonly TimeRange[] | undefined): boolean {
  return ranges?.length === 1 && ranges[0]?.[0] === 0 && ranges[0][1] === MINUTES_PER_DAY;
}

/** Days of one and the same hours together, in the order of the week. */
function groupDays(week: WeekHours): { days: WeekDay[]; ranges: TimeRange[] }[] {
  const groups = new Map<string, { days: WeekDay[]; ranges: TimeRange[] }>();
  for (const day of WEEK_DAYS) {
    const ranges = week[day];
    if (ranges === undefined) continue;
    const key = JSON.stringify(ranges);
    const group = groups.get(key) ?? { days: [], ranges };
    group.days.push(day);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Neighbouring days as [first, last]; a day alone as [day]. */
function dayRuns(days: readonly WeekDay[]): ([WeekDay, WeekDay] | [WeekDay])[] {
  const runs: ([WeekDay, WeekDay] | [WeekDay])[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run !== undefined && WEEK_DAYS.indexOf(day) === WEEK_DAYS.indexOf(run[1] ?? run[0]) + 1) run[1] = day;
    else runs.push([day]);
  }
  return runs;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function frenchTime(minutes: number): string {
  const time = minutes % MINUTES_PER_DAY;
  if (time === 0) return 'minuit';
  const rest = time % 60;
  return `${Math.floor(time / 60)} h${rest === 0 ? '' : ` ${String(rest).padStart(2, '0')}`}`;
}

function englishTime(minutes: number): string {
  const time = minutes % MINUTES_PER_DAY;
  if (time === 0) return 'midnight';
  if (time === 720) return 'noon';
  return `${Math.floor(time / 60) % 12 || 12}:${String(time % 60).padStart(2, '0')} ${time < 720 ? 'am' : 'pm'}`;
}

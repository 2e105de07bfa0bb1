import { WEEK_DAYS, type RegularHours, type WeekDay } from '#domain/opening-hours.ts';
import { parseHoursText } from './hours-text.ts';

/**
 * Reads an OSM `opening_hours` string. In that grammar a weekday that no rule names is closed. What a week can't hold
 * (holidays, seasons, comments) comes back as `rule`. Null when the string is no opening hours.
 */
export function parseOsmHours(osm: string, _place?: { country?: string; region?: string }): RegularHours | null {
  const read = osm.trim() === '24/7' ? parseHoursText('Mo-Su 00:00-24:00', 'en') : parseHoursText(osm.replace(/\boff\b/g, 'closed').replace(/\bPH\b/g, 'public holidays'), 'en');
  if (read === null) return null;
  const week = Object.fromEntries(WEEK_DAYS.map((day: WeekDay) => [day, read.week[day] ?? []]));
  return { week, ...(read.rule === undefined ? {} : { rule: read.rule }) };
}

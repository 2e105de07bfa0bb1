import { WEEK_DAYS, type SpecialDay, type WeekHours } from '#domain/opening-hours.ts';

const DAY_MINUTES = 1440;

interface Opening { day: number; from: number; to: number }

/** Openings of a week, Monday 0; `to` goes on past midnight. */
function openingsOf(week: WeekHours): Opening[] {
  return WEEK_DAYS.flatMap((name, day) => (week[name] ?? []).map(([from, to]) => ({ day, from, to })));
}

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minutes: number, joint = ''): string => `${two(Math.floor(minutes / 60) % 24)}${joint}${two(minutes % 60)}`;
const dateParts = (date: string): { year: number; month: number; day: number } => ({ year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) });

const PROFILE_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
/** A TimeOfDay as proto3 writes it: zeros are left out. */
const timeOfDay = (minutes: number): object => ({ ...(minutes >= 60 ? { hours: Math.floor(minutes / 60) } : {}), ...(minutes % 60 > 0 ? { minutes: minutes % 60 } : {}) });

/** BusinessHours of Business Profile: midnight is 24:00 of the same day. */
export function profileHours(week: WeekHours): object {
  return {
    periods: openingsOf(week).map(({ day, from, to }) => ({
      openDay: PROFILE_DAYS[day], openTime: timeOfDay(from), closeDay: PROFILE_DAYS[(day + (to > DAY_MINUTES ? 1 : 0)) % 7], closeTime: timeOfDay(to > DAY_MINUTES ? to - DAY_MINUTES : to),
    })),
  };
}

/** SpecialHours of Business Profile. */
export function profileSpecialHours(days: readonly SpecialDay[]): object {
  return {
    specialHourPeriods: days.flatMap(({ date, ranges }): object[] => (ranges.length === 0 ? [{ startDate: dateParts(date), closed: true }] : ranges.map(([from, to]) => ({ startDate: dateParts(date), openTime: timeOfDay(from), closeTime: timeOfDay(to) })))),
  };
}

/** Places counts days from Sunday and writes midnight as the next day's first minute. */
export function placeHours(week: WeekHours): object {
  const point = (day: number, minutes: number): object => ({ day: (day + 1 + Math.floor(minutes / DAY_MINUTES)) % 7, hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 });
  return { openNow: false, periods: openingsOf(week).map(({ day, from, to }) => ({ open: point(day, from), close: point(day, to) })) };
}

/** Yelp counts from Monday, and an hour that is not after the first one is the next day's. */
export function yelpHours(week: WeekHours): object[] {
  return [{ hours_type: 'REGULAR', is_open_now: false, open: openingsOf(week).map(({ day, from, to }) => ({ day, start: clock(from), end: clock(to), is_overnight: to >= DAY_MINUTES })) }];
}

/** Facebook has a key for each of at most two openings a day. */
export function facebookHours(week: WeekHours): Record<string, string> {
  const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  return Object.fromEntries(WEEK_DAYS.flatMap((name, day) => (week[name] ?? []).slice(0, 2).flatMap(([from, to], index) => [
    [`${names[day]}_${index + 1}_open`, clock(from, ':')], [`${names[day]}_${index + 1}_close`, to === DAY_MINUTES ? '24:00' : clock(to, ':')],
  ])));
}

/** Foursquare counts from 1, and writes a plus before an hour of the next day. */
export function foursquareHours(week: WeekHours): object {
  return { is_local_holiday: false, open_now: false, regular: openingsOf(week).map(({ day, from, to }) => ({ day: day + 1, open: clock(from), close: `${to >= DAY_MINUTES ? '+' : ''}${clock(to)}` })) };
}

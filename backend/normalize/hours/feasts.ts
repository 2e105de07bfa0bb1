import type { Feast } from '../words/hours/hours-words.ts';

const MS_PER_DAY = 86_400_000;
/** Sunday is 0, as in Date. */
const [MONDAY, THURSDAY] = [1, 4];

/** Which country's day it is, where one name stands for several; undefined: the day is the same wherever it is kept. */
type DateRule = (year: number, country: string | undefined) => Date | null;

const fixed = (month: number, day: number): DateRule => (year) => new Date(Date.UTC(year, month - 1, day));
const afterEaster = (days: number): DateRule => (year) => new Date(easterOf(year).getTime() + days * MS_PER_DAY);
/** The nth such weekday of a month; -1 is the last. */
const nth = (month: number, weekday: number, which: number): DateRule => (year) => {
  const first = new Date(Date.UTC(year, which < 0 ? month : month - 1, 1));
  const toWeekday = (weekday - first.getUTCDay() + 7) % 7;
  return new Date(first.getTime() + (toWeekday + (which < 0 ? which : which - 1) * 7) * MS_PER_DAY);
};
const byCountry = (rules: Readonly<Record<string, DateRule>>): DateRule => (year, country) => (country === undefined ? null : (rules[country]?.(year, country) ?? null));

const US_THANKSGIVING = nth(11, THURSDAY, 4);
/** Dates of feasts, movable ones included; source: the statutes that npm date-holidays lists, 2026-11. */
const RULES: Readonly<Record<Feast, DateRule>> = {
  'new-year': fixed(1, 1), 'new-years-eve': fixed(12, 31), epiphany: fixed(1, 6), 'family-day': nth(2, MONDAY, 3), 'presidents-day': nth(2, MONDAY, 3),
  'martin-luther-king': nth(1, MONDAY, 3), 'saint-patrick': fixed(3, 17), 'good-friday': afterEaster(-2), easter: afterEaster(0), 'easter-monday': afterEaster(1),
  'may-day': fixed(5, 1), 'victory-1945': fixed(5, 8), ascension: afterEaster(39), pentecost: afterEaster(49), 'pentecost-monday': afterEaster(50), 'corpus-christi': afterEaster(60),
  'victoria-day': (year) => mondayBefore(new Date(Date.UTC(year, 4, 25))), 'memorial-day': nth(5, MONDAY, -1), juneteenth: fixed(6, 19), 'saint-john': fixed(6, 24),
  'canada-day': fixed(7, 1), 'independence-day': fixed(7, 4), 'bastille-day': fixed(7, 14), 'belgian-day': fixed(7, 21), 'swiss-day': fixed(8, 1),
  'national-day': byCountry({ FR: fixed(7, 14), BE: fixed(7, 21), CH: fixed(8, 1), LU: fixed(6, 23), CA: fixed(6, 24) }),
  'civic-holiday': nth(8, MONDAY, 1), assumption: fixed(8, 15),
  'labour-day': byCountry({ CA: nth(9, MONDAY, 1), US: nth(9, MONDAY, 1), FR: fixed(5, 1), BE: fixed(5, 1), CH: fixed(5, 1), LU: fixed(5, 1), ES: fixed(5, 1), DE: fixed(5, 1), IT: fixed(5, 1) }),
  'truth-and-reconciliation': fixed(9, 30), 'german-unity': fixed(10, 3), thanksgiving: byCountry({ CA: nth(10, MONDAY, 2), US: US_THANKSGIVING }),
  'columbus-day': nth(10, MONDAY, 2), 'kings-day': fixed(4, 27), reformation: fixed(10, 31), 'all-saints': fixed(11, 1), remembrance: fixed(11, 11),
  'black-friday': (year) => new Date(Date.UTC(year, 10, nthDay(US_THANKSGIVING(year, 'US')) + 1)), 'immaculate-conception': fixed(12, 8),
  'christmas-eve': fixed(12, 24), christmas: fixed(12, 25), 'boxing-day': fixed(12, 26), 'summer-bank-holiday': nth(8, MONDAY, -1),
};

/**
 * The day of a feast in a year, UTC midnight. Null where the name means different days in different countries ("Labour
 * Day", "fête nationale") and `country` (ISO 3166-1) doesn't tell.
 */
export function feastDate(feast: Feast, year: number, country?: string): Date | null {
  return RULES[feast](year, country);
}

const AFTER_EASTER: Readonly<Partial<Record<Feast, number>>> = { 'good-friday': -2, easter: 0, 'easter-monday': 1, ascension: 39, pentecost: 49, 'pentecost-monday': 50, 'corpus-christi': 60 };
const OSM_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The feast as OSM writes dates ("Dec 25", "easter +1 day"); null for one that OSM can't, or that depends on the country. */
export function feastOsm(feast: Feast): string | null {
  const days = AFTER_EASTER[feast];
  if (days !== undefined) return days === 0 ? 'easter' : `easter ${days > 0 ? '+' : ''}${days} day${Math.abs(days) === 1 ? '' : 's'}`;
  const [one, other] = [feastDate(feast, 2026), feastDate(feast, 2027)];
  const isFixed = one !== null && other !== null && one.getUTCMonth() === other.getUTCMonth() && one.getUTCDate() === other.getUTCDate();
  return isFixed ? `${OSM_MONTHS[one.getUTCMonth()] ?? ''} ${String(one.getUTCDate()).padStart(2, '0')}` : null;
}

function nthDay(date: Date | null): number {
  return date === null ? 0 : date.getUTCDate();
}

function mondayBefore(date: Date): Date {
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7 || 7) * MS_PER_DAY);
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easterOf(year: number): Date {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return new Date(Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1));
}

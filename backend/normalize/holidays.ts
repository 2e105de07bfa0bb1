import type { Words } from '#domain/words.ts';
import { feastDate } from './hours/feasts.ts';
import { FEASTS, type Feast } from './words/hours/hours-words.ts';
import { HOLIDAY_NAMES, PUBLIC_HOLIDAYS } from './words/public-holidays.ts';

/** A public holiday of one year. */
export interface Holiday {
  feast: Feast;
  /** YYYY-MM-DD. */
  date: string;
  /** Of the two between which the employer chooses: the other one. */
  insteadOf: Feast | null;
}

/** Public holidays of an area ("CA-QC", "FR") in a year, in order; none for an area that the table does not hold. */
export function publicHolidays(area: string | null, year: number): Holiday[] {
  const country = area?.slice(0, 2);
  const days = area === null ? [] : (PUBLIC_HOLIDAYS[area] ?? PUBLIC_HOLIDAYS[area.slice(0, 2)] ?? []);
  return days
    .flatMap((one): { feast: Feast; insteadOf: Feast | null }[] => (typeof one === 'string' ? [{ feast: one, insteadOf: null }] : [{ feast: one[0], insteadOf: one[1] }, { feast: one[1], insteadOf: one[0] }]))
    .flatMap(({ feast, insteadOf }) => {
      const date = dateOf(feast, year, country);
      return date === null ? [] : [{ feast, date, insteadOf }];
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** The date in a year of "12-24" or of a holiday's key; null where the key is unknown or means nothing in the country. */
export function holidayDate(day: string, year: number, country: string | undefined): string | null {
  if (/^\d{2}-\d{2}$/.test(day)) return `${year}-${day}`;
  return isFeast(day) ? dateOf(day, year, country) : null;
}

/** True for "12-24" and for every key that has a date. */
export function isHolidayKey(day: string): boolean {
  return /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(day) || isFeast(day);
}

/** "Vendredi saint", "Good Friday". */
export function holidayName(feast: Feast): Words {
  return HOLIDAY_NAMES[feast];
}

function isFeast(day: string): day is Feast {
  return (FEASTS as readonly string[]).includes(day);
}

function dateOf(feast: Feast, year: number, country: string | undefined): string | null {
  return feastDate(feast, year, country)?.toISOString().slice(0, 10) ?? null;
}

import { areaOf } from '#normalize/area.ts';
import { publicHolidays } from '#normalize/holidays.ts';
import { WEEK_DAYS, type SpecialDay, type TimeRange } from '#domain/opening-hours.ts';
import type { MasterRecord } from '#domain/location.ts';
import type { Feast } from '#normalize/words/hours/hours-words.ts';
import { dateOfDay, STORY_DAYS } from './clock.ts';
import type { Rng } from './rng.ts';

/** One date on which a store opens otherwise than on its weekday. */
export interface StoryDate extends SpecialDay {
  /** Null: a day of the store's own, such as stocktaking. */
  feast: Feast | null;
}

/** Pages tell the holidays of this span around the story, in days before it and after it: none is ever without any. */
const BEFORE = 30;
const AFTER = 45;

/** What the head office decided of holidays, as its standard says it; see chain-files.ts. */
export const MALL_OPEN_FEASTS: readonly Feast[] = ['thanksgiving', 'victoria-day', 'boxing-day', 'remembrance'];
export const MALL_HOLIDAY_HOURS: TimeRange = [600, 960];

/** Of two holidays between which the employer chooses, the one that the chain keeps. */
const NOT_KEPT: readonly Feast[] = ['good-friday'];

/** The public holidays around the story that the chain keeps, with the store's hours on them. */
export function storyHolidays(record: Pick<MasterRecord, 'address' | 'format'>, startDate: string): StoryDate[] {
  const [from, to] = [dateOfDay(startDate, -BEFORE), dateOfDay(startDate, STORY_DAYS + AFTER)];
  const years = [...new Set([Number(from.slice(0, 4)), Number(to.slice(0, 4))])];
  return years.flatMap((year) => publicHolidays(areaOf(record.address), year))
    .filter(({ date, feast, insteadOf }) => date >= from && date <= to && !(insteadOf !== null && NOT_KEPT.includes(feast)))
    .map(({ date, feast }) => ({ date, feast, ranges: record.format === 'mall' && MALL_OPEN_FEASTS.includes(feast) ? [[...MALL_HOLIDAY_HOURS]] : [] }));
}

/** A day of the store's own in the story, on which it closes at noon; none for some stores. */
export function drawOwnDay(rng: Rng, record: Pick<MasterRecord, 'address' | 'format' | 'regularHours'>, startDate: string): SpecialDay[] {
  const [hasOne, wanted] = [rng.chance(0.6), rng.int(12, 40)];
  const holidays = new Set(storyHolidays(record, startDate).map((one) => one.date));
  if (!hasOne) return [];
  for (let day = wanted; day < wanted + 7; day += 1) {
    const date = dateOfDay(startDate, day);
    const first = rangesOn(record, date)[0];
    if (first !== undefined && first[1] > 12 * 60 && first[0] < 11 * 60 && !holidays.has(date)) return [{ date, ranges: [[first[0], 12 * 60]] }];
  }
  return [];
}

/** The usual hours of a date's weekday. */
export function rangesOn({ regularHours }: Pick<MasterRecord, 'regularHours'>, date: string): readonly TimeRange[] {
  return regularHours[WEEK_DAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mo'] ?? [];
}

/** Day of the story on which a date falls. */
export function dayOfDate(startDate: string, date: string): number {
  return Math.round((Date.parse(date) - Date.parse(startDate)) / 86_400_000);
}

import type { TimeRange } from '#domain/opening-hours.ts';
import type { DayHalf } from './read-elements.ts';

/** A morning ends by 14:00 and an afternoon begins at noon or later (minutes). */
const [MORNING_ENDS, AFTERNOON_BEGINS, EVENING_BEGINS] = [840, 720, 1020];

/** The ranges without a pause that lies inside one of them; as they are where it lies between two; null where it fits neither. */
export function withoutRange(ranges: readonly TimeRange[], [from, to]: TimeRange): TimeRange[] | null {
  if (ranges.every(([opens, closes]) => to <= opens || from >= closes)) return ranges.length > 1 ? [...ranges] : null;
  const around = ranges.find(([opens, closes]) => opens < from && to < closes);
  return around === undefined ? null : ranges.flatMap((one): TimeRange[] => (one === around ? [[one[0], from], [to, one[1]]] : [one]));
}

/** The ranges without those of one half of the day; null where one range runs through it: its end isn't told. */
export function withoutHalf(ranges: readonly TimeRange[], half: DayHalf): TimeRange[] | null {
  const isOf = ([opens, closes]: TimeRange): boolean => (half === 'morning' ? closes <= MORNING_ENDS : opens >= (half === 'afternoon' ? AFTERNOON_BEGINS : EVENING_BEGINS));
  const kept = ranges.filter((one) => !isOf(one));
  return kept.length === ranges.length || kept.length === 0 ? null : kept;
}

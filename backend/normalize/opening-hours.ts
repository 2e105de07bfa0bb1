import type { RegularHours } from '#domain/opening-hours.ts';
import { parseOsmHours as parseOsm } from './hours/osm-hours.ts';
import { rememberLatest } from './remember.ts';

export { answerHours, type HoursAnswer } from './hours/answer-hours.ts';
export { parseHoursText } from './hours/hours-text.ts';
export type { ReadHours } from './hours/read-clauses.ts';
export { parseSpecialHours, type SpecialHours } from './hours/special-hours.ts';
export { formatWeek, toOsm } from './hours/format-week.ts';
export { canonicalizeWeek, compareWeeks } from './hours/compare-weeks.ts';

/** The grammar costs a millisecond a string, and the stores of a chain keep the same few hours. */
const read = rememberLatest<RegularHours | null>(1_000);

/** Reads an OSM `opening_hours` string; see hours/osm-hours.ts. What it returns is shared between callers. */
export function parseOsmHours(osm: string, place?: { country?: string; region?: string }): RegularHours | null {
  return read(JSON.stringify([osm, place?.country, place?.region]), () => parseOsm(osm, place));
}

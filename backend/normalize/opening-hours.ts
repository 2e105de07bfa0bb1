export { parseHoursText } from './hours/hours-text.ts';
export type { ReadHours } from './hours/read-clauses.ts';
export { parseOsmHours } from './hours/osm-hours.ts';
export { formatWeek, toOsm } from './hours/format-week.ts';
export { canonicalizeWeek, compareWeeks } from './hours/compare-weeks.ts';

export { parseHoursText, type ReadHours } from './hours/hours-text.ts';
export { parseOsmHours } from './hours/osm-hours.ts';
export { formatWeek, toOsm } from './hours/format-week.ts';
export { canonicalizeWeek, compareWeeks } from './hours/compare-weeks.ts';
